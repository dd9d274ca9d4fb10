import { exampleApp, problemsOf, testEnvironment } from '../../test/example-objects';
import type { Connection, Layer, Manifest } from '../rendered';
import { backendsAreCalledThroughTheirGateway } from './backends-are-called-through-their-gateway';

const serviceOf = (name: string, pods: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'shop' },
  spec: { selector: { 'app.kubernetes.io/name': pods }, ports: [{ name: 'http', port: 80 }] },
});

const MIMIR = exampleApp({
  app: 'mimir',
  objects: [
    serviceOf('mimir-gateway', 'mimir-gateway'),
    serviceOf('mimir-nginx', 'mimir-gateway'),
    serviceOf('mimir-distributor', 'mimir'),
  ],
  connections: [calls('mimir-distributor')],
});
const TEMPO = exampleApp({ app: 'tempo', objects: [serviceOf('tempo', 'tempo')], connections: [] });

function calls(service: string): Connection {
  const to = { namespace: 'shop', service, port: 80 };
  return { from: { namespace: 'shop', labels: {} }, to, url: `http://${service}`, purpose: 'query' };
}

function caller(service: string, layer: Layer = 'presentation') {
  return exampleApp({ app: 'grafana', layer, objects: [], connections: [calls(service)] });
}

test('calls of the gateway, of its alias, and of backends that have none pass', () => {
  for (const service of ['mimir-gateway', 'mimir-nginx', 'tempo']) {
    expect(problemsOf(backendsAreCalledThroughTheirGateway, MIMIR, TEMPO, caller(service))).toEqual([]);
  }
});

test('a call of the backend itself is found', () => {
  expect(problemsOf(backendsAreCalledThroughTheirGateway, MIMIR, caller('mimir-distributor'))).toEqual([
    'dist/test/grafana: query (http://mimir-distributor): calls mimir around its gateway (got mimir-distributor, expected mimir-gateway or mimir-nginx) → connect to an endpoint that the gateway returned',
  ]);
});

test('collectors may scrape it', () => {
  expect(problemsOf(backendsAreCalledThroughTheirGateway, MIMIR, caller('mimir-distributor', 'collector'))).toEqual([]);
});

test('a Service of the same name in another cluster is another one', () => {
  const cluster = { ...testEnvironment().cluster, server: 'https://other.example.com' };
  const elsewhere = { ...caller('mimir-distributor'), environment: testEnvironment({ name: 'other', cluster }) };
  expect(problemsOf(backendsAreCalledThroughTheirGateway, MIMIR, elsewhere)).toEqual([]);
});
