import { exampleApp, exampleWith, exampleWithout, problemsOf, testEnvironment } from '../../test/example-objects';
import type { Connection } from '../rendered';
import { servicePortExists } from './service-port-exists';

const BACKEND = 'spec.rules.0.http.paths.0.backend.service';

function connected(to: Connection['to']) {
  const from = { namespace: 'shop', labels: { app: 'load' } };
  return exampleApp({ connections: [{ from, to, url: 'http://web.shop:81', purpose: 'load the shop' }] });
}

test('connections, Ingress backends and StatefulSets with Services pass', () => {
  expect(problemsOf(servicePortExists, exampleApp())).toEqual([]);
});

test('a connection to a port that the Service does not have is found', () => {
  expect(problemsOf(servicePortExists, connected({ namespace: 'shop', service: 'web', port: 81 }))).toEqual([
    'dist/test/shop: load the shop (http://web.shop:81): Service web has no port 81 (got 81, expected 80 (http)) → use a port of the Service, or add the port to it',
  ]);
});

test('a connection to a Service that does not exist is found, with the nearest that does', () => {
  expect(problemsOf(servicePortExists, connected({ namespace: 'shop', service: 'wbe', port: 80 }))).toEqual([
    'dist/test/shop: load the shop (http://web.shop:81): there is no Service wbe in namespace shop (got wbe, expected one of web, db) → did you mean web?',
  ]);
});

test('a connection out of the cluster is not looked for', () => {
  expect(problemsOf(servicePortExists, connected('external'))).toEqual([]);
});

test('a Service of another cluster does not count', () => {
  const cluster = { ...testEnvironment().cluster, server: 'https://other.example.com' };
  const caller = exampleApp({ environment: testEnvironment({ name: 'other', cluster }), objects: [] });
  expect(problemsOf(servicePortExists, exampleApp(), caller)).toEqual([
    expect.stringContaining(
      'dist/other/shop: load the shop (http://web.shop.svc.cluster.local): there is no Service web',
    ),
  ]);
});

test('an Ingress backend is looked for by name and by number of the port', () => {
  const backend = (port: object) => exampleWith('Ingress web', BACKEND, { name: 'web', port });
  expect(problemsOf(servicePortExists, backend({ number: 80 }))).toEqual([]);
  expect(problemsOf(servicePortExists, backend({ name: 'https' }))).toEqual([
    'dist/test/shop/ingress.shop.web.yaml: spec.rules[0].http.paths[0].backend.service: Service web has no port https (got https, expected 80 (http)) → use a port of the Service, or add the port to it',
  ]);
});

test('the governing Service of a StatefulSet must exist', () => {
  expect(problemsOf(servicePortExists, exampleWithout('Service db'))).toEqual([
    'dist/test/shop/statefulset.shop.db.yaml: spec.serviceName: there is no Service db in namespace shop (got db, expected one of web) → add the Service, or use the endpoint of the component',
  ]);
});
