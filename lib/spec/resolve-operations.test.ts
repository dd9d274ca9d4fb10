import { loadFiles, messages } from './folder.fixture';
import type { Operations } from './model';

const dev = (text: string) => ({
  'environments/dev.yaml': `cluster: { server: https://dev.example.com, zones: [a, b, c] }\n${text}`,
});

function operations(text: string): Operations {
  const loaded = loadFiles(dev(text));
  expect(messages(loaded)).toEqual([]);
  const environment = loaded.ok ? loaded.value.environments[0] : undefined;
  if (environment === undefined) throw new Error('nothing loaded');
  return environment.operations;
}

test('placement, priority and storage class of backends and of agents are told apart', () => {
  const { workloads } = operations(`
storageClass: fast
priorityClasses: { agents: system-node-critical, backends: platform }
placement: { nodeSelector: { role: monitoring }, tolerations: [{ key: dedicated, value: monitoring }], spreadZones: false }
collectors: { agent: { placement: { tolerations: [{ key: gpu }] } } }
images: { pullSecrets: [mirror] }
`);
  expect(workloads).toEqual({
    kubernetesMinor: 34,
    zones: ['a', 'b', 'c'],
    storageClass: 'fast',
    imagePullSecrets: ['mirror'],
    serviceMonitors: false,
    agents: {
      nodeSelector: {},
      tolerations: [{ key: 'gpu', operator: 'Exists' }],
      spreadZones: true,
      priorityClass: 'system-node-critical',
    },
    backends: {
      nodeSelector: { role: 'monitoring' },
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'monitoring' }],
      spreadZones: false,
      priorityClass: 'platform',
    },
  });
});

test('synchronization by hand', () => {
  expect(operations('').sync).toBe('automated');
  expect(operations('sync: manual\n').sync).toBe('manual');
});

test.each([
  ['placement: { nodeSelector: { "a b": c } }', 'placement.nodeSelector.a b: no name of a label'],
  ['placement: { nodeSelector: { a: "b c" } }', 'placement.nodeSelector.a: no value of a label'],
  ['placement: { tolerations: [{ value: x }] }', 'placement.tolerations[0].value: a value without the key'],
  ['placement: { tolerations: [{ key: a, operator: Exists, value: x }] }', '`Exists` compares no value'],
  ['placement: { tolerations: [{ key: a, operator: Equal }] }', '`Equal` compares a key and a value'],
  ['collectors: { agent: { placement: { spreadZones: true } } }', 'node agents run on every node'],
])('%s is refused', (text, said) => {
  const found = messages(loadFiles(dev(`${text}\n`)));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(said);
});
