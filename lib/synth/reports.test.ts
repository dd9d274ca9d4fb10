import { exampleApp, testEnvironment } from '../../test/example-objects';
import type { ExternalSecret } from '../rendered';
import { environmentReports } from './reports';
import { HEADER } from './yaml';

function secret(name: string, key: string, purpose: string): ExternalSecret {
  return { namespace: 'shop', name, key, purpose, content: 'any text' };
}

/** Lines of a report after its introduction. */
function report(file: string, ...apps: Parameters<typeof environmentReports>[0]): readonly string[] {
  const found = environmentReports(apps).find(({ path }) => path === file);
  const lines = found?.content.split('\n') ?? [];
  expect(lines[0]).toBe(HEADER);
  return lines.slice(2, -1);
}

test('images are listed once each, in order, for each environment by itself', () => {
  const other = exampleApp({ environment: testEnvironment({ name: 'dev' }), objects: [] });
  expect(report('test/images.txt', exampleApp(), exampleApp({ app: 'again' }), other)).toEqual([
    'registry.example.com/db:1.2.3',
    'registry.example.com/load:1.2.3',
    'registry.example.com/store:1.2.3',
    'registry.example.com/web:1.2.3',
  ]);
  expect(report('dev/images.txt', exampleApp(), other)).toEqual([]);
});

test('Secrets are listed with their keys, what they are for and how to make them', () => {
  const secrets = [secret('s3', 'secretKey', 'loki: its bucket'), secret('s3', 'accessKey', 'loki: its bucket')];
  const more = [secret('s3', 'accessKey', 'seaweedfs: identity loki')];
  const report1 = report('test/required-secrets.txt', exampleApp({ secrets }), exampleApp({ app: 'b', secrets: more }));
  expect(report1).toEqual([
    '',
    'shop/s3',
    '  accessKey: any text',
    '    for loki: its bucket',
    '    for seaweedfs: identity loki',
    '  secretKey: any text',
    '    for loki: its bucket',
    '  create: kubectl --namespace shop create secret generic s3 --from-file=accessKey=FILE --from-file=secretKey=FILE',
  ]);
});

test('certificates and registry credentials are made with the type that Kubernetes wants', () => {
  const tls = [secret('web-tls', 'tls.crt', 'a'), secret('web-tls', 'tls.key', 'a')];
  const environment = testEnvironment({ namespace: 'shop', images: { registry: '', pullSecrets: ['mirror'] } });
  const lines = report('test/required-secrets.txt', exampleApp({ environment, secrets: tls }));
  expect(lines.filter((line) => line.includes('create:'))).toEqual([
    '  create: kubectl --namespace shop create secret docker-registry mirror --from-file=.dockerconfigjson=FILE',
    '  create: kubectl --namespace shop create secret tls web-tls --cert=FILE --key=FILE',
  ]);
});
