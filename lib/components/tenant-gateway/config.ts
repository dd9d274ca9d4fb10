import { block, type Directive, directive, map, printNginx } from '../nginx';
import { accessLog, logFormat } from './access-log';
import { type GatewayServers, gatewayServers, withoutPrefix } from './servers';

export interface GatewayConfigProps<R extends string> extends GatewayServers<R> {
  /** Program behind the gateway, e.g. `mimir`. */
  readonly program: string;
  /** Host name of cluster DNS. */
  readonly resolver: string;
  readonly pushLimitMb: number;
  readonly queryTimeoutSeconds: number;
}

/** The gateway's nginx configuration. */
export function gatewayConfig<R extends string>(props: GatewayConfigProps<R>): string {
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
      [...logging(), ...limits(props), ...requests(props), ...proxying(props), ...gatewayServers(props)],
    ),
  ]);
}

/** Only what failed: a line for each push would be a log about logs, and the volume with it. */
function logging(): readonly Directive[] {
  return [
    directive('log_format', 'gateway', logFormat('$http_x_scope_orgid')),
    map('$status', '$failed', { '~^[123]': '0', default: '1' }),
    accessLog('gateway'),
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
    ...(exposed ? withoutPrefix(exposed, '$program_uri') : []),
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
