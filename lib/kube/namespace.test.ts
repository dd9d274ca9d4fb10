import { objectNamed, renderedObjects } from '../../test/rendered-objects';
import { closedNamespace } from './namespace';

const objects = renderedObjects((chart) =>
  closedNamespace(chart, { name: 'observability', identity: { name: 'foundation' }, podSecurity: 'restricted' }),
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
