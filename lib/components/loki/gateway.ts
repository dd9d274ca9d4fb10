import { type ComponentChart, Endpoint, serviceEndpoint } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps } from '../../kube/container';
import { ingress } from '../../kube/ingress';
import { service } from '../../kube/service';
import { configVolume, type Mount, type MountableVolume, scratchVolume } from '../../kube/volume';
import { deployment, type Workload } from '../../kube/workload';
import type { Exposure } from '../../spec/model';
import { imageReference } from '../image';
import { type GatewayConfigProps, gatewayConfig } from './gateway-config';
import { PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS } from './ports';
import { API, API_PATHS, type Route } from './routes';

const NAME = 'loki-gateway';
/** User of the unprivileged nginx image. */
const NGINX_USER = 101;
const PORTS = { http: 8080, exposed: 8081 } as const;
const EXPOSED_SERVICE_PORT = 8081;
const USER = 'telemetry';

type IngressExposure = Extract<Exposure, { kind: 'ingress' }>;

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

/** The only way to Loki for everything that is not Loki: refuses requests without a tenant, and knows which target answers which path. */
export function lokiGateway(chart: ComponentChart, props: GatewayProps): Gateway {
  const { environment } = chart;
  const exposure = environment.exposure.kind === 'ingress' ? environment.exposure : undefined;
  const workload = deployment(chart, {
    name: NAME,
    identity: { name: NAME },
    replicas: props.replicas,
    pod: { ...pod(chart, props, exposure), imagePullSecrets: environment.images.pullSecrets },
  });
  service(chart, {
    name: NAME,
    workload,
    ports: {
      http: { port: 80 },
      ...(exposure && { exposed: { port: EXPOSED_SERVICE_PORT } }),
    },
  });
  for (const [route, upstream] of uniqueUpstreams(props.upstreams)) {
    chart.connect(workload.pods, upstream, `gateway: ${route}`);
  }
  return {
    endpoint: serviceEndpoint(environment, { name: NAME, port: 80 }),
    exposed: exposure && expose(chart, workload, exposure),
  };
}

function pod(chart: ComponentChart, props: GatewayProps, exposure: IngressExposure | undefined) {
  const passwords = scratchVolume('passwords', '1Mi', 'memory');
  const mounted: Mount[] = [
    { volume: configuration(chart, props, exposure), path: '/etc/nginx/gateway', readOnly: true },
    { volume: scratchVolume('tmp', '16Mi'), path: '/tmp' },
    ...(exposure ? [{ volume: passwords, path: PASSWORDS, readOnly: true }] : []),
  ];
  const nginx: ContainerProps = {
    name: 'nginx',
    image: imageReference(chart.environment, 'nginx'),
    // The image's entry point edits its own configuration, which is not ours and read-only.
    command: ['nginx', '-e', '/dev/stderr', '-c', '/etc/nginx/gateway/nginx.conf'],
    ports: { http: PORTS.http, ...(exposure && { exposed: PORTS.exposed }) },
    probes: {
      readiness: { path: '/ready', port: 'http' },
      liveness: { path: '/ready', port: 'http' },
      startup: { path: '/ready', port: 'http', periodSeconds: 2, failureThreshold: 30 },
    },
    resources: { cpuRequest: '20m', memoryRequest: '32Mi', cpuLimit: 'none', memoryLimit: '128Mi' },
    mounts: mounted,
    // Requests still arrive while the Service forgets the pod.
    preStopSleepSeconds: 5,
  };
  return {
    containers: [nginx],
    ...(exposure && { initContainers: [passwordFile(chart, exposure, passwords)] }),
    user: NGINX_USER,
    terminationGraceSeconds: 60,
  };
}

const PASSWORDS = '/etc/nginx/passwords';
const PASSWORD_FILE = `${PASSWORDS}/telemetry`;

function configuration(
  chart: ComponentChart,
  props: GatewayProps,
  exposure: IngressExposure | undefined,
): MountableVolume {
  const config: GatewayConfigProps = {
    upstreams: props.upstreams,
    resolver: chart.environment.cluster.dnsService,
    port: PORTS.http,
    ...(exposure && { exposed: { port: PORTS.exposed, realm: 'loki', passwordFile: PASSWORD_FILE } }),
  };
  return configVolume(
    'config',
    configFiles(chart, { name: NAME, identity: { name: NAME }, files: { 'nginx.conf': gatewayConfig(config) } }),
  );
}

/** Fails on a password that would end the line or the field of the file. */
const WRITE_PASSWORD = String.raw`set -eu
umask 077
case $PASSWORD in
  '' | *[!A-Za-z0-9_.-]*)
    echo "the password in the Secret has to be letters, digits and _ . - only" >&2
    exit 1
    ;;
esac
printf '%s:{PLAIN}%s\n' "$1" "$PASSWORD" > "$2"
`;

/** nginx takes passwords from a file only, and nothing in its image can hash one: the file stays in memory. */
function passwordFile(chart: ComponentChart, exposure: IngressExposure, passwords: MountableVolume): ContainerProps {
  const password = chart.requireSecret(exposure.password, {
    purpose: 'loki-gateway: password of callers from other environments',
    content: '16 or more letters, digits and _ . -',
  });
  return {
    name: 'password-file',
    image: imageReference(chart.environment, 'nginx'),
    command: ['sh', '-c', WRITE_PASSWORD, 'password-file'],
    args: [USER, PASSWORD_FILE],
    env: { PASSWORD: { secret: password } },
    resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '64Mi' },
    mounts: [{ volume: passwords, path: PASSWORDS }],
  };
}

function expose(chart: ComponentChart, workload: Workload, exposure: IngressExposure): Endpoint {
  for (const key of ['tls.crt', 'tls.key']) {
    chart.requireSecret(
      { name: exposure.tlsSecret, key },
      { purpose: `loki-gateway: certificate of ${exposure.host}`, content: 'PEM; Secret of type kubernetes.io/tls' },
    );
  }
  ingress(chart, {
    name: NAME,
    identity: workload.identity,
    host: exposure.host,
    ingressClass: exposure.ingressClass,
    tlsSecret: exposure.tlsSecret,
    routes: [{ path: API, service: NAME, port: 'exposed' }],
    // Read by ingress-nginx alone, whose own limits (1 MiB, 60 s) are below Loki's.
    annotations: {
      'nginx.ingress.kubernetes.io/proxy-body-size': `${PUSH_LIMIT_MB}m`,
      'nginx.ingress.kubernetes.io/proxy-read-timeout': String(QUERY_TIMEOUT_SECONDS + 90),
    },
  });
  return new Endpoint({
    scheme: 'https',
    host: exposure.host,
    port: 443,
    auth: { user: USER, password: exposure.password },
  });
}

/** One entry for each address: in single-binary mode all routes lead to one. */
function uniqueUpstreams(upstreams: GatewayProps['upstreams']): readonly (readonly [string, Endpoint])[] {
  const routes = new Map<string, { endpoint: Endpoint; names: string[] }>();
  for (const { route } of API_PATHS) {
    const endpoint = upstreams[route];
    const known = routes.get(endpoint.url) ?? { endpoint, names: [] };
    if (!known.names.includes(route)) known.names.push(route);
    routes.set(endpoint.url, known);
  }
  return [...routes.values()].map(({ endpoint, names }) => [names.join(', '), endpoint]);
}
