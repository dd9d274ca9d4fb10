import { bytesOf } from '../kube/memory';
import { resolveBackends } from './resolve-backends';
import { quantityNumber } from './scalars/quantity';

function metrics(said: Parameters<typeof resolveBackends>[0]) {
  const backend = resolveBackends(said).metrics;
  if (backend.kind === 'off') throw new Error('metrics are off');
  return backend;
}

test('only logs are kept unless more is said', () => {
  const kinds = Object.entries(resolveBackends(undefined)).map(([name, { kind }]) => [name, kind]);
  expect(Object.fromEntries(kinds)).toEqual({
    metrics: 'off',
    logs: 'loki',
    traces: 'off',
    profiles: 'off',
    shortTermMetrics: 'off',
  });
});

test('the parts of the smallest Mimir together request 500m and 3Gi and are limited to 2 cores and 6Gi', () => {
  const parts = Object.values(metrics({ metrics: 'on' }).parts);
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + part.replicas * of(part), 0);
  expect(sum(({ resources }) => quantityNumber(resources.cpuRequest) * 1000)).toBeCloseTo(500);
  expect(sum(({ resources }) => bytesOf(resources.memoryRequest))).toBe(3 * 2 ** 30);
  expect(sum(({ resources }) => (resources.cpuLimit === 'none' ? 0 : quantityNumber(resources.cpuLimit)))).toBeCloseTo(
    2,
  );
  expect(sum(({ resources }) => bytesOf(resources.memoryLimit))).toBe(6 * 2 ** 30);
});

test('a part has what is said of it, else what is said of all, else its own default', () => {
  const said = { replicas: 4, components: { ingester: { replicas: 6 }, querier: { autoscale: { min: 2, max: 9 } } } };
  const { parts } = metrics({ metrics: said });
  expect([parts.ingester.replicas, parts.compactor.replicas]).toEqual([6, 4]);
  expect(metrics({ metrics: 'on' }).parts.ingester.replicas).toBe(3);
  expect(parts.querier.autoscale).toEqual({ min: 2, max: 9, cpuPercent: 80 });
});

test('one process keeps one copy', () => {
  expect(metrics({ metrics: { mode: 'monolithic' } })).toMatchObject({ replicas: 1, replicationFactor: 1 });
  expect(metrics({ metrics: 'on' }).replicationFactor).toBe(3);
});
