import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { noLiteralSecret } from './no-literal-secret';

const ENV = 'spec.template.spec.containers.0.env';
const FIX = 'declare the Secret with ComponentChart.requireSecret and read it from the environment or a file';

test('references to Secrets pass', () => {
  expect(problemsOf(noLiteralSecret, exampleApp())).toEqual([]);
});

test('a variable with a literal password is found, and the password is not repeated', () => {
  const app = exampleWith('Deployment web', ENV, [{ name: 'DB_PASSWORD', value: 'hunter2' }]);
  expect(problemsOf(noLiteralSecret, app)).toEqual([
    `dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].env[0].value: this looks like a secret (got variable DB_PASSWORD, expected a reference to a Secret, never a value) → ${FIX}`,
  ]);
});

test('a literal in a configuration file is found', () => {
  const data = { 'web.conf': 'listen 8080\npassword = "hunter2"\n' };
  expect(problemsOf(noLiteralSecret, exampleWith('ConfigMap web', 'data', data))).toEqual([
    `dist/test/shop/configmap.shop.web.yaml: data["web.conf"]: this looks like a secret (got setting password, expected a reference to a Secret, never a value) → ${FIX}`,
  ]);
});

test('an argument that has the form of a token is found', () => {
  const args = ['--slack=xoxb-123456789012-abcdef'];
  expect(problemsOf(noLiteralSecret, exampleWith('Job load', 'spec.template.spec.containers.0.args', args))).toEqual([
    expect.stringContaining('spec.template.spec.containers[0].args[0]: this looks like a secret (got a Slack token'),
  ]);
});

test('a Secret with values is found, one without is not', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web', namespace: 'shop' } };
  const filled = exampleApp({ objects: [{ ...secret, stringData: { a: 'b' } }] });
  expect(problemsOf(noLiteralSecret, exampleApp({ objects: [secret] }))).toEqual([]);
  expect(problemsOf(noLiteralSecret, filled)).toEqual([
    expect.stringContaining('stringData: this looks like a secret'),
  ]);
});
