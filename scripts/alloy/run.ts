import { writeFileSync } from 'node:fs';
import type { Problem } from '../../lib/alloy/check/report';
import { type Answer, type Command, type Environment, errorAt } from './answer';
import { check } from './check';
import { fmt } from './fmt';
import { graph } from './graph';
import { type Options, parseOptions, USAGE } from './options';
import { explain, readSource, readStdin, type SourceFile } from './source-file';
import { jsonLine, problemText, summary } from './tell';

/** The process around a run. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly stdin: () => Uint8Array;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** 0: fine. 1: problems. 2: an error of the program. */
export type ExitCode = 0 | 1 | 2;

/** A function for each command. */
export type Commands = Readonly<Record<Options['command'], Command>>;

/** Does what the command line asks for. */
export function run(io: Surroundings, commands: Commands = { fmt, check, graph }): ExitCode {
  const parsed = parseOptions(io.args);
  if (parsed.ok) return new Run(io, parsed.options, commands[parsed.options.command]).all();
  const helpIsWanted = parsed.lines.length === 0;
  if (helpIsWanted) io.stdout(USAGE);
  else io.stderr(`${parsed.lines.map((line) => `alloy: ${line}\n`).join('')}\n${USAGE}`);
  return helpIsWanted ? 0 : 1;
}

/** The way through all files of one command line. */
class Run {
  private readonly problems: Problem[] = [];
  private crashed = false;

  constructor(
    private readonly io: Surroundings,
    private readonly options: Options,
    private readonly command: Command,
  ) {}

  all(): ExitCode {
    const { files, json } = this.options;
    for (const name of files) this.one(name);
    if (!json && this.problems.length > 0) this.io.stderr(`${summary(this.problems, files.length)}\n`);
    if (this.crashed) return 2;
    return this.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  }

  private one(name: string): void {
    const { io, options } = this;
    const source = readSource(name, io.stdin);
    const answer = typeof source === 'string' ? { problems: [errorAt(1, source)] } : this.answerTo(source);
    this.problems.push(...answer.problems);
    if (options.json) {
      io.stdout(jsonLine(name, answer));
      return;
    }
    for (const problem of answer.problems) io.stderr(problemText(problem, name, source));
    if (answer.output !== undefined && !options.write && !options.test) io.stdout(answer.output);
  }

  /** One file that we fail on must not hide what is wrong with the others. */
  private answerTo(source: SourceFile): Answer {
    try {
      return written(this.command(source, this.options, this.io.environment), source, this.options);
    } catch (error) {
      this.crashed = true;
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.io.stderr(`alloy: an error of its own with ${source.name}. Please report it with these lines:\n${trace}\n`);
      return { problems: [errorAt(1, `an error of this program: ${trace.split('\n')[0]}`)] };
    }
  }
}

/** Writes the output of `fmt --write` back, if it is another text. */
function written(answer: Answer, { name, text }: SourceFile, { write }: Options): Answer {
  const { output } = answer;
  if (!write || output === undefined || output === text) return answer;
  try {
    writeFileSync(name, output);
    return answer;
  } catch (error) {
    return { problems: [errorAt(1, `can't be written: ${explain(error)}`)] };
  }
}

/** The real process. A reader that has seen enough (`| head`) is no error. */
export function ofProcess(): Surroundings {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return {
    args: process.argv.slice(2),
    environment: Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ''])),
    stdin: readStdin,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  };
}
