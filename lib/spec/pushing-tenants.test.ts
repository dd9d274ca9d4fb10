import { examplePlatform } from '../../test/example-platform';
import type { Environment, Platform } from './model';
import { tenantsPushingAsThemselves } from './pushing-tenants';

/** Both environments of the example keep their logs in prod; team-beta is in prod alone. */
function platformWith(changes: Readonly<Record<string, Partial<Environment>>>): Platform {
  const platform = examplePlatform();
  return { ...platform, environments: platform.environments.map((one) => ({ ...one, ...changes[one.name] })) };
}

const EACH: Partial<Environment> = { collection: ['two-tier', 'per-namespace'] };

test('where no environment has collectors in namespaces nobody pushes as itself', () => {
  expect(tenantsPushingAsThemselves(examplePlatform(), 'prod', 'logs')).toEqual({ tenants: [], fromElsewhere: false });
});

test('tenants of each environment that has push to the one that keeps the signal', () => {
  expect(tenantsPushingAsThemselves(platformWith({ prod: EACH }), 'prod', 'logs')).toEqual({
    tenants: ['team-alpha', 'team-beta'],
    fromElsewhere: false,
  });
  expect(tenantsPushingAsThemselves(platformWith({ prod: EACH, test: EACH }), 'prod', 'logs').tenants).toEqual([
    'team-alpha',
    'team-beta',
  ]);
});

test('those of another cluster come from outside', () => {
  expect(tenantsPushingAsThemselves(platformWith({ test: EACH }), 'prod', 'logs')).toEqual({
    tenants: ['team-alpha'],
    fromElsewhere: true,
  });
  const { cluster } = examplePlatform().environments[0] as Environment;
  expect(tenantsPushingAsThemselves(platformWith({ test: { ...EACH, cluster } }), 'prod', 'logs').fromElsewhere).toBe(
    false,
  );
});

test('a signal that is kept elsewhere, or nowhere, is pushed to nobody here', () => {
  const platform = platformWith({ prod: EACH, test: EACH });
  expect(tenantsPushingAsThemselves(platform, 'test', 'logs').tenants).toEqual([]);
  expect(tenantsPushingAsThemselves(platform, 'prod', 'traces').tenants).toEqual([]);
});
