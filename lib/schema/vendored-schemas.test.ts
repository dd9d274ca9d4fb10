import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { exampleObjects } from '../../test/example-objects';
import { Flattener, type JsonSchema } from './json-schema';
import { KubernetesApi } from './kubernetes';

const IMPORTS = join(__dirname, '..', '..', 'imports');

function vendored(folder: string): readonly string[] {
  return readdirSync(join(IMPORTS, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file));
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(IMPORTS, file), 'utf8'));
}

/** A schema and all schemas in it. */
function* schemasIn(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  const { properties = {}, patternProperties = {}, items, allOf = [], oneOf = [], additionalProperties } = schema;
  const more = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  const inner = [...Object.values(properties), ...Object.values(patternProperties), ...allOf, ...oneOf, ...more];
  for (const child of items === undefined ? inner : [...inner, items]) yield* schemasIn(child);
}

const PROGRAMS = ['loki', 'mimir', 'tempo', 'pyroscope', 'prometheus', 'beyla'];

test.each(['kubernetes', ...PROGRAMS].flatMap(vendored))(
  '%s has only keywords and references that the validator knows',
  (file) => {
    const document = read(file) as {
      schemas?: Record<string, JsonSchema>;
      $defs?: Record<string, JsonSchema>;
    } & JsonSchema;
    const definitions = document.schemas ?? document.$defs ?? {};
    const flattener = new Flattener((ref) => definitions[ref.slice(ref.lastIndexOf('/') + 1)]);
    const roots =
      document.schemas === undefined ? [document, ...Object.values(definitions)] : Object.values(definitions);
    const all = roots.flatMap((root) => [...schemasIn(root)]);
    expect(all.length).toBeGreaterThan(10);
    for (const schema of all) expect(() => flattener.flatten(schema)).not.toThrow();
  },
);

/** The value with each of its parts replaced in turn by something of another type. */
function* spoiled(value: unknown): Generator<unknown> {
  for (const wrong of [{ wrong: 'type' }, ['wrong'], 1.5, 'wrong', true]) yield wrong;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    for (const other of spoiled(child)) {
      yield Array.isArray(value)
        ? value.map((item, i) => (i === Number(key) ? other : item))
        : { ...value, [key]: other };
    }
  }
}

test('whatever a complete JSON Schema validator refuses, ours refuses too', () => {
  const document = read('kubernetes/1.34.json') as {
    kinds: Record<string, string>;
    schemas: Record<string, JsonSchema>;
  };
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'kubernetes', components: { schemas: document.schemas } });
  const api = KubernetesApi.of('1.34');
  const refused = { byBoth: 0, byAjvAlone: [] as unknown[] };
  for (const object of exampleObjects()) {
    const kind = `${object.apiVersion}/${object.kind}`;
    const accepts = ajv.compile({ $ref: `kubernetes#/components/schemas/${document.kinds[kind]}` });
    expect(accepts(object)).toBe(true);
    for (const candidate of spoiled(object)) {
      if (accepts(candidate)) continue;
      if (api.validate(kind, candidate).length > 0) refused.byBoth++;
      else refused.byAjvAlone.push(candidate);
    }
  }
  expect(refused.byAjvAlone).toEqual([]);
  expect(refused.byBoth).toBeGreaterThan(1000);
});
