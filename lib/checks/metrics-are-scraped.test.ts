import { exampleApp, exampleObjects, problemsOf, testEnvironment } from '../../test/example-objects';
import type { Manifest } from '../rendered';
import { metricsAreScraped } from './metrics-are-scraped';

const { operations } = testEnvironment();
const environment = testEnvironment({
  operations: { ...operations, workloads: { ...operations.workloads, serviceMonitors: true } },
});

const MONITOR: Manifest = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'http-metrics' }] },
};

/** The example, whose web server serves metrics. */
function app(...more: readonly Manifest[]) {
  const objects = exampleObjects().map((object): Manifest => {
    const text = JSON.stringify(object).replaceAll('"http"', '"http-metrics"');
    const renamed = object.metadata.name === 'web' ? (JSON.parse(text) as Manifest) : object;
    return renamed.kind === 'Service' && renamed.metadata.name === 'web'
      ? { ...renamed, metadata: { ...renamed.metadata, labels: { app: 'web' } } }
      : renamed;
  });
  return exampleApp({ environment, objects: [...objects, ...more] });
}

test('metrics with a ServiceMonitor pass', () => {
  expect(problemsOf(metricsAreScraped, app(MONITOR))).toEqual([]);
});

test('metrics that nobody scrapes are found', () => {
  expect(problemsOf(metricsAreScraped, app())).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].ports[0].name: no ServiceMonitor has these metrics scraped (got http-metrics, expected a Service with this port, made by `service`) → add the port to a Service of the workload, or give it a name that is not about metrics',
  ]);
});

test('an environment without ServiceMonitors is left alone', () => {
  expect(problemsOf(metricsAreScraped, { ...app(), environment: testEnvironment() })).toEqual([]);
});

test('a monitor that chooses nothing, or a port that is not there, is found', () => {
  const spec = { selector: { matchLabels: { app: 'nobody' } }, endpoints: [{ port: 'http-metrics' }] };
  expect(problemsOf(metricsAreScraped, app(MONITOR, { ...MONITOR, spec }))).toEqual([
    expect.stringContaining('spec.selector: chooses no Service'),
  ]);
  const wrong = { ...MONITOR, spec: { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'other' }] } };
  expect(problemsOf(metricsAreScraped, app(MONITOR, wrong))).toEqual([
    expect.stringContaining('spec.endpoints: the Service has no such port (got other, expected http-metrics)'),
  ]);
});

test('a monitor that chooses two Services doubles every series', () => {
  const twin = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'twin', namespace: 'shop', labels: { app: 'web' } },
  };
  const spec = { selector: { app: 'web' }, ports: [{ name: 'http-metrics', port: 80, targetPort: 'http-metrics' }] };
  expect(problemsOf(metricsAreScraped, app(MONITOR, { ...twin, spec }))).toEqual([
    expect.stringContaining('chooses several Services'),
  ]);
});
