import { LAYERS } from '../rendered';
import { syncWave } from './waves';

test('the project comes first, then the layers in their order', () => {
  expect([syncWave('project'), ...LAYERS.map(syncWave)]).toEqual(['-1', '0', '1', '2', '3', '4']);
});
