import type { Endpoint } from '../../component';
import { block, type Directive, directive, map, printNginx } from '../nginx';
import { PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS } from './ports';
import { API_PATHS, type ApiPath, type Route } from './routes';

export interface GatewayConfigProps {
  /** Who answers each kind of request. */
  readonly upstreams: Readonly<Record<Route, Endpoint>>;
  /** Host name of cluster DNS. */
  readonly resolver: string;
  /** Port of the listener that only network policies guard. */
  readonly port: number;
  /** Listener for callers outside the cluster, which asks for a password. @default - none */
  readonly exposed?: { readonly port: number; readonly passwordFile: string };
}

/** The gateway's nginx configuration. */
export function gatewayConfig(props: GatewayConfigProps): string {
  return printNginx([
    directive('daemon', 'off'),
    directive('worker_processes', 2),
    directive('pid', '/tmp/nginx.pid'),
    directive('error_log', 'stderr', 'warn'),
    block('events', [], [directive('worker_connections', 4096)]),
    block(
      'http',
      [],
      [
        ...logging(),
        ...limits(),
        ...proxying(props.resolver),
        internalServer(props),
        ...(props.exposed ? [exposedServer(props, props.exposed)] : []),
      ],
    ),
  ]);
}

const LOG_FORMAT =
  '$remote_addr tenant="$http_x_scope_orgid" "$request" $status $body_bytes_sent request_length=$request_length time=$request_time';

/** Only what failed: a line for each push would be a log about logs, and the volume with it. */
function logging(): readonly Directive[] {
  return [
    directive('log_format', 'gateway', LOG_FORMAT),
    map('$status', '$failed', { '~^[123]': '0', default: '1' }),
    directive('access_log', '/dev/stdout', 'gateway', 'if=$failed'),
  ];
}

function limits(): readonly Directive[] {
  return [
    directive('server_tokens', 'off'),
    directive('default_type', 'text/plain'),
    directive('client_max_body_size', `${PUSH_LIMIT_MB}m`),
    // A read over all tenants names each of them in one header.
    directive('large_client_header_buffers', 4, '64k'),
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) =>
      directive(`${kind}_temp_path`, `/tmp/${kind}`),
    ),
  ];
}

/**
 * One tenant, or several joined by `|` for a read over them
 * (https://grafana.com/docs/loki/latest/operations/multi-tenancy/). nginx joins repeated headers by `, `, which no tenant can contain: they are refused like a missing one.
 */
const TENANTS = "~^[-A-Za-z0-9!_.*'()]+(\\|[-A-Za-z0-9!_.*'()]+)*$";

function proxying(resolver: string): readonly Directive[] {
  return [
    map('$http_x_scope_orgid', '$tenant', { [TENANTS]: '$http_x_scope_orgid', default: '' }),
    map('$http_upgrade', '$connection_header', { default: 'upgrade', '': '' }),
    // Names are asked for again: a Service that was made anew has another address.
    directive('resolver', resolver, 'valid=10s'),
    directive('proxy_http_version', '1.1'),
    directive('proxy_set_header', 'X-Scope-OrgID', '$tenant'),
    directive('proxy_set_header', 'Authorization', ''),
    directive('proxy_set_header', 'Upgrade', '$http_upgrade'),
    directive('proxy_set_header', 'Connection', '$connection_header'),
    // Bodies go through as they come, and nothing is written to disk.
    directive('proxy_request_buffering', 'off'),
    directive('proxy_max_temp_file_size', 0),
    directive('proxy_read_timeout', `${QUERY_TIMEOUT_SECONDS + 60}s`),
  ];
}

function internalServer({ upstreams, port }: GatewayConfigProps): Directive {
  return block(
    'server',
    [],
    [
      directive('listen', port),
      block('location', ['=', '/ready'], [directive('access_log', 'off'), directive('return', 200, 'ready\n')]),
      ...API_PATHS.map((path) => location(path, upstreams)),
      NOT_FOUND,
    ],
  );
}

function exposedServer(
  { upstreams }: GatewayConfigProps,
  exposed: NonNullable<GatewayConfigProps['exposed']>,
): Directive {
  return block(
    'server',
    [],
    [
      directive('listen', exposed.port),
      directive('auth_basic', 'loki'),
      directive('auth_basic_user_file', exposed.passwordFile),
      // The others are named too, or the prefix that leads to queries would let them in.
      ...API_PATHS.map((path) => (path.exposed ? location(path, upstreams) : hidden(path))),
      NOT_FOUND,
    ],
  );
}

const NOT_FOUND = block('location', ['/'], [directive('return', 404)]);

function location(path: ApiPath, upstreams: GatewayConfigProps['upstreams']): Directive {
  return block('location', matcher(path), [
    block('if', ['($tenant', '=', '', ')'], [directive('return', 401, TENANT_MISSING)]),
    ...(path.stream ? [directive('proxy_read_timeout', '1h')] : []),
    // A variable in the address makes nginx ask for the name when a request comes, not once at start.
    directive('proxy_pass', `${upstreams[path.route].url}$request_uri`),
  ]);
}

function hidden(path: ApiPath): Directive {
  return block('location', matcher(path), [directive('return', 404)]);
}

function matcher({ path, match }: ApiPath): readonly string[] {
  return match === 'exact' ? ['=', path] : [path];
}

const TENANT_MISSING = 'X-Scope-OrgID: one header with a tenant is needed\n';
