import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { environmentOf, examplePlatform, exampleTenant } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import { validateAgainst } from '../../schema/programs';
import type { Duration, ProfilesBackend, Tenant } from '../../spec/model';
import { resolveBackends } from '../../spec/resolve-backends';
import { AZURE_KEY, FILESYSTEM, S3_KEYS } from '../object-storage/stores.fixture';
import { pyroscopeConfig } from './config';
import { pyroscopeOverrides } from './overrides';
import { Pyroscope } from './pyroscope';

const platform = examplePlatform();

function profiles(): ProfilesBackend {
  const backend = resolveBackends({ profiles: 'on' }).profiles;
  if (backend.kind === 'off') throw new Error('profiles are off');
  return backend;
}

function build(tenants: readonly Tenant[] = platform.tenants) {
  const scope = new EnvironmentScope(new App(), environmentOf(platform, 'prod'));
  const pyroscope = new Pyroscope(scope, { profiles: profiles(), store: S3_KEYS, tenants });
  return { pyroscope, objects: plainObjects(pyroscope) };
}

test.each([[S3_KEYS], [AZURE_KEY], [FILESYSTEM]])('every key is one that Pyroscope knows', (store) => {
  const config = pyroscopeConfig({ profiles: profiles(), store, clusterLabel: 'prod.observability.pyroscope' });
  expect(validateAgainst('pyroscope', config)).toEqual([]);
});

test('tenants are kept apart, and nothing is reported to upstream', () => {
  const config = objectNamed(build().objects, 'ConfigMap', 'pyroscope');
  expect(yaml.load(String(valueAt(config, 'data', 'config.yaml')))).toMatchObject({
    multitenancy_enabled: true,
    architecture_storage: 'v2',
    memberlist: { cluster_label: 'prod.observability.pyroscope' },
    analytics: { reporting_enabled: false },
    self_profiling: { disable_push: true },
    limits: { retention_period: '7d' },
  });
});

test('it is one process behind a gateway', () => {
  const { pyroscope, objects } = build();
  expect(namesOf(objects).filter((name) => /^(StatefulSet|Deployment|Service) /.test(name))).toEqual([
    'Deployment pyroscope-gateway',
    'Service pyroscope',
    'Service pyroscope-gateway',
    'Service pyroscope-headless',
    'StatefulSet pyroscope',
  ]);
  expect(pyroscope.push.url).toBe('http://pyroscope-gateway.observability.svc.cluster.local');
});

test('a tenant gets what it says and nothing more', () => {
  const silent = exampleTenant('team-alpha', ['team-alpha']);
  const said = {
    ...exampleTenant('team-beta', ['team-beta']),
    retention: { ...silent.retention, profiles: '3d' as Duration },
    limits: { ...silent.limits, profilesRateBytes: 2 ** 20 },
  };
  const overrides = pyroscopeOverrides([silent, said]);
  expect(overrides).toEqual({
    overrides: { 'team-beta': { retention_period: '3d', ingestion_rate_mb: 1, ingestion_burst_size_mb: 4 } },
  });
  expect(validateAgainst('pyroscope-overrides', overrides)).toEqual([]);
});
