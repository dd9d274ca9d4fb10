import { relative } from 'node:path';
import { createColors } from 'picocolors';
import type { RenderedApp } from '../rendered';
import { compareProblems, formatProblem, type Problem, type Result } from '../spec/problem';
import { HELP, type Options, parseOptions } from './args';
import { excerpt } from './excerpt';
import { isSystemError } from './file-system';
import { handwork, type ImmutableProps, immutableProblems } from './immutable';
import type { FileSpec } from './layout';
import { progress, type Step } from './progress';
import { type EnvironmentSummary, summarize, summaryTable } from './summary';
import { targetOf } from './target';
import { type Change, diskPath } from './tree';
import { compare, prepare, write } from './write';

/** All that a platform folder renders to. */
export interface Synthesis {
  readonly apps: readonly RenderedApp[];
  readonly files: readonly FileSpec[];
  /** Number of checks that passed. */
  readonly checks: number;
  /** What else a person may want to know of the platform. */
  readonly notes: readonly string[];
}

/** From a platform folder to files, or to everything that is wrong with it. Writes nothing. */
export type Synthesize = (platformDir: string, step: Step) => Result<Synthesis>;

/** The process around a run. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether standard error is a terminal: colours, and progress in one line. */
  readonly terminal: boolean;
  /** Milliseconds, of any origin. */
  readonly now: () => number;
}

/** 0: done. 1: problems, nothing was written. 2: an error of the program. */
export type ExitCode = 0 | 1 | 2;

/** Runs synth as the command line asks for. */
export function run(synthesize: Synthesize, io: Surroundings): ExitCode {
  try {
    const options = parseOptions(io.args, io.env);
    if (!options.ok) return fail(options.problems, io.args.includes('--json'), io);
    if (options.value.help) {
      io.stdout(HELP);
      return 0;
    }
    return synthesizeAndWrite(synthesize, options.value, io);
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr(
      `synth failed by an error of its own; the output is as it was. Please report it with these lines:\n${trace}\n`,
    );
    return 2;
  }
}

function synthesizeAndWrite(synthesize: Synthesize, options: Options, io: Surroundings): ExitCode {
  const start = io.now();
  const { step, end } = progress({ print: io.stderr, now: io.now, terminal: io.terminal });
  const output = { out: options.out, platformDir: options.platformDir, cwd: io.cwd };
  const refused = options.check ? [] : prepare(output);
  const synthesis = synthesize(options.platformDir, step);
  if (!synthesis.ok || refused.length > 0) {
    end();
    return fail([...refused, ...(synthesis.ok ? [] : synthesis.problems)], options.json, io);
  }
  step(options.check ? 'comparing' : 'writing');
  const { files, apps } = synthesis.value;
  const immutable = (of: readonly Change[]) => immutableProps(of, apps, options, io);
  const changes = options.check
    ? compare(files, output)
    : write(files, output, (of) => immutableProblems(immutable(of)));
  end();
  if (!changes.ok) return fail(changes.problems, options.json, io);
  if (options.check && changes.value.length > 0) return failStale(changes.value, options, io);
  const notes = [...synthesis.value.notes, ...handwork(immutable(changes.value))];
  const done = { ...synthesis.value, notes, changes: changes.value, seconds: (io.now() - start) / 1000 };
  io.stdout(options.json ? summaryJson(done) : summaryText(done, options.check));
  return 0;
}

function immutableProps(
  changes: readonly Change[],
  apps: readonly RenderedApp[],
  { out, acceptImmutable }: Options,
  { cwd }: Surroundings,
): ImmutableProps {
  const target = targetOf({ out, cwd });
  const shown = (path: string): string => relative(cwd, diskPath(target, path));
  return { changes, apps, accepted: acceptImmutable, shown };
}

function fail(problems: readonly Problem[], json: boolean, io: Surroundings): ExitCode {
  const sorted = [...problems].sort(compareProblems);
  if (json) {
    for (const problem of sorted) io.stdout(`${JSON.stringify({ type: 'problem', ...problem })}\n`);
    return 1;
  }
  const { red, bold } = createColors(colours(io));
  for (const problem of sorted) io.stderr(`${formatProblem(problem)}\n`);
  io.stderr(`${bold(red(`${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'}`))}; nothing was written\n`);
  return 1;
}

function failStale(changes: readonly Change[], { json, out }: Options, io: Surroundings): ExitCode {
  const target = targetOf({ out, cwd: io.cwd });
  const named = changes.map((change) => ({ ...change, path: relative(io.cwd, diskPath(target, change.path)) }));
  if (json) {
    for (const change of named) {
      io.stdout(`${JSON.stringify({ type: 'problem', ...staleProblem(change), excerpt: excerpt(change) })}\n`);
    }
    return 1;
  }
  const { red, bold } = createColors(colours(io));
  for (const change of named.slice(0, MAX_EXCERPTS)) io.stderr(`${excerpt(change)}\n`);
  if (named.length > MAX_EXCERPTS) io.stderr(`… and ${count(named.length - MAX_EXCERPTS, 'more file')}\n`);
  const summary = bold(red(`${out} is out of date: ${count(changes.length, 'file')}`));
  io.stderr(`${summary} → ${STALE_FIX}\n`);
  return 1;
}

/** Files whose difference is shown to people. */
const MAX_EXCERPTS = 20;

const STALE_FIX = 'run npm run synth and commit what it writes';

function staleProblem({ path, before, after }: Change): Problem {
  return {
    at: { file: path },
    path: '',
    problem: before === undefined ? 'missing' : after === undefined ? 'stale' : 'changed',
    expected: after === undefined ? 'no such file' : 'what the platform renders to',
    fix: STALE_FIX,
    check: 'output-is-up-to-date',
  };
}

interface Done extends Synthesis {
  readonly changes: readonly Change[];
  readonly seconds: number;
}

function counts({ files, changes }: Done): {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
} {
  const removed = changes.filter((change) => change.after === undefined).length;
  const written = changes.length - removed;
  return { written, removed, unchanged: files.length - written };
}

function summaryJson(done: Done): string {
  const environments: readonly EnvironmentSummary[] = summarize(done.apps);
  return `${JSON.stringify({ type: 'summary', environments, checks: done.checks, files: counts(done), notes: done.notes, seconds: done.seconds })}\n`;
}

function summaryText(done: Done, checked: boolean): string {
  const { written, removed, unchanged } = counts(done);
  const facts = [
    `${count(done.checks, 'check')} passed`,
    ...(checked ? [] : [`${count(written, 'file')} written`]),
    ...(removed > 0 ? [`${removed} removed`] : []),
    checked ? `${count(unchanged, 'file')} up to date` : `${unchanged} unchanged`,
    `${done.seconds.toFixed(2)} s`,
  ];
  const notes = done.notes.map((note) => `note: ${note}\n`).join('');
  return `${summaryTable(summarize(done.apps))}\n\n${facts.join(', ')}\n${notes}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** As https://no-color.org says: a variable that is set and not empty. */
function colours({ env, terminal }: Surroundings): boolean {
  return terminal && !env.NO_COLOR;
}

/** The real process. */
export function ofProcess(): Surroundings {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    terminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  };
}

/** Whoever reads may have seen enough (`| head -1`): what is left to say goes nowhere, and the exit code stays. */
function ignoreClosedPipe(error: Error): void {
  if (!isSystemError(error) || error.code !== 'EPIPE') throw error;
}
