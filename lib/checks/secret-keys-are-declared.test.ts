import { exampleApp, exampleWith, problemsOf, testEnvironment } from '../../test/example-objects';
import { secretKeysAreDeclared } from './secret-keys-are-declared';

const { secrets } = exampleApp();

test('declared keys pass', () => {
  expect(problemsOf(secretKeysAreDeclared, exampleApp())).toEqual([]);
});

test('a key of a declared Secret that is not declared itself is found', () => {
  const env = [{ name: 'X', valueFrom: { secretKeyRef: { name: 'web', key: 'pasword' } } }];
  expect(
    problemsOf(secretKeysAreDeclared, exampleWith('Deployment web', 'spec.template.spec.containers.0.env', env)),
  ).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef: Secret web in namespace shop is not declared (got web/pasword, expected declared keys: password) → declare each key with ComponentChart.requireSecret, so that it is on the list of required secrets',
  ]);
});

test('the certificate of an Ingress needs both its keys', () => {
  const app = exampleApp({ secrets: secrets.filter(({ key }) => key !== 'tls.key') });
  expect(problemsOf(secretKeysAreDeclared, app)).toEqual([
    expect.stringContaining(
      'ingress.shop.web.yaml: spec.tls[0].secretName: Secret web-tls in namespace shop is not declared (got web-tls/tls.key',
    ),
  ]);
});

test('a Secret declared for another namespace or cluster does not count', () => {
  const elsewhere = secrets.map((secret) => ({ ...secret, namespace: 'other' }));
  const cluster = { ...testEnvironment().cluster, server: 'https://other.example.com' };
  const otherCluster = exampleApp({ app: 'other', objects: [], environment: testEnvironment({ cluster }) });
  expect(problemsOf(secretKeysAreDeclared, exampleApp({ secrets: elsewhere }))).toHaveLength(2);
  expect(problemsOf(secretKeysAreDeclared, exampleApp({ secrets: [] }), otherCluster)).toHaveLength(2);
});

test('a Secret that another app of the namespace declares counts', () => {
  expect(
    problemsOf(secretKeysAreDeclared, exampleApp({ secrets: [] }), exampleApp({ app: 'other', objects: [] })),
  ).toEqual([]);
});

test('pull secrets of the environment count as declared', () => {
  const path = 'spec.template.spec.imagePullSecrets';
  const { objects } = exampleWith('Deployment web', path, [{ name: 'mirror' }]);
  const environment = testEnvironment({ images: { registry: '', pullSecrets: ['mirror'] } });
  expect(problemsOf(secretKeysAreDeclared, exampleApp({ objects, environment }))).toEqual([]);
  expect(problemsOf(secretKeysAreDeclared, exampleApp({ objects }))).toHaveLength(1);
});
