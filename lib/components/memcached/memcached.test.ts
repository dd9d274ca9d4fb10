import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { ComponentChart, EnvironmentScope } from '../../component';
import type { Quantity } from '../../spec/model';
import { memcached } from './memcached';

class Example extends ComponentChart {}

function build(memory: string, replicas = 1) {
  const scope = new EnvironmentScope(new App(), environmentOf(examplePlatform(), 'prod'));
  const chart = new Example(scope, { app: 'loki', layer: 'backend' });
  const caches = { memory: memory as Quantity, replicas };
  const made = memcached(chart, { program: 'loki', keeps: 'chunks', caches, itemMb: 2 });
  return { ...made, objects: plainObjects(chart) };
}

test.each([
  ['512Mi', '512', '640Mi'],
  ['8Gi', '8192', '10240Mi'],
  ['1G', '953', '1192Mi'],
])('%s are -m %s and a limit of %s', (memory, kept, limit) => {
  const container = valueAt(
    objectNamed(build(memory).objects, 'StatefulSet', 'loki-chunks-cache'),
    'spec',
    'template',
    'spec',
    'containers',
    0,
  );
  expect(valueAt(container, 'args')).toEqual(['-m', kept, '-I', '2m', '-c', '16384', '-p', '11211']);
  expect(valueAt(container, 'resources')).toMatchObject({ requests: { memory: limit }, limits: { memory: limit } });
});

test('clients find the replicas by the SRV records of a headless Service', () => {
  const { addresses, endpoint, objects } = build('1Gi', 2);
  expect(addresses).toBe('dnssrvnoa+_memcached._tcp.loki-chunks-cache.observability.svc.cluster.local');
  expect(endpoint.address).toBe('loki-chunks-cache.observability.svc.cluster.local:11211');
  expect(objectNamed(objects, 'Service', 'loki-chunks-cache').spec).toMatchObject({
    clusterIP: 'None',
    ports: [{ name: 'memcached', port: 11211 }],
  });
});

test('is no member of the ring of its program', () => {
  const labels = valueAt(
    objectNamed(build('1Gi').objects, 'StatefulSet', 'loki-chunks-cache'),
    'spec',
    'selector',
    'matchLabels',
  );
  expect(labels).toEqual({ 'app.kubernetes.io/name': 'loki-cache', 'app.kubernetes.io/component': 'chunks' });
});
