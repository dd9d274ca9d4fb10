import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { ComponentChart, EnvironmentScope, serviceEndpoint } from '../../component';
import type { Environment } from '../../spec/model';
import { API_PATHS } from '../mimir/routes';
import { type TenantGateway, tenantGateway } from './tenant-gateway';

const EXPOSED: Environment['exposure'] = {
  kind: 'ingress',
  host: 'backends.example.com',
  ingressClass: 'nginx',
  tlsSecret: 'backends-tls',
  password: { name: 'backends-auth', key: 'secret' },
};

class Mimir extends ComponentChart {
  readonly gateway: TenantGateway;

  constructor(scope: EnvironmentScope, replicas: number, ownPrefix?: string) {
    super(scope, { app: 'mimir', layer: 'backend' });
    const part = (name: string) => serviceEndpoint(this.environment, { name, port: 8080 });
    const backend = part('mimir-backend');
    this.gateway = tenantGateway(this, {
      name: 'mimir-gateway',
      aliases: ['mimir-nginx'],
      program: 'mimir',
      paths: API_PATHS,
      upstreams: {
        distributor: part('mimir-distributor'),
        queryFrontend: part('mimir-query-frontend'),
        ruler: backend,
        alertmanager: backend,
      },
      replicas,
      pushLimitMb: 100,
      queryTimeoutSeconds: 120,
      ...(ownPrefix !== undefined && { ownPrefix }),
    });
  }
}

function mimir(exposure: Environment['exposure'], replicas = 2, ownPrefix?: string) {
  const environment = { ...environmentOf(examplePlatform(), 'prod'), exposure };
  const chart = new Mimir(new EnvironmentScope(new App(), environment), replicas, ownPrefix);
  return { chart, objects: plainObjects(chart), ...chart.gateway };
}

test('callers in the cluster get the address and the password that it wants', () => {
  const { internal, exposed } = mimir({ kind: 'none' });
  expect(internal.url).toBe('http://mimir-gateway.observability.svc.cluster.local');
  expect(internal.at('/api/v1/push').auth).toEqual({
    user: 'telemetry',
    password: { name: 'telemetry-backends', key: 'password' },
  });
  expect(exposed).toBeUndefined();
});

test('callers outside get an address of their own, below the prefix of the program', () => {
  const { objects, exposed } = mimir(EXPOSED);
  expect(exposed?.at('/api/v1/push').url).toBe('https://backends.example.com/mimir/api/v1/push');
  expect(exposed?.auth).toEqual({ user: 'telemetry', password: { name: 'backends-auth', key: 'secret' } });
  const ingress = objectNamed(objects, 'Ingress', 'mimir-gateway');
  expect(valueAt(ingress, 'spec', 'rules', 0, 'http', 'paths', 0)).toMatchObject({
    path: '/mimir',
    backend: { service: { name: 'mimir-gateway', port: { name: 'exposed' } } },
  });
  expect(ingress.metadata.annotations).toMatchObject({ 'nginx.ingress.kubernetes.io/proxy-body-size': '100m' });
});

test('a program whose paths are its own keeps them', () => {
  const { objects, exposed } = mimir(EXPOSED, 2, '/prometheus');
  expect(exposed?.url).toBe('https://backends.example.com');
  const ingress = objectNamed(objects, 'Ingress', 'mimir-gateway');
  expect(valueAt(ingress, 'spec', 'rules', 0, 'http', 'paths', 0, 'path')).toBe('/prometheus');
});

test('an alias is a Service in front of the same pods, and leads to nothing that is exposed', () => {
  const { objects } = mimir(EXPOSED);
  const [service, alias] = ['mimir-gateway', 'mimir-nginx'].map((name) => objectNamed(objects, 'Service', name));
  expect(valueAt(alias, 'spec', 'selector')).toEqual(valueAt(service, 'spec', 'selector'));
  expect(valueAt(alias, 'spec', 'ports')).toEqual([{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }]);
  expect(valueAt(service, 'spec', 'ports', 1)).toMatchObject({ name: 'exposed', port: 8081 });
});

test('it calls each part once, whatever it asks there', () => {
  expect(mimir({ kind: 'none' }).chart.connections.map(({ url, purpose }) => [url, purpose])).toEqual([
    ['http://mimir-distributor.observability.svc.cluster.local:8080', 'mimir-gateway: distributor'],
    ['http://mimir-query-frontend.observability.svc.cluster.local:8080', 'mimir-gateway: queryFrontend'],
    ['http://mimir-backend.observability.svc.cluster.local:8080', 'mimir-gateway: ruler, alertmanager'],
  ]);
});

test('passwords come from Secrets, each to a file of its own; the next one may be missing', () => {
  const { chart, objects } = mimir(EXPOSED);
  const pod = valueAt(objectNamed(objects, 'Deployment', 'mimir-gateway'), 'spec', 'template', 'spec');
  const writer = (i: number, ...path: readonly (string | number)[]) => valueAt(pod, 'initContainers', i, ...path);
  expect(writer(0, 'args')).toEqual(['telemetry', '/etc/nginx/passwords/internal']);
  expect(writer(0, 'env')).toEqual([
    { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'telemetry-backends', key: 'password' } } },
    {
      name: 'NEXT_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'telemetry-backends', key: 'password-next', optional: true } },
    },
  ]);
  expect(writer(1, 'args')).toEqual(['telemetry', '/etc/nginx/passwords/exposed']);
  expect(writer(1, 'env', 0, 'valueFrom', 'secretKeyRef')).toEqual({ name: 'backends-auth', key: 'secret' });
  expect(chart.secrets.map(({ name, key }) => `${name}/${key}`)).toEqual([
    'telemetry-backends/password',
    'backends-auth/secret',
    'backends-tls/tls.crt',
    'backends-tls/tls.key',
  ]);
});

test('two replicas are guarded against evictions', () => {
  expect(namesOf(mimir({ kind: 'none' }, 2).objects)).toContain('PodDisruptionBudget mimir-gateway');
  expect(namesOf(mimir({ kind: 'none' }, 1).objects)).not.toContain('PodDisruptionBudget mimir-gateway');
});
