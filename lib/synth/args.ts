import { parseArgs } from 'node:util';
import { nearest } from '../spec/nearest';
import type { Problem, Result } from '../spec/problem';

/** What a person asked for. */
export interface Options {
  readonly platformDir: string;
  readonly out: string;
  /** Compare instead of writing. */
  readonly check: boolean;
  /** Problems and summary as JSON lines on standard output. */
  readonly json: boolean;
  /** Files or folders of the output in which changes that a cluster refuses are meant. */
  readonly acceptImmutable: readonly string[];
  readonly help: boolean;
}

export const HELP = `Renders platform/ to Kubernetes manifests in dist/ and Argo CD root applications in argocd/.

Usage: npm run synth -- [options]

  --platform DIR  folder with platform.yaml, environments/ and tenants/ (default: platform)
  --out DIR       output folder, owned by synth as a whole (default: dist; for any other
                  folder the root applications go into its argocd/)
  --check         write nothing; fail and say what differs if the output is out of date
  --accept-immutable FILE
                  write a change that the cluster will refuse, such as the size of a
                  StatefulSet's volumes: FILE is the one that the message names, or a
                  folder above it; may be repeated. What is to be done by hand is noted
  --json          print problems and the summary as JSON lines on standard output
  --help          print this

Exit code: 0 done; 1 problems, nothing was written; 2 an error in the program itself.
`;

const KNOWN = {
  platform: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  'accept-immutable': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; `CDK8S_OUTDIR`, which `npx cdk8s synth` sets, counts where there is no `--out`. */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): Result<Options> {
  const { tokens } = parseArgs({ args: [...args], options: KNOWN, strict: false, tokens: true });
  const problems = tokens.flatMap((token) => {
    if (token.kind === 'positional') return [unexpected(token.value)];
    if (token.kind === 'option') return optionProblems(token.rawName, token.name, token.value);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const { values } = parseArgs({ args: [...args], options: KNOWN, strict: true });
  const { platform = 'platform', out = env.CDK8S_OUTDIR || 'dist', check = false, json = false, help = false } = values;
  const acceptImmutable = values['accept-immutable'] ?? [];
  return { ok: true, value: { platformDir: platform, out, check, json, acceptImmutable, help } };
}

function optionProblems(rawName: string, name: string, value: string | undefined): readonly Problem[] {
  if (!Object.hasOwn(KNOWN, name)) return [unknownOption(rawName, name)];
  const takesValue = KNOWN[name as keyof typeof KNOWN].type === 'string';
  if (takesValue && (value === undefined || value === '' || value.startsWith('-'))) {
    const what = name === 'accept-immutable' ? 'FILE' : 'DIR';
    return [
      problem(
        rawName,
        'the option needs a value',
        value ?? 'nothing',
        what === 'DIR' ? 'a folder' : 'a file',
        `write ${rawName} ${what}`,
      ),
    ];
  }
  if (!takesValue && value !== undefined) {
    return [problem(rawName, 'the option takes no value', value, 'no value', `write ${rawName}`)];
  }
  return [];
}

function unknownOption(rawName: string, name: string): Problem {
  const known = Object.keys(KNOWN);
  const near = nearest(name, known);
  const fix = near === undefined ? 'see --help' : `did you mean --${near}?`;
  return problem(rawName, 'unknown option', rawName, known.map((option) => `--${option}`).join(', '), fix);
}

function unexpected(value: string): Problem {
  return problem(
    value,
    'unexpected argument',
    value,
    'options only',
    'remove it, or name a folder with --platform DIR or --out DIR',
  );
}

function problem(path: string, what: string, got: string, expected: string, fix: string): Problem {
  return { at: { file: 'command line' }, path, problem: what, got, expected, fix };
}
