import { printToml } from './toml';

test('tables, keys and values of each type', () => {
  expect(
    printToml({ etcd: { enabled: true, servers: 'a:2379', retries: 3 }, 'filer.options': { note: 'x "y"\n\x7f' } }),
  ).toBe('[etcd]\nenabled = true\nservers = "a:2379"\nretries = 3\n\n[filer.options]\nnote = "x \\"y\\"\\n\\u007f"\n');
});
