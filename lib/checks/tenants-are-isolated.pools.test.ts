import { changed, inObject, inTexts, renderedAs, renderedFolder } from '../../test/topologies';
import { formatProblem } from '../spec/problem';
import { CheckContext, type Rendered } from './context';
import { eachTargetHasOneOwner } from './each-target-has-one-owner';
import { tenantsAreIsolated } from './tenants-are-isolated';

/** The example whose tenants are in two pools of gateways, with Beyla; the second has team-alpha, team-beta, team-delta. */
const pooled = renderedFolder('examples/pools');

type TextChange = (text: string) => string;

function found(rendered: Rendered): string {
  return tenantsAreIsolated.run(new CheckContext(rendered)).map(formatProblem).join('\n');
}

function replacing(from: string | RegExp, to: string): TextChange {
  return (text) => text.replace(from, to);
}

const POOLS: readonly (readonly [what: string, configMap: string, change: TextChange, problem: RegExp])[] = [
  [
    'the second pool is not handed a namespace',
    'alloy-pools',
    replacing(/(= ")team-alpha\|(team-beta\|team-delta"\s+action\s+= "keep")/, '$1$2'),
    /metrics of namespace team-alpha reach no sink.*prometheus|profiles of namespace team-alpha reach no sink/,
  ],
  [
    'a namespace is handed to both pools',
    'alloy-pools',
    replacing(/(= ")team-alpha\|(team-beta\|team-delta"\s+action\s+= "drop")/, '$1$2'),
    /metrics of namespace team-alpha are sent to several collectors.*alloy-gateway, alloy-gateway-1/,
  ],
  [
    'the first pool takes everything',
    'alloy-pools',
    (text) =>
      text.replace(/(pyroscope\.relabel "pool_0" \{\s+forward_to = argument\.pool_0\.value\s+)rule \{[^}]*\}/, '$1'),
    /profiles of .* are sent to several collectors/,
  ],
  [
    'the pools are swapped',
    'alloy-agent',
    replacing(
      /pool_0 = \[prometheus\.remote_write\.gateway\.receiver\](\s+)pool_1 = \[prometheus\.remote_write\.gateway_1\.receiver\]/,
      'pool_0 = [prometheus.remote_write.gateway_1.receiver]$1pool_1 = [prometheus.remote_write.gateway.receiver]',
    ),
    /metrics of .* reach no sink/,
  ],
  [
    'the reader of monitors counts a tenant to infrastructure',
    'alloy-monitors-tenants',
    (text) =>
      text.replaceAll(/(\^?\(?)((?:[a-z-]+\|)+team-alpha\|[a-z|-]+)/g, (all) => all.replaceAll('|team-alpha', '')),
    /metrics of namespace team-alpha reach the sink of the tenant infrastructure/,
  ],
  [
    'what Beyla saw is not handed on',
    'alloy-gateway',
    replacing('= [otelcol.exporter.otlphttp.pool_1.input]', '= []'),
    /(traces|metrics) of namespace team-alpha, .* reach no sink/,
  ],
  [
    'what Beyla saw is handed on without a filter',
    'alloy-tenants',
    (text) => text.replace(/(otelcol\.processor\.filter "pool_1" \{\s+)trace_conditions \{[^}]*\}/, '$1'),
    /traces of .* are sent to several collectors/,
  ],
  [
    'the second pool believes what it is handed',
    'alloy-gateway-1',
    replacing(/pod_association \{\s+source \{\s+from = "resource_attribute"\s+name = "k8s\.pod\.uid"\s+\}\s+\}/, ''),
    /can choose it|can reach the sink/,
  ],
];

describe('what is rendered passes', () => {
  test('in the example', () => {
    expect(found(pooled)).toBe('');
  });

  test.each([[['two-tier']], [['two-tier', 'clustered']], [['two-tier', 'per-namespace']]] as const)(
    'as %s, with monitors and without',
    (collection) => {
      for (const more of ['', 'serviceMonitors: off\n']) {
        const rendered = renderedAs(collection, `collectors: { gateway: { pools: 2 } }\n${more}`);
        expect(rendered.apps.map(({ app }) => app)).toContain('alloy-gateway-1');
        expect(found(rendered)).toBe('');
        expect(eachTargetHasOneOwner.run(new CheckContext(rendered)).map(formatProblem)).toEqual([]);
      }
    },
  );
});

describe('a problem if', () => {
  test.each(POOLS)('%s', (_, configMap, change, problem) => {
    expect(found(changed(pooled, inTexts(configMap, change)))).toMatch(problem);
  });

  test('a collector scrapes a pod of a tenant instead of what is beside it', () => {
    const alone = renderedAs(['two-tier'], 'serviceMonitors: off\n');
    const other = inTexts('alloy-agent', replacing('127.0.0.1:8080', 'cart.team-alpha.svc:8080'));
    expect(found(changed(alone, other))).toMatch(/metrics of namespace team-alpha reach the sink of the tenant infra/);
  });

  test('pods of a tenant can push to the pool of another', () => {
    const open = inObject('NetworkPolicy', 'allow-to-alloy-gateway-1', (json) => json.replaceAll('"In"', '"NotIn"'));
    const problems = found(changed(pooled, open));
    expect(problems).toMatch(/traces of namespace shop.* are collected twice/);
    expect(problems).toMatch(/traces of namespace team-alpha.* are not collected here/);
  });
});
