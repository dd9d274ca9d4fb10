import { parseArgs } from 'node:util';
import { nearest } from '../../lib/spec/nearest';

/** What a person asked for. */
export interface Options {
  readonly command: Command;
  /** Paths as written; `-` is standard input. */
  readonly files: readonly string[];
  /** One JSON line for each file instead of text for people. */
  readonly json: boolean;
  /** `fmt`: write the text back. */
  readonly write: boolean;
  /** `fmt`: a file that is not formatted is a problem. */
  readonly test: boolean;
  /** `check`: what Alloy loads and what then never works is an error. */
  readonly strict: boolean;
  /** `check`: an environment variable that is not set here may be set where Alloy runs. */
  readonly anyEnv: boolean;
  readonly stability: Stability;
  readonly community: boolean;
  /** `graph`: how to draw. */
  readonly format: Format;
}

const COMMANDS = ['fmt', 'check', 'graph'] as const;
export type Command = (typeof COMMANDS)[number];

const STABILITIES = ['generally-available', 'public-preview', 'experimental'] as const;
type Stability = (typeof STABILITIES)[number];

const FORMATS = ['dot', 'mermaid', 'svg'] as const;
export type Format = (typeof FORMATS)[number];

export const USAGE = `Formats, checks and draws configurations of Grafana Alloy.

Usage: npm run -s alloy -- fmt|check|graph [options] FILE…     (- is standard input)

fmt     print the formatted text, as alloy fmt does
  -w, --write     write it back to the files instead
  -t, --test      print nothing; exit with 1 if a file is not formatted
check   say what Alloy would not load; warn of what would not work
  --strict        what Alloy loads though it can't work is an error, not a warning
  --any-env       take it that variables which sys.env names, but which are not set here, are set where Alloy runs
                  (default: they are empty, as they would be for Alloy here)
  --stability.level LEVEL
                  what may be used: generally-available, public-preview or experimental (default: experimental)
  --feature.community-components.enabled=false
                  refuse components of the community (default: true)
graph   print which component sends what to which
  --format FORMAT dot, mermaid or svg (default: dot)

  --json          one JSON line for each file on standard output:
                  fmt, graph {"file","ok","output"}, check {"file","ok","problems"}
  -h, --help      print this

Exit code: 0 fine, warnings included; 1 problems; 2 an error in the program itself.
`;

const FLAG = { type: 'boolean' } as const;
const VALUE = { type: 'string' } as const;
const COMMUNITY = 'feature.community-components.enabled';

interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
}

const COMMON: Readonly<Record<string, Option>> = { json: FLAG, help: { ...FLAG, short: 'h' } };
const KNOWN: Readonly<Record<Command, Readonly<Record<string, Option>>>> = {
  fmt: { ...COMMON, write: { ...FLAG, short: 'w' }, test: { ...FLAG, short: 't' } },
  check: { ...COMMON, strict: FLAG, 'any-env': FLAG, 'stability.level': VALUE, [COMMUNITY]: FLAG },
  graph: { ...COMMON, format: VALUE },
};

/** The options, or what is wrong with the command line; no lines: help is wanted. */
export type Parsed =
  | { readonly ok: true; readonly options: Options }
  | { readonly ok: false; readonly lines: readonly string[] };

/** Reads the command line. */
export function parseOptions([first = '', ...rest]: readonly string[]): Parsed {
  if (first === '' || first === '--help' || first === '-h') {
    return { ok: false, lines: first === '' ? ['no command: write fmt, check or graph'] : [] };
  }
  const command = commandOf(first);
  if (command === undefined) return { ok: false, lines: [`unknown command ${first}${meant(first, COMMANDS)}`] };
  const { tokens } = parseArgs({ args: [...rest], options: KNOWN[command], strict: false, tokens: true });
  const given = new Map<string, string>();
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = faultOf(command, token);
    if (fault !== undefined) lines.push(fault);
    given.set(token.name, token.value ?? 'true');
  }
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (lines.length === 0 && given.get('help') === 'true') return { ok: false, lines: [] };
  const options = optionsOf(command, files, given);
  const faults = lines.length > 0 ? lines : contradictions(options);
  return faults.length > 0 ? { ok: false, lines: faults } : { ok: true, options };
}

/** `format` is what `alloy fmt` may be called, too. */
function commandOf(word: string): Command | undefined {
  return word === 'format' ? 'fmt' : COMMANDS.find((command) => command === word);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function faultOf(command: Command, { name, rawName, value }: OptionToken): string | undefined {
  const option = KNOWN[command][name];
  if (!option) return unknownOption(command, name, rawName);
  if (option.type === 'boolean') {
    const fine = value === undefined || value === 'true' || value === 'false';
    return fine ? undefined : `${rawName} is true or false, not ${value}`;
  }
  const allowed: readonly string[] = name === 'format' ? FORMATS : STABILITIES;
  if (value === undefined || value === '') return `${rawName} needs a value: ${allowed.join(', ')}`;
  if (allowed.includes(value)) return undefined;
  return `${rawName} is ${allowed.join(', ')}, not ${value}${meant(value, allowed)}`;
}

function unknownOption(command: Command, name: string, rawName: string): string {
  const owner = COMMANDS.find((other) => Object.hasOwn(KNOWN[other], name));
  if (owner) return `${rawName} is an option of ${owner}, not of ${command}`;
  const near = nearest(name, Object.keys(KNOWN[command]));
  return `unknown option ${rawName}${near === undefined ? '' : `: did you mean --${near}?`}`;
}

function meant(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `: did you mean ${near}?`;
}

function optionsOf(command: Command, files: readonly string[], given: ReadonlyMap<string, string>): Options {
  const flag = (name: string) => given.get(name) === 'true';
  return {
    command,
    files,
    json: flag('json'),
    write: flag('write'),
    test: flag('test'),
    strict: flag('strict'),
    anyEnv: flag('any-env'),
    stability: STABILITIES.find((level) => level === given.get('stability.level')) ?? 'experimental',
    community: given.get(COMMUNITY) !== 'false',
    format: FORMATS.find((format) => format === given.get('format')) ?? 'dot',
  };
}

function contradictions({ files, json, write, test, command, format }: Options): readonly string[] {
  if (files.length === 0) return ['no file: name at least one, or - for standard input'];
  const several = files.length > 1 && !json;
  return [
    ...(write && test ? ['--write and --test contradict each other'] : []),
    ...(write && files.includes('-') ? ['--write needs files, standard input cannot be written back'] : []),
    ...(several && command === 'fmt' && !write && !test ? ['several files need --write, --test or --json'] : []),
    ...(several && command === 'graph' && format !== 'dot' ? [`several files need --json or --format dot`] : []),
  ];
}
