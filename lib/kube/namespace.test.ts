import { objectNamed, renderedObjects } from '../../test/rendered-objects';
import { namespace } from './namespace';

const objects = renderedObjects((chart) =>
  namespace(chart, {
    name: 'observability',
    identity: { name: 'foundation' },
    podSecurity: 'restricted',
    closed: true,
  }),
);

test('the API server holds the pods of the namespace to a standard', () => {
  expect(objectNamed(objects, 'Namespace', 'observability').metadata.labels).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'restricted',
  });
});

test('nobody is let in whom no other policy lets in', () => {
  expect(objectNamed(objects, 'NetworkPolicy', 'default-deny-ingress')).toMatchObject({
    metadata: { namespace: 'observability' },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  });
});
