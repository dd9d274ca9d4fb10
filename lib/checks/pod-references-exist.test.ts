import { exampleApp, exampleWith, exampleWithout, problemsOf } from '../../test/example-objects';
import { podReferencesExist } from './pod-references-exist';

const PRIORITY = 'spec.template.spec.priorityClassName';

test('rendered service accounts and claims pass', () => {
  expect(problemsOf(podReferencesExist, exampleApp())).toEqual([]);
});

test('a service account that is not rendered is found', () => {
  expect(problemsOf(podReferencesExist, exampleWithout('ServiceAccount web'))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.serviceAccountName: there is no ServiceAccount web in namespace shop (got ServiceAccount web in namespace shop, expected one that is rendered) → render it with the workload, or use one that exists',
  ]);
});

test('a claim that is not rendered is found', () => {
  expect(problemsOf(podReferencesExist, exampleWithout('PersistentVolumeClaim store'))).toEqual([
    expect.stringContaining(
      'volumes[0].persistentVolumeClaim.claimName: there is no PersistentVolumeClaim store in namespace shop',
    ),
  ]);
});

test('priority classes of Kubernetes and rendered ones pass, others are found', () => {
  const priorityClass = {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name: 'mine' },
    value: 1,
  };
  const mine = exampleWith('Deployment web', PRIORITY, 'mine');
  expect(problemsOf(podReferencesExist, exampleWith('Deployment web', PRIORITY, 'system-node-critical'))).toEqual([]);
  expect(problemsOf(podReferencesExist, exampleApp({ objects: [...mine.objects, priorityClass] }))).toEqual([]);
  expect(problemsOf(podReferencesExist, mine)).toEqual([expect.stringContaining('there is no PriorityClass mine')]);
});
