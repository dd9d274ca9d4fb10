import { exampleApp, exampleWith, exampleWithout, problemsOf } from '../../test/example-objects';
import { configMapKeysExist } from './config-map-keys-exist';

const CONTAINER = 'spec.template.spec.containers.0';

test('a rendered ConfigMap with the key passes', () => {
  expect(problemsOf(configMapKeysExist, exampleApp())).toEqual([]);
});

test('a ConfigMap that is not rendered is found', () => {
  expect(problemsOf(configMapKeysExist, exampleWithout('ConfigMap web'))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.volumes[0].configMap: there is no ConfigMap web in namespace shop (got web, expected something that is rendered) → render it, or leave out the reference',
  ]);
});

test('a ConfigMap of another namespace does not count', () => {
  expect(problemsOf(configMapKeysExist, exampleWith('ConfigMap web', 'metadata.namespace', 'other'))).toHaveLength(1);
});

test('a key that the ConfigMap does not have is found, with the nearest that it has', () => {
  expect(problemsOf(configMapKeysExist, exampleWith('ConfigMap web', 'data', { 'web.config': '' }))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.volumes[0].configMap: there is no key web.conf in ConfigMap web (got web.conf, expected web.config) → did you mean web.config?',
  ]);
});

test('environment variables and projected volumes are looked at, optional references are not', () => {
  const env = [
    { name: 'A', valueFrom: { configMapKeyRef: { name: 'web', key: 'a' } } },
    { name: 'B', valueFrom: { configMapKeyRef: { name: 'absent', key: 'b', optional: true } } },
  ];
  const projected = [{ name: 'all', projected: { sources: [{ configMap: { name: 'absent' } }] } }];
  expect(problemsOf(configMapKeysExist, exampleWith('Deployment web', `${CONTAINER}.env`, env))).toEqual([
    expect.stringContaining('containers[0].env[0].valueFrom.configMapKeyRef: there is no key a in ConfigMap web'),
  ]);
  expect(
    problemsOf(configMapKeysExist, exampleWith('Deployment web', 'spec.template.spec.volumes', projected)),
  ).toEqual([
    expect.stringContaining(
      'volumes[0].projected.sources[0].configMap: there is no ConfigMap absent in namespace shop',
    ),
  ]);
});
