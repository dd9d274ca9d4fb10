import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { ComponentChart, EnvironmentScope, serviceEndpoint } from '../../component';
import type { Environment, TenantId } from '../../spec/model';
import type { PushingTenants } from '../../spec/pushing-tenants';
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

  constructor(scope: EnvironmentScope, replicas: number, ownPrefix?: string, pushing?: PushingTenants) {
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
      pushing,
    });
  }
}

function mimir(exposure: Environment['exposure'], replicas = 2, ownPrefix?: string, pushing?: PushingTenants) {
  const environment = { ...environmentOf(examplePlatform(), 'prod'), exposure };
  const chart = new Mimir(new EnvironmentScope(new App(), environment), replicas, ownPrefix, pushing);
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

const ALPHA = 'team-alpha' as TenantId;
const PUSHING = { tenants: [ALPHA, 'team-beta' as TenantId], fromElsewhere: false };

describe('tenants that push as themselves', () => {
  const pushing = (exposure: Environment['exposure'], fromElsewhere = false) =>
    mimir(exposure, 2, undefined, { ...PUSHING, fromElsewhere });
  const pod = (objects: ReturnType<typeof mimir>['objects'], ...path: readonly (string | number)[]) =>
    valueAt(objectNamed(objects, 'Deployment', 'mimir-gateway'), 'spec', 'template', 'spec', ...path);

  test('have an address and credentials of their own', () => {
    const endpoint = pushing({ kind: 'none' }).pushAs?.(ALPHA);
    expect(endpoint?.at('/api/v1/push').url).toBe(
      'http://mimir-gateway.observability.svc.cluster.local:8083/tenants/mimir/api/v1/push',
    );
    expect(endpoint?.service).toEqual({ namespace: 'observability', service: 'mimir-gateway', port: 8083 });
    expect(endpoint?.auth).toEqual({
      user: 'team-alpha',
      password: { name: 'telemetry-backends', key: 'password' },
      sameAs: { name: 'telemetry-tenants', key: 'team-alpha' },
    });
  });

  test('are known to the gateway, or it is a mistake in the wiring', () => {
    const { pushAs } = pushing({ kind: 'none' });
    expect(() => pushAs?.('team-gamma' as TenantId)).toThrow('team-gamma is no tenant that pushes as itself here');
  });

  test('have a port of the Service and none of its aliases', () => {
    const { objects } = pushing(EXPOSED);
    const [service, alias] = ['mimir-gateway', 'mimir-nginx'].map((name) => objectNamed(objects, 'Service', name));
    expect(valueAt(service, 'spec', 'ports', 2)).toMatchObject({ name: 'tenants', port: 8083, targetPort: 'tenants' });
    expect(valueAt(alias, 'spec', 'ports')).toHaveLength(1);
    expect(pod(objects, 'containers', 0, 'ports')).toContainEqual({
      name: 'tenants',
      containerPort: 8083,
      protocol: 'TCP',
    });
    const config = String(valueAt(objectNamed(objects, 'ConfigMap', 'mimir-gateway'), 'data', 'nginx.conf'));
    expect(config).toContain('listen 8083;');
    expect(config).toContain('include /etc/nginx/passwords/tenants;');
  });

  test('have passwords that only an init container sees, and that nothing waits for', () => {
    const { chart, objects } = pushing({ kind: 'none' });
    expect(pod(objects, 'initContainers', 1)).toMatchObject({
      name: 'password-tenants',
      args: ['/etc/nginx/tenant-passwords', '/etc/nginx/passwords/tenants', 'team-alpha', 'team-beta'],
    });
    expect(pod(objects, 'volumes')).toContainEqual({
      name: 'tenant-passwords',
      secret: { secretName: 'telemetry-tenants', defaultMode: 0o444, optional: true },
    });
    expect(JSON.stringify(pod(objects, 'containers'))).not.toContain('tenant-passwords');
    expect(chart.secrets).toContainEqual({
      namespace: 'observability',
      name: 'telemetry-tenants',
      key: 'team-alpha',
      purpose: 'mimir-gateway: password of tenant team-alpha',
      content: '16 or more letters, digits and _ . -, unlike every other password',
    });
  });

  test('are let in from outside only where some are there', () => {
    const paths = ({ objects }: ReturnType<typeof mimir>) =>
      valueAt(objectNamed(objects, 'Ingress', 'mimir-gateway'), 'spec', 'rules', 0, 'http', 'paths');
    const inside = pushing(EXPOSED);
    expect(inside.exposedPushAs).toBeUndefined();
    expect(paths(inside)).toHaveLength(1);
    const outside = pushing(EXPOSED, true);
    expect(paths(outside)).toMatchObject([
      { path: '/mimir', backend: { service: { port: { name: 'exposed' } } } },
      { path: '/tenants/mimir', backend: { service: { name: 'mimir-gateway', port: { name: 'tenants' } } } },
    ]);
    const endpoint = outside.exposedPushAs?.(ALPHA).at('/api/v1/push');
    expect(endpoint?.url).toBe('https://backends.example.com/tenants/mimir/api/v1/push');
    expect(endpoint?.auth).toMatchObject({ user: 'team-alpha', password: { name: 'telemetry-backends' } });
  });

  test('are none by default, and then nothing is there for them', () => {
    const { objects, chart, pushAs, exposedPushAs } = mimir(EXPOSED);
    expect([pushAs, exposedPushAs]).toEqual([undefined, undefined]);
    expect(JSON.stringify([objects, chart.secrets])).not.toMatch(/8083|telemetry-tenants|password-tenants/);
  });
});
