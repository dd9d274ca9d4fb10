import type { Endpoint } from '../../component';
import { block, type Directive, directive, map } from '../nginx';
import { accessLog, logFormat } from './access-log';
import type { ApiPath } from './api-path';

/** A port, and the file with what its callers have to send (`passwords.ts` writes it). */
export interface Listener {
  readonly port: number;
  readonly passwordFile: string;
}

/** A port whose callers put something before each path that the program never sees; `''`: nothing. */
export interface PrefixedListener extends Listener {
  readonly prefix: string;
}

export interface GatewayServers<R extends string> {
  readonly paths: readonly ApiPath<R>[];
  /** Who answers each kind of request. */
  readonly upstreams: Readonly<Record<R, Endpoint>>;
  /** Port of the probes. */
  readonly healthPort: number;
  /** For callers in the cluster. */
  readonly internal: Listener;
  /** For callers outside. @default - none */
  readonly exposed?: PrefixedListener;
  /** For tenants that push as themselves; the file has the tenant of each caller. @default - none */
  readonly tenants?: PrefixedListener;
}

/** What listens: the `server` blocks, and the variables that only they read. */
export function gatewayServers<R extends string>(props: GatewayServers<R>): readonly Directive[] {
  return [healthServer(props.healthPort), ...internalServer(props), ...exposedServer(props), ...tenantsServer(props)];
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

function internalServer<R extends string>(props: GatewayServers<R>): readonly Directive[] {
  const way = { prefix: '', uri: '$request_uri' };
  return guardedServer(props.internal, '$internal_caller', [
    ...ANY_TENANT,
    ...props.paths.map((path) => location(props, path, way)),
  ]);
}

function exposedServer<R extends string>(props: GatewayServers<R>): readonly Directive[] {
  const { exposed } = props;
  if (exposed === undefined) return [];
  const way = { prefix: exposed.prefix, uri: exposed.prefix === '' ? '$request_uri' : '$program_uri' };
  return guardedServer(exposed, '$exposed_caller', [
    ...ANY_TENANT,
    // The others are named too, or the prefix that leads to queries would let them in.
    ...props.paths.map((path) => (path.exposed ? location(props, path, way) : closed(path, exposed.prefix))),
  ]);
}

/** The tenant is that of the credentials: a header can repeat it, and that is all. */
function tenantsServer<R extends string>(props: GatewayServers<R>): readonly Directive[] {
  const { tenants } = props;
  if (tenants === undefined) return [];
  const way = { prefix: tenants.prefix, uri: '$pushed_uri' };
  return [
    directive('log_format', 'tenants', logFormat('$pushing_tenant')),
    ...withoutPrefix(tenants, way.uri),
    map('$pushing_tenant|$http_x_scope_orgid', '$own_tenant', { '~^([^|]+)[|](\\1)?$': '1', default: '' }),
    ...guardedServer(tenants, '$pushing_tenant', [
      accessLog('tenants'),
      // Replaces all that other callers' requests get. No connection becomes one of another protocol, which would pass by here.
      directive('proxy_set_header', 'X-Scope-OrgID', '$pushing_tenant'),
      directive('proxy_set_header', 'Authorization', ''),
      directive('proxy_set_header', 'Upgrade', ''),
      directive('proxy_set_header', 'Connection', ''),
      refuse('$own_tenant', 403, 'X-Scope-OrgID: these credentials push for their own tenant, leave the header out'),
      UNAMBIGUOUS,
      ...props.paths.map((path) => (path.push ? push(props, path, way) : closed(path, way.prefix))),
    ]),
  ];
}

/** A variable with what the program gets to see of the path. */
export function withoutPrefix({ prefix }: PrefixedListener, variable: string): readonly Directive[] {
  if (prefix === '') return [];
  return [map('$request_uri', variable, { [`~^${prefix}(?<rest>/.*)$`]: '$rest', default: '/' })];
}

/** Credentials first: nothing else is looked at without them. */
function guardedServer(listener: Listener, caller: string, body: readonly Directive[]): readonly Directive[] {
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
        ...body,
        NOT_FOUND,
      ],
    ),
  ];
}

const UNAMBIGUOUS = refuse('$clear', 400, 'the path has to be written without //, /./, /../ and #');

/** What whoever may call for every tenant has to say. */
const ANY_TENANT = [refuse('$tenants', 401, 'X-Scope-OrgID: one header with a tenant is needed'), UNAMBIGUOUS];

const NOT_FOUND = block('location', ['/'], [directive('return', 404)]);

/** What callers put before paths, and the variable with what is passed on. */
interface Way {
  readonly prefix: string;
  readonly uri: string;
}

function location<R extends string>(props: GatewayServers<R>, path: ApiPath<R>, way: Way): Directive {
  return block('location', matcher(path, way.prefix), [
    ...(path.federated ? [] : [refuse('$tenant', 400, 'X-Scope-OrgID: one tenant, not several')]),
    ...(path.methods ? [onlyMethods(path.methods)] : []),
    ...(path.stream ? [directive('proxy_read_timeout', '1h')] : []),
    pass(props, path, way),
  ]);
}

function push<R extends string>(props: GatewayServers<R>, path: ApiPath<R>, way: Way): Directive {
  return block('location', matcher(path, way.prefix), [onlyMethods(['POST']), pass(props, path, way)]);
}

function closed(path: ApiPath, prefix: string): Directive {
  return block('location', matcher(path, prefix), [directive('return', 404)]);
}

/** A variable in the address makes nginx ask for the name when a request comes, not once at start. */
function pass<R extends string>(props: GatewayServers<R>, path: ApiPath<R>, { uri }: Way): Directive {
  return directive('proxy_pass', `${props.upstreams[path.route].url}${uri}`);
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
