import { renderedObjects } from '../../test/rendered-objects';
import { ingress } from './ingress';

const props = {
  name: 'loki',
  identity: { name: 'loki' },
  host: 'logs.example.com',
  ingressClass: 'nginx',
  tlsSecret: 'logs-tls',
  routes: [{ path: '/loki/api/v1', service: 'loki-gateway', port: 'exposed' }],
};

test('an Ingress ends TLS for a host and leads its paths to Service ports', () => {
  const [object] = renderedObjects((chart) => ingress(chart, props));
  expect(object?.spec).toEqual({
    ingressClassName: 'nginx',
    tls: [{ hosts: ['logs.example.com'], secretName: 'logs-tls' }],
    rules: [
      {
        host: 'logs.example.com',
        http: {
          paths: [
            {
              path: '/loki/api/v1',
              pathType: 'Prefix',
              backend: { service: { name: 'loki-gateway', port: { name: 'exposed' } } },
            },
          ],
        },
      },
    ],
  });
  expect(object?.metadata).not.toHaveProperty('annotations');
});

test('hints to the controller are annotations', () => {
  const [object] = renderedObjects((chart) => ingress(chart, { ...props, annotations: { a: 'b' } }));
  expect(object?.metadata.annotations).toEqual({ a: 'b' });
});
