import { renderedObjects } from '../../test/rendered-objects';
import { type ConfigFiles, configFiles, dataHash } from './config-files';

test('each file is a key of one ConfigMap', () => {
  const files = { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 2\n' };
  let made: ConfigFiles | undefined;
  const [object] = renderedObjects((chart) => {
    made = configFiles(chart, { name: 'x', identity: { name: 'x' }, files });
  });
  expect(object).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'x', namespace: 'observability' }, data: files });
  expect(made).toEqual({ name: 'x', hash: dataHash(files) });
});

test('the hash depends on names and contents and not on their order', () => {
  const hash = dataHash({ a: '1', b: '2' });
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(dataHash({ b: '2', a: '1' })).toBe(hash);
  expect(dataHash({ a: '1', b: '3' })).not.toBe(hash);
  expect(dataHash({ a: '1', c: '2' })).not.toBe(hash);
  expect(dataHash({ a: '1b', '': '2' })).not.toBe(dataHash({ a: '1', b: '2' }));
});
