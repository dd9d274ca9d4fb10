import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps } from '../../kube/container';
import { service } from '../../kube/service';
import { configVolume, type MountableVolume, scratchVolume } from '../../kube/volume';
import { deployment } from '../../kube/workload';
import type { Autoscale, Resources } from '../../spec/model';
import { imageReference } from '../image';
import type { ApiPath } from './api-path';
import { gatewayConfig } from './config';
import { exposeGateway, type IngressExposure } from './exposure';
import { PASSWORD_MOUNT, passwordFile, passwordWriter, USER } from './passwords';

const LITTLE = { cpuRequest: '20m', memoryRequest: '32Mi', cpuLimit: 'none', memoryLimit: '128Mi' } as const;

/** User of the unprivileged nginx image. */
const NGINX_USER = 101;

/** Ports of the container; the exposed one has the same number on the Service. */
const PORTS = { http: 8080, exposed: 8081, health: 8082 } as const;

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
}

export interface TenantGateway {
  /** For callers in the cluster. Base address: callers append paths of the program with `at`. */
  readonly internal: Endpoint;
  /** The same for callers outside. */
  readonly exposed: Endpoint | undefined;
}

/**
 * The only way to a backend for everything that is not that backend: refuses requests without its password or without a
 * tenant, and knows which part of the program answers which path. It is there in every mode, so that callers never notice
 * a change of mode.
 */
export function tenantGateway<R extends string>(chart: ComponentChart, props: TenantGatewayProps<R>): TenantGateway {
  const { environment } = chart;
  const { name } = props;
  const exposure = environment.exposure.kind === 'ingress' ? environment.exposure : undefined;
  const workload = deployment(chart, {
    name,
    identity: { name },
    replicas: props.replicas,
    autoscale: props.autoscale ?? 'off',
    pod: {
      containers: [nginx(chart, props, exposure)],
      initContainers: passwordWriters(chart, name, exposure),
      user: NGINX_USER,
      terminationGraceSeconds: 60,
      imagePullSecrets: environment.images.pullSecrets,
    },
  });
  const http = { port: 80 };
  service(chart, { name, workload, ports: { http, ...(exposure && { exposed: { port: PORTS.exposed } }) } });
  for (const alias of props.aliases ?? []) service(chart, { name: alias, workload, ports: { http } });
  for (const [routes, upstream] of callsOf(props)) chart.connect(workload.pods, upstream, `${name}: ${routes}`);
  const auth = { user: USER, password: environment.backendsPassword };
  return {
    internal: serviceEndpoint(environment, { name, port: http.port, auth }),
    exposed:
      exposure &&
      exposeGateway(chart, exposure, {
        ...props,
        port: 'exposed',
        path: props.ownPrefix ?? prefixOf(props),
        prefix: prefixOf(props),
      }),
  };
}

/** What callers outside put before the program's own paths. */
function prefixOf({ program, ownPrefix }: { readonly program: string; readonly ownPrefix?: string }): string {
  return ownPrefix === undefined ? `/${program}` : '';
}

function passwordWriters(
  chart: ComponentChart,
  name: string,
  exposure: IngressExposure | undefined,
): readonly ContainerProps[] {
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
  return [inside, ...(outside ? [outside] : [])].map((listener) => passwordWriter(chart, listener));
}

function nginx<R extends string>(
  chart: ComponentChart,
  props: TenantGatewayProps<R>,
  exposure: IngressExposure | undefined,
): ContainerProps {
  const ready = { path: '/ready', port: 'health' };
  return {
    name: 'nginx',
    image: imageReference(chart.environment, 'nginx'),
    // The image's entry point edits its own configuration, which is not ours and read-only.
    command: ['nginx', '-e', 'stderr', '-c', '/etc/nginx/gateway/nginx.conf'],
    ports: { http: PORTS.http, ...(exposure && { exposed: PORTS.exposed }), health: PORTS.health },
    probes: { readiness: ready, liveness: ready, startup: { ...ready, periodSeconds: 2, failureThreshold: 30 } },
    resources: props.resources ?? LITTLE,
    mounts: [
      { volume: configuration(chart, props, exposure), path: '/etc/nginx/gateway', readOnly: true },
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
  exposure: IngressExposure | undefined,
): MountableVolume {
  const text = gatewayConfig({
    ...props,
    resolver: chart.environment.cluster.dnsService,
    healthPort: PORTS.health,
    internal: { port: PORTS.http, passwordFile: passwordFile('internal') },
    ...(exposure && {
      exposed: { port: PORTS.exposed, passwordFile: passwordFile('exposed'), prefix: prefixOf(props) },
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
