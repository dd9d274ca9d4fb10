import { exampleApp, exampleWith, problemsOf, testEnvironment } from '../../test/example-objects';
import { workloadsAreOperable } from './workloads-are-operable';

const POD = 'spec.template.spec';

test('what `lib/kube` makes passes', () => {
  expect(problemsOf(workloadsAreOperable, exampleApp())).toEqual([]);
});

test('environment from Services is found', () => {
  expect(
    problemsOf(workloadsAreOperable, exampleWith('Deployment store', `${POD}.enableServiceLinks`, undefined)),
  ).toEqual([
    'dist/test/shop/deployment.shop.store.yaml: spec.template.spec.enableServiceLinks: every Service of the namespace becomes environment variables (expected false) → set it to false',
  ]);
});

test.each([undefined, { whenDeleted: 'Delete', whenScaled: 'Retain' }])('claims kept by %j are found', (policy) => {
  const app = exampleWith('StatefulSet db', 'spec.persistentVolumeClaimRetentionPolicy', policy);
  expect(problemsOf(workloadsAreOperable, app)).toEqual([
    expect.stringContaining('does not say that volumes outlive the StatefulSet'),
  ]);
});

test('members that cannot find each other before they are ready are found', () => {
  expect(problemsOf(workloadsAreOperable, exampleWith('StatefulSet db', 'spec.replicas', 2))).toEqual([
    expect.stringContaining('its Service names only pods that are ready'),
  ]);
});

test('a program in Go without a memory limit of its own is found', () => {
  const app = exampleWith('StatefulSet db', `${POD}.containers.0.image`, 'docker.io/grafana/loki:3.7.6');
  expect(problemsOf(workloadsAreOperable, app)).toEqual([
    'dist/test/shop/statefulset.shop.db.yaml: spec.template.spec.containers[0].env: a program in Go that does not know its memory limit is killed before it collects garbage (expected GOMEMLIMIT) → add GOMEMLIMIT: goMemoryLimit(memoryLimit)',
  ]);
});

test('those that keep nothing become ready without each other', () => {
  const app = exampleWith('StatefulSet db', 'spec.replicas', 2);
  const objects = app.objects.map((object) =>
    object.kind === 'StatefulSet'
      ? { ...object, spec: { ...(object.spec as object), volumeClaimTemplates: [] } }
      : object,
  );
  expect(problemsOf(workloadsAreOperable, { ...app, objects })).toEqual([]);
});

describe('a Deployment behind a Service', () => {
  const hasty = exampleWith('Deployment web', `${POD}.containers.0.lifecycle`, undefined);

  test('that stops at once is found', () => {
    expect(problemsOf(workloadsAreOperable, hasty)).toEqual([
      expect.stringContaining('stops while Services still send to it'),
    ]);
  });

  test('cannot wait by the kubelet before Kubernetes 1.30', () => {
    const { operations } = testEnvironment();
    const old = { ...operations, workloads: { ...operations.workloads, kubernetesMinor: 29 } };
    expect(problemsOf(workloadsAreOperable, { ...hasty, environment: testEnvironment({ operations: old }) })).toEqual(
      [],
    );
  });

  test('that is recreated has nobody to hand over to', () => {
    const { objects } = hasty;
    const recreated = objects.map((object) =>
      object.kind === 'Deployment'
        ? { ...object, spec: { ...(object.spec as object), strategy: { type: 'Recreate' } } }
        : object,
    );
    expect(problemsOf(workloadsAreOperable, { ...hasty, objects: recreated })).toEqual([]);
  });

  test('that waits as long as it has is found', () => {
    const app = exampleWith('Deployment web', `${POD}.terminationGracePeriodSeconds`, 5);
    expect(problemsOf(workloadsAreOperable, app)).toEqual([
      expect.stringContaining('no time is left to stop in after the pause (got 5 s of 5 s)'),
    ]);
  });
});
