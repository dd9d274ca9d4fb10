import type { Endpoint } from '../../component';
import { block, type Directive, directive, map, printNginx } from '../nginx';
import type { ApiPath } from './api-path';

/** A port, and the file with what its callers have to send (`passwords.ts` writes it). */
export interface Listener {
  readonly port: number;
  readonly passwordFile: string;
}

export interface GatewayConfigProps<R extends string> {
  /** Program behind the gateway, e.g. `mimir`. */
  readonly program: string;
  readonly paths: readonly ApiPath<R>[];
  /** Who answers each kind of request. */
  readonly upstreams: Readonly<Record<R, Endpoint>>;
  /** Host name of cluster DNS. */
  readonly resolver: string;
  readonly pushLimitMb: number;
  readonly queryTimeoutSeconds: number;
  /** Port of the probes. */
  readonly healthPort: number;
  /** For callers in the cluster. */
  readonly internal: Listener;
  /** For callers outside, who put `prefix` before each path; the program never sees it. @default - none */
  readonly exposed?: Listener & { readonly prefix: string };
}

/** The gateway's nginx configuration. */
export function gatewayConfig<R extends string>(props: GatewayConfigProps<R>): string {
  const { exposed } = props;
  return printNginx([
    directive('daemon', 'off'),
    directive('worker_processes', 2),
    directive('pid', '/tmp/nginx.pid'),
    // From `error` on nginx would write whole queries into its messages; the access log says what failed and where.
    directive('error_log', 'stderr', 'crit'),
    block('events', [], [directive('worker_connections', 4096)]),
    block(
      'http',
      [],
      [
        ...logging(),
        ...limits(props),
        ...requests(props),
        ...proxying(props),
        healthServer(props.healthPort),
        ...guardedServer(
          props.internal,
          '$internal_caller',
          props.paths.map((path) => location(props, path, '')),
        ),
        ...(exposed ? guardedServer(exposed, '$exposed_caller', exposedLocations(props, exposed.prefix)) : []),
      ],
    ),
  ]);
}

/** Paths without their queries: those are the tenants' data. */
const LOG_FORMAT = [
  '$remote_addr tenant="$http_x_scope_orgid" "$request_method $uri" $status $body_bytes_sent',
  'request_length=$request_length time=$request_time',
  'upstream="$upstream_addr" upstream_status=$upstream_status upstream_connect_time=$upstream_connect_time',
].join(' ');

/** Only what failed: a line for each push would be a log about logs, and the volume with it. */
function logging(): readonly Directive[] {
  return [
    directive('log_format', 'gateway', LOG_FORMAT),
    map('$status', '$failed', { '~^[123]': '0', default: '1' }),
    directive('access_log', '/dev/stdout', 'gateway', 'if=$failed'),
  ];
}

function limits({ pushLimitMb }: { readonly pushLimitMb: number }): readonly Directive[] {
  return [
    directive('server_tokens', 'off'),
    directive('default_type', 'text/plain'),
    directive('client_max_body_size', `${pushLimitMb}m`),
    // A read over all tenants names each of them in one header.
    directive('large_client_header_buffers', 4, '64k'),
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) =>
      directive(`${kind}_temp_path`, `/tmp/${kind}`),
    ),
  ];
}

/**
 * A tenant, as the platform names them. The programs would take more
 * (https://grafana.com/docs/mimir/latest/configure/about-tenant-ids/), but to the proxy before Prometheus `.` and `*` are a
 * pattern that fits the others' names. nginx joins repeated headers by `, `, which no tenant can contain: they are refused
 * like a missing one.
 */
const TENANT = '[a-z0-9][-a-z0-9]*';

/**
 * Paths that nginx and the program behind it might read differently: nginx decides by the path with `..` resolved and
 * slashes merged, the program gets it as it was sent.
 */
const AMBIGUOUS = '~*^[^?]*(//|#|(/|%2f)(\\.|%2e)+(/|%2f|\\?|$))';

/** What is known of a request before it is proxied. */
function requests<R extends string>({ program, exposed }: GatewayConfigProps<R>): readonly Directive[] {
  return [
    map('$status', '$challenge', { 401: `Basic realm="${program}"`, default: '' }),
    map('$http_x_scope_orgid', '$tenants', { [`~^${TENANT}(\\|${TENANT})*$`]: '$http_x_scope_orgid', default: '' }),
    map('$http_x_scope_orgid', '$tenant', { [`~^${TENANT}$`]: '$http_x_scope_orgid', default: '' }),
    map('$request_uri', '$clear', { [AMBIGUOUS]: '', default: '1' }),
    ...(exposed && exposed.prefix !== ''
      ? [map('$request_uri', '$program_uri', { [`~^${exposed.prefix}(?<rest>/.*)$`]: '$rest', default: '/' })]
      : []),
  ];
}

function proxying({
  resolver,
  queryTimeoutSeconds,
}: {
  readonly resolver: string;
  readonly queryTimeoutSeconds: number;
}): readonly Directive[] {
  return [
    map('$http_upgrade', '$connection_header', { default: 'upgrade', '': '' }),
    // Names are asked for again: a Service that was made anew has another address.
    directive('resolver', resolver, 'valid=10s'),
    directive('proxy_http_version', '1.1'),
    directive('proxy_set_header', 'X-Scope-OrgID', '$tenants'),
    directive('proxy_set_header', 'Authorization', ''),
    directive('proxy_set_header', 'Upgrade', '$http_upgrade'),
    directive('proxy_set_header', 'Connection', '$connection_header'),
    // Bodies go through as they come, and nothing is written to disk.
    directive('proxy_request_buffering', 'off'),
    directive('proxy_max_temp_file_size', 0),
    // A pod that is gone answers nothing at all for a moment; callers try again.
    directive('proxy_connect_timeout', '5s'),
    directive('proxy_read_timeout', `${queryTimeoutSeconds + 60}s`),
  ];
}

/** Answers probes, on a port of its own: everything on the others asks for a password. */
function healthServer(port: number): Directive {
  return block(
    'server',
    [],
    [
      directive('listen', port),
      block('location', ['=', '/ready'], [directive('access_log', 'off'), directive('return', 200, 'ready\n')]),
      NOT_FOUND,
    ],
  );
}

/** Credentials first, then the tenant, then the path. */
function guardedServer(listener: Listener, caller: string, locations: readonly Directive[]): readonly Directive[] {
  return [
    block(
      'map',
      ['$http_authorization', caller],
      [directive('default', ''), directive('include', listener.passwordFile)],
    ),
    block(
      'server',
      [],
      [
        directive('listen', listener.port),
        directive('add_header', 'WWW-Authenticate', '$challenge', 'always'),
        refuse(caller, 401, 'user and password are needed'),
        refuse('$tenants', 401, 'X-Scope-OrgID: one header with a tenant is needed'),
        refuse('$clear', 400, 'the path has to be written without //, /./, /../ and #'),
        ...locations,
        NOT_FOUND,
      ],
    ),
  ];
}

function exposedLocations<R extends string>(props: GatewayConfigProps<R>, prefix: string): readonly Directive[] {
  // The others are named too, or the prefix that leads to queries would let them in.
  return props.paths.map((path) =>
    path.exposed ? location(props, path, prefix) : block('location', matcher(path, prefix), [directive('return', 404)]),
  );
}

const NOT_FOUND = block('location', ['/'], [directive('return', 404)]);

function location<R extends string>(props: GatewayConfigProps<R>, path: ApiPath<R>, prefix: string): Directive {
  return block('location', matcher(path, prefix), [
    ...(path.federated ? [] : [refuse('$tenant', 400, 'X-Scope-OrgID: one tenant, not several')]),
    ...(path.methods ? [onlyMethods(path.methods)] : []),
    ...(path.stream ? [directive('proxy_read_timeout', '1h')] : []),
    // A variable in the address makes nginx ask for the name when a request comes, not once at start.
    directive('proxy_pass', `${props.upstreams[path.route].url}${prefix === '' ? '$request_uri' : '$program_uri'}`),
  ]);
}

function matcher({ path, match }: ApiPath, prefix: string): readonly string[] {
  return match === 'exact' ? ['=', `${prefix}${path}`] : [`${prefix}${path}`];
}

/** Answers with an error where a variable is empty. */
function refuse(variable: string, status: number, message: string): Directive {
  return block('if', [`(${variable}`, '=', '', ')'], [directive('return', status, `${message}\n`)]);
}

function onlyMethods(methods: readonly string[]): Directive {
  return block('if', ['($request_method', '!~', `^(${methods.join('|')})$`, ')'], [directive('return', 405)]);
}
