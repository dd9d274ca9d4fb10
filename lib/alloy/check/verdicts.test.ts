import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';

/** A generated configuration and what Alloy's loader and `alloy validate` said of it. */
interface Verdict {
  /** What was generated. */
  readonly what: string;
  readonly config: string;
  /** Whether neither of them refuses it. */
  readonly ok: boolean;
  /** The line of what they complain about. @default - it is accepted */
  readonly line?: number;
}

function verdictsOf(name: string): readonly Verdict[] {
  const lines = readFileSync(join(__dirname, 'testdata', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Verdict);
}

/**
 * `components`: one of each component with some settings, right and wrong ones. `modules`: small programs of components,
 * declarations, imports, `foreach` and expressions.
 */
describe.each(['components', 'modules'])('%s', (name) => {
  test.each(verdictsOf(name).map((verdict) => [verdict.what, verdict] as const))('%s', (_, { config, ok, line }) => {
    const { problems } = check(config, { stability: 'experimental', community: true, environment: {} });
    const lines = problems.filter(({ severity }) => severity === 'error').map((problem) => problem.line);
    expect(ok ? lines : lines.slice(0, 1)).toEqual(ok ? [] : [line]);
  });
});
