import { render } from '../alloy';
import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../component';
import { configFiles } from '../kube/config-files';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { type Mount, reloadedConfigVolume, scratchVolume, secretVolume } from '../kube/volume';
import { deployment, type Workload } from '../kube/workload';
import type { Environment, Platform, SecretRef } from '../spec/model';
import { ALLOY_PORT, ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, ALLOY_USER, alloyContainer } from './alloy-container';
import { passwordMounts } from './backend-passwords';
import { type CollectorConfig, collectorConfig } from './collector-config';
import { GATEWAY_PORTS, gatewayConfig } from './gateway-config';
import type { ScrapedEndpoint } from './pipelines/endpoint-metrics';
import { APPLICATION_PORTS, applicationPorts } from './pipelines/otlp-receivers';
import { pushersOf } from './routing/routes';
import {
  externalLabelsOf,
  routedSinks,
  TENANTS,
  TENANTS_FILE,
  type TenantsProps,
  tenantsModule,
} from './routing/tenants';
import type { PushEndpoints } from './sinks';
import { tenantServices } from './tenant-services';

const NAME = 'alloy-gateway';
const IDENTITY = { name: 'alloy', component: 'gateway' };

/** Service whose name DNS answers with each gateway that is ready. */
const PEERS = 'alloy-gateway-headless';

/** Token of collectors that push OTLP, and where it is mounted. */
const OTLP_TOKEN: SecretRef = { name: 'telemetry-collectors', key: 'token' };
const OTLP_TOKEN_FOLDER = '/etc/alloy-collectors';

/** Service whose name DNS answers with each gateway, so that they find each other before they are ready. */
const CLUSTER = 'alloy-gateway-cluster';

/** ConfigMap with the table of tenants. */
const TENANTS_MAP = 'alloy-tenants';

const PATHS = { logs: '/loki/api/v1/push', metrics: '/api/v1/metrics/write', profiles: '' } as const;
type CollectedSignal = keyof typeof PATHS;

export interface AlloyGatewayProps {
  readonly platform: Platform;
  /** What keeps the environment's telemetry. */
  readonly push: PushEndpoints;
  /** Label by which what keeps the metrics knows tenants. @default - none: the header says it */
  readonly metricsTenantLabel?: string | undefined;
  /** Programs that are there once in the cluster, whose metrics the gateways share. @default - none */
  readonly scraped?: readonly ScrapedEndpoint[];
}

/**
 * Alloy as the way in to the backends: takes what the environment's collectors send and what applications push, decides by
 * the namespace that Kubernetes reports which tenant it belongs to, and passes it on. The table of tenants is a module in a
 * ConfigMap of its own that Alloy reads again when it changes: a new tenant restarts nothing.
 */
export class AlloyGateway extends ComponentChart implements PushEndpoints {
  /** Loki's push API, for collectors alone. */
  readonly logs: Endpoint | undefined;
  /** Prometheus' remote write, for collectors alone. */
  readonly metrics: Endpoint | undefined;
  /** Base address of Pyroscope's push API, for collectors alone. */
  readonly profiles: Endpoint | undefined;
  /** OTLP over gRPC, for collectors that saw applications from outside; undefined: there are none. */
  readonly otlp: Endpoint | undefined;
  /** What those have to send along, as a bearer token. */
  readonly otlpToken: SecretRef = OTLP_TOKEN;

  constructor(scope: EnvironmentScope, { platform, push, metricsTenantLabel, scraped = [] }: AlloyGatewayProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const tenants: TenantsProps = {
      routing: { environment: this.environment, unknownNamespaces: platform.unknownNamespaces },
      push,
      externalLabels: externalLabelsOf(this.environment),
      metricsTenantLabel,
      monitors: monitorsOf(this.environment),
      receivers: {
        profiles: this.environment.sources.pushedProfiles && push.profiles !== undefined,
        faro: push.logs !== undefined || push.traces !== undefined,
      },
    };
    const { sources: protocols, tailSampling, gateway } = this.environment;
    const peers = samples(this.environment)
      ? serviceEndpoint(this.environment, { name: PEERS, port: GATEWAY_PORTS.sampling })
      : undefined;
    const own = gatewayConfig({
      tenants,
      protocols,
      tailSampling,
      peers,
      scraped,
      scraping: protocols.scraping,
      namespace: this.environment.namespace,
      collectorsToken: tokenFile(this.environment),
    });
    const config = collectorConfig(own, gateway, [tenantsModule(tenants)]);
    const divides = scraped.length > 0 || tenants.monitors !== undefined;
    const ports = portsOf(this.environment, push);
    const cluster = serviceEndpoint(this.environment, { name: CLUSTER, port: ALLOY_PORT });
    const workload = this.workload(config, {
      tenants,
      ports: peers ? { ...ports, sampling: peers.port } : ports,
      cluster: divides ? cluster : undefined,
    });
    this.services(workload, ports, peers);
    if (divides) this.cluster(workload, cluster);
    if (tenants.monitors) this.scrape(workload.pods);
    for (const { job, endpoint } of scraped) this.connect(workload.pods, endpoint, `scrape ${job}`);
    if (config.access.length > 0) grantClusterAccess(this, workload, config.access);
    for (const { signal, endpoint } of routedSinks(tenants).outlets) {
      this.connect(workload.pods, endpoint, `push ${signal}`);
    }
    const from = pushersOf(tenants.routing);
    for (const name of applicationPorts(protocols)) {
      const to = { namespace: this.environment.namespace, service: NAME, port: APPLICATION_PORTS[name] };
      this.admit(from, to, `push by ${name}`);
    }
    tenantServices(this, { workload, tenants, portsIn: `${TENANTS_MAP}/${TENANTS_FILE}` });
    const at = (signal: CollectedSignal) =>
      push[signal] && serviceEndpoint(this.environment, { name: NAME, port: GATEWAY_PORTS[signal] }).at(PATHS[signal]);
    this.logs = at('logs');
    this.metrics = at('metrics');
    this.profiles = at('profiles');
    this.otlp = isPushedByCollectors(this.environment)
      ? serviceEndpoint(this.environment, { name: NAME, port: GATEWAY_PORTS.otlp })
      : undefined;
  }

  private workload(config: CollectorConfig, { tenants, ports, cluster }: WorkloadParts): Workload {
    const { gateway, images } = this.environment;
    return deployment(this, {
      name: NAME,
      identity: IDENTITY,
      replicas: gateway.replicas,
      autoscale: gateway.autoscale,
      pod: {
        user: ALLOY_USER,
        usesKubernetesApi: config.access.length > 0,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: images.pullSecrets,
        containers: [
          alloyContainer(this, {
            name: NAME,
            identity: IDENTITY,
            config,
            settings: gateway,
            storage: storage(tenants.push),
            ports,
            ...(cluster && {
              cluster: { name: `${this.environment.name}.${this.environment.namespace}.${NAME}`, peers: cluster },
            }),
            mounts: [
              this.tenants(tenants),
              ...this.token(),
              ...passwordMounts(this, NAME, Object.values(tenants.push)),
            ],
          }),
        ],
      },
    });
  }

  private services(workload: Workload, ports: Ports, peers: Endpoint | undefined): void {
    const all = Object.entries({ 'http-metrics': ALLOY_PORT, ...ports }).map(([name, port]) => [name, { port }]);
    service(this, { name: NAME, workload, ports: Object.fromEntries(all) });
    if (peers === undefined) return;
    service(this, { name: PEERS, workload, headless: true, ports: { sampling: { port: peers.port } } });
    this.connect(workload.pods, peers, 'spans to the gateway that sees all of their trace');
  }

  private token(): readonly Mount[] {
    if (!isPushedByCollectors(this.environment)) return [];
    const { name, key } = this.requireSecret(OTLP_TOKEN, {
      purpose: 'alloy-gateway: token of collectors that push OTLP',
      content: '32 or more letters and digits',
    });
    return [{ volume: secretVolume('collectors-token', name, [key]), path: OTLP_TOKEN_FOLDER, readOnly: true }];
  }

  /** The gateways find each other by a name, and divide what they scrape. */
  private cluster(workload: Workload, peers: Endpoint): void {
    service(this, {
      name: CLUSTER,
      workload,
      headless: true,
      publishNotReady: true,
      ports: { cluster: { port: peers.port, target: 'http-metrics' } },
    });
    this.connect(workload.pods, peers, 'who scrapes what');
  }

  private tenants(tenants: TenantsProps): Mount {
    const files = configFiles(this, {
      name: TENANTS_MAP,
      identity: IDENTITY,
      files: { [TENANTS_FILE]: render(tenantsModule(tenants)) },
    });
    return { volume: reloadedConfigVolume('tenants', files), path: TENANTS, readOnly: true };
  }
}

type Ports = Readonly<Record<string, number>>;

interface WorkloadParts {
  readonly tenants: TenantsProps;
  readonly ports: Ports;
  /** All gateways by a name; undefined: they have nothing to divide. */
  readonly cluster: Endpoint | undefined;
}

/** Ports of the gateway's Service: for collectors, and for applications. */
function portsOf(environment: Environment, push: PushEndpoints): Ports {
  const collected = (['logs', 'metrics', 'profiles'] as const).filter((signal) => push[signal] !== undefined);
  return Object.fromEntries([
    ...collected.map((signal) => [`${signal}-push`, GATEWAY_PORTS[signal]]),
    ...(isPushedByCollectors(environment) ? [['otlp-push', GATEWAY_PORTS.otlp]] : []),
    ...applicationPorts(environment.sources).map((name) => [name, APPLICATION_PORTS[name]]),
  ]);
}

function isPushedByCollectors({ beyla }: Environment): boolean {
  return beyla !== 'off' && (beyla.traces || beyla.metrics);
}

/** How monitors are scraped, if they are and there is somewhere to keep what comes of it. */
function monitorsOf({ sources, keptIn }: Environment): TenantsProps['monitors'] {
  return sources.serviceMonitors && keptIn.metrics !== undefined ? sources.scraping : undefined;
}

function tokenFile(environment: Environment): string | undefined {
  return isPushedByCollectors(environment) ? `${OTLP_TOKEN_FOLDER}/${OTLP_TOKEN.key}` : undefined;
}

/** Whether spans of a trace that come in at several gateways have to be brought together. */
function samples({ tailSampling, keptIn, gateway }: Environment): boolean {
  const several = gateway.replicas > 1 || gateway.autoscale !== 'off';
  return several && tailSampling !== 'off' && keptIn.traces !== undefined;
}

/**
 * Samples wait on disk for the metrics backend, an hour at most: of 500,000 series every 30 seconds that is about 2 GiB. The
 * disk goes with the pod.
 */
function storage(push: PushEndpoints): Mount {
  return {
    volume: scratchVolume('storage', push.metrics === undefined ? '64Mi' : '4Gi'),
    path: ALLOY_STORAGE,
  };
}
