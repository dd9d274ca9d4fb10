import type { Manifest } from '../rendered';
import { immutableChanges, type PlacedManifest, volumesLeftBehind } from './compare';

function object(kind: string, body: Readonly<Record<string, unknown>>, apiVersion = 'v1'): Manifest {
  return { apiVersion, kind, metadata: { name: 'x', namespace: 'ns' }, ...body };
}

function placed(manifest: Manifest, path = 'dev/app/x.yaml'): PlacedManifest {
  return { environment: 'dev', path, object: manifest };
}

function changes(before: Manifest, after: Manifest, minor = 34) {
  return immutableChanges([placed(before)], [placed(after)], () => minor);
}

function set(spec: Readonly<Record<string, unknown>>): Manifest {
  return object('StatefulSet', { spec: { serviceName: 'x', replicas: 2, ...spec } }, 'apps/v1');
}

function claim(storage: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], ...more, resources: { requests: { storage } } },
  };
}

const paths = (found: readonly { readonly path: string }[]) => found.map(({ path }) => path);

describe('a StatefulSet', () => {
  test('may change what Kubernetes lets change', () => {
    const after = set({
      replicas: 3,
      template: { spec: {} },
      minReadySeconds: 3,
      ordinals: { start: 1 },
      updateStrategy: { type: 'OnDelete' },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' },
    });
    expect(changes(set({}), after)).toEqual([]);
  });

  test.each([
    ['serviceName', 'y'],
    ['podManagementPolicy', 'Parallel'],
    ['selector', { matchLabels: { a: 'b' } }],
  ])('may not change %s', (field, value) => {
    expect(paths(changes(set({}), set({ [field]: value })))).toEqual([`spec.${field}`]);
  });

  test('keeps its history before Kubernetes 1.33', () => {
    expect(changes(set({ revisionHistoryLimit: 3 }), set({ revisionHistoryLimit: 5 }), 33)).toEqual([]);
    expect(paths(changes(set({ revisionHistoryLimit: 3 }), set({ revisionHistoryLimit: 5 }), 32))).toEqual([
      'spec.revisionHistoryLimit',
    ]);
  });

  test('with larger volumes: first every claim, then the StatefulSet without its pods', () => {
    const [change] = changes(
      set({ volumeClaimTemplates: [claim('10Gi')] }),
      set({ volumeClaimTemplates: [claim('20Gi')] }),
    );
    expect(change).toMatchObject({
      path: 'spec.volumeClaimTemplates[data].spec.resources.requests.storage',
      before: '10Gi',
      after: '20Gi',
      migration: [
        'for claim in data-x-0 data-x-1; do kubectl --namespace ns patch pvc $claim --patch \'{"spec":{"resources":{"requests":{"storage":"20Gi"}}}}\'; done (its storage class must allow it)',
        'kubectl --namespace ns delete statefulset x --cascade=orphan',
      ],
    });
  });

  test('with smaller ones, or of another class: no claim can follow', () => {
    const before = set({ volumeClaimTemplates: [claim('10Gi')] });
    for (const now of [claim('5Gi'), claim('10Gi', { storageClassName: 'fast' })]) {
      const [change] = changes(before, set({ volumeClaimTemplates: [now] }));
      expect(change?.migration.join(' ')).toContain('delete pvc data-x-0 --wait=false');
    }
  });

  test('whose sizes are only written in another way stays', () => {
    const [a, b] = [claim('1Gi'), claim('1024Mi')];
    expect(changes(set({ volumeClaimTemplates: [a] }), set({ volumeClaimTemplates: [b] }))).toEqual([]);
  });

  test('with a volume more, or one fewer', () => {
    const [change] = changes(set({ volumeClaimTemplates: [claim('1Gi')] }), set({}));
    expect(change).toMatchObject({ path: 'spec.volumeClaimTemplates[data]', after: undefined });
    expect(change?.migration.at(-1)).toContain('kubectl --namespace ns delete pvc data-x-0 data-x-1');
  });
});

test.each([
  [
    'Deployment',
    { spec: { selector: { matchLabels: { a: 'b' } } } },
    { spec: { selector: { matchLabels: { a: 'c' } } } },
    'spec.selector',
  ],
  [
    'DaemonSet',
    { spec: { selector: { matchLabels: { a: 'b' } } } },
    { spec: { selector: { matchLabels: { a: 'c' } } } },
    'spec.selector',
  ],
  ['Service', { spec: { clusterIP: 'None' } }, { spec: {} }, 'spec.clusterIP'],
  ['Service', { spec: {} }, { spec: { clusterIP: 'None' } }, 'spec.clusterIP'],
  ['Job', { spec: { template: { a: 1 } } }, { spec: { template: { a: 2 } } }, 'spec.template'],
  ['RoleBinding', { roleRef: { name: 'a' } }, { roleRef: { name: 'b' } }, 'roleRef'],
  ['ClusterRoleBinding', { roleRef: { name: 'a' } }, { roleRef: { name: 'b' } }, 'roleRef'],
  ['ConfigMap', { immutable: true, data: { a: 'b' } }, { immutable: true, data: { a: 'c' } }, 'data'],
  ['Secret', { type: 'Opaque' }, { type: 'kubernetes.io/tls' }, 'type'],
  ['StorageClass', { provisioner: 'a' }, { provisioner: 'b' }, 'provisioner'],
  ['PriorityClass', { value: 1 }, { value: 2 }, 'value'],
  ['PersistentVolumeClaim', claim('10Gi'), claim('5Gi'), 'spec.resources.requests.storage'],
  ['PersistentVolumeClaim', claim('5Gi'), claim('5Gi', { storageClassName: 'a' }), 'spec.storageClassName'],
])('%s: %j → %j', (kind, before, after, path) => {
  const [change, ...more] = changes(object(kind, before), object(kind, after));
  expect(more).toEqual([]);
  expect(change?.path).toBe(path);
  expect(change?.migration.length).toBeGreaterThan(0);
});

test.each([
  ['PersistentVolumeClaim', claim('5Gi'), claim('10Gi')],
  ['Service', { spec: { type: 'ClusterIP' } }, { spec: { type: 'LoadBalancer' } }],
  ['ConfigMap', { data: { a: 'b' } }, { data: { a: 'c' } }],
  ['Deployment', { spec: { replicas: 1 } }, { spec: {} }],
  ['HorizontalPodAutoscaler', { spec: { minReplicas: 1 } }, { spec: { minReplicas: 2 } }],
])('%s: %j → %j is let through', (kind, before, after) => {
  expect(changes(object(kind, before), object(kind, after))).toEqual([]);
});

test('an object that moved to another application is still the same object', () => {
  const [before, after] = [placed(set({}), 'dev/a/x.yaml'), placed(set({ serviceName: 'y' }), 'dev/b/x.yaml')];
  expect(immutableChanges([before], [after], () => 34)).toMatchObject([{ file: 'dev/b/x.yaml' }]);
});

test('an object of another environment is another object', () => {
  const before = { ...placed(set({})), environment: 'prod' };
  expect(immutableChanges([before], [placed(set({ serviceName: 'y' }))], () => 34)).toEqual([]);
});

describe('volumes stay behind', () => {
  const before = placed(set({ volumeClaimTemplates: [claim('1Gi')] }));

  test('of a StatefulSet that is gone or has another name', () => {
    expect(volumesLeftBehind([before], [])).toEqual([
      { file: 'dev/app/x.yaml', namespace: 'ns', claims: ['data-x-0', 'data-x-1'] },
    ]);
  });

  test('of replicas that are gone', () => {
    const after = placed(set({ replicas: 1, volumeClaimTemplates: [claim('1Gi')] }));
    expect(volumesLeftBehind([before], [after])).toMatchObject([{ claims: ['data-x-1'] }]);
  });

  test('but not of one that moved to another application', () => {
    expect(volumesLeftBehind([before], [{ ...before, path: 'dev/b/x.yaml' }])).toEqual([]);
  });
});
