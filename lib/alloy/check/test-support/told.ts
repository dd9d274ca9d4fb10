import { type CheckOptions, check } from '../check';

/** Everything that Alloy could be allowed, so that only the rules in question refuse something. */
const ALL: CheckOptions = { stability: 'experimental', community: true };

/** The errors of a configuration, each `line:column message`, after the file it is in, if that is a module. */
export function errorsOf(config: string, options: CheckOptions = {}): readonly string[] {
  return told(config, 'error', options);
}

/** The warnings of a configuration, likewise. */
export function warningsOf(config: string, options: CheckOptions = {}): readonly string[] {
  return told(config, 'warning', options);
}

function told(config: string, wanted: 'error' | 'warning', options: CheckOptions): readonly string[] {
  return check(config, { ...ALL, ...options })
    .problems.filter(({ severity }) => severity === wanted)
    .map(({ file, line, column, message }) => `${file === undefined ? '' : `${file}:`}${line}:${column} ${message}`);
}
