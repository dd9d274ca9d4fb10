import { Endpoint } from '../../component';
import { type GatewayConfigProps, gatewayConfig } from './gateway-config';

const upstream = (host: string) => new Endpoint({ host, port: 3100 });
const PROPS: GatewayConfigProps = {
  upstreams: { write: upstream('loki-write'), read: upstream('loki-read'), backend: upstream('loki-backend') },
  resolver: 'kube-dns.kube-system.svc.cluster.local',
  port: 8080,
};
const EXPOSED = { ...PROPS, exposed: { port: 8081, passwordFile: '/etc/nginx/passwords/telemetry' } };

/** The `server` blocks of a configuration, each as location → what it does. */
function serversOf(props: GatewayConfigProps): readonly Readonly<Record<string, string>>[] {
  const servers = gatewayConfig(props).split('  server {\n').slice(1);
  return servers.map((server) =>
    Object.fromEntries(
      [...server.matchAll(/location (.*) \{\n([\s\S]*?)\n {4}\}/g)].map(([, path = '', body = '']) => [path, body]),
    ),
  );
}

function addressesOf(server: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(server ?? {}).map(([path, body]) => [
      path,
      /proxy_pass http:\/\/([a-z-]+):/.exec(body)?.[1] ?? /return (\d+)/.exec(body)?.[1] ?? '',
    ]),
  );
}

test('each path leads to the target that answers it', () => {
  expect(serversOf(PROPS).map(addressesOf)).toEqual([
    {
      '= /ready': '200',
      '= /loki/api/v1/push': 'loki-write',
      '= /otlp/v1/logs': 'loki-write',
      '= /loki/api/v1/tail': 'loki-read',
      '/loki/api/v1/': 'loki-read',
      '/loki/api/v1/rules': 'loki-backend',
      '= /loki/api/v1/delete': 'loki-backend',
      '= /loki/api/v1/cache/generation_numbers': 'loki-backend',
      '/prometheus/api/v1/rules': 'loki-backend',
      '/prometheus/api/v1/alerts': 'loki-backend',
      '/': '404',
    },
  ]);
});

test('from outside only pushes and queries get in, with a password', () => {
  expect(addressesOf(serversOf(EXPOSED)[1])).toEqual({
    '= /loki/api/v1/push': 'loki-write',
    '= /otlp/v1/logs': '404',
    '= /loki/api/v1/tail': 'loki-read',
    '/loki/api/v1/': 'loki-read',
    '/loki/api/v1/rules': '404',
    '= /loki/api/v1/delete': '404',
    '= /loki/api/v1/cache/generation_numbers': '404',
    '/prometheus/api/v1/rules': '404',
    '/prometheus/api/v1/alerts': '404',
    '/': '404',
  });
  expect(gatewayConfig(EXPOSED)).toContain(`    listen 8081;
    auth_basic loki;
    auth_basic_user_file /etc/nginx/passwords/telemetry;
`);
  expect(gatewayConfig(PROPS)).not.toContain('auth_basic');
});

test('no path is proxied without a tenant', () => {
  const proxied = serversOf(EXPOSED)
    .flatMap((server) => Object.values(server))
    .filter((b) => b.includes('proxy_pass'));
  expect(proxied).toHaveLength(9 + 3);
  for (const body of proxied) expect(body.trimStart()).toMatch(/^if \(\$tenant = "" \) \{\s+return 401 /);
});

test.each([
  ['team-alpha', true],
  ['team-alpha|team-beta|infrastructure', true],
  ["A-z_0.9!*'()", true],
  ['', false],
  ['team-alpha, team-beta', false],
  ['team-alpha|', false],
  ['|team-alpha', false],
  ['team alpha', false],
  ['team-alpha\n', false],
  ['team/alpha', false],
])('the tenant %j is let through: %s', (header, accepted) => {
  const written = /map \$http_x_scope_orgid \$tenant \{\n\s+"~(.*)" \$http_x_scope_orgid;/.exec(
    gatewayConfig(PROPS),
  )?.[1];
  const pattern = new RegExp((written ?? '').replaceAll('\\\\', '\\'));
  expect(pattern.test(header)).toBe(accepted);
});

test('names of Services are looked up when a request comes', () => {
  const text = gatewayConfig(PROPS);
  expect(text).toContain('resolver kube-dns.kube-system.svc.cluster.local valid=10s;');
  for (const [, address] of text.matchAll(/proxy_pass (.*);/g)) expect(address).toMatch(/\$request_uri$/);
});

test('a tail is a stream, and may be silent for an hour', () => {
  expect(serversOf(PROPS)[0]?.['= /loki/api/v1/tail']).toContain('proxy_read_timeout 1h;');
  expect(gatewayConfig(PROPS)).toContain('proxy_set_header Upgrade $http_upgrade;');
});

test('the credentials of the caller go no further', () => {
  expect(gatewayConfig(EXPOSED)).toContain('proxy_set_header Authorization "";');
});
