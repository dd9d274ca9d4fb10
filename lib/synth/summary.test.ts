import { exampleApp, exampleWith, testEnvironment } from '../../test/example-objects';
import { summarize, summaryTable } from './summary';

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;

test('replicas and claims are counted, Jobs are not', () => {
  // 2 × web, 1 × db, 1 × store with 100m and 64Mi each; a claim of db and one of store with 10Gi each.
  expect(summarize([exampleApp()])).toEqual([
    {
      environment: 'test',
      applications: 0,
      objects: 15,
      requests: { cpu: 0.4, memory: 256 * MEBIBYTE, storage: 20 * GIBIBYTE },
      requestsPerNode: { cpu: 0, memory: 0, storage: 0 },
    },
  ]);
});

test('replicas of a StatefulSet have a claim each', () => {
  const [summary] = summarize([exampleWith('StatefulSet db', 'spec.replicas', 3)]);
  expect(summary?.requests.storage).toBe(40 * GIBIBYTE);
});

test('of init containers and containers the larger sum counts', () => {
  const init = [{ name: 'init', resources: { requests: { cpu: '1', memory: '1Mi' } } }];
  const [summary] = summarize([exampleWith('StatefulSet db', 'spec.template.spec.initContainers', init)]);
  expect(summary?.requests).toEqual({ cpu: 1.3, memory: 256 * MEBIBYTE, storage: 20 * GIBIBYTE });
});

test('a DaemonSet counts once for every node, and each environment by itself', () => {
  const agent = exampleApp({ environment: testEnvironment({ name: 'prod' }) }).objects.map((object) =>
    object.metadata.name === 'store' && object.kind === 'Deployment' ? { ...object, kind: 'DaemonSet' } : object,
  );
  const application = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'test-shop' } };
  const prod = exampleApp({ environment: testEnvironment({ name: 'prod' }), objects: agent });
  const summaries = summarize([exampleApp({ objects: [application] }), prod]);
  expect(summaryTable(summaries)).toBe(
    [
      'environment  applications  objects  CPU  memory  storage  on each node',
      'test         1             1        0    0       0        0 CPU, 0',
      'prod         0             15       0.3  192Mi   20Gi     0.1 CPU, 64Mi',
    ].join('\n'),
  );
});
