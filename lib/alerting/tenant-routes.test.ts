import { examplePlatform } from '../../test/example-platform';
import type { Platform, Tenant } from '../spec/model';
import { tenantAlertsOf } from '../spec/resolve-alerting';
import { readConfig } from './print-config';
import { routesOf } from './route-tree';
import { routesKeptIn } from './tenant-routes';
import { rulesKeptIn } from './tenant-rules';

/** Two environments, whose metrics are both kept in `prod`. */
function platformWith(change: (tenant: Tenant, environment?: string) => Tenant): Platform {
  const platform = examplePlatform();
  return {
    ...platform,
    environments: platform.environments.map((environment) => ({
      ...environment,
      keptIn: { ...environment.keptIn, metrics: 'prod', logs: 'prod' },
      tenants: platform.tenants.map((tenant) => change(tenant, environment.name)),
    })),
    tenants: platform.tenants.map((tenant) => change(tenant)),
  };
}

const hooked = (tenant: Tenant): Tenant => ({
  ...tenant,
  alerts: tenantAlertsOf({ webhook: { name: tenant.id, key: 'url' } }, undefined, []),
});

function reached(platform: Platform, labels: Readonly<Record<string, string>>) {
  const infrastructure = routesKeptIn(platform, 'prod').find(({ tenant }) => tenant === 'infrastructure');
  return routesOf(readConfig(infrastructure?.text ?? ''), labels).map(({ receiver }) => receiver);
}

test('a namespace that has other owners in other environments is told apart by environment', () => {
  const [first, second] = examplePlatform().tenants.map(({ id }) => id);
  const swapped = platformWith((tenant, environment) =>
    hooked(
      environment === 'test'
        ? { ...tenant, namespaces: [tenant.id === first ? 'y' : 'x'] }
        : { ...tenant, namespaces: [tenant.id === first ? 'x' : 'y'] },
    ),
  );
  expect(reached(swapped, { namespace: 'x', environment: 'prod' })).toEqual([first]);
  expect(reached(swapped, { namespace: 'x', environment: 'test' })).toEqual([second]);
});

test('every tenant and the infrastructure have routes where metrics are kept, and nowhere else', () => {
  const platform = platformWith(hooked);
  expect(routesKeptIn(platform, 'prod').map(({ tenant }) => tenant)).toEqual(
    ['infrastructure', ...platform.tenants.map(({ id }) => id)].sort(),
  );
  expect(routesKeptIn(platform, 'test')).toEqual([]);
  expect(rulesKeptIn(platform, 'test', 'promql')).toEqual([]);
});

test('who does not want the recommended rules has none, in Kubernetes too, and what is recorded all the same', () => {
  const platform = platformWith((tenant) => ({
    ...tenant,
    alerts: tenantAlertsOf({ recommended: tenant.id !== 'team-alpha' }, undefined, []),
  }));
  const rules = new Map(rulesKeptIn(platform, 'prod', 'promql').map(({ tenant, files }) => [String(tenant), files]));
  expect(Object.keys(rules.get('team-alpha') ?? {})).toEqual(['recordings.yaml']);
  expect(Object.keys(rules.get('team-beta') ?? {})).toEqual(['recordings.yaml', 'recommended.yaml']);
  expect(rules.get('infrastructure')?.['recommended.yaml']).toContain('namespace!~"team-alpha"');
  expect(rulesKeptIn(platform, 'prod', 'logql').map(({ tenant }) => tenant)).toEqual(['team-beta']);
});
