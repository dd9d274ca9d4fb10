import { examplePlatform } from '../../test/example-platform';
import type { RuleFile } from '../spec/model';
import { formatProblem } from '../spec/problem';
import { CheckContext } from './context';
import { ownRulesAreRight } from './own-rules-are-right';

function checked(text: string, name = 'shop.yaml'): readonly string[] {
  const rules: readonly RuleFile[] = [
    { path: `tenants/team-alpha/rules/${name}`, file: `platform/tenants/team-alpha/rules/${name}`, text },
  ];
  const platform = examplePlatform();
  const tenants = platform.tenants.slice(0, 1).map((tenant) => ({ ...tenant, alerts: { ...tenant.alerts, rules } }));
  return ownRulesAreRight.run(new CheckContext({ platform: { ...platform, tenants }, apps: [] })).map(formatProblem);
}

const rule = (body: string) => `groups:\n  - name: shop\n    rules:\n      - alert: Slow\n${body}`;

test('rules about metrics of the application pass', () => {
  expect(checked(rule('        expr: rate(checkout_orders_total[5m]) == 0\n        for: 5m\n'))).toEqual([]);
});

test.each([
  [
    'an unknown key',
    rule('        expr: up\n        fro: 5m\n'),
    'shop.yaml:6:9: groups[0].rules[0].fro: unknown field',
  ],
  ['a syntax error', rule('        expr: rate(up[5m)\n'), 'shop.yaml:5:25: groups[0].rules[0].expr:'],
  ['one in a quoted text', rule('        expr: "rate(up[5m)"\n'), 'shop.yaml:5:26: groups[0].rules[0].expr:'],
  [
    'one in a block',
    rule('        expr: |\n          sum(\n            rate(up[5m)\n          )\n'),
    'shop.yaml:7:23: groups[0].rules[0].expr:',
  ],
  ['a misspelt metric of the platform', rule('        expr: kube_pod_inf > 0\n'), 'did you mean `kube_pod_info`?'],
  ['no YAML', 'groups: [\n', 'shop.yaml:'],
  [
    'the data of others',
    'groups:\n  - name: a\n    source_tenants: [team-beta]\n    rules: []\n',
    'reads the data of that tenant alone',
  ],
  ['a rule that is both', rule('        record: a:b\n        expr: up\n'), 'a rule is either an alert or a recording'],
  [
    'two groups of a name',
    'groups:\n  - { name: a, rules: [] }\n  - { name: a, rules: [] }\n',
    'another group of the file has this name',
  ],
])('%s is a problem, with its place', (_, text, expected) => {
  expect(checked(text)).toEqual([expect.stringContaining(expected)]);
});

test('rules about logs are LogQL, by the name of the file', () => {
  const lines = rule('        expr: sum(rate({namespace="a"} |= "panic" [5m])) > 1\n');
  expect(checked(lines, 'shop.logql.yaml')).toEqual([]);
  expect(checked(lines)).toEqual([expect.stringContaining('shop.yaml:5:')]);
  expect(checked(rule('        expr: sum(rate({namepace="a"}[5m])) > 1\n'), 'shop.logql.yaml')).toEqual([
    expect.stringContaining('namepace'),
  ]);
});
