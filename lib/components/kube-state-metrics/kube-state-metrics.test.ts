import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import { KUBE_STATE_METRICS } from '../../spec/defaults';
import { KubeStateMetrics } from './kube-state-metrics';

const scope = new EnvironmentScope(new App(), environmentOf(examplePlatform(), 'prod'));
const chart = new KubeStateMetrics(scope, { replicas: 1, resources: KUBE_STATE_METRICS });
const objects = plainObjects(chart);
const container = valueAt(
  objectNamed(objects, 'Deployment', 'kube-state-metrics'),
  'spec',
  'template',
  'spec',
  'containers',
  0,
);

test('everything of it is in kube-system', () => {
  expect(namesOf(objects)).toEqual([
    'ClusterRole kube-system-kube-state-metrics',
    'ClusterRoleBinding kube-system-kube-state-metrics',
    'Deployment kube-state-metrics',
    'Service kube-state-metrics',
    'ServiceAccount kube-state-metrics',
  ]);
  expect(new Set(objects.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['kube-system']));
  expect(chart.metrics.url).toBe('http://kube-state-metrics.kube-system.svc.cluster.local:8080');
});

test('it exports what it may read, and may read what it exports', () => {
  const [, , resources] = valueAt(container, 'args') as readonly string[];
  const rules = valueAt(objectNamed(objects, 'ClusterRole', 'kube-system-kube-state-metrics'), 'rules') as readonly {
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
  }[];
  const readable = rules.flatMap((rule) => rule.resources).sort();
  expect(resources).toBe(`--resources=${readable.join(',')}`);
  expect(new Set(rules.flatMap(({ verbs }) => verbs))).toEqual(new Set(['list', 'watch']));
});

test('it reads no Secrets and no ConfigMaps', () => {
  expect(JSON.stringify(objectNamed(objects, 'ClusterRole', 'kube-system-kube-state-metrics'))).not.toMatch(
    /secrets|configmaps/,
  );
});

test('it is as small as the sizes say', () => {
  expect(valueAt(container, 'resources')).toEqual({
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { cpu: '200m', memory: '128Mi' },
  });
});
