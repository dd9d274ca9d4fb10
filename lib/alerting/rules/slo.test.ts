import type { Duration, TenantWorkload } from '../../spec/model';
import { isAlert } from './rule';
import { sloRules } from './slo';

function workload(slo: TenantWorkload['slo']): TenantWorkload {
  return { name: 'checkout', namespace: 'shop', protocol: 'grpc', profiles: false, slo };
}

const MONTH = '30d' as Duration;
const AVAILABLE = workload({ availability: 99.9, latency: [], window: MONTH });
const FAST = workload({
  availability: 'none',
  latency: [{ percentile: 99, below: '500ms' as Duration }],
  window: MONTH,
});

const alertsOf = (one: TenantWorkload) => sloRules([one]).flatMap(({ rules }) => rules.filter(isAlert));

test('a service without objectives has no rules', () => {
  expect(sloRules([workload('none')])).toEqual([]);
});

test('an objective of a month burns at 14.4, 6, 3 and 1 times what is allowed', () => {
  const above = alertsOf(AVAILABLE).map(({ expr, severity }) => [Number(/> ([\d.]+)/.exec(expr)?.[1]), severity]);
  expect(above).toEqual([
    [0.0144, 'critical'],
    [0.006, 'critical'],
    [0.003, 'warning'],
    [0.001, 'warning'],
  ]);
});

test('both windows have to burn', () => {
  expect(alertsOf(AVAILABLE)[0]?.expr).toBe(
    'slo:requests_bad:ratio_rate1h{service="checkout", namespace="shop", slo="availability"} > 0.0144 and slo:requests_bad:ratio_rate5m{service="checkout", namespace="shop", slo="availability"} > 0.0144',
  );
});

test('a slow answer is a bad one', () => {
  const [group] = sloRules([FAST]);
  expect(group?.name).toBe('slo-checkout-latency-p99');
  expect(group?.rules[0]?.expr).toContain('1 - histogram_fraction(0, 0.5, ');
  expect(alertsOf(FAST)[0]?.expr).toContain('> 0.144 ');
});

test('what cannot burn that fast has no such alert', () => {
  const half = workload({
    availability: 'none',
    latency: [{ percentile: 50, below: '1s' as Duration }],
    window: MONTH,
  });
  expect(alertsOf(half).map(({ labels }) => labels?.window)).toEqual(['3d']);
});
