import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope, serviceEndpoint } from '../../component';
import { OPENCOST } from '../../spec/defaults';
import { OpenCost } from './opencost';

const prod = environmentOf(examplePlatform(), 'prod');
const auth = { user: 'telemetry', password: { name: 'telemetry-backends', key: 'password' } };
const opencost = new OpenCost(new EnvironmentScope(new App(), prod), {
  settings: { replicas: 1, resources: OPENCOST },
  usage: serviceEndpoint(prod, { name: 'mimir-gateway', port: 80, auth }).at('/prometheus'),
});
const objects = plainObjects(opencost);
const env = valueAt(objectNamed(objects, 'Deployment', 'opencost'), 'spec', 'template', 'spec', 'containers', 0, 'env');

test('it asks for the usage of all tenants of this cluster', () => {
  expect(env).toEqual(
    expect.arrayContaining([
      { name: 'PROMETHEUS_SERVER_ENDPOINT', value: 'http://mimir-gateway.observability.svc.cluster.local/prometheus' },
      { name: 'PROMETHEUS_HEADER_X_SCOPE_ORGID', value: 'infrastructure|team-alpha|team-beta' },
      { name: 'KUBECOST_SCRAPE_INTERVAL', value: '30s' },
      { name: 'CLUSTER_ID', value: 'cluster-prod' },
      { name: 'PROM_CLUSTER_ID_LABEL', value: 'cluster' },
    ]),
  );
});

test('the password comes from a Secret that must exist', () => {
  expect(env).toContainEqual({
    name: 'DB_BASIC_AUTH_PW',
    valueFrom: { secretKeyRef: { name: 'telemetry-backends', key: 'password' } },
  });
  expect(opencost.secrets.map(({ name, key }) => `${name}/${key}`)).toEqual(['telemetry-backends/password']);
});

test('it reads ConfigMaps beside it alone, and no Secrets', () => {
  expect(JSON.stringify(objectNamed(objects, 'ClusterRole', 'observability-opencost'))).not.toMatch(
    /configmaps|secrets/,
  );
  expect(valueAt(objectNamed(objects, 'Role', 'opencost'), 'rules')).toEqual([
    { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] },
  ]);
});

test('it exports the size of nodes by the names that it asks for, and nothing a second time', () => {
  expect(env).toContainEqual({ name: 'EMIT_KSM_V1_METRICS', value: 'false' });
  expect(env).toContainEqual({ name: 'EMIT_KSM_V1_METRICS_ONLY', value: 'true' });
  const text = String(valueAt(objectNamed(objects, 'ConfigMap', 'opencost'), 'data', 'metrics.json'));
  const { disabledMetrics } = JSON.parse(text);
  expect(disabledMetrics).toEqual(
    expect.arrayContaining(['kube_node_status_allocatable', 'kube_node_status_capacity']),
  );
  expect(disabledMetrics).not.toContain('kube_node_status_capacity_cpu_cores');
  const mounts = valueAt(
    objectNamed(objects, 'Deployment', 'opencost'),
    'spec',
    'template',
    'spec',
    'containers',
    0,
    'volumeMounts',
  );
  expect(mounts).toContainEqual(
    expect.objectContaining({ mountPath: '/var/configs/metrics.json', subPath: 'metrics.json' }),
  );
});

test('it calls the backend and nobody else', () => {
  expect(opencost.connections.map(({ purpose, to }) => [purpose, to])).toEqual([
    ['query usage of all tenants', { namespace: 'observability', service: 'mimir-gateway', port: 80 }],
  ]);
  expect(opencost.metrics.address).toBe('opencost.observability.svc.cluster.local:9003');
});
