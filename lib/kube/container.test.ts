import { type ContainerProps, container } from './container';
import { scratchVolume } from './volume';

const resources = { cpuRequest: '100m', memoryRequest: '256Mi', cpuLimit: 'none', memoryLimit: '1Gi' };
const minimal: ContainerProps = { name: 'loki', image: 'docker.io/grafana/loki:3.7.6', resources };
const plain = (props: ContainerProps) => JSON.parse(JSON.stringify(container(props)));

test('a container drops every right and writes no image layer', () => {
  expect(plain(minimal).securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

test('a container may have another user than its pod, which is not root', () => {
  expect(plain({ ...minimal, user: 65534 }).securityContext).toMatchObject({
    runAsUser: 65534,
    runAsGroup: 65534,
    runAsNonRoot: true,
  });
});

test('capabilities are added to none', () => {
  expect(plain({ ...minimal, capabilities: ['BPF'] }).securityContext.capabilities).toEqual({
    drop: ['ALL'],
    add: ['BPF'],
  });
});

test('a CPU limit of none leaves it out; the memory limit is always there', () => {
  expect(plain(minimal).resources).toEqual({
    requests: { cpu: { value: '100m' }, memory: { value: '256Mi' } },
    limits: { memory: { value: '1Gi' } },
  });
  expect(plain({ ...minimal, resources: { ...resources, cpuLimit: '2' } }).resources.limits).toEqual({
    cpu: { value: '2' },
    memory: { value: '1Gi' },
  });
});

test('environment variables are values, keys of Secrets or fields of the pod', () => {
  const env = {
    A: '1',
    B: { secret: { name: 's', key: 'k' } },
    C: { field: 'status.podIP' },
    D: { secret: { name: 's', key: 'k2' }, optional: true as const },
  };
  expect(plain({ ...minimal, env }).env).toEqual([
    { name: 'A', value: '1' },
    { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    { name: 'C', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
    { name: 'D', valueFrom: { secretKeyRef: { name: 's', key: 'k2', optional: true } } },
  ]);
});

test('probes write out what the API server would add', () => {
  const probe = { path: '/ready', port: 'http' };
  const made = plain({
    ...minimal,
    probes: { readiness: probe, liveness: probe, startup: { ...probe, failureThreshold: 60 } },
  });
  expect(made.readinessProbe).toEqual({
    httpGet: { path: '/ready', port: { value: 'http' }, scheme: 'HTTP' },
    periodSeconds: 10,
    timeoutSeconds: 5,
    successThreshold: 1,
    failureThreshold: 3,
  });
  expect(made.startupProbe.failureThreshold).toBe(60);
});

test('mounts say read-only and a part of a volume only where asked', () => {
  const volume = scratchVolume('tmp', '1Mi');
  const mounts = [
    { volume, path: '/tmp' },
    { volume, path: '/etc/x', readOnly: true, subPath: 'x' },
  ];
  expect(plain({ ...minimal, mounts }).volumeMounts).toEqual([
    { name: 'tmp', mountPath: '/tmp' },
    { name: 'tmp', mountPath: '/etc/x', readOnly: true, subPath: 'x' },
  ]);
});

test('what is not said is not rendered', () => {
  expect(Object.keys(plain(minimal)).sort()).toEqual([
    'image',
    'imagePullPolicy',
    'name',
    'resources',
    'securityContext',
  ]);
});

test('a program that speaks no HTTP is asked for a connection', () => {
  const probe = { port: 'memcached' };
  const { livenessProbe } = plain({ ...minimal, probes: { readiness: probe, liveness: probe, startup: probe } });
  expect(livenessProbe).toMatchObject({ tcpSocket: { port: { value: 'memcached' } } });
  expect(livenessProbe).not.toHaveProperty('httpGet');
});
