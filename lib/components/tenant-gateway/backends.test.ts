import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { EnvironmentScope } from '../../component';
import type { Environment, TenantId } from '../../spec/model';
import type { PushingTenants } from '../../spec/pushing-tenants';
import { resolveBackends } from '../../spec/resolve-backends';
import { Loki } from '../loki/loki';
import { Mimir } from '../mimir/mimir';
import { S3_KEYS } from '../object-storage/stores.fixture';
import { Pyroscope } from '../pyroscope/pyroscope';
import { Tempo } from '../tempo/tempo';

const ALPHA = 'team-alpha' as TenantId;
const PUSHING: PushingTenants = { tenants: [ALPHA], fromElsewhere: true };

const EXPOSED: Environment['exposure'] = {
  kind: 'ingress',
  host: 'backends.example.com',
  ingressClass: 'nginx',
  tlsSecret: 'backends-tls',
  password: { name: 'backends-auth', key: 'secret' },
};

function backends(pushing?: PushingTenants) {
  const platform = examplePlatform();
  const environment = { ...environmentOf(platform, 'prod'), exposure: EXPOSED };
  const scope = new EnvironmentScope(new App(), environment);
  const { metrics, logs, traces, profiles } = resolveBackends({
    metrics: 'on',
    logs: 'on',
    traces: 'on',
    profiles: 'on',
  });
  if (metrics.kind === 'off' || logs.kind === 'off' || traces.kind === 'off' || profiles.kind === 'off') {
    throw new Error('a backend is off');
  }
  const common = { store: S3_KEYS, tenants: platform.tenants, pushing };
  return [
    new Mimir(scope, { ...common, metrics }),
    new Loki(scope, { ...common, logs }),
    new Tempo(scope, { ...common, traces, metrics: undefined }),
    new Pyroscope(scope, { ...common, profiles }),
  ];
}

test('a tenant pushes to the same API as everybody, by the way of tenants', () => {
  const cluster = 'observability.svc.cluster.local:8083/tenants';
  expect(backends(PUSHING).map(({ pushAs }) => pushAs?.(ALPHA).url)).toEqual([
    `http://mimir-gateway.${cluster}/mimir/api/v1/push`,
    `http://loki-gateway.${cluster}/loki/loki/api/v1/push`,
    `http://tempo-gateway.${cluster}/tempo/v1/traces`,
    `http://pyroscope-gateway.${cluster}/pyroscope`,
  ]);
});

test('and from another cluster by that of the host', () => {
  expect(backends(PUSHING).map(({ exposed }) => exposed?.pushAs?.(ALPHA).url)).toEqual([
    'https://backends.example.com/tenants/mimir/api/v1/push',
    'https://backends.example.com/tenants/loki/loki/api/v1/push',
    'https://backends.example.com/tenants/tempo/v1/traces',
    'https://backends.example.com/tenants/pyroscope',
  ]);
});

test('where no tenant pushes as itself there is no such way', () => {
  for (const { pushAs, exposed } of backends()) expect([pushAs, exposed?.pushAs]).toEqual([undefined, undefined]);
});
