import { exampleApp, exampleObjects, testEnvironment } from '../../test/example-objects';
import type { Manifest } from '../rendered';
import { formatProblem } from '../spec/problem';
import { type Layout, layout } from './layout';
import { HEADER } from './yaml';

function object(kind: string, name: string, namespace?: string): Manifest {
  return { apiVersion: 'v1', kind, metadata: { name, ...(namespace !== undefined && { namespace }) } };
}

function paths(what: Partial<Layout>): readonly string[] {
  const files = layout({ apps: [], roots: [], ...what });
  return files.ok ? files.value.map(({ path }) => path) : files.problems.map(formatProblem);
}

test('an object is a file named after its kind, namespace and name, in the folder of its app', () => {
  const objects = [
    object('ConfigMap', 'web', 'shop'),
    object('ClusterRole', 'system:web:reader'),
    object('Namespace', 'shop'),
  ];
  expect(paths({ apps: [exampleApp({ objects })] })).toEqual([
    'test/images.txt',
    'test/required-secrets.txt',
    'test/shop/clusterrole.system%3Aweb%3Areader.yaml',
    'test/shop/configmap.shop.web.yaml',
    'test/shop/namespace.shop.yaml',
  ]);
});

test('the root application of an environment is one file with its objects in order', () => {
  const roots = [
    { environment: testEnvironment(), manifests: [object('AppProject', 'b'), object('Application', 'a')] },
  ];
  const files = layout({ apps: [], roots });
  expect(files.ok && files.value).toEqual([
    {
      path: 'argocd/test.yaml',
      content: `${HEADER}\napiVersion: v1\nkind: AppProject\nmetadata:\n  name: b\n---\napiVersion: v1\nkind: Application\nmetadata:\n  name: a\n`,
    },
  ]);
});

test('every file begins with the header by which synth knows its own', () => {
  const files = layout({
    apps: [exampleApp()],
    roots: [{ environment: testEnvironment(), manifests: exampleObjects() }],
  });
  const lines = files.ok ? files.value.map(({ content }) => content.split('\n')[0]) : [];
  expect(new Set(lines)).toEqual(new Set([HEADER]));
});

test('the order of apps and objects makes no difference', () => {
  const [a, b] = [exampleApp(), exampleApp({ app: 'other', objects: [object('ConfigMap', 'x', 'shop')] })];
  const turned = { ...a, objects: [...a.objects].reverse() };
  expect(layout({ apps: [b, turned], roots: [] })).toEqual(layout({ apps: [a, b], roots: [] }));
});

test('two objects that would be one file are a problem, also where only case differs', () => {
  const objects = [
    object('ConfigMap', 'web', 'shop'),
    object('configmap', 'WEB', 'shop'),
    object('Secret', 'a', 'b'),
    object('Secret', 'b.a'),
  ];
  expect(paths({ apps: [exampleApp({ objects })] })).toEqual([
    'dist/test/shop/configmap.shop.WEB.yaml: 2 objects would be written to the same file (got test/shop/configmap.shop.WEB.yaml, test/shop/configmap.shop.web.yaml, expected a path of its own for each object, also where upper and lower case are the same) → rename one of the objects, or leave out the one that is there twice',
    expect.stringContaining('dist/test/shop/secret.b.a.yaml: 2 objects would be written to the same file'),
  ]);
});

test('a file name that no file system takes is a problem', () => {
  expect(paths({ apps: [exampleApp({ objects: [object('ConfigMap', 'x'.repeat(250), 'shop')] })] })).toEqual([
    expect.stringContaining('metadata.name: the file name would be too long for common file systems (got 270 bytes'),
  ]);
});
