import { MetricFamilies, sampleValue } from './metric-families';
import { checkMetricsText } from './metrics-text';

test('reads numbers as samples have them', () => {
  expect(['1', '-.5', '1e3', '+Inf', '-infinity', 'nan'].map(sampleValue)).toEqual([
    1,
    -0.5,
    1000,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ]);
  expect(['', 'x', '1_000', '0x1', '1e999', '+nan'].map(sampleValue)).toEqual(Array(6).fill(undefined));
});

test('the parts of a histogram belong to it', () => {
  const families = new MetricFamilies();
  families.enter('h');
  families.addType('histogram');
  families.enter('h_bucket');
  expect(families.name).toBe('h');
  expect(families.isOwnLabel('le')).toBe(true);
  families.enter('h_total');
  expect(families.name).toBe('h_total');
});

test('counts of a histogram are not negative, its sum may be', () => {
  const histogram = '# TYPE h histogram\n';
  expect(checkMetricsText(`${histogram}h_sum -1\n`)).toBeUndefined();
  expect(checkMetricsText(`${histogram}h_count -1\n`)?.message).toMatch(/negative count/);
  expect(checkMetricsText(`${histogram}h_bucket{le="1"} -1\n`)?.message).toMatch(/negative count/);
  expect(checkMetricsText(`${histogram}h_bucket{le="x"} 1\n`)?.message).toMatch(/expected float as value for 'le'/);
});

test('help and type come once, the type before samples', () => {
  expect(checkMetricsText('# HELP a x\n# HELP a y\n')?.message).toMatch(/second HELP line/);
  expect(checkMetricsText('a 1\n# TYPE a counter\n')?.message).toMatch(/TYPE reported after samples/);
});
