import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { Endpoint, EnvironmentScope } from '../../component';
import { validateAgainst } from '../../schema/programs';
import { INFRASTRUCTURE, type TenantId } from '../../spec/model';
import { resolveBackends } from '../../spec/resolve-backends';
import { prometheusConfig } from './config';
import { Prometheus } from './prometheus';

const ONWARD = new Endpoint({
  host: 'mimir-gateway',
  port: 80,
  path: '/api/v1/push',
  service: { namespace: 'observability', service: 'mimir-gateway', port: 80 },
  auth: { user: 'telemetry', password: { name: 'telemetry-backends', key: 'password' } },
});
const TENANTS = [INFRASTRUCTURE, 'team-alpha' as TenantId];

function build() {
  const settings = resolveBackends({ shortTermMetrics: { retention: '6h' as never } }).shortTermMetrics;
  if (settings.kind === 'off') throw new Error('short-term metrics are off');
  const scope = new EnvironmentScope(new App(), environmentOf(examplePlatform(), 'prod'));
  const prometheus = new Prometheus(scope, { settings, onward: ONWARD, tenants: TENANTS });
  return { prometheus, objects: plainObjects(prometheus) };
}

const { prometheus, objects } = build();
const pod = valueAt(objectNamed(objects, 'StatefulSet', 'prometheus'), 'spec', 'template', 'spec');

test('it scrapes nothing, and every key is one that Prometheus knows', () => {
  const config = prometheusConfig({ settings: { config: {} }, onward: ONWARD, tenants: TENANTS });
  expect(validateAgainst('prometheus', config)).toEqual([]);
  expect(config).not.toHaveProperty('scrape_configs');
});

test("each tenant's series are written on as that tenant, and as nobody else", () => {
  const text = String(valueAt(objectNamed(objects, 'ConfigMap', 'prometheus'), 'data', 'prometheus.yml'));
  const keep = (tenant: string) => ({ source_labels: ['platform_tenant'], regex: tenant, action: 'keep' });
  const drop = { regex: 'platform_tenant', action: 'labeldrop' };
  const { remote_write } = yaml.load(text) as { remote_write: readonly Record<string, unknown>[] };
  expect(remote_write.map(({ headers, write_relabel_configs }) => [headers, write_relabel_configs])).toEqual([
    [{ 'X-Scope-OrgID': 'infrastructure' }, [keep('infrastructure'), drop]],
    [{ 'X-Scope-OrgID': 'team-alpha' }, [keep('team-alpha'), drop]],
  ]);
});

test('queries reach it through the proxy that adds the tenant', () => {
  expect(valueAt(pod, 'containers', 1, 'args')).toEqual(
    expect.arrayContaining([
      '--label=platform_tenant',
      '--header-name=X-Scope-OrgID',
      '--upstream=http://localhost:9090',
    ]),
  );
  const nginx = String(valueAt(objectNamed(objects, 'ConfigMap', 'prometheus-gateway'), 'data', 'nginx.conf'));
  const query = /location = \/api\/v1\/query \{[^}]*\}[^}]*\}/s.exec(nginx)?.[0] ?? nginx;
  expect(query).toContain(':9091');
  expect(nginx).not.toMatch(/location [^{]*federate/);
});

test('it keeps hours, and less than its disk holds', () => {
  expect(valueAt(pod, 'containers', 0, 'args')).toEqual(
    expect.arrayContaining([
      '--web.enable-remote-write-receiver',
      '--storage.tsdb.retention.time=6h',
      '--storage.tsdb.retention.size=8192MB',
    ]),
  );
  expect(prometheus.push.url).toBe('http://prometheus-gateway.observability.svc.cluster.local/api/v1/write');
});
