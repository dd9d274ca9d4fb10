import { LAYERS } from '../rendered';
import { objectWave, syncWave } from './waves';

test('the project comes first, then the layers in their order', () => {
  expect([syncWave('project'), ...LAYERS.map(syncWave)]).toEqual(['-1', '0', '1', '2', '3', '4']);
});

test('an object has the wave of its application; the first layer needs none', () => {
  expect(objectWave('foundation')).toBeUndefined();
  expect(objectWave('storage')).toBe('1');
  expect(objectWave('presentation')).toBe('4');
});

test('a later zone comes in a later wave', () => {
  expect(objectWave('backend', 2)).toBe('4');
});
