import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps } from '../../kube/container';
import { service } from '../../kube/service';
import { configVolume, type MountableVolume, scratchVolume } from '../../kube/volume';
import { deployment } from '../../kube/workload';
import { imageReference } from '../image';
import { exposeGateway, type IngressExposure, PASSWORD_FILE, PASSWORD_MOUNT, passwordFile } from './exposure';
import { gatewayConfig } from './gateway-config';
import { API_PATHS, type Route } from './routes';

const NAME = 'loki-gateway';

/** User of the unprivileged nginx image. */
const NGINX_USER = 101;

/** Ports of the container; the exposed one has the same number on the Service. */
const PORTS = { http: 8080, exposed: 8081 } as const;

export interface GatewayProps {
  /** Who answers each kind of request. */
  readonly upstreams: Readonly<Record<Route, Endpoint>>;
  readonly replicas: number;
}

export interface Gateway {
  /** For callers in the cluster. */
  readonly endpoint: Endpoint;
  /** For callers outside, who send a password. */
  readonly exposed: Endpoint | undefined;
}

/**
 * The only way to Loki for everything that is not Loki: refuses requests without a tenant, and knows which target
 * answers which path. It is there in every mode, so that callers never notice a change of mode.
 */
export function lokiGateway(chart: ComponentChart, props: GatewayProps): Gateway {
  const { environment } = chart;
  const exposure = environment.exposure.kind === 'ingress' ? environment.exposure : undefined;
  const workload = deployment(chart, {
    name: NAME,
    identity: { name: NAME },
    replicas: props.replicas,
    pod: {
      containers: [nginx(chart, props, exposure)],
      ...(exposure && { initContainers: [passwordFile(chart, exposure)] }),
      user: NGINX_USER,
      terminationGraceSeconds: 60,
      imagePullSecrets: environment.images.pullSecrets,
    },
  });
  service(chart, {
    name: NAME,
    workload,
    ports: { http: { port: 80 }, ...(exposure && { exposed: { port: PORTS.exposed } }) },
  });
  for (const [routes, upstream] of callsOf(props.upstreams)) {
    chart.connect(workload.pods, upstream, `loki-gateway: ${routes}`);
  }
  return {
    endpoint: serviceEndpoint(environment, { name: NAME, port: 80 }),
    exposed: exposure && exposeGateway(chart, exposure, { name: NAME, port: 'exposed' }),
  };
}

function nginx(chart: ComponentChart, props: GatewayProps, exposure: IngressExposure | undefined): ContainerProps {
  const ready = { path: '/ready', port: 'http' };
  return {
    name: 'nginx',
    image: imageReference(chart.environment, 'nginx'),
    // The image's entry point edits its own configuration, which is not ours and read-only.
    command: ['nginx', '-e', 'stderr', '-c', '/etc/nginx/gateway/nginx.conf'],
    ports: { http: PORTS.http, ...(exposure && { exposed: PORTS.exposed }) },
    probes: { readiness: ready, liveness: ready, startup: { ...ready, periodSeconds: 2, failureThreshold: 30 } },
    resources: { cpuRequest: '20m', memoryRequest: '32Mi', cpuLimit: 'none', memoryLimit: '128Mi' },
    mounts: [
      { volume: configuration(chart, props, exposure), path: '/etc/nginx/gateway', readOnly: true },
      { volume: scratchVolume('tmp', '16Mi'), path: '/tmp' },
      ...(exposure ? [PASSWORD_MOUNT] : []),
    ],
    // Requests still arrive while the Service forgets the pod.
    preStopSleepSeconds: 5,
  };
}

function configuration(
  chart: ComponentChart,
  props: GatewayProps,
  exposure: IngressExposure | undefined,
): MountableVolume {
  const text = gatewayConfig({
    upstreams: props.upstreams,
    resolver: chart.environment.cluster.dnsService,
    port: PORTS.http,
    ...(exposure && { exposed: { port: PORTS.exposed, passwordFile: PASSWORD_FILE } }),
  });
  return configVolume(
    'config',
    configFiles(chart, { name: NAME, identity: { name: NAME }, files: { 'nginx.conf': text } }),
  );
}

/** Each address once, with the routes that lead to it: in single-binary mode all lead to one. */
function callsOf(upstreams: GatewayProps['upstreams']): readonly (readonly [string, Endpoint])[] {
  const routes = [...new Set(API_PATHS.map((path) => path.route))];
  const addresses = new Map(routes.map((route) => [upstreams[route].url, upstreams[route]]));
  return [...addresses].map(([url, endpoint]) => [routes.filter((r) => upstreams[r].url === url).join(', '), endpoint]);
}
