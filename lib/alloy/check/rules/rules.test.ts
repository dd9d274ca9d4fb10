import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTable } from '../../table';
import { check } from '../check';
import { BEYLA_CASES } from './cases/beyla';
import { CONFIG_BLOCK_CASES } from './cases/config-blocks';
import { DATABASE_CASES } from './cases/database';
import { DISCOVERY_CASES } from './cases/discovery';
import { EXPORTER_CASES } from './cases/exporters';
import { HTTP_CLIENT_CASES } from './cases/http-client';
import { LOKI_CASES } from './cases/loki';
import { OTELCOL_COMMON_CASES } from './cases/otelcol-common';
import { OTELCOL_CONNECTOR_CASES } from './cases/otelcol-connectors';
import { OTELCOL_EXPORTER_CASES } from './cases/otelcol-exporters';
import { OTELCOL_PROCESSOR_CASES } from './cases/otelcol-processors';
import { OTELCOL_RECEIVER_CASES } from './cases/otelcol-receivers';
import { PROMETHEUS_CASES } from './cases/prometheus';
import { RELABEL_CASES } from './cases/relabel';
import { REMOTE_CASES } from './cases/remote';
import { configOf, type RuleCase } from './cases/rule-case';
import { RULES } from './index';

const ALL: Readonly<Record<string, readonly RuleCase[]>> = {
  beyla: BEYLA_CASES,
  'config-blocks': CONFIG_BLOCK_CASES,
  database: DATABASE_CASES,
  discovery: DISCOVERY_CASES,
  exporters: EXPORTER_CASES,
  'http-client': HTTP_CLIENT_CASES,
  loki: LOKI_CASES,
  'otelcol-common': OTELCOL_COMMON_CASES,
  'otelcol-connectors': OTELCOL_CONNECTOR_CASES,
  'otelcol-exporters': OTELCOL_EXPORTER_CASES,
  'otelcol-processors': OTELCOL_PROCESSOR_CASES,
  'otelcol-receivers': OTELCOL_RECEIVER_CASES,
  prometheus: PROMETHEUS_CASES,
  relabel: RELABEL_CASES,
  remote: REMOTE_CASES,
};

function errorsOf(component: string, statements: string, beside = ''): readonly string[] {
  const { problems } = check(configOf(component, statements) + beside, { stability: 'experimental', community: true });
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe.each(Object.entries(ALL))('%s', (_, cases) => {
  test.each(cases.map((one) => [`${one.of} refuses: ${one.says}`, one] as const))(
    '%s',
    (_, { of, bad, good, says, beside }) => {
      expect(errorsOf(of, bad, beside)).toEqual([expect.stringContaining(says)]);
      expect(errorsOf(of, good, beside)).toEqual([]);
    },
  );
});

test('every file of cases is among the tests', () => {
  const files = readdirSync(join(__dirname, 'cases')).filter((name) => name !== 'rule-case.ts');
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(Object.keys(ALL).sort());
});

test('rules are about bodies that the table has', () => {
  const { bodies } = loadTable();
  expect(Object.keys(RULES).filter((body) => bodies[body] === undefined)).toEqual([]);
});

/** Bodies of which Alloy asks more than their shape, and why there is no rule for them here. */
const WITHOUT_RULES: Readonly<Record<string, string>> = {
  'discovery/aws.LightsailArguments': 'the region of the machine',
  'loki/rules/kubernetes.ExtraQueryMatchers': 'each matcher has its rule',
  'mimir/rules/kubernetes.ExtraQueryMatchers': 'each matcher has its rule',
  'otelcol/auth/sigv4.Arguments': 'credentials of the machine',
  'otelcol/connector/count.Arguments': 'nothing',
  'otelcol/exporter/splunkhec/config.SplunkHecArguments': 'each block has its rule',
  'otelcol/processor/groupbyattrs.Arguments': 'nothing',
  'otelcol/processor/transform.Arguments': 'statements of OTTL',
  'otelcol/receiver/datadog.Arguments': 'the block intake has its rule',
  'prometheus/exporter/memcached.Arguments': 'the block tls_config has its rule',
  'prometheus/exporter/static.Arguments': 'the text format of metrics',
};

test('every body with a Validate method upstream has a rule or a reason', () => {
  const validated = Object.entries(loadTable().bodies).filter(([, { validates }]) => validates);
  const without = validated.map(([body]) => body).filter((body) => !RULES[body]);
  expect(without.sort()).toEqual(Object.keys(WITHOUT_RULES).sort());
});
