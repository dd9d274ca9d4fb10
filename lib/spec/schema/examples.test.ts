import * as yaml from 'js-yaml';
import * as z from 'zod';
import { environment } from './environment';
import { platform } from './platform';
import { tenant } from './tenant';
import { fullDoc, itemOf, shapeOf } from './walk';

interface Key {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** Every key of a file, with those of nested mappings and of the items of lists. */
function keysOf(path: string, schema: z.core.$ZodType): readonly Key[] {
  const inside = itemOf(schema)?.schema ?? schema;
  return Object.entries(shapeOf(inside) ?? {}).flatMap(([name, child]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [{ path: here, schema: child }, ...keysOf(here, child)];
  });
}

const KEYS = [...keysOf('', platform), ...keysOf('', environment), ...keysOf('', tenant)];

test('every key says what it does, in a sentence', () => {
  const silent = KEYS.filter(({ schema }) => !/^[A-Z].*\.$/s.test(fullDoc(schema).description ?? ''));
  expect(silent.map(({ path }) => path)).toEqual([]);
  expect(KEYS.length).toBeGreaterThan(300);
});

test('every example is a value that its key takes', () => {
  const wrong = KEYS.filter(({ schema }) => {
    const { example } = fullDoc(schema);
    return example !== undefined && !z.core.safeParse(schema, yaml.load(example)).success;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
