import { App, Chart } from 'cdk8s';
import { objectNamed, plainObjects } from '../../test/rendered-objects';
import type { Manifest } from '../rendered';
import { service } from './service';
import { isMetricsPort } from './service-monitor';
import { PLAIN, type WorkloadSettings } from './settings';

class Settled extends Chart {
  workloads: WorkloadSettings = { ...PLAIN, serviceMonitors: true };
}

const workload = {
  identity: { name: 'loki', component: 'write' },
  pods: { namespace: 'ns', labels: { 'app.kubernetes.io/name': 'loki', 'app.kubernetes.io/component': 'write' } },
};
const ports = { 'http-metrics': { port: 3100 }, grpc: { port: 9095 } };

function rendered(make: (chart: Settled) => void, serviceMonitors = true): readonly Manifest[] {
  const chart = new Settled(new App(), 'test', { namespace: 'ns', disableResourceNameHashes: true });
  chart.workloads = { ...PLAIN, serviceMonitors };
  make(chart);
  return plainObjects(chart);
}

test.each([
  ['metrics', true],
  ['http-metrics', true],
  ['http', false],
  ['metricsport', false],
])('port %s serves metrics: %p', (name, serves) => {
  expect(isMetricsPort(name)).toBe(serves);
});

test('a Service with a port of metrics is scraped there, and by nothing else', () => {
  const objects = rendered((chart) => service(chart, { name: 'loki-write', workload, ports }));
  expect(objectNamed(objects, 'ServiceMonitor', 'loki-write').spec).toEqual({
    selector: { matchLabels: { ...workload.pods.labels, 'prometheus.io/service-monitor': 'true' } },
    endpoints: [{ port: 'http-metrics', path: '/metrics' }],
  });
  expect(objectNamed(objects, 'Service', 'loki-write').metadata.labels).toMatchObject({
    'prometheus.io/service-monitor': 'true',
  });
});

test('a second Service of the same workload is not scraped too', () => {
  const objects = rendered((chart) => {
    service(chart, { name: 'loki-write', workload, ports });
    service(chart, { name: 'loki-write-headless', workload, ports, headless: true });
  });
  expect(objects.filter(({ kind }) => kind === 'ServiceMonitor')).toHaveLength(1);
  expect(objectNamed(objects, 'Service', 'loki-write-headless').metadata.labels).not.toHaveProperty(
    'prometheus.io/service-monitor',
  );
});

test('workloads that differ by their zone alone have a monitor each', () => {
  const inZone = (zone: string) => ({
    ...workload,
    pods: { ...workload.pods, labels: { ...workload.pods.labels, zone } },
  });
  const objects = rendered((chart) => {
    service(chart, { name: 'a', workload: inZone('eu-1a'), ports });
    service(chart, { name: 'b', workload: inZone('eu-1b'), ports });
  });
  const monitors = objects.filter(({ kind }) => kind === 'ServiceMonitor').map(({ metadata }) => metadata.name);
  expect(monitors).toEqual(['loki-write-eu-1a', 'loki-write-eu-1b']);
});

test('what a program says of others keeps its own labels', () => {
  const metrics = { honorLabels: true, path: '/all' };
  const objects = rendered((chart) => service(chart, { name: 'x', workload, ports, metrics }));
  expect(objectNamed(objects, 'ServiceMonitor', 'loki-write').spec).toMatchObject({
    endpoints: [{ port: 'http-metrics', path: '/all', honorLabels: true }],
  });
});

test('an environment that wants none has none, and no label for them', () => {
  const objects = rendered((chart) => service(chart, { name: 'x', workload, ports }), false);
  expect(objects.map(({ kind }) => kind)).toEqual(['Service']);
  expect(objects[0]?.metadata.labels).not.toHaveProperty('prometheus.io/service-monitor');
});
