import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { alloyConfig, render } from '../../alloy';
import type { Platform } from '../../spec/model';
import { logsRouting } from './logs';
import { relabel, rulesOf } from './relabel.fixture';

function moduleOf(unknownNamespaces: Platform['unknownNamespaces']) {
  return alloyConfig(logsRouting({ environment: environmentOf(examplePlatform(), 'prod'), unknownNamespaces }));
}

/** The tenant that a stream is sent with; undefined: it is dropped. */
function tenantOf(labels: Readonly<Record<string, string>>, unknownNamespaces: Platform['unknownNamespaces']) {
  return relabel(rulesOf(moduleOf(unknownNamespaces), 'loki.relabel', 'tenant'), labels)?.__tenant_id__;
}

test('the table is a module that anybody can read', () => {
  expect(render(moduleOf('drop'))).toBe(`declare "logs" {
	argument "forward_to" { }

	loki.relabel "tenant" {
		forward_to = argument.forward_to.value

		// Whatever the sender claimed.
		rule {
			target_label = "__tenant_id__"
			replacement  = ""
		}

		// The platform, and what has no namespace: logs of nodes, events about objects of the cluster.
		rule {
			source_labels = ["namespace"]
			regex         = "|kube-system|observability"
			target_label  = "__tenant_id__"
			replacement   = "infrastructure"
		}

		rule {
			source_labels = ["namespace"]
			regex         = "team-alpha"
			target_label  = "__tenant_id__"
			replacement   = "team-alpha"
		}

		rule {
			source_labels = ["namespace"]
			regex         = "team-beta|team-beta-jobs"
			target_label  = "__tenant_id__"
			replacement   = "team-beta"
		}

		// Namespaces of no tenant.
		rule {
			source_labels = ["__tenant_id__"]
			regex         = ""
			action        = "drop"
		}
	}

	export "receiver" {
		value = loki.relabel.tenant.receiver
	}
}
`);
});

describe('beside another environment of the same cluster', () => {
  const prod = environmentOf(examplePlatform(), 'prod');
  const shared = (change: Partial<typeof prod>) => {
    const module = alloyConfig(
      logsRouting({ environment: { ...prod, ...change }, unknownNamespaces: 'infrastructure' }),
    );
    return (labels: Readonly<Record<string, string>>) =>
      relabel(rulesOf(module, 'loki.relabel', 'tenant'), labels)?.__tenant_id__;
  };

  test('the one that collects the cluster leaves the namespaces of the other alone', () => {
    const tenant = shared({ foreignNamespaces: ['o11y-dev', 'team-alpha-dev'] });
    expect(tenant({ namespace: 'team-alpha-dev' })).toBeUndefined();
    expect(tenant({ namespace: 'o11y-dev', __tenant_id__: 'team-alpha' })).toBeUndefined();
    expect(tenant({ namespace: 'team-alpha' })).toBe('team-alpha');
    expect(tenant({ namespace: 'stray' })).toBe('infrastructure');
    expect(tenant({ job: 'node' })).toBe('infrastructure');
  });

  test('the other keeps what its tenants claim and its own, nothing else', () => {
    const tenant = shared({ collectsCluster: false, platformNamespaces: ['observability'] });
    expect(tenant({ namespace: 'team-alpha' })).toBe('team-alpha');
    expect(tenant({ namespace: 'observability' })).toBe('infrastructure');
    expect(tenant({ namespace: 'kube-system' })).toBeUndefined();
    expect(tenant({ namespace: 'stray', __tenant_id__: 'team-alpha' })).toBeUndefined();
    expect(tenant({ job: 'node' })).toBeUndefined();
  });
});

describe.each(['infrastructure', 'drop'] as const)('with unknown namespaces: %s', (unknown) => {
  test.each([
    ['team-alpha', 'team-alpha'],
    ['team-beta', 'team-beta'],
    ['team-beta-jobs', 'team-beta'],
    ['kube-system', 'infrastructure'],
    ['observability', 'infrastructure'],
  ])('namespace %s belongs to %s', (namespace, tenant) => {
    expect(tenantOf({ namespace }, unknown)).toBe(tenant);
  });

  test('what has no namespace belongs to infrastructure', () => {
    expect(tenantOf({ job: 'node' }, unknown)).toBe('infrastructure');
  });

  test('a tenant that the sender claims changes nothing', () => {
    expect(tenantOf({ namespace: 'team-alpha', __tenant_id__: 'team-beta' }, unknown)).toBe('team-alpha');
    expect(tenantOf({ job: 'node', __tenant_id__: 'team-beta' }, unknown)).toBe('infrastructure');
  });

  test.each(['team-alpha2', 'my-team-alpha', 'team-beta|team-beta-jobs', 'stray'])(
    'namespace %s is nobody’s, with or without a claim',
    (namespace) => {
      const expected = unknown === 'drop' ? undefined : 'infrastructure';
      expect(tenantOf({ namespace }, unknown)).toBe(expected);
      expect(tenantOf({ namespace, __tenant_id__: 'team-beta' }, unknown)).toBe(expected);
    },
  );
});
