import { namesOf, objectNamed, renderedObjects, valueAt } from '../../test/rendered-objects';
import { scratchVolume } from './volume';
import { daemonSet, deployment, type JobProps, job, statefulSet } from './workload';

const resources = { cpuRequest: '1', memoryRequest: '1Mi', cpuLimit: 'none', memoryLimit: '1Mi' };
const container = { name: 'x', image: 'x:1', resources };
const identity = { name: 'x' };
const props = { name: 'x', identity, pod: { containers: [container], user: 1000 } };
const data = { name: 'data', claim: { size: '10Gi' } };
const withData = { containers: [{ ...container, mounts: [{ volume: data, path: '/data' }] }], user: 1000 };

describe('a Deployment', () => {
  test('adds a pod before it takes one away', () => {
    const objects = renderedObjects((chart) => deployment(chart, props));
    expect(namesOf(objects)).toEqual(['Deployment x', 'ServiceAccount x']);
    expect(objectNamed(objects, 'Deployment', 'x').spec).toMatchObject({
      replicas: 1,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    });
  });

  test('ends its pod first where a volume can be mounted once', () => {
    const objects = renderedObjects((chart) => deployment(chart, { ...props, strategy: 'Recreate' }));
    expect(objectNamed(objects, 'Deployment', 'x').spec).toMatchObject({ strategy: { type: 'Recreate' } });
  });

  test('of several replicas loses one at a time to evictions', () => {
    const objects = renderedObjects((chart) => deployment(chart, { ...props, replicas: 2 }));
    expect(objectNamed(objects, 'PodDisruptionBudget', 'x').spec).toEqual({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: { 'app.kubernetes.io/name': 'x' } },
    });
  });

  test('says what it is to Services and policies', () => {
    let workload: unknown;
    renderedObjects((chart) => {
      workload = deployment(chart, props);
    });
    expect(workload).toEqual({
      name: 'x',
      identity,
      serviceAccount: 'x',
      pods: { namespace: 'observability', labels: { 'app.kubernetes.io/name': 'x' } },
    });
  });
});

describe('a StatefulSet', () => {
  const objects = renderedObjects((chart) => statefulSet(chart, { ...props, serviceName: 'x', pod: withData }));

  test('claims a disk for each pod, with kind and version, and keeps it', () => {
    const { spec } = objectNamed(objects, 'StatefulSet', 'x');
    expect(valueAt(spec, 'volumeClaimTemplates')).toEqual([
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data', labels: { 'app.kubernetes.io/name': 'x' } },
        spec: {
          accessModes: ['ReadWriteOnce'],
          volumeMode: 'Filesystem',
          resources: { requests: { storage: '10Gi' } },
        },
      },
    ]);
    expect(spec).toMatchObject({
      serviceName: 'x',
      podManagementPolicy: 'Parallel',
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    });
  });

  test('without a disk claims none', () => {
    const bare = renderedObjects((chart) => statefulSet(chart, { ...props, serviceName: 'x' }));
    expect(objectNamed(bare, 'StatefulSet', 'x').spec).not.toHaveProperty('volumeClaimTemplates');
  });
});

test('a DaemonSet runs on every node, whatever its taints', () => {
  const objects = renderedObjects((chart) => daemonSet(chart, props));
  expect(valueAt(objectNamed(objects, 'DaemonSet', 'x'), 'spec', 'template', 'spec', 'tolerations')).toEqual([
    { operator: 'Exists' },
  ]);
});

describe('a Job', () => {
  const nameOf = (jobProps: JobProps) =>
    renderedObjects((chart) => job(chart, jobProps)).find((o) => o.kind === 'Job')?.metadata.name;
  const pod = (args: readonly string[]) => ({ containers: [{ ...container, args }], user: 1000 });

  test('is named after what it does, because its template is immutable', () => {
    const name = nameOf({ ...props, pod: pod(['a']) });
    expect(name).toMatch(/^x-[0-9a-f]{8}$/);
    expect(nameOf({ ...props, pod: pod(['a']) })).toBe(name);
    expect(nameOf({ ...props, pod: pod(['b']) })).not.toBe(name);
  });

  test('keeps its name when its annotations or its patience change', () => {
    expect(nameOf({ ...props, annotations: { a: 'b' }, backoffLimit: 3 })).toBe(nameOf(props));
  });

  test('changes its name with the content of a mounted file', () => {
    const mounted = (restartHash: string) => ({
      containers: [{ ...container, mounts: [{ volume: { ...scratchVolume('c', '1Mi'), restartHash }, path: '/c' }] }],
      user: 1000,
    });
    expect(nameOf({ ...props, pod: mounted('1') })).not.toBe(nameOf({ ...props, pod: mounted('2') }));
  });

  test('tries again in place, and stays when it is done', () => {
    const objects = renderedObjects((chart) => job(chart, props));
    const spec = objects.find((o) => o.kind === 'Job')?.spec;
    expect(spec).toMatchObject({ backoffLimit: 20, template: { spec: { restartPolicy: 'OnFailure' } } });
    expect(spec).not.toHaveProperty('ttlSecondsAfterFinished');
    expect(namesOf(objects)).toContain('ServiceAccount x');
  });
});
