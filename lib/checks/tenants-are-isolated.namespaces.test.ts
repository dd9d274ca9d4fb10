import type { Manifest } from '../rendered';
import { formatProblem } from '../spec/problem';
import { CheckContext } from './context';
import { type Change, type Example, rendered, replacing, withoutRule } from './isolation.fixture';
import { tenantsAreIsolated } from './tenants-are-isolated';

/** The example in which each namespace of a tenant has a collector of its own. */
const perNamespace = rendered('examples/per-namespace');

/** The example as if the object of some kind and name in a namespace were another one, or not there. */
function changed(
  { platform, apps }: Example,
  [kind, namespace, name]: readonly [string, string, string],
  change: (object: Manifest) => readonly Manifest[],
): readonly string[] {
  let count = 0;
  const objectsOf = (object: Manifest): readonly Manifest[] => {
    const { metadata } = object;
    if (object.kind !== kind || metadata.namespace !== namespace || metadata.name !== name) return [object];
    count += 1;
    return change(object);
  };
  const mutated = apps.map((app) => ({ ...app, objects: app.objects.flatMap(objectsOf) }));
  expect(count).toBe(1);
  return tenantsAreIsolated.run(new CheckContext({ platform, apps: mutated })).map(formatProblem);
}

/** What is found once the configuration of the collector of the namespace shop-jobs is changed. */
function inNamespace(change: Change): string {
  return changed(perNamespace, ['ConfigMap', 'shop-jobs', 'alloy'], (object) => {
    const text = String((object.data as Readonly<Record<string, string>>)['config.alloy']);
    expect(change(text)).not.toBe(text);
    return [{ ...object, data: { 'config.alloy': change(text) } }];
  }).join('\n');
}

describe('the collector of a namespace', () => {
  test('passes as it is rendered', () => {
    expect(tenantsAreIsolated.run(new CheckContext(perNamespace))).toEqual([]);
  });

  test.each<readonly [what: string, change: Change, problem: RegExp]>([
    [
      'it writes spans and series as another tenant',
      replacing(/"X-Scope-OrgID" = "shop"/g, '"X-Scope-OrgID" = "team-alpha"'),
      /metrics of namespace shop-jobs reach the sink of the tenant team-alpha, by shop-jobs\/alloy: /,
    ],
    [
      'it writes logs as another tenant',
      replacing(/(tenant_id +=) "shop"/, '$1 "team-alpha"'),
      /logs of namespace shop-jobs reach the sink of the tenant team-alpha, by shop-jobs\/alloy: /,
    ],
    [
      'a line may name its tenant',
      replacing(/stage\.label_keep \{[^}]*\}/, 'stage.labels {\n\t\tvalues = { __tenant_id__ = "tenant" }\n\t}'),
      /the tenant of logs is not decided by Kubernetes' metadata/,
    ],
    [
      'its probes are those of everybody',
      (text) =>
        text
          .replace(/namespaces( +)= \["shop-jobs"\]/g, 'namespaces$1= []')
          .replace(/(regex +=) "probe\/\(shop-jobs\)\/\.\*"/, '$1 ".*"'),
      /metrics of namespace .* reach the sink of the tenant shop|are collected twice/,
    ],
    [
      'its monitors find targets of others',
      withoutRule('"__meta_kubernetes_namespace"'),
      /metrics of namespace .* can reach the sink of the tenant shop|metrics of .* reach the sink of the tenant shop/,
    ],
  ])('a problem if %s', (_, change, problem) => {
    expect(inNamespace(change)).toMatch(problem);
  });

  test('a problem if others can connect: what they push would be the tenant’s', () => {
    const problems = changed(perNamespace, ['NetworkPolicy', 'shop-jobs', 'allow-to-alloy-namespace'], () => []);
    const text = problems.join('\n');
    for (const signal of ['logs', 'metrics', 'traces', 'profiles']) {
      expect(text).toMatch(new RegExp(`${signal} of .* reach the sink of the tenant shop, by shop-jobs/alloy`));
    }
  });

  test('a problem if a namespace has none', () => {
    const problems = changed(perNamespace, ['Deployment', 'shop-jobs', 'alloy'], () => []);
    expect(problems.join('\n')).toMatch(/traces of namespace shop-jobs are not collected here, those of others are/);
  });
});
