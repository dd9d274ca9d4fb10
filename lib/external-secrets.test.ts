import { exampleApp, testEnvironment } from '../test/example-objects';
import { exampleTenant } from '../test/example-platform';
import { withExternalSecrets } from './external-secrets';
import type { SecretStore } from './spec/model';
import { environmentReports } from './synth/reports';

const STORE: SecretStore = {
  kind: 'ClusterSecretStore',
  name: 'vault',
  path: 'kv/{environment}/{name}',
  refresh: '1h0m0s',
};

const { operations } = testEnvironment();
const environment = testEnvironment({
  operations: { ...operations, secrets: STORE },
  images: { registry: '', pullSecrets: ['mirror'] },
});
const app = exampleApp({ environment });

test('without a store nothing is added', () => {
  expect(withExternalSecrets([exampleApp()])).toEqual([exampleApp()]);
});

const [, secrets] = withExternalSecrets([app]);

test('every Secret that an environment needs comes from the store, key by key', () => {
  expect(secrets).toMatchObject({ app: 'secrets', layer: 'foundation' });
  expect(secrets?.objects.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)).toEqual([
    'shop/mirror',
    'shop/web',
    'shop/web-tls',
  ]);
  expect(secrets?.objects[1]).toMatchObject({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    spec: {
      refreshInterval: '1h0m0s',
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
      target: { name: 'web', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
      data: [{ secretKey: 'password', remoteRef: { key: 'kv/test/web', property: 'password' } }],
    },
  });
});

test('a Secret that has the value of another one comes from the same place', () => {
  const password = { namespace: 'team-a', name: 'web', key: 'password', purpose: 'alloy', content: 'the same' };
  const copy = exampleApp({ environment, secrets: [{ ...password, sameAs: { name: 'tenants', key: 'team-a' } }] });
  const copied = withExternalSecrets([copy])[1]?.objects.find(({ metadata }) => metadata.namespace === 'team-a');
  expect(copied).toMatchObject({
    metadata: { name: 'web' },
    spec: { data: [{ secretKey: 'password', remoteRef: { key: 'kv/test/tenants', property: 'team-a' } }] },
  });
  expect(environmentReports([copy])[1]?.content).toContain(
    'team-a/web\n  password: the same\n    for alloy\n  from: kv/test/tenants, whose property team-a is password\n',
  );
});

test('what a tenant’s namespace needs is with what runs there, and holds up nobody else', () => {
  const tenant = exampleTenant('team', ['shop']);
  const inNamespace = exampleApp({ environment: { ...environment, tenants: [tenant] } });
  const [own, others] = withExternalSecrets([inNamespace]);
  const names = (of: typeof own) =>
    of?.objects.filter(({ kind }) => kind === 'ExternalSecret').map((o) => o.metadata.name);
  expect([names(own), names(others)]).toEqual([['mirror', 'web', 'web-tls'], []]);
});

test('a Secret has the type that its users ask for', () => {
  const types = secrets?.objects.map(({ spec }) => {
    const { target } = spec as { readonly target: { readonly template?: { readonly type: string } } };
    return target.template?.type;
  });
  expect(types).toEqual(['kubernetes.io/dockerconfigjson', undefined, 'kubernetes.io/tls']);
});

test('the list for people says where each value has to be', () => {
  const [, report] = environmentReports([app]);
  expect(report?.content).toContain('shop/web-tls\n  tls.crt: PEM');
  expect(report?.content).toContain('  from: kv/test/web-tls\n');
  expect(report?.content).not.toContain('create:');
});
