import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../lib/spec/problem';
import type { Synthesis } from '../lib/synth/run';
import { synthesize } from '../main';
import { deltaOf, type Files, reviewedFiles } from './example-goldens';
import { expectGoldens, GOLDENS } from './golden-files';
import { ROOT } from './source-files';

const EXAMPLES = join(ROOT, 'examples');
const BASE = 'minimal';

/** Examples that are a variation of another one than the smallest. */
const BASES: Readonly<Record<string, string>> = { pools: 'pushed' };

const names = readdirSync(EXAMPLES).sort();

function synthesized(example: string): Synthesis {
  const result = synthesize(join('examples', example), () => {});
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value;
}

function environmentsOf({ apps }: Synthesis) {
  return [...new Set(apps.map((app) => app.environment))];
}

/** The one environment of an example that others are compared with. */
function baseEnvironment(example: string): { readonly files: Files; readonly namespace: string } {
  const base = synthesized(example);
  const [environment] = environmentsOf(base);
  if (environment === undefined) throw new Error(`examples/${example} has no environment`);
  return { files: reviewedFiles(base, environment), namespace: environment.namespace };
}

function goldensOf(example: string): Files {
  const synthesis = synthesized(example);
  const name = BASES[example] ?? BASE;
  const base = example === BASE ? undefined : baseEnvironment(name);
  const all = environmentsOf(synthesis).flatMap((environment) => {
    const files = reviewedFiles(synthesis, environment);
    const own = environment.namespace;
    const shown = base === undefined ? files : deltaOf(files, base.files, { own, base: base.namespace, example: name });
    return [...shown].map(([path, content]) => [`${environment.name}/${path}`, content] as const);
  });
  return new Map(all);
}

test.each(names)('examples/%s renders as it was reviewed', (example) => {
  expectGoldens(example, goldensOf(example));
});

test('every example says what it shows, and no golden is left of one that is gone', () => {
  expect(names).toContain(BASE);
  expect(names.filter((name) => !existsSync(join(EXAMPLES, name, 'README.md')))).toEqual([]);
  const folders = readdirSync(GOLDENS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(names);
});
