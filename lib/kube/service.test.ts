import { objectNamed, renderedObjects } from '../../test/rendered-objects';
import { service } from './service';

const workload = {
  identity: { name: 'loki', component: 'write' },
  pods: { namespace: 'observability', labels: { 'app.kubernetes.io/name': 'loki' } },
};

test('a Service leads to named ports of the pods of its workload', () => {
  const objects = renderedObjects((chart) =>
    service(chart, {
      name: 'loki',
      workload,
      ports: { http: { port: 80, target: 'http-metrics' }, grpc: { port: 9095, appProtocol: 'grpc' } },
    }),
  );
  expect(objectNamed(objects, 'Service', 'loki').spec).toEqual({
    type: 'ClusterIP',
    selector: { 'app.kubernetes.io/name': 'loki' },
    ports: [
      { name: 'http', port: 80, protocol: 'TCP', targetPort: 'http-metrics' },
      { name: 'grpc', port: 9095, protocol: 'TCP', targetPort: 'grpc', appProtocol: 'grpc' },
    ],
  });
});

test('a headless Service can list pods that are not ready', () => {
  const objects = renderedObjects((chart) =>
    service(chart, { name: 'x', workload, headless: true, publishNotReady: true, ports: { http: { port: 80 } } }),
  );
  expect(objectNamed(objects, 'Service', 'x').spec).toMatchObject({
    clusterIP: 'None',
    publishNotReadyAddresses: true,
  });
});
