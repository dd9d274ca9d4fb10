import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PLATFORM_LOG_LABELS } from '../../queries/catalogue/log-labels';
import { platformCatalogue } from '../../queries/catalogue/platform-catalogue';
import { checkLogql } from '../../queries/logql/check-logql';
import { checkPromql } from '../../queries/promql/check-promql';
import type { Duration, TenantWorkload } from '../../spec/model';
import { BACKEND_ALERTS } from './backends';
import { COLLECTOR_ALERTS, namespaceCollectorAlerts } from './collectors';
import { kubernetesAlerts } from './kubernetes';
import { NODE_ALERTS } from './nodes';
import { groundAlerts, WATCHDOG_RULES } from './platform';
import { isAlert, type Rule } from './rule';
import { SERVICE_LOG_ALERTS } from './service-logs';
import { SERVICE_ALERTS, SERVICE_RECORDINGS } from './services';
import { sloRules } from './slo';

const WORKLOAD: TenantWorkload = {
  name: 'checkout',
  namespace: 'shop',
  protocol: 'grpc',
  profiles: false,
  slo: {
    availability: 99.9,
    latency: [
      { percentile: 99, below: '500ms' as Duration },
      { percentile: 50, below: '1s' as Duration },
    ],
    window: '30d' as Duration,
  },
};

const PROMQL = [
  SERVICE_RECORDINGS,
  SERVICE_ALERTS,
  kubernetesAlerts(''),
  kubernetesAlerts('namespace!~"a|b"'),
  NODE_ALERTS,
  COLLECTOR_ALERTS,
  namespaceCollectorAlerts(['dev', 'prod']),
  BACKEND_ALERTS,
  WATCHDOG_RULES,
  groundAlerts(['observability']),
  ...sloRules([WORKLOAD]),
];
const recorded = PROMQL.flatMap(({ rules }) =>
  rules.flatMap((rule) =>
    isAlert(rule) ? [] : [{ name: rule.record, type: 'gauge' as const, source: 'recording rules' }],
  ),
);
const catalogue = platformCatalogue().with(recorded);
const named = (rules: readonly Rule[]) =>
  rules.map((rule): [string, Rule] => [isAlert(rule) ? `${rule.alert} ${rule.severity}` : rule.record, rule]);

test.each(PROMQL.flatMap(({ rules }) => named(rules)))('%s asks for what is collected', (_, { expr }) => {
  expect(checkPromql(expr, catalogue)).toEqual([]);
});

test.each(named(SERVICE_LOG_ALERTS.rules))('%s asks for labels that lines have', (_, { expr }) => {
  expect(checkLogql(expr, PLATFORM_LOG_LABELS, { yields: 'numbers' })).toEqual([]);
});

const alerts = [...PROMQL, SERVICE_LOG_ALERTS].flatMap(({ rules }) => rules.filter(isAlert));

test.each([...new Set(alerts.map(({ alert }) => alert))])('%s has a runbook', (alert) => {
  expect(existsSync(join(__dirname, '../../../docs/runbooks', `${alert}.md`))).toBe(true);
});
