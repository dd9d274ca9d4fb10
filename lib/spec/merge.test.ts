import { merge } from './merge';

test('mappings are merged key by key, everything else is replaced', () => {
  const base = { a: { b: 1, c: [1, 2] }, d: 'x' };
  expect(merge(base, { a: { c: [3] }, e: true })).toEqual({ a: { b: 1, c: [3] }, d: 'x', e: true });
});

test('`on` keeps the settings that are there, `off` drops them', () => {
  expect(merge({ logs: { retention: '30d' } }, { logs: 'on' })).toEqual({ logs: { retention: '30d' } });
  expect(merge({ logs: { retention: '30d' } }, { logs: 'off' })).toEqual({ logs: 'off' });
  expect(merge({ logs: 'off' }, { logs: 'on' })).toEqual({ logs: 'on' });
});

test('another kind replaces the whole mapping', () => {
  expect(merge({ kind: 's3', region: 'eu' }, { kind: 'seaweedfs', volume: '1Gi' })).toEqual({
    kind: 'seaweedfs',
    volume: '1Gi',
  });
});

test('nothing common leaves the file as it is', () => {
  expect(merge(undefined, { a: 1 })).toEqual({ a: 1 });
});
