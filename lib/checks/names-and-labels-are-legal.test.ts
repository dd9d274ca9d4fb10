import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { namesAndLabelsAreLegal } from './names-and-labels-are-legal';

test('ordinary names pass', () => {
  expect(problemsOf(namesAndLabelsAreLegal, exampleApp())).toEqual([]);
});

test('a name with capital letters is found', () => {
  expect(problemsOf(namesAndLabelsAreLegal, exampleWith('ConfigMap web', 'metadata.name', 'Web'))).toEqual([
    'dist/test/shop/configmap.shop.Web.yaml: metadata.name: characters that are not allowed (got Web, expected lower-case letters, digits, "-" and ".", at most 253 characters) → choose another name',
  ]);
});

test('a StatefulSet leaves room for the hash that its controller adds', () => {
  const name = 'a'.repeat(53);
  expect(problemsOf(namesAndLabelsAreLegal, exampleWith('StatefulSet db', 'metadata.name', name))).toEqual([
    expect.stringContaining('metadata.name: too long by 1 characters'),
  ]);
});

test.each([
  ['Service web', 'metadata.name', '1web'],
  ['Deployment web', 'spec.template.metadata.labels', { app: 'web', 'bad key': 'x' }],
  ['Deployment web', 'spec.template.metadata.labels', { app: 'web', key: '-x' }],
  ['Deployment web', 'metadata.annotations', { '/x': 'y' }],
  ['Deployment web', 'spec.template.spec.containers.0.name', 'web_1'],
  ['Deployment web', 'spec.template.spec.containers.0.ports.0.name', 'a-port-name-too-long'],
  ['ConfigMap web', 'data', { 'a/b': '' }],
])('%s: %s of %j is found', (id, path, value) => {
  expect(problemsOf(namesAndLabelsAreLegal, exampleWith(id, path, value))).toHaveLength(1);
});
