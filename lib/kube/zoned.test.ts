import { App, Chart } from 'cdk8s';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../test/rendered-objects';
import { zonedStatefulSets } from './zoned';

function build(zones: readonly string[], replicas: number) {
  const chart = new Chart(new App(), 'test', { namespace: 'observability', disableResourceNameHashes: true });
  const resources = { cpuRequest: '1', memoryRequest: '1Mi', cpuLimit: 'none', memoryLimit: '1Mi' };
  const workloads = zonedStatefulSets(chart, {
    name: 'x-ingester',
    identity: { name: 'x', component: 'ingester' },
    zones,
    replicas,
    serviceName: (name) => `${name}-headless`,
    pod: (zone) => ({ containers: [{ name: 'x', image: 'x:1', args: [zone], resources }], user: 1 }),
  });
  return { workloads, objects: plainObjects(chart) };
}

test('each zone has a StatefulSet, and all have one budget', () => {
  expect(namesOf(build(['a', 'b', 'c'], 3).objects)).toEqual([
    'PodDisruptionBudget x-ingester',
    'ServiceAccount x-ingester-a',
    'ServiceAccount x-ingester-b',
    'ServiceAccount x-ingester-c',
    'StatefulSet x-ingester-a',
    'StatefulSet x-ingester-b',
    'StatefulSet x-ingester-c',
  ]);
});

test.each([
  [1, 1],
  [3, 1],
  [4, 2],
  [6, 2],
])('%i replicas over three zones are %i in each', (replicas, each) => {
  const { objects } = build(['a', 'b', 'c'], replicas);
  expect(valueAt(objectNamed(objects, 'StatefulSet', 'x-ingester-c'), 'spec', 'replicas')).toBe(each);
});

test('StatefulSets select the pods of their zone alone', () => {
  const { workloads } = build(['a', 'b'], 2);
  expect(workloads.map(({ pods }) => pods.labels.zone)).toEqual(['a', 'b']);
});

test('zones that are no DNS labels give names that are', () => {
  expect(build(['EU_West 1', 'b'], 2).workloads.map(({ name }) => name)).toEqual([
    'x-ingester-eu-west-1',
    'x-ingester-b',
  ]);
});
