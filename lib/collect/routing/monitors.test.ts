import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { check, render } from '../../alloy';
import type { Environment, Platform } from '../../spec/model';
import { ALL_BACKENDS } from '../collectors.fixture';
import { monitorArguments } from './monitors';
import { relabel } from './relabel.fixture';
import { type TenantsProps, tenantsModule } from './tenants';

const prod = environmentOf(examplePlatform(), 'prod');

type Unknown = Platform['unknownNamespaces'];

function textOf(unknownNamespaces: Unknown, change: Partial<Environment> = {}, more: Partial<TenantsProps> = {}) {
  const module = tenantsModule({
    routing: { environment: { ...prod, ...change }, unknownNamespaces },
    push: ALL_BACKENDS,
    externalLabels: { cluster: 'c1', environment: 'prod' },
    exemplars: true,
    receivers: { profiles: false, faro: false },
    monitors: {
      scraping: prod.sources.scraping,
      platform: prod.platformNamespaces,
      of: { platform: false, tenants: true, unknown: true },
    },
    ...more,
  });
  return render(module);
}

const INSTANCE =
  /tenant_monitors "(\w+)" \{\s+namespaces = \[(.*)\]\s+pattern\s+= "(.*)"\s+action\s+= "(.*)"\s+forward_to = \[(.*)\]/g;

/** Tenants that get what a ServiceMonitor of one namespace finds in another. */
function tenantsOf(text: string, monitor: string, target: string): readonly string[] {
  const [, component = ''] = /(prometheus\.operator\.servicemonitors "tenant" \{[\s\S]*?\n\t\})/.exec(text) ?? [];
  const [, format = ''] = /regex +=\s+string\.format\("(.*?)"/.exec(component) ?? [];
  const [first = '', second = ''] = [...component.matchAll(/source_labels = \["(.*)"\]/g)].map(
    ([, name]) => name ?? '',
  );
  return [...text.matchAll(INSTANCE)].flatMap(([, , names = '', pattern = '', action = '', to = '']) => {
    const watched = names === '' || names.includes(`"${monitor}"`);
    const labels = { job: `serviceMonitor/${monitor}/some/0`, __meta_kubernetes_namespace: target };
    const rules = [
      { source_labels: [first], regex: format.replace('%s', pattern), action },
      { source_labels: [second], regex: pattern, action },
    ];
    return watched && relabel(rules, labels) ? [to] : [];
  });
}

const sink = (tenant: string) => `tenant_metrics.${tenant}.everything`;

describe.each<Unknown>(['infrastructure', 'drop'])('with unknown namespaces: %s', (unknown) => {
  const text = textOf(unknown);
  const nobody = unknown === 'drop' ? [] : [sink('infrastructure')];

  test('the checker finds nothing', () => {
    expect(check(text).problems).toEqual([]);
  });

  test.each([
    ['team-alpha', 'team-alpha', [sink('team_alpha')]],
    ['team-beta-jobs', 'team-beta', [sink('team_beta')]],
    ['kube-system', 'observability', []],
    ['stray', 'stray', nobody],
    ['team-alpha', 'team-beta', []],
    ['team-alpha', 'observability', []],
    ['team-alpha', 'stray', []],
    ['observability', 'team-alpha', []],
    ['stray', 'team-alpha', []],
  ])('a monitor of %s that finds a target of %s', (monitor, target, tenants) => {
    expect(tenantsOf(text, monitor, target)).toEqual(tenants);
  });
});

test('an Alloy of the platform reads the monitors of the platform, and nobody else’s', () => {
  const monitors = {
    scraping: prod.sources.scraping,
    platform: prod.platformNamespaces,
    of: { platform: true, tenants: false, unknown: false },
  };
  for (const unknown of ['infrastructure', 'drop'] as const) {
    const text = textOf(unknown, {}, { monitors });
    expect(tenantsOf(text, 'kube-system', 'observability')).toEqual([sink('infrastructure')]);
    expect(tenantsOf(text, 'team-alpha', 'team-alpha')).toEqual([]);
    expect(tenantsOf(text, 'team-alpha', 'observability')).toEqual([]);
    expect(tenantsOf(text, 'stray', 'stray')).toEqual([]);
    expect(tenantsOf(text, 'stray', 'observability')).toEqual([]);
  }
});

test('a tenant without namespaces watches nothing, and not everything', () => {
  expect(monitorArguments({ only: [] })).toBeUndefined();
  expect(monitorArguments({ only: [''] })).toBeUndefined();
  expect(textOf('drop', { platformNamespaces: [] })).not.toContain('tenant_monitors "infrastructure"');
});

test('files and labels of a monitor decide nothing', () => {
  const text = textOf('drop');
  expect(text).toMatch(/allow_arbitrary_file_access = false/);
  expect(text).toMatch(/export "everything" \{\s+value = prometheus\.remote_write\.tenant\.receiver/);
});

test('where the label names the tenant, what monitors bring gets it too', () => {
  const text = textOf('drop', {}, { metricsTenantLabel: 'platform_tenant' });
  expect(text).toMatch(/export "everything" \{\s+value = prometheus\.relabel\.labelled\.receiver/);
  expect(text).toMatch(/prometheus\.relabel "tenant" \{\s+forward_to = \[prometheus\.relabel\.labelled\.receiver\]/);
});

test('the gateways share the targets', () => {
  expect(textOf('drop').match(/clustering \{\s+enabled = true/g)).toHaveLength(3);
});

test('switched off, there are none', () => {
  expect(textOf('drop', {}, { monitors: undefined })).not.toContain('prometheus.operator');
});
