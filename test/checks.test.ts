import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, runChecks } from '../lib/checks';
import { formatProblem } from '../lib/spec/problem';
import { exampleApp, problemsOf } from './example-objects';
import { examplePlatform } from './example-platform';

const FOLDER = join(__dirname, '..', 'lib', 'checks');

/** Files of lib/checks that hold no rule. */
const OTHERS = ['check', 'context', 'index', 'run', 'support'];

const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
const rules = files.filter((file) => !file.endsWith('.test') && !OTHERS.includes(file));

test('every rule is a file named after its id, is listed, and has tests', () => {
  expect(CHECKS.map(({ id }) => id).sort()).toEqual([...rules].sort());
  expect(rules.filter((rule) => !files.includes(`${rule}.test`))).toEqual([]);
});

test('every id is a sentence in kebab case, and every sentence ends in a full stop', () => {
  for (const { id, sentence } of CHECKS) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test.each(CHECKS.map((check) => [check.id, check] as const))('the example passes %s', (_id, check) => {
  expect(problemsOf(check, exampleApp())).toEqual([]);
});

test('problems carry the id of their check', () => {
  const broken = exampleApp({ secrets: [] });
  const ids = new Set(runChecks({ platform: examplePlatform(), apps: [broken] }).map(({ check }) => check));
  expect([...ids]).toEqual(['secret-keys-are-declared']);
});

test('objects of the wrong shape are reported alone, for the other checks would stumble over them', () => {
  const misshapen = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x', namespace: 'shop' } };
  const app = exampleApp({ objects: [misshapen], secrets: [] });
  expect(runChecks({ platform: examplePlatform(), apps: [app] }).map(formatProblem)).toEqual([
    'dist/test/shop/deployment.shop.x.yaml: spec: required, but missing (got nothing, expected an object) → add spec [objects-match-the-kubernetes-schema]',
  ]);
});
