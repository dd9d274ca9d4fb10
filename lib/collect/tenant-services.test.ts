import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../test/rendered-objects';
import { EnvironmentScope } from '../component';
import type { Environment, TenantId } from '../spec/model';
import { ALL_BACKENDS, objectOf } from './collectors.fixture';
import { AlloyGateway } from './gateway';
import { tenantServiceName } from './tenant-services';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');
const sources = { ...prod.sources, otlp: true, jaeger: true, zipkin: true, pushedProfiles: true };

function gateway(change: Partial<Environment> = {}): AlloyGateway {
  const scope = new EnvironmentScope(new App(), { ...prod, sources, ...change });
  return new AlloyGateway(scope, { platform, push: ALL_BACKENDS });
}

const withFaro = prod.tenants.map((tenant) =>
  tenant.id === 'team-alpha' ? { ...tenant, faro: { ...tenant.faro, enabled: true } } : tenant,
);

test('a tenant’s Service has the ports of all, and Pyroscope’s port leads to its own', () => {
  expect(valueAt(objectOf(gateway(), 'Service', 'alloy-for-team-alpha'), 'spec', 'ports')).toEqual([
    { name: 'otlp-grpc', port: 4317, protocol: 'TCP', targetPort: 'otlp-grpc' },
    { name: 'otlp-http', port: 4318, protocol: 'TCP', targetPort: 'otlp-http' },
    { name: 'jaeger-grpc', port: 14250, protocol: 'TCP', targetPort: 'jaeger-grpc' },
    { name: 'jaeger-http', port: 14268, protocol: 'TCP', targetPort: 'jaeger-http' },
    { name: 'zipkin', port: 9411, protocol: 'TCP', targetPort: 'zipkin' },
    { name: 'profiles', port: 4040, protocol: 'TCP', targetPort: 11044 },
  ]);
});

test('a tenant that wants Faro has a port for it, and nobody else', () => {
  const chart = gateway({ tenants: withFaro });
  const names = (tenant: string) =>
    [valueAt(objectOf(chart, 'Service', `alloy-for-${tenant}`), 'spec', 'ports')].flat().map((p) => valueAt(p, 'name'));
  expect(names('team-alpha')).toContain('faro');
  expect(names('team-beta')).not.toContain('faro');
});

test('its own ports are open to its namespaces alone', () => {
  const { admissions } = gateway({ tenants: withFaro });
  const own = admissions.filter(({ to }) => to.service.startsWith('alloy-for-'));
  expect(own.map(({ from, to, purpose }) => [from, to.service, to.port, purpose])).toEqual([
    [{ namespaces: ['team-alpha'] }, 'alloy-for-team-alpha', 4040, 'push profiles'],
    [{ namespaces: ['team-alpha'] }, 'alloy-for-team-alpha', 12347, 'push faro'],
    [{ namespaces: ['team-beta', 'team-beta-jobs'] }, 'alloy-for-team-beta', 4040, 'push profiles'],
  ]);
});

test('the table opens the port that the Service leads to', () => {
  const chart = gateway();
  const table = String(
    valueAt(objectNamed(plainObjects(chart), 'ConfigMap', 'alloy-tenants'), 'data', 'tenants.alloy'),
  );
  expect(table).toContain(`	pushed_profiles "team_alpha" {
		port       = 11044
		namespaces = "team-alpha"
		first      = "team-alpha"
		forward_to = [tenant_profiles.team_alpha.receiver]
	}`);
});

test('a long name is cut, and still nobody else’s', () => {
  const long = 'a'.repeat(63) as TenantId;
  const other = `${'a'.repeat(62)}b` as TenantId;
  expect(tenantServiceName(long)).toHaveLength(63);
  expect(tenantServiceName(long)).not.toBe(tenantServiceName(other));
});
