import type { Quantity, Resources } from './model';
import { type Load, loadOf, needsOf, type Size, sizeFor } from './sizing';

const quantity = (text: string) => text as Quantity;

const SMALLEST: Size = {
  replicas: 1,
  resources: resources('100m', '256Mi', '500m', '1Gi'),
  volume: quantity('10Gi'),
};

function resources(cpuRequest: string, memoryRequest: string, cpuLimit: string, memoryLimit: string): Resources {
  return {
    cpuRequest: quantity(cpuRequest),
    memoryRequest: quantity(memoryRequest),
    cpuLimit: cpuLimit === 'none' ? 'none' : quantity(cpuLimit),
    memoryLimit: quantity(memoryLimit),
  };
}

function load(stated: Partial<Load>): Load {
  return { ...loadOf('small'), ...stated };
}

describe('small', () => {
  const needs = needsOf(loadOf('small'));

  test.each(['metrics', 'logs', 'traces', 'profiles', 'collectors'] as const)(
    'leaves every part of %s at its smallest size',
    (signal) => {
      for (const need of Object.values(needs[signal])) expect(sizeFor(SMALLEST, need)).toEqual(SMALLEST);
    },
  );

  test('is what an environment that says nothing has', () => {
    expect(loadOf(undefined)).toEqual(loadOf('small'));
  });
});

test('a million series: ten million in the words of the planning page, by hand', () => {
  const { metrics } = needsOf(load({ series: 1_000_000 }));
  // 3 copies / 300,000 = 10 units of 1 core, 2.5 GB and 5 GB of disk.
  expect(metrics.ingester).toMatchObject({ cores: 10, memory: 25e9, disk: 50e9 });
  // 1,000,000 / 30 s = 33,333 samples a second, in units of 25,000.
  expect(metrics.distributor.cores).toBeCloseTo(1.333, 3);
  expect(metrics.compactor).toMatchObject({ cores: 0.05, disk: 15e9 });
  expect(sizeFor({ ...SMALLEST, replicas: 3 }, metrics.ingester)).toEqual({
    replicas: 3,
    // 10 cores and 23.3 GiB over three; limit and disk with half as much again.
    resources: resources('3400m', '8Gi', 'none', '12Gi'),
    volume: '24Gi',
  });
});

test('3 TB of logs a day is the first tier of the sizing guide', () => {
  const { logs } = needsOf(load({ logsPerDay: 3e12 }));
  expect(logs.ingester).toMatchObject({ cores: 12, memory: 24 * 2 ** 30 });
  expect(logs.querier).toMatchObject({ cores: 10, memory: 10 * 2 ** 30 });
  expect(logs.read).toMatchObject({ cores: 12, memory: 14 * 2 ** 30 });
  expect(logs.write.cores).toBe(20);
});

test('above it the second tier counts, and nothing gets smaller', () => {
  const below = needsOf(load({ logsPerDay: 3e12 })).logs;
  const above = needsOf(load({ logsPerDay: 3.01e12 })).logs;
  expect(above.ingester.cores).toBeGreaterThan(below.ingester.cores);
  expect(above.querier.cores).toBeGreaterThan(below.querier.cores);
});

test('5,000 spans a second are 2.5 MB: two thirds of a live store, and a quarter of a distributor', () => {
  const { traces } = needsOf(load({ spansPerSecond: 5_000 }));
  expect(traces.liveStore.cores).toBeCloseTo(1.5625, 4);
  expect(traces.distributor.cores).toBeCloseTo(0.5, 4);
  expect(traces.liveStore.disk).toBe(2.5e6 * 3600);
});

test('more of anything never makes anything smaller', () => {
  const loads = [1, 10, 100, 1_000, 10_000].map((factor) =>
    load({ series: 1_000 * factor, logsPerDay: 1e9 * factor, spansPerSecond: 10 * factor, nodes: factor }),
  );
  const total = (of: Load) =>
    Object.values(needsOf(of).metrics).reduce((sum, need) => sum + sizeFor(SMALLEST, need).replicas * need.cores, 0);
  const totals = loads.map(total);
  expect(totals).toEqual([...totals].sort((a, b) => a - b));
});

test('what carries more than the smallest sizes do has two of each part that keeps nothing', () => {
  const { metrics, logs } = needsOf(load({ series: 60_000 }));
  expect(sizeFor(SMALLEST, metrics.gateway).replicas).toBe(2);
  expect(sizeFor(SMALLEST, metrics.ingester).replicas).toBe(1);
  // Nobody said anything of logs.
  expect(sizeFor(SMALLEST, logs.gateway)).toEqual(SMALLEST);
});

test('one process grows, it does not multiply', () => {
  const { all } = needsOf(load({ logsPerDay: 1e12 })).logs;
  expect(sizeFor(SMALLEST, all)).toMatchObject({ replicas: 1, resources: { cpuRequest: '13' } });
});

test('disks of the store follow from retention and copies', () => {
  const year = 365 * 86_400;
  const kept = { metrics: year, logs: 0, traces: 0, profiles: 0 };
  const needs = needsOf(load({ series: 300_000, logsPerDay: 1e12 }));
  // 10,000 samples a second of 2 bytes.
  expect(needs.volumeServers(kept, 1).disk).toBe(20_000 * year);
  expect(needs.volumeServers(kept, 2).disk).toBe(2 * 20_000 * year);
});

test('a cache keeps the last hour', () => {
  // 86.4 GB a day are 1 MB a second, a fifth of it compressed.
  expect(needsOf(load({ logsPerDay: 86.4e9 })).cache('logs')).toBeCloseTo(720e6, -3);
});

test('amounts that nobody stated count as nothing', () => {
  expect(loadOf({ logsPerDay: 200e9 })).toEqual({ series: 0, logsPerDay: 200e9, spansPerSecond: 0, nodes: 0 });
});

test.each([
  [1.01, '1100m'],
  [0.999, '1'],
  [2, '2'],
])('%d cores are requested as %s', (cores, requested) => {
  expect(sizeFor(SMALLEST, { cores, memory: 0 }).resources.cpuRequest).toBe(requested);
});
