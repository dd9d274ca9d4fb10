import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { configHashCoversDataOnly } from './config-hash-covers-data-only';

const ANNOTATIONS = 'spec.template.metadata.annotations';

test('the hash of the data passes', () => {
  expect(problemsOf(configHashCoversDataOnly, exampleApp())).toEqual([]);
});

test('a label or annotation of the ConfigMap does not change the hash', () => {
  expect(
    problemsOf(configHashCoversDataOnly, exampleWith('ConfigMap web', 'metadata.labels', { version: '2' })),
  ).toEqual([]);
});

test('a change of the data without a new hash is found', () => {
  expect(
    problemsOf(configHashCoversDataOnly, exampleWith('ConfigMap web', 'data', { 'web.conf': 'listen 9090\n' })),
  ).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.metadata.annotations["checksum/config"]: the hash is not that of the data (got 07b887b975a0b872, expected 18b415d63cebcd10) → mount the ConfigMap with configVolume, which sets the hash',
  ]);
});

test('an annotation that names no volume is found', () => {
  const app = exampleWith('Deployment web', ANNOTATIONS, { 'checksum/version': '1.2.3', 'other/annotation': 'x' });
  expect(problemsOf(configHashCoversDataOnly, app)).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.metadata.annotations["checksum/version"]: the annotation names no mounted ConfigMap (got 1.2.3, expected a ConfigMap volume called version) → mount the ConfigMap with configVolume, which sets the hash',
  ]);
});
