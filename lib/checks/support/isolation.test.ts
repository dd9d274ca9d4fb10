import { type Change, changed, inObject, renderedFolder } from '../../../test/topologies';
import { formatProblem } from '../../spec/problem';
import { CheckContext } from '../context';
import { tenantsAreIsolated } from '../tenants-are-isolated';

/** The example in which each namespace of a tenant has a collector of its own. */
const perNamespace = renderedFolder('examples/per-namespace');

function found(change: Change): string {
  return tenantsAreIsolated
    .run(new CheckContext(changed(perNamespace, change)))
    .map(formatProblem)
    .join('\n');
}

/** An object of the namespace shop-jobs that is gone. */
function without(kind: string): Change {
  return (object) => (object.kind === kind && object.metadata.namespace === 'shop-jobs' ? undefined : object);
}

type Edit = (text: string) => string;

/** The configuration of the collector of the namespace shop-jobs, changed. */
function configured(edit: Edit): Change {
  return (object) => {
    const { kind, metadata } = object;
    if (kind !== 'ConfigMap' || metadata.namespace !== 'shop-jobs' || metadata.name !== 'alloy') return object;
    const text = String((object.data as Readonly<Record<string, string>>)['config.alloy']);
    return { ...object, data: { 'config.alloy': edit(text) } };
  };
}

function replacing(from: string | RegExp, to: string): Edit {
  return (text) => text.replace(from, to);
}

describe('the collector of a namespace', () => {
  test('passes as it is rendered', () => {
    expect(tenantsAreIsolated.run(new CheckContext(perNamespace))).toEqual([]);
  });

  test.each<readonly [what: string, edit: Edit, problem: RegExp]>([
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
      replacing(/\t+rule \{[^}]*"__meta_kubernetes_namespace"[^}]*\}\n/, ''),
      /metrics of namespace .* can reach the sink of the tenant shop|metrics of .* reach the sink of the tenant shop/,
    ],
  ])('a problem if %s', (_, edit, problem) => {
    expect(found(configured(edit))).toMatch(problem);
  });

  test('a problem if others can connect: what they push would be the tenant’s', () => {
    const text = found(without('NetworkPolicy'));
    for (const signal of ['logs', 'metrics', 'traces', 'profiles']) {
      expect(text).toMatch(new RegExp(`${signal} of .* reach the sink of the tenant shop, by shop-jobs/alloy`));
    }
  });

  test('a problem if a namespace has none', () => {
    expect(found(without('Deployment'))).toMatch(
      /traces of namespace shop-jobs are not collected here, those of others are/,
    );
  });

  test('a problem if its policy lets in another namespace', () => {
    const policy = inObject('NetworkPolicy', 'allow-to-alloy-namespace', (json) =>
      json.replaceAll('"values":["shop-jobs"]', '"values":["shop-jobs","team-alpha"]'),
    );
    expect(found(policy)).toMatch(
      /traces of namespace team-alpha reach the sink of the tenant shop, by shop-jobs\/alloy/,
    );
  });
});
