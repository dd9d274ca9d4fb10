import type { Manifest } from '../rendered';
import { exampleApp, exampleObject, examplePlatform } from './example';
import { SYNC_OPTIONS, withSyncOptions } from './sync-options';

function optionsOf(object: Manifest): string | undefined {
  const [environment] = examplePlatform().environments;
  if (environment === undefined) throw new Error('the example has no environment');
  const [app] = withSyncOptions([exampleApp(environment, 'loki', 'backend', [object])]);
  return app?.objects[0]?.metadata.annotations?.[SYNC_OPTIONS];
}

const statefulSet = exampleObject('apps/v1', 'StatefulSet', 'loki', 'x');

test.each([
  ['a Namespace', exampleObject('v1', 'Namespace', 'x')],
  ['a claim', exampleObject('v1', 'PersistentVolumeClaim', 'grafana', 'x')],
  ['a StatefulSet with claims', { ...statefulSet, spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] } }],
])('%s is deleted only after a person has confirmed it', (_, object) => {
  expect(optionsOf(object)).toBe('Prune=confirm,Delete=confirm');
});

test.each([
  ['a StatefulSet without claims', { ...statefulSet, spec: {} }],
  ['a ConfigMap', exampleObject('v1', 'ConfigMap', 'loki', 'x')],
  ['a NetworkPolicy', exampleObject('networking.k8s.io/v1', 'NetworkPolicy', 'loki', 'x')],
])('%s is left as it is', (_, object) => {
  expect(optionsOf(object)).toBeUndefined();
});

test('a custom resource waits for its CRD', () => {
  expect(optionsOf(exampleObject('monitoring.coreos.com/v1', 'ServiceMonitor', 'loki', 'x'))).toBe(
    'SkipDryRunOnMissingResource=true',
  );
});

test('options that a component gave itself are kept', () => {
  const claim = exampleObject('v1', 'PersistentVolumeClaim', 'grafana', 'x');
  const annotations = { [SYNC_OPTIONS]: 'Validate=false' };
  expect(optionsOf({ ...claim, metadata: { ...claim.metadata, annotations } })).toBe(
    'Validate=false,Prune=confirm,Delete=confirm',
  );
});
