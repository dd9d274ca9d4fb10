import { environmentOf } from '../../test/example-platform';
import type { Manifest } from '../rendered';
import { app, object, platformWith } from './example.fixture';
import { SYNC_OPTIONS, withSyncOptions } from './sync-options';
import { SYNC_WAVE } from './waves';

function optionsOf(manifest: Manifest): string | undefined {
  const [annotated] = withSyncOptions([app(environmentOf(platformWith(), 'prod'), 'loki', 'backend', [manifest])]);
  return annotated?.objects[0]?.metadata.annotations?.[SYNC_OPTIONS];
}

const statefulSet = object('apps/v1', 'StatefulSet', 'loki', 'x');

test.each([
  ['a Namespace', object('v1', 'Namespace', 'x')],
  ['a claim', object('v1', 'PersistentVolumeClaim', 'grafana', 'x')],
  ['a StatefulSet with claims', { ...statefulSet, spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] } }],
])('%s is deleted only after a person has confirmed it', (_, manifest) => {
  expect(optionsOf(manifest)).toBe('Prune=confirm,Delete=confirm');
});

test.each([
  ['a StatefulSet without claims', { ...statefulSet, spec: {} }],
  ['a ConfigMap', object('v1', 'ConfigMap', 'loki', 'x')],
  ['a NetworkPolicy', object('networking.k8s.io/v1', 'NetworkPolicy', 'loki', 'x')],
])('%s is left as it is', (_, manifest) => {
  expect(optionsOf(manifest)).toBeUndefined();
});

test('a custom resource waits for its CRD', () => {
  expect(optionsOf(object('monitoring.coreos.com/v1', 'ServiceMonitor', 'loki', 'x'))).toBe(
    'SkipDryRunOnMissingResource=true',
  );
});

test.each([
  [130_000, undefined],
  [140_000, 'ServerSideApply=true'],
])('a ConfigMap of %i bytes: %s', (bytes, options) => {
  const dashboard = { ...object('v1', 'ConfigMap', 'dashboards', 'x'), data: { 'a.json': 'x'.repeat(bytes) } };
  expect(optionsOf(dashboard)).toBe(options);
});

test('options that a component gave itself are kept', () => {
  const claim = object('v1', 'PersistentVolumeClaim', 'grafana', 'x');
  const annotations = { [SYNC_OPTIONS]: 'Validate=false' };
  expect(optionsOf({ ...claim, metadata: { ...claim.metadata, annotations } })).toBe(
    'Validate=false,Prune=confirm,Delete=confirm',
  );
});

test('an application has one wave: with two, a claim would wait for the pod that waits for the claim', () => {
  const prod = environmentOf(platformWith(), 'prod');
  const claim = object('v1', 'PersistentVolumeClaim', 'grafana', 'x');
  const deployment = object('apps/v1', 'Deployment', 'grafana', 'x');
  const [grafana] = withSyncOptions([app(prod, 'grafana', 'presentation', [claim, deployment])]);
  expect(grafana?.objects.map(({ metadata }) => metadata.annotations?.[SYNC_WAVE])).toEqual(['4', '4']);
});

test('zones are updated one after another: StatefulSets that are the same but for their zone', () => {
  const inZone = (zone: string, component = 'ingester'): Manifest => {
    const set = object('apps/v1', 'StatefulSet', `${component}-${zone}`, 'x');
    return { ...set, metadata: { ...set.metadata, labels: { component, zone } } };
  };
  const objects = [
    inZone('b'),
    inZone('a'),
    inZone('c'),
    inZone('b', 'store-gateway'),
    object('v1', 'Service', 'x', 'x'),
  ];
  const [annotated] = withSyncOptions([app(environmentOf(platformWith(), 'prod'), 'mimir', 'backend', objects)]);
  expect(annotated?.objects.map(({ metadata }) => metadata.annotations?.[SYNC_WAVE])).toEqual([
    '3',
    '2',
    '4',
    '2',
    '2',
  ]);
});

test('the definition of a kind outlives its application, and is shared with others who apply it', () => {
  expect(optionsOf(object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'x'))).toBe(
    'Prune=false,Delete=false,ServerSideApply=true',
  );
});
