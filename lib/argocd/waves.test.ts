import { LAYERS } from '../rendered';
import { objectWave, syncWave } from './waves';

test('the project comes first, then the layers in their order', () => {
  expect([syncWave('project'), ...LAYERS.map(syncWave)]).toEqual(['-1', '0', '1', '2', '3', '4']);
});

test('workloads have the wave of their layer, Jobs come after the workloads of theirs, the rest has none', () => {
  expect(objectWave('storage', 'StatefulSet')).toBe('2');
  expect(objectWave('storage', 'Job')).toBe('3');
  expect(objectWave('backend', 'Deployment')).toBe('4');
  expect(objectWave('collector', 'DaemonSet')).toBe('6');
  expect(objectWave('storage', 'ConfigMap')).toBeUndefined();
});
