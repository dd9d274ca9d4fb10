import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleObjects } from '../../test/example-objects';
import { KUBERNETES_VERSIONS } from '../spec/model';
import { KubernetesApi } from './kubernetes';
import { ENUMS, REPLACED, REQUIRED } from './kubernetes-refinements';

interface Document {
  readonly kubernetes: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly schemas: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, { readonly type?: string }>> }>
  >;
}

function documentOf(version: string): Document {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'imports', 'kubernetes', `${version}.json`), 'utf8'));
}

test.each(KUBERNETES_VERSIONS)(
  'the schema of %s is that of the version, and every kind of it can be used',
  (version) => {
    const document = documentOf(version);
    const api = KubernetesApi.of(version);
    expect(document.kubernetes).toBe(version);
    expect(api.kinds.length).toBeGreaterThan(30);
    for (const kind of api.kinds) {
      expect(api.validate(kind, { notAField: 1 })).toContainEqual(expect.objectContaining({ path: 'notAField' }));
    }
  },
);

test.each(KUBERNETES_VERSIONS)('the example is legal in %s', (version) => {
  const api = KubernetesApi.of(version);
  for (const object of exampleObjects()) {
    expect(api.validate(`${object.apiVersion}/${object.kind}`, object)).toEqual([]);
  }
});

test('every refinement is about a type and a text field that exist', () => {
  const { schemas } = documentOf('1.34');
  const types = new Map(
    Object.entries(schemas).map(([name, schema]) => [name.slice(name.lastIndexOf('.') + 1), schema]),
  );
  for (const [type, fields] of Object.entries(ENUMS)) {
    for (const field of Object.keys(fields)) {
      expect([type, field, types.get(type)?.properties?.[field]?.type]).toEqual([type, field, 'string']);
    }
  }
  for (const [type, fields] of Object.entries(REQUIRED)) {
    expect([type, Object.keys(types.get(type)?.properties ?? {})]).toEqual([type, expect.arrayContaining([...fields])]);
  }
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(Object.keys(REPLACED)));
});

test('words and quantities are checked beyond the published schema', () => {
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'x' },
    spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'FileSystem', resources: { requests: { storage: '10 Gi' } } },
  };
  expect(KubernetesApi.of('1.34').validate('v1/PersistentVolumeClaim', claim)).toEqual([
    expect.objectContaining({ path: 'spec.volumeMode', fix: 'did you mean "Filesystem"?' }),
    expect.objectContaining({ path: 'spec.resources.requests.storage', expected: 'a quantity such as 500m or 2Gi' }),
  ]);
});
