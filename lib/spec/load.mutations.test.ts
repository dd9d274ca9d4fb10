import * as fs from 'node:fs';
import * as path from 'node:path';
import * as yaml from 'js-yaml';
import { type Files, inFolder } from './folder.fixture';
import { type Loaded, loadPlatform } from './load';
import { formatProblem } from './problem';

/** Mistakes nobody thought of: the reference platform, damaged at random but the same way each time. */

const FILES = [
  'platform.yaml',
  'environments/dev.yaml',
  'environments/prod.yaml',
  'environments/test.yaml',
  'tenants/team-alpha.yaml',
  'tenants/team-beta.yaml',
];
const REFERENCE: Files = Object.fromEntries(
  FILES.map((file) => [file, fs.readFileSync(path.join(__dirname, '../../platform', file), 'utf8')]),
);

/** Values of every type that a person may write in the wrong place. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  'off',
  'on',
  '#',
  '*',
  '10Gi',
  [],
  [[]],
  [null],
  {},
  { x: 1 },
  'a/b',
  'ünï',
  '9'.repeat(400),
];

type Random = () => number;

/** A small generator with a seed (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) {
    throw new Error('nothing to pick from');
  }
  return item;
}

/** Deletes, renames or retypes one entry somewhere in a value. */
function damageValue(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return pick(random, STRANGE);
  }
  const key = pick(random, Object.keys(value));
  const how = random();
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? damageValue(random, item) : item));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]): readonly (readonly [string, unknown])[] => {
      if (name !== key) {
        return [[name, child]];
      }
      if (how < 0.15) {
        return [];
      }
      return how < 0.3
        ? [[`${name}x`, child]]
        : how < 0.4
          ? [[name, pick(random, STRANGE)]]
          : [[name, damageValue(random, child)]];
    }),
  );
}

/** Inserts, deletes or doubles a few characters of a text. */
function damageText(random: Random, text: string): string {
  const at = Math.floor(random() * text.length);
  const how = random();
  if (how < 0.4) {
    return text.slice(0, at) + pick(random, [...'\t:[]{}"\'#&*!|>@%-,? \n\0é']) + text.slice(at);
  }
  return how < 0.7 ? text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 5)) : text.slice(0, at);
}

/** What a problem must always say. */
function expectComplete(loaded: Loaded, content: unknown): void {
  for (const problem of loaded.ok ? [] : loaded.problems) {
    const context = { content, message: formatProblem(problem) };
    expect({ ...context, line: problem.at.line }).toEqual({ ...context, line: expect.any(Number) });
    expect({
      ...context,
      good: (problem.at.line ?? 0) > 0 && (problem.at.column ?? 0) > 0 && problem.fix.length > 3,
    }).toEqual({ ...context, good: true });
  }
}

function eachDamage(rounds: number, damage: (random: Random, text: string) => string): number {
  const random = seeded(rounds);
  let refused = 0;
  inFolder(REFERENCE, (folder) => {
    for (let round = 0; round < rounds; round += 1) {
      const file = pick(random, FILES);
      const content = damage(random, String(REFERENCE[file]));
      fs.writeFileSync(path.join(folder, file), content);
      const loaded = loadPlatform(folder);
      expectComplete(loaded, content);
      refused += loaded.ok ? 0 : 1;
      fs.writeFileSync(path.join(folder, file), String(REFERENCE[file]));
    }
  });
  return refused;
}

test('damaged keys and values are answered with problems that have a place and a fix', () => {
  const refused = eachDamage(200, (random, text) => yaml.dump(damageValue(random, yaml.load(text))));
  expect(refused).toBeGreaterThan(150);
});

test('damaged text is answered with problems that have a place and a fix', () => {
  const refused = eachDamage(200, damageText);
  expect(refused).toBeGreaterThan(75);
});
