import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope, serviceEndpoint } from '../../component';
import { validateAgainst } from '../../schema/programs';
import { BEYLA } from '../../spec/defaults';
import { Beyla } from './beyla';
import { beylaConfig } from './config';

const CONFIG = {
  memoryLimit: '128Mi',
  otlp: 'http://gateway:4319',
  cluster: 'c1',
  watched: ['team-alpha'],
  excluded: ['observability'],
};
const ON = { settings: { traces: true, metrics: true }, ...CONFIG };

const prod = environmentOf(examplePlatform(), 'prod');
const beyla = new Beyla(new EnvironmentScope(new App(), prod), {
  settings: { resources: BEYLA, traces: true, metrics: true },
  otlp: serviceEndpoint(prod, { name: 'alloy-gateway', port: 4319 }),
  token: { name: 'collectors', key: 'token' },
});
const objects = plainObjects(beyla);
const pod = valueAt(objectNamed(objects, 'DaemonSet', 'beyla'), 'spec', 'template', 'spec');

test.each([[{ traces: true, metrics: true }], [{ traces: true, metrics: false }], [{ traces: false, metrics: true }]])(
  'every key is one that Beyla knows: %j',
  (settings) => {
    expect(validateAgainst('beyla', beylaConfig({ ...CONFIG, settings }))).toEqual([]);
  },
);

test('the schema notices a misspelt key, which Beyla would ignore', () => {
  const [violation] = validateAgainst('beyla', { ...beylaConfig(ON), otel_trace_export: {} });
  expect(violation).toMatchObject({ path: 'otel_trace_export', fix: expect.stringContaining('otel_traces_export') });
});

test('it watches the namespaces of tenants and never the platform', () => {
  const text = String(valueAt(objectNamed(objects, 'ConfigMap', 'beyla'), 'data', 'beyla.yml'));
  const [instrument, rest = ''] = text.split('  exclude_instrument:\n');
  const excluded = rest.slice(0, rest.indexOf('exclude_otel'));
  expect(instrument?.match(/k8s_namespace: .*/g)).toEqual([
    'k8s_namespace: team-alpha',
    'k8s_namespace: team-beta',
    'k8s_namespace: team-beta-jobs',
  ]);
  expect(excluded.match(/k8s_namespace: .*/g)).toEqual(['k8s_namespace: kube-system', 'k8s_namespace: observability']);
});

test('what is not kept is not exported', () => {
  const config = beylaConfig({ ...CONFIG, settings: { traces: false, metrics: true } });
  expect(config).not.toHaveProperty('otel_traces_export');
  expect(config).toHaveProperty('otel_metrics_export.instrumentations', ['http', 'grpc', 'sql', 'redis', 'kafka']);
});

test.each([
  ['128Mi', -3],
  ['192Mi', -2],
  ['256Mi', -1],
  ['1Gi', 0],
])('maps of the kernel are as large as %s has room for', (memoryLimit, scale) => {
  expect(beylaConfig({ ...ON, memoryLimit })).toHaveProperty('ebpf.maps_config.global_scale_factor', scale);
  expect(validateAgainst('beyla', beylaConfig({ ...ON, memoryLimit }))).toEqual([]);
});

test('it has the capabilities that it needs and is not privileged', () => {
  expect(valueAt(pod, 'containers', 0, 'securityContext')).toEqual({
    allowPrivilegeEscalation: true,
    readOnlyRootFilesystem: true,
    capabilities: {
      drop: ['ALL'],
      add: ['BPF', 'CHECKPOINT_RESTORE', 'DAC_READ_SEARCH', 'NET_RAW', 'PERFMON', 'SYS_ADMIN', 'SYS_PTRACE'],
    },
  });
  expect(valueAt(pod, 'hostPID')).toBe(true);
  expect(valueAt(pod, 'hostNetwork')).toBeUndefined();
});

test('it is probed where others than itself are answered', () => {
  const metrics = { path: '/metrics', port: 'metrics', scheme: 'HTTP' };
  for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe']) {
    expect(valueAt(pod, 'containers', 0, probe, 'httpGet')).toEqual(metrics);
  }
  expect(valueAt(pod, 'containers', 0, 'ports')).toEqual([{ name: 'metrics', containerPort: 9401, protocol: 'TCP' }]);
});

test('the token comes from a Secret, and before the variable that names it', () => {
  expect(valueAt(pod, 'containers', 0, 'env')).toEqual([
    { name: 'OTLP_TOKEN', valueFrom: { secretKeyRef: { name: 'collectors', key: 'token' } } },
    { name: 'OTEL_EXPORTER_OTLP_HEADERS', value: 'authorization=Bearer $(OTLP_TOKEN)' },
    { name: 'GOMEMLIMIT', value: '64MiB' },
  ]);
});
