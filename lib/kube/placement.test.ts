import { App, Chart } from 'cdk8s';
import { objectNamed, plainObjects, valueAt } from '../../test/rendered-objects';
import type { Manifest } from '../rendered';
import { persistentClaim } from './claim';
import { PLAIN, type PodPlacement, type WorkloadSettings } from './settings';
import { daemonSet, deployment, type StatefulSetProps, statefulSet } from './workload';

const resources = { cpuRequest: '1', memoryRequest: '1Mi', cpuLimit: 'none', memoryLimit: '1Mi' };
const identity = { name: 'x' };
const data = { name: 'data', claim: { size: '10Gi' } };
const pod = {
  containers: [{ name: 'x', image: 'x:1', resources, mounts: [{ volume: data, path: '/data' }] }],
  user: 1,
};
const set: StatefulSetProps = { name: 'x', identity, pod, serviceName: 'x', replicas: 3 };

class Settled extends Chart {
  workloads: WorkloadSettings = PLAIN;
}

function rendered(settings: Partial<WorkloadSettings>, make: (chart: Settled) => void): readonly Manifest[] {
  const chart = new Settled(new App(), 'test', { namespace: 'observability', disableResourceNameHashes: true });
  chart.workloads = { ...PLAIN, ...settings };
  make(chart);
  return plainObjects(chart);
}

const PLACE: PodPlacement = {
  nodeSelector: { role: 'monitoring' },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'monitoring' }],
  spreadZones: true,
  priorityClass: 'platform',
};

function podOf(objects: readonly Manifest[], kind: string): unknown {
  return valueAt(objectNamed(objects, kind, 'x'), 'spec', 'template', 'spec');
}

test('what the environment says of pods is said once, and every pod has it', () => {
  const settings = { backends: PLACE, agents: { ...PLACE, priorityClass: 'system-node-critical' } };
  const backend = podOf(
    rendered(settings, (chart) => statefulSet(chart, set)),
    'StatefulSet',
  );
  expect(backend).toMatchObject({
    nodeSelector: { role: 'monitoring' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'monitoring' }],
    priorityClassName: 'platform',
  });
  const plainPod = { ...pod, containers: [{ name: 'x', image: 'x:1', resources }] };
  const agent = podOf(
    rendered(settings, (chart) => daemonSet(chart, { name: 'x', identity, pod: plainPod })),
    'DaemonSet',
  );
  expect(agent).toMatchObject({ priorityClassName: 'system-node-critical' });
});

test('registry credentials of the environment reach every pod', () => {
  const objects = rendered({ imagePullSecrets: ['mirror'] }, (chart) => statefulSet(chart, set));
  expect(podOf(objects, 'StatefulSet')).toMatchObject({ imagePullSecrets: [{ name: 'mirror' }] });
});

test('a node agent tolerates every taint unless some are named', () => {
  const plainPod = { ...pod, containers: [{ name: 'x', image: 'x:1', resources }] };
  const objects = rendered({}, (chart) => daemonSet(chart, { name: 'x', identity, pod: plainPod }));
  expect(podOf(objects, 'DaemonSet')).toMatchObject({ tolerations: [{ operator: 'Exists' }] });
});

describe('members of a quorum', () => {
  const zonesOf = (settings: Partial<WorkloadSettings>) =>
    valueAt(
      podOf(
        rendered(settings, (chart) => statefulSet(chart, { ...set, quorum: true })),
        'StatefulSet',
      ),
      'topologySpreadConstraints',
      1,
    );

  test('never share a node', () => {
    const objects = rendered({}, (chart) => statefulSet(chart, { ...set, quorum: true }));
    const [rule] = valueAt(
      podOf(objects, 'StatefulSet'),
      'affinity',
      'podAntiAffinity',
      'requiredDuringSchedulingIgnoredDuringExecution',
    ) as readonly unknown[];
    expect(rule).toEqual({
      topologyKey: 'kubernetes.io/hostname',
      labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'x' } },
    });
  });

  test('are held to the zones where three are named', () => {
    expect(zonesOf({ zones: ['a', 'b', 'c'] })).toMatchObject({ whenUnsatisfiable: 'DoNotSchedule' });
    expect(zonesOf({ zones: ['a', 'b'] })).toMatchObject({ whenUnsatisfiable: 'ScheduleAnyway' });
  });
});

test('a workload of one zone is pinned to it and not spread over others', () => {
  const spec = podOf(
    rendered({}, (chart) => statefulSet(chart, { ...set, zone: 'eu-1a' })),
    'StatefulSet',
  );
  expect(spec).toMatchObject({ nodeSelector: { 'topology.kubernetes.io/zone': 'eu-1a' } });
  expect(valueAt(spec, 'topologySpreadConstraints')).toHaveLength(1);
});

test('the storage class of the environment is that of every claim', () => {
  const objects = rendered({ storageClass: 'fast' }, (chart) => {
    statefulSet(chart, set);
    persistentClaim(chart, { name: 'disk', identity, size: '1Gi' });
  });
  expect(valueAt(objectNamed(objects, 'StatefulSet', 'x'), 'spec', 'volumeClaimTemplates', 0, 'spec')).toMatchObject({
    storageClassName: 'fast',
  });
  expect(objectNamed(objects, 'PersistentVolumeClaim', 'disk').spec).toMatchObject({ storageClassName: 'fast' });
});

describe('a Deployment that follows its load', () => {
  const objects = rendered({}, (chart) =>
    deployment(chart, {
      name: 'x',
      identity,
      pod: { ...pod, containers: [{ name: 'x', image: 'x:1', resources }] },
      autoscale: { min: 2, max: 10, cpuPercent: 70 },
    }),
  );

  test('says no number of replicas: whoever applied it would undo what the autoscaler did', () => {
    expect(objectNamed(objects, 'Deployment', 'x').spec).not.toHaveProperty('replicas');
  });

  test('scales up at once and down one pod at a time', () => {
    expect(objectNamed(objects, 'HorizontalPodAutoscaler', 'x').spec).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'x' },
      minReplicas: 2,
      maxReplicas: 10,
      behavior: {
        scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }] },
        scaleUp: { stabilizationWindowSeconds: 0 },
      },
    });
  });

  test('is spread and protected as one with several replicas', () => {
    expect(podOf(objects, 'Deployment')).toHaveProperty('topologySpreadConstraints');
    expect(objectNamed(objects, 'PodDisruptionBudget', 'x').spec).toMatchObject({ maxUnavailable: 1 });
  });
});

describe('a pod that others stand in for waits until nobody sends to it', () => {
  const probe = { path: '/ready', port: 'http' };
  const serving = { name: 'x', image: 'x:1', resources, probes: { readiness: probe, liveness: probe, startup: probe } };
  const lifecycle = (kubernetesMinor: number, container: typeof serving & { preStopSleepSeconds?: number }) =>
    valueAt(
      podOf(
        rendered({ kubernetesMinor }, (chart) =>
          deployment(chart, { name: 'x', identity, pod: { containers: [container], user: 1 } }),
        ),
        'Deployment',
      ),
      'containers',
      0,
      'lifecycle',
    );

  test('by the kubelet from Kubernetes 1.30 on', () => {
    expect(lifecycle(30, serving)).toEqual({ preStop: { sleep: { seconds: 5 } } });
    expect(lifecycle(30, { ...serving, preStopSleepSeconds: 15 })).toEqual({ preStop: { sleep: { seconds: 15 } } });
  });

  test('by a program of its image before, if it has one', () => {
    expect(lifecycle(29, serving)).toBeUndefined();
    expect(lifecycle(29, { ...serving, preStopSleepSeconds: 15 })).toEqual({
      preStop: { exec: { command: ['sleep', '15'] } },
    });
  });
});
