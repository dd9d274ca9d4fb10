import { loadFiles, messages } from './folder.fixture';
import type { Environment } from './model';
import { resolveStorage } from './resolve-storage';
import { loadOf, needsOf } from './sizing';

const dev = (text: string) => ({ 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\n${text}\n` });

function environment(text: string): Environment {
  const loaded = loadFiles(dev(text));
  expect(messages(loaded)).toEqual([]);
  const first = loaded.ok ? loaded.value.environments[0] : undefined;
  if (first === undefined) throw new Error('nothing loaded');
  return first;
}

const SCALABLE = 'mode: simple-scalable';

test.each([
  [
    `backends: { logs: { ${SCALABLE}, components: { write: { autoscale: { min: 2, max: 4 } } } } }`,
    'its replicas cannot come and go',
  ],
  [
    `backends: { logs: { ${SCALABLE}, components: { read: { replicas: 2, autoscale: { min: 2, max: 4 } } } } }`,
    'the autoscaler decides',
  ],
  [
    `backends: { logs: { ${SCALABLE}, components: { read: { autoscale: { min: 5, max: 4 } } } } }`,
    'less than `min` (got 4, expected 5 or more)',
  ],
  [`backends: { logs: { ${SCALABLE}, components: { read: { autoscale: on } } } }`, 'between which numbers?'],
  [
    `backends: { logs: { ${SCALABLE}, components: { ingester: { replicas: 2 } } } }`,
    'simple-scalable mode has no such part (expected read, write, backend, gateway)',
  ],
  [
    'backends: { logs: { components: { read: { replicas: 2 } } } }',
    'single-binary mode has no such part (expected gateway)',
  ],
  [
    'backends: { metrics: { components: { querier: { volume: 20Gi } } } }',
    'components.querier.volume: the part keeps nothing and has no volume → leave it out',
  ],
  [
    'backends: { logs: { autoscale: { min: 1, max: 2 } } }',
    'single-binary mode has no part whose replicas could follow the load',
  ],
  [
    'collectors: { gateway: { replicas: 2, autoscale: { min: 2, max: 4 } } }',
    'the autoscaler decides how many there are',
  ],
  ['collectors: { gateway: { autoscale: { min: 4, max: 2 } } }', 'less than `min`'],
])('%s is refused', (text, said) => {
  const found = messages(loadFiles(dev(text)));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(said);
});

test('the autoscaler of a backend is that of the parts that keep nothing', () => {
  const { backends } = environment(`backends: { logs: { ${SCALABLE}, autoscale: { min: 3, max: 9 } } }`);
  expect(backends.logs).toMatchObject({
    parts: { read: { autoscale: { min: 3, max: 9, cpuPercent: 80 } }, write: { autoscale: 'off' } },
  });
});

describe('stated load', () => {
  const sized = environment(`
size: { logsPerDay: 500GB, nodes: 20 }
backends: { logs: { ${SCALABLE}, components: { write: { volume: 50Gi } } } }
`);

  test('sizes the parts of a backend, and what is said of one goes before', () => {
    expect(sized.backends.logs).toMatchObject({
      parts: {
        read: { replicas: 3, resources: { cpuRequest: '700m', cpuLimit: 'none' } },
        write: { replicas: 3, resources: { memoryRequest: '1536Mi' }, volume: '50Gi' },
      },
    });
  });

  test('sizes collectors and the store', () => {
    // 5.5 MiB of logs and 0.8 MB of profiles a second, over two.
    expect(sized.gateway).toMatchObject({ replicas: 2, resources: { cpuRequest: '2900m' } });
    // 500 GB a day over 20 nodes: 0.28 MiB/s, so a quarter of a core and 33 MiB above idle.
    expect(sized.agent.resources).toMatchObject({ cpuRequest: '300m', memoryRequest: '256Mi' });
    // A fifth of 500 GB, seven days, and half as much again.
    expect(sized.storage).toMatchObject({ volumeServer: { replicas: 1, volume: '978Gi' } });
  });
});

test('two copies on three servers share what is stored', () => {
  const needs = needsOf(loadOf({ logsPerDay: 100e9 }));
  const kept = { metrics: 0, logs: 7 * 86_400, traces: 0, profiles: 0 };
  const storage = resolveStorage({ kind: 'seaweedfs', mode: 'ha' }, (copies) => needs.volumeServers(kept, copies));
  // 20 GB a day × 7 × 2 copies × 1.5 = 420 GB.
  expect(storage).toMatchObject({ volumeServer: { replicas: 3, volume: '131Gi' } });
});
