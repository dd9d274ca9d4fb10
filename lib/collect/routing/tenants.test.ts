import { environmentOf, examplePlatform, exampleTenant } from '../../../test/example-platform';
import { check, render } from '../../alloy';
import type { Environment, Platform } from '../../spec/model';
import { ALL_BACKENDS } from '../collectors.fixture';
import { relabel, rulesIn } from './relabel.fixture';
import { tenantsModule } from './tenants';

const prod = environmentOf(examplePlatform(), 'prod');

function moduleOf(change: Partial<Environment> = {}, unknownNamespaces: Platform['unknownNamespaces'] = 'drop') {
  return tenantsModule({
    routing: { environment: { ...prod, ...change }, unknownNamespaces },
    push: ALL_BACKENDS,
    externalLabels: { cluster: 'c1', environment: 'prod' },
    exemplars: true,
    receivers: { profiles: true, faro: true },
  });
}

const many = Array.from({ length: 30 }, (_, i) => exampleTenant(`team-${i}`, [`team-${i}`, `team-${i}-jobs`]));

test.each([
  ['two tenants', {}],
  ['none', { tenants: [] }],
  ['many', { tenants: many }],
])('the checker finds nothing in the table of %s', (_, change) => {
  for (const unknown of ['drop', 'infrastructure'] as const) {
    expect(check(render(moduleOf(change, unknown))).problems).toEqual([]);
  }
});

test('what a signal is not kept for is not in the table', () => {
  const text = render(
    tenantsModule({
      routing: { environment: prod, unknownNamespaces: 'drop' },
      push: { metrics: ALL_BACKENDS.metrics },
      externalLabels: { cluster: 'c1', environment: 'prod' },
      exemplars: true,
      receivers: { profiles: true, faro: true },
    }),
  );
  expect([...text.matchAll(/^declare "(.*)"/gm)].map(([, name]) => name)).toEqual(['tenant_metrics', 'metrics']);
});

test('a tenant is three lines for each signal', () => {
  expect(render(moduleOf())).toContain(`
	tenant_metrics "team_beta" {
		tenant     = "team-beta"
		namespaces = "team-beta|team-beta-jobs"
	}
`);
  expect(render(moduleOf())).toContain(`
	tenant_traces "team_alpha" {
		tenant = "team-alpha"
		drop   = [\`not (attributes["k8s.namespace.name"] == "team-alpha")\`]
	}
`);
});

/** Tenants that a series with these labels is sent to, as the tree of the module decides it. */
function tenantsOf(labels: Readonly<Record<string, string>>, ...of: Parameters<typeof moduleOf>): readonly string[] {
  const { instances, buckets, roots } = rulesIn(moduleOf(...of), 'metrics');
  const follow = (receiver: string): readonly string[] => {
    const instance = instances.get(receiver);
    if (instance !== undefined) {
      const { tenant, namespaces, action = 'keep' } = instance;
      const rule = { source_labels: ['namespace'], regex: namespaces ?? '', action };
      return relabel([rule], labels) === undefined ? [] : [tenant ?? ''];
    }
    const bucket = buckets.get(receiver);
    if (bucket === undefined) throw new Error(`nothing is called ${receiver}`);
    return relabel(bucket.rules, labels) === undefined ? [] : bucket.to.flatMap(follow);
  };
  return roots.flatMap(follow);
}

describe.each(['infrastructure', 'drop'] as const)('with unknown namespaces: %s', (unknown) => {
  const nobody = unknown === 'drop' ? [] : ['infrastructure'];

  test.each([
    ['team-alpha', ['team-alpha']],
    ['team-beta', ['team-beta']],
    ['team-beta-jobs', ['team-beta']],
    ['kube-system', ['infrastructure']],
    ['', ['infrastructure']],
    ['stray', nobody],
    ['team-alpha2', nobody],
    ['team-beta|team-beta-jobs', nobody],
  ])('a series of namespace "%s" goes to %s', (namespace, tenants) => {
    expect(tenantsOf({ namespace }, {}, unknown)).toEqual(tenants);
  });

  test('no label but namespace counts', () => {
    const forged = { tenant: 'team-beta', __tenant_id__: 'team-beta', exported_namespace: 'team-beta' };
    expect(tenantsOf({ namespace: 'team-alpha', ...forged }, {}, unknown)).toEqual(['team-alpha']);
    expect(tenantsOf({ namespace: 'stray', ...forged }, {}, unknown)).toEqual(nobody);
  });

  test('each of many tenants gets its own and nothing else', () => {
    for (const { id, namespaces } of many) {
      for (const namespace of namespaces) expect(tenantsOf({ namespace }, { tenants: many }, unknown)).toEqual([id]);
    }
    expect(tenantsOf({ namespace: 'team-31' }, { tenants: many }, unknown)).toEqual(nobody);
  });
});

test('beside another environment of the cluster, its namespaces are left alone', () => {
  const foreign = { foreignNamespaces: ['dev'] };
  expect(tenantsOf({ namespace: 'dev' }, foreign, 'infrastructure')).toEqual([]);
  const other = { collectsCluster: false, platformNamespaces: ['observability'] };
  expect(tenantsOf({ namespace: 'kube-system' }, other, 'infrastructure')).toEqual([]);
  expect(tenantsOf({ namespace: '' }, other, 'infrastructure')).toEqual([]);
  expect(tenantsOf({ namespace: 'observability' }, other, 'infrastructure')).toEqual(['infrastructure']);
});
