import { objectLabels, selectorLabels } from './labels';

test('selectors hold nothing that may change', () => {
  expect(selectorLabels({ name: 'loki', component: 'read' })).toEqual({
    'app.kubernetes.io/name': 'loki',
    'app.kubernetes.io/component': 'read',
  });
});

test('a program of one part has no component label', () => {
  expect(selectorLabels({ name: 'grafana' })).toEqual({ 'app.kubernetes.io/name': 'grafana' });
});

test('objects carry the selector labels and who manages them, but no version', () => {
  expect(objectLabels({ name: 'grafana' })).toEqual({
    'app.kubernetes.io/name': 'grafana',
    'app.kubernetes.io/part-of': 'observability',
    'app.kubernetes.io/managed-by': 'observability-platform',
  });
});

test('workloads of different zones select different pods', () => {
  expect(selectorLabels({ name: 'mimir', component: 'ingester', zone: 'a' })).toEqual({
    'app.kubernetes.io/name': 'mimir',
    'app.kubernetes.io/component': 'ingester',
    zone: 'a',
  });
});
