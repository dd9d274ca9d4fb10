import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { valueAt } from '../../test/rendered-objects';
import { EnvironmentScope } from '../component';
import { sourcesOf } from '../spec/resolve-collection';
import { AlloyAgent } from './agent';
import { hostAccess } from './agent-host';
import { ALL_BACKENDS, objectOf } from './collectors.fixture';

const KEPT = { metrics: 'prod', logs: 'prod', traces: 'prod', profiles: 'prod' };
const prod = environmentOf(examplePlatform(), 'prod');

function podWith(sources: Parameters<typeof sourcesOf>[0]) {
  const scope = new EnvironmentScope(new App(), { ...prod, sources: sourcesOf(sources, KEPT) });
  const agent = new AlloyAgent(scope, { gateway: ALL_BACKENDS });
  return {
    pod: valueAt(objectOf(agent, 'DaemonSet', 'alloy-agent'), 'spec', 'template', 'spec'),
    rules: objectOf(agent, 'ClusterRole', 'observability-alloy-agent').rules,
  };
}

const paths = (sources: Parameters<typeof sourcesOf>[0], collectsCluster = true) =>
  hostAccess({ ...prod, collectsCluster, sources: sourcesOf(sources, KEPT) }).mounts.map(({ path }) => path);

test('the node is mounted for what is collected of it, and read-only', () => {
  const logs = ['/var/log', '/var/log/pods'];
  const off = { nodeLogs: 'off', nodeMetrics: 'off' } as const;
  expect(paths(off)).toEqual(logs);
  expect(paths({ ...off, nodeLogs: 'on' })).toEqual([...logs, '/run/log/journal', '/etc/machine-id']);
  expect(paths({ ...off, nodeMetrics: 'on' })).toEqual([...logs, '/host/proc', '/host/sys', '/host/root']);
  expect(paths({}, false)).toEqual(logs);
  const { mounts } = hostAccess({ ...prod, sources: sourcesOf({}, KEPT) });
  expect(mounts.filter(({ readOnly }) => readOnly !== true)).toEqual([]);
});

test('a log file elsewhere on the node brings its folder', () => {
  const files = ['/var/log/syslog', '/var/log/audit/audit.log', '/srv/app/*.log'];
  expect(paths({ nodeMetrics: 'off', nodeLogs: { files, journal: false } })).toEqual([
    '/var/log',
    '/var/log/pods',
    '/srv/app',
  ]);
});

test('profiling by eBPF has exactly the capabilities and directories that it needs', () => {
  const { pod } = podWith({ ebpfProfiles: 'on' });
  expect(valueAt(pod, 'containers', 0, 'securityContext')).toEqual({
    allowPrivilegeEscalation: true,
    readOnlyRootFilesystem: true,
    capabilities: {
      drop: ['ALL'],
      add: ['DAC_READ_SEARCH', 'SYS_ADMIN', 'SYS_PTRACE', 'SYS_RESOURCE', 'PERFMON', 'BPF'],
    },
  });
  expect(valueAt(pod, 'hostPID')).toBe(true);
  expect(paths({ ebpfProfiles: 'on' })).toEqual(
    expect.arrayContaining(['/sys/fs/bpf', '/sys/kernel/debug', '/sys/kernel/btf', '/run/containerd', '/tmp']),
  );
});

test('what allows sampling is privileged, and ends before the agent starts', () => {
  const { pod } = podWith({ ebpfProfiles: 'on' });
  expect(valueAt(pod, 'initContainers', 0)).toMatchObject({
    name: 'allow-sampling',
    command: ['/bin/sh', '-c', 'echo -1 > /proc/sys/kernel/perf_event_paranoid'],
    securityContext: { privileged: true },
  });
  expect(valueAt(pod, 'containers', 0, 'securityContext', 'privileged')).toBeUndefined();
});

test('without profiling it sees no processes and gains no privileges', () => {
  const { pod } = podWith({});
  expect(valueAt(pod, 'hostPID')).toBeUndefined();
  expect(valueAt(pod, 'initContainers')).toBeUndefined();
  expect(valueAt(pod, 'containers', 0, 'securityContext', 'allowPrivilegeEscalation')).toBe(false);
});

test('metrics of the kubelet take a look at its pages, and no power over nodes', () => {
  expect(podWith({}).rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
    { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] },
    { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
  ]);
  expect(podWith({ kubelet: 'off' }).rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  ]);
});
