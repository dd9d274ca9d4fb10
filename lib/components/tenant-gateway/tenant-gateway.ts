import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps } from '../../kube/container';
import { service } from '../../kube/service';
import { configVolume, type MountableVolume, scratchVolume } from '../../kube/volume';
import { deployment } from '../../kube/workload';
import type { Autoscale, Environment, Resources } from '../../spec/model';
import { NO_PUSHING_TENANTS, type PushingTenants } from '../../spec/pushing-tenants';
import { imageReference } from '../image';
import type { ApiPath } from './api-path';
import { gatewayConfig } from './config';
import { exposeGateway, type IngressExposure, outside } from './exposure';
import { PASSWORD_MOUNT, passwordFile, passwordWriter, USER } from './passwords';
import { type PushAs, pushAs } from './push-as';
import { TENANTS, tenantPasswordWriter } from './tenant-passwords';

const LITTLE = { cpuRequest: '20m', memoryRequest: '32Mi', cpuLimit: 'none', memoryLimit: '128Mi' } as const;

/** User of the unprivileged nginx image. */
const NGINX_USER = 101;

/** Ports of the container; all but `http` and `health` have the same number on the Service. */
const PORTS = { http: 8080, exposed: 8081, health: 8082, tenants: 8083 } as const;

export interface TenantGatewayProps<R extends string> {
  /** Name of the workload and its Service, e.g. `mimir-gateway`. */
  readonly name: string;
  /** Further Services that lead to it, e.g. `mimir-nginx`. @default - none */
  readonly aliases?: readonly string[];
  /** Program behind it, e.g. `mimir`. */
  readonly program: string;
  /** Everything that is let through. */
  readonly paths: readonly ApiPath<R>[];
  /** Who answers each kind of request. */
  readonly upstreams: Readonly<Record<R, Endpoint>>;
  readonly replicas: number;
  /** @default - little: it passes requests on and keeps nothing */
  readonly resources?: Resources;
  /** @default off */
  readonly autoscale?: Autoscale | 'off';
  /** Largest body, in MiB. */
  readonly pushLimitMb: number;
  /** Longest that the program takes for an answer; the gateway waits a minute longer. */
  readonly queryTimeoutSeconds: number;
  /**
   * What all exposed paths begin with, where no other program has it: then they are the same outside.
   * @default - callers outside put `/<program>` before each path, which the gateway takes away
   */
  readonly ownPrefix?: string;
  /** Tenants that may push by credentials of their own. @default none */
  readonly pushing?: PushingTenants | undefined;
}

export interface TenantGateway {
  /** For callers in the cluster. Base address: callers append paths of the program with `at`. */
  readonly internal: Endpoint;
  /** The same for callers outside. */
  readonly exposed: Endpoint | undefined;
  /** For the tenants' own collectors in the cluster. @default - no tenant pushes as itself */
  readonly pushAs: PushAs | undefined;
  /** For those outside. @default - none is outside */
  readonly exposedPushAs: PushAs | undefined;
}

/** What the gateway listens for besides callers in the cluster. */
interface Doors {
  /** Callers outside the cluster. */
  readonly exposure: IngressExposure | undefined;
  /** Tenants that push as themselves. */
  readonly pushing: PushingTenants;
}

/**
 * The only way to a backend for everything that is not that backend: refuses requests without its password or without a
 * tenant, and knows which part of the program answers which path. It is there in every mode, so that callers never notice
 * a change of mode.
 */
export function tenantGateway<R extends string>(chart: ComponentChart, props: TenantGatewayProps<R>): TenantGateway {
  const { environment } = chart;
  const { name } = props;
  const doors = doorsOf(environment, props);
  const workload = deployment(chart, {
    name,
    identity: { name },
    replicas: props.replicas,
    autoscale: props.autoscale ?? 'off',
    pod: {
      containers: [nginx(chart, props, doors)],
      initContainers: passwordWriters(chart, name, doors),
      user: NGINX_USER,
      terminationGraceSeconds: 60,
      imagePullSecrets: environment.images.pullSecrets,
    },
  });
  const http = { port: 80 };
  service(chart, { name, workload, ports: { http, ...furtherPorts(doors, (port) => ({ port })) } });
  for (const alias of props.aliases ?? []) service(chart, { name: alias, workload, ports: { http } });
  for (const [routes, upstream] of callsOf(props)) chart.connect(workload.pods, upstream, `${name}: ${routes}`);
  const auth = { user: USER, password: environment.backendsPassword };
  return {
    internal: serviceEndpoint(environment, { name, port: http.port, auth }),
    ...tenantsInside(environment, props, doors),
    ...callersOutside(chart, props, doors),
  };
}

function doorsOf({ exposure }: Environment, { pushing }: { readonly pushing?: PushingTenants | undefined }): Doors {
  return { exposure: exposure.kind === 'ingress' ? exposure : undefined, pushing: pushing ?? NO_PUSHING_TENANTS };
}

function furtherPorts<P>({ exposure, pushing }: Doors, of: (port: number) => P): Readonly<Record<string, P>> {
  return {
    ...(exposure && { exposed: of(PORTS.exposed) }),
    ...(pushing.tenants.length > 0 && { [TENANTS]: of(PORTS.tenants) }),
  };
}

/** How programs are told apart on the way to their gateways. */
interface Program {
  readonly name: string;
  readonly program: string;
  readonly ownPrefix?: string;
}

/** What callers outside put before the program's own paths. */
function prefixOf({ program, ownPrefix }: Program): string {
  return ownPrefix === undefined ? `/${program}` : '';
}

/** What tenants that push as themselves put before the program's own paths, inside and outside. */
function tenantsPrefixOf({ program }: Program): string {
  return `/tenants/${program}`;
}

function tenantsInside(environment: Environment, props: Program, { pushing }: Doors): Pick<TenantGateway, 'pushAs'> {
  const service = { name: props.name, port: PORTS.tenants };
  return {
    pushAs: pushAs(pushing.tenants, (auth) =>
      serviceEndpoint(environment, { ...service, auth }).at(tenantsPrefixOf(props)),
    ),
  };
}

function callersOutside<R extends string>(
  chart: ComponentChart,
  props: TenantGatewayProps<R>,
  { exposure, pushing }: Doors,
): Pick<TenantGateway, 'exposed' | 'exposedPushAs'> {
  if (exposure === undefined) return { exposed: undefined, exposedPushAs: undefined };
  const tenants = pushing.fromElsewhere ? pushing.tenants : [];
  exposeGateway(chart, exposure, {
    ...props,
    routes: [
      { path: props.ownPrefix ?? prefixOf(props), port: 'exposed' },
      ...(tenants.length > 0 ? [{ path: tenantsPrefixOf(props), port: TENANTS }] : []),
    ],
  });
  return {
    exposed: outside(exposure, { user: USER, password: exposure.password }).at(prefixOf(props)),
    exposedPushAs: pushAs(tenants, (auth) => outside(exposure, auth).at(tenantsPrefixOf(props))),
  };
}

function passwordWriters(chart: ComponentChart, name: string, { exposure, pushing }: Doors): readonly ContainerProps[] {
  const inside = {
    listener: 'internal',
    password: chart.environment.backendsPassword,
    purpose: `${name}: password of callers in the cluster`,
  };
  const outside = exposure && {
    listener: 'exposed',
    password: exposure.password,
    purpose: `${name}: password of callers outside the cluster`,
  };
  return [
    ...[inside, ...(outside ? [outside] : [])].map((listener) => passwordWriter(chart, listener)),
    ...(pushing.tenants.length > 0 ? [tenantPasswordWriter(chart, { name, tenants: pushing.tenants })] : []),
  ];
}

function nginx<R extends string>(chart: ComponentChart, props: TenantGatewayProps<R>, doors: Doors): ContainerProps {
  const ready = { path: '/ready', port: 'health' };
  return {
    name: 'nginx',
    image: imageReference(chart.environment, 'nginx'),
    // The image's entry point edits its own configuration, which is not ours and read-only.
    command: ['nginx', '-e', 'stderr', '-c', '/etc/nginx/gateway/nginx.conf'],
    ports: { http: PORTS.http, ...furtherPorts(doors, (port) => port), health: PORTS.health },
    probes: { readiness: ready, liveness: ready, startup: { ...ready, periodSeconds: 2, failureThreshold: 30 } },
    resources: props.resources ?? LITTLE,
    mounts: [
      { volume: configuration(chart, props, doors), path: '/etc/nginx/gateway', readOnly: true },
      { volume: scratchVolume('tmp', '16Mi'), path: '/tmp' },
      PASSWORD_MOUNT,
    ],
    // Requests still arrive while the Service forgets the pod.
    preStopSleepSeconds: 5,
  };
}

function configuration<R extends string>(
  chart: ComponentChart,
  props: TenantGatewayProps<R>,
  { exposure, pushing }: Doors,
): MountableVolume {
  const text = gatewayConfig({
    ...props,
    resolver: chart.environment.cluster.dnsService,
    healthPort: PORTS.health,
    internal: { port: PORTS.http, passwordFile: passwordFile('internal') },
    ...(exposure && {
      exposed: { port: PORTS.exposed, passwordFile: passwordFile('exposed'), prefix: prefixOf(props) },
    }),
    ...(pushing.tenants.length > 0 && {
      tenants: { port: PORTS.tenants, passwordFile: passwordFile(TENANTS), prefix: tenantsPrefixOf(props) },
    }),
  });
  const files = configFiles(chart, { name: props.name, identity: { name: props.name }, files: { 'nginx.conf': text } });
  return configVolume('config', files);
}

/** Each address once, with the routes that lead to it: in single-binary mode all lead to one. */
function callsOf<R extends string>({
  paths,
  upstreams,
}: TenantGatewayProps<R>): readonly (readonly [string, Endpoint])[] {
  const routes = [...new Set(paths.map((path) => path.route))];
  const addresses = new Map(routes.map((route) => [upstreams[route].url, upstreams[route]]));
  return [...addresses].map(([url, endpoint]) => [routes.filter((r) => upstreams[r].url === url).join(', '), endpoint]);
}
