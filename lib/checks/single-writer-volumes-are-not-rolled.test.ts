import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { singleWriterVolumesAreNotRolled } from './single-writer-volumes-are-not-rolled';

test('a recreated Deployment and a StatefulSet with claims of its own pass', () => {
  expect(problemsOf(singleWriterVolumesAreNotRolled, exampleApp())).toEqual([]);
});

test('a rolling update of a single-writer volume is found', () => {
  expect(
    problemsOf(singleWriterVolumesAreNotRolled, exampleWith('Deployment store', 'spec.strategy', undefined)),
  ).toEqual([
    'dist/test/shop/deployment.shop.store.yaml: spec.strategy.type: a rolling update would wait for the volume for ever (got volume claim store, expected Recreate) → set strategy Recreate, or use a StatefulSet',
  ]);
});

test('several replicas of a single-writer volume are found', () => {
  expect(problemsOf(singleWriterVolumesAreNotRolled, exampleWith('Deployment store', 'spec.replicas', 2))).toEqual([
    'dist/test/shop/deployment.shop.store.yaml: spec.replicas: several pods would need a volume that one can mount (got volume claim store, expected one replica) → use a StatefulSet with a claim for each replica, or one replica',
  ]);
});

test('a volume that many pods can mount may be rolled', () => {
  const { objects } = exampleWith('PersistentVolumeClaim store', 'spec.accessModes', ['ReadWriteMany']);
  const rolled = objects.map((object) =>
    object.kind === 'Deployment' ? { ...object, spec: { ...(object.spec as object), strategy: undefined } } : object,
  );
  expect(problemsOf(singleWriterVolumesAreNotRolled, exampleApp({ objects: rolled }))).toEqual([]);
});
