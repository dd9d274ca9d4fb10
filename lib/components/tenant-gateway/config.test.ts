import { Endpoint } from '../../component';
import type { ApiPath } from './api-path';
import { type GatewayConfigProps, gatewayConfig } from './config';

type Route = 'write' | 'read' | 'ruler';

const PATHS: readonly ApiPath<Route>[] = [
  { path: '/api/v1/push', match: 'exact', route: 'write', exposed: true, push: true, methods: ['POST'] },
  { path: '/prometheus/', match: 'prefix', route: 'read', exposed: true, federated: true },
  { path: '/prometheus/tail', match: 'exact', route: 'read', exposed: true, federated: true, stream: true },
  { path: '/prometheus/config/', match: 'prefix', route: 'ruler', exposed: false },
];
const upstream = (host: string) => new Endpoint({ host, port: 8080 });
const PROPS: GatewayConfigProps<Route> = {
  program: 'mimir',
  paths: PATHS,
  upstreams: { write: upstream('distributor'), read: upstream('frontend'), ruler: upstream('ruler') },
  resolver: 'kube-dns.kube-system.svc.cluster.local',
  pushLimitMb: 100,
  queryTimeoutSeconds: 120,
  healthPort: 8082,
  internal: { port: 8080, passwordFile: '/etc/nginx/passwords/internal' },
};
const TENANTS = { port: 8083, passwordFile: '/etc/nginx/passwords/tenants', prefix: '/tenants/mimir' };
const EXPOSED = { port: 8081, passwordFile: '/etc/nginx/passwords/exposed', prefix: '/mimir' };

/** The `server` blocks of a configuration, each as location → what it does. */
function serversOf(props: GatewayConfigProps<Route>): readonly Readonly<Record<string, string>>[] {
  const servers = gatewayConfig(props).split('  server {\n').slice(1);
  return servers.map((server) =>
    Object.fromEntries(
      [...server.matchAll(/location (.*) \{\n([\s\S]*?)\n {4}\}/g)].map(([, path = '', body = '']) => [path, body]),
    ),
  );
}

function targetsOf(server: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(server ?? {}).map(([path, body]) => [
      path,
      /proxy_pass http:\/\/(.*);/.exec(body)?.[1] ?? /^ *return (\d+)/m.exec(body)?.[1] ?? '',
    ]),
  );
}

test('each path leads to the part that answers it', () => {
  expect(serversOf(PROPS).map(targetsOf)).toEqual([
    { '= /ready': '200', '/': '404' },
    {
      '= /api/v1/push': 'distributor:8080$request_uri',
      '/prometheus/': 'frontend:8080$request_uri',
      '= /prometheus/tail': 'frontend:8080$request_uri',
      '/prometheus/config/': 'ruler:8080$request_uri',
      '/': '404',
    },
  ]);
});

test('outside paths have a prefix that the program never sees, and what is not exposed is not there', () => {
  const config = { ...PROPS, exposed: EXPOSED };
  expect(targetsOf(serversOf(config)[2])).toEqual({
    '= /mimir/api/v1/push': 'distributor:8080$program_uri',
    '/mimir/prometheus/': 'frontend:8080$program_uri',
    '= /mimir/prometheus/tail': 'frontend:8080$program_uri',
    '/mimir/prometheus/config/': '404',
    '/': '404',
  });
  expect(gatewayConfig(config)).toContain('~^/mimir(?<rest>/.*)$ $rest;');
});

test('tenants that push as themselves have a way to what takes telemetry, and to nothing else', () => {
  const paths = [...PATHS, { path: '/otlp/', match: 'prefix', route: 'write', exposed: false, push: true } as const];
  const config = { ...PROPS, paths, exposed: EXPOSED, tenants: TENANTS };
  expect(targetsOf(serversOf(config)[3])).toEqual({
    '= /tenants/mimir/api/v1/push': 'distributor:8080$pushed_uri',
    '/tenants/mimir/prometheus/': '404',
    '= /tenants/mimir/prometheus/tail': '404',
    '/tenants/mimir/prometheus/config/': '404',
    '/tenants/mimir/otlp/': 'distributor:8080$pushed_uri',
    '/': '404',
  });
  expect(gatewayConfig(config)).toContain('~^/tenants/mimir(?<rest>/.*)$ $rest;');
});

test('what a tenant pushes is by POST and has the tenant of its credentials, whatever the path says of methods', () => {
  const paths = PATHS.map((path) => ({ ...path, methods: ['GET', 'POST'] as const }));
  const [, , server = {}] = serversOf({ ...PROPS, paths, tenants: TENANTS });
  const push = server['= /tenants/mimir/api/v1/push'];
  expect(push).toContain('if ($request_method !~ ^(POST)$ )');
  expect(push).not.toMatch(/\$tenants?\b/);
  const text = gatewayConfig({ ...PROPS, tenants: TENANTS }).split('  server {\n')[3];
  expect(text).toContain('proxy_set_header X-Scope-OrgID $pushing_tenant;');
  expect(text).toContain('proxy_set_header Authorization "";');
  expect(text).toContain('proxy_set_header Upgrade "";');
});

test('a program whose paths are its own keeps them outside', () => {
  const config = { ...PROPS, exposed: { ...EXPOSED, prefix: '' } };
  expect(targetsOf(serversOf(config)[2])['= /api/v1/push']).toBe('distributor:8080$request_uri');
  expect(gatewayConfig(config)).not.toContain('program_uri');
});

test('whatever is not a probe needs the password of its port and a tenant before a path is looked at', () => {
  const servers = gatewayConfig({ ...PROPS, exposed: EXPOSED, tenants: TENANTS })
    .split('  server {\n')
    .slice(2);
  expect(servers.map((server) => [...server.matchAll(/^ {4}if \((\$\w+) = "" \)/gm)].map(([, name]) => name))).toEqual([
    ['$internal_caller', '$tenants', '$clear'],
    ['$exposed_caller', '$tenants', '$clear'],
    ['$pushing_tenant', '$own_tenant', '$clear'],
  ]);
});

test('several tenants may be named only where the program answers for several', () => {
  const [, server = {}] = serversOf(PROPS);
  expect(
    Object.entries(server)
      .filter(([, body]) => body.includes('if ($tenant = "" )'))
      .map(([path]) => path),
  ).toEqual(['= /api/v1/push', '/prometheus/config/']);
});

test('names of Services are looked up when a request comes', () => {
  const text = gatewayConfig(PROPS);
  expect(text).toContain('resolver kube-dns.kube-system.svc.cluster.local valid=10s;');
  for (const [, address] of text.matchAll(/proxy_pass (.*);/g)) expect(address).toMatch(/\$request_uri$/);
});

test('limits are those of the program', () => {
  const text = gatewayConfig(PROPS);
  expect(text).toContain('client_max_body_size 100m;');
  expect(text).toContain('proxy_read_timeout 180s;');
  expect(serversOf(PROPS)[1]?.['= /prometheus/tail']).toContain('proxy_read_timeout 1h;');
});

test('queries are in no log', () => {
  const text = gatewayConfig(PROPS);
  expect(text).toContain('error_log stderr crit;');
  expect(text).not.toMatch(/log_format.*(\$request |\$request"|\$request_uri|\$args|\$query_string)/);
});
