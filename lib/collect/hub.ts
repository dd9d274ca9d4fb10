import { type AlloyConfig, type Nodes, render } from '../alloy';
import { type ComponentChart, type Endpoint, serviceEndpoint } from '../component';
import { configFiles } from '../kube/config-files';
import { service } from '../kube/service';
import { type Mount, reloadedConfigVolume, secretVolume } from '../kube/volume';
import type { Workload } from '../kube/workload';
import type { Environment, SecretRef } from '../spec/model';
import { ownershipOf } from '../spec/ownership';
import { ALLOY_PORT, type AlloyCluster, clusterService } from './alloy-container';
import { passwordMounts } from './backend-passwords';
import { type CollectedSignal, HUB_PORTS, type HubConfigProps, hubPipelines } from './hub-config';
import {
  divides,
  type HubNames,
  type HubProps,
  hubSettings,
  OTLP_TOKEN,
  OTLP_TOKEN_FOLDER,
  pushPorts,
} from './hub-settings';
import { APPLICATION_PORTS, applicationPorts } from './pipelines/otlp-receivers';
import { pushersOf } from './routing/routes';
import {
  type RoutedSinks,
  routedSinks,
  TENANTS,
  TENANTS_FILE,
  type TenantsProps,
  tenantsModule,
} from './routing/tenants';
import type { PushEndpoints } from './sinks';
import { tenantServices } from './tenant-services';

const PATHS = { logs: '/loki/api/v1/push', metrics: '/api/v1/metrics/write', profiles: '' } as const;

/** What a hub takes in from our own collectors. */
export interface Inlets extends PushEndpoints {
  /** OTLP over gRPC, for collectors that saw applications from outside; undefined: there are none. */
  readonly otlp: Endpoint | undefined;
  /** What those have to send along, as a bearer token. */
  readonly otlpToken: SecretRef;
}

/** Nothing is taken in. */
export const NO_INLETS: Inlets = { otlp: undefined, otlpToken: OTLP_TOKEN };

type Ports = Readonly<Record<string, number>>;

/**
 * The parts of a workload of Alloy that knows all tenants: takes what collectors and applications push, decides by the namespace
 * that Kubernetes reports which tenant it belongs to, and writes it to the backends. The table of tenants is a module in a
 * ConfigMap of its own that Alloy reads again when it changes: a new tenant restarts nothing.
 */
export class Hub {
  readonly sinks: RoutedSinks;
  readonly tenants: TenantsProps;
  /** Files that its configuration reads. */
  readonly modules: readonly AlloyConfig[];
  private readonly tenantsFile: AlloyConfig;
  /** Ports of the container beside that of the user interface. */
  readonly ports: Ports;
  /** What is pushed to it, by the names of the ports. */
  private readonly pushed: Ports;
  private readonly config: HubConfigProps;
  private readonly environment: Environment;
  private readonly divides: boolean;

  constructor(
    private readonly chart: ComponentChart,
    private readonly names: HubNames,
    props: HubProps,
  ) {
    this.environment = chart.environment;
    this.config = hubSettings(this.environment, names, props);
    this.tenants = this.config.tenants;
    this.sinks = routedSinks(this.tenants);
    this.tenantsFile = tenantsModule(this.tenants);
    this.modules = [this.tenantsFile];
    this.pushed = pushPorts(this.config);
    const { peers } = this.config;
    this.ports = peers ? { ...this.pushed, sampling: peers.port } : this.pushed;
    this.divides = divides(this.config);
  }

  /** What comes in, with `sinks` as where it goes. */
  pipelines(): Nodes {
    return hubPipelines(this.config, this.sinks);
  }

  /** The table of tenants, the token of collectors, the passwords of backends. */
  mounts(): readonly Mount[] {
    const { tenantsMap, component, name } = this.names;
    const files = configFiles(this.chart, {
      name: tenantsMap,
      identity: { name: 'alloy', component },
      files: { [TENANTS_FILE]: render(this.tenantsFile) },
    });
    return [
      { volume: reloadedConfigVolume('tenants', files), path: TENANTS, readOnly: true },
      ...this.token(),
      ...passwordMounts(this.chart, name, Object.values(this.tenants.push)),
    ];
  }

  /** How its replicas find each other; undefined: they have nothing to divide. */
  get cluster(): AlloyCluster | undefined {
    const { name, namespace } = this.environment;
    return this.divides ? { name: `${name}.${namespace}.${this.names.name}`, peers: this.clusterEndpoint } : undefined;
  }

  /** Services, connections and admissions of the workload; what it sends to is apart. */
  around(workload: Workload): void {
    const { chart, names, tenants } = this;
    const { scraped = [], peers } = this.config;
    if (peers) this.meets(workload, peers);
    if (this.divides) this.joins(workload);
    const { of, platform = [] } = tenants.monitors ?? {};
    if (of?.platform) chart.scrape(workload.pods, { namespaces: platform });
    for (const inlet of Object.values(this.config.pools ?? {})) {
      chart.connect(workload.pods, inlet, 'spans and metrics of applications to the pool of their tenant');
    }
    for (const { job, endpoint } of scraped) chart.connect(workload.pods, endpoint, `scrape ${job}`);
    this.admitsApplications();
    if (this.servesTenants) {
      const portsIn = `${names.tenantsMap}/${TENANTS_FILE}`;
      tenantServices(chart, { workload, tenants, portsIn, ofNode: names.kind === 'agent' });
    }
  }

  /** Ports of what is pushed to it, for its Service. */
  get pushPorts(): Readonly<Record<string, { readonly port: number }>> {
    return Object.fromEntries(Object.entries(this.pushed).map(([name, port]) => [name, { port }]));
  }

  /** Where spans of one trace come together; undefined: there is one hub, or all traces are kept. */
  get peers(): Endpoint | undefined {
    return this.config.peers;
  }

  get inlets(): Inlets {
    const at = (signal: CollectedSignal) =>
      this.config.collected.includes(signal) ? this.endpoint(HUB_PORTS[signal]).at(PATHS[signal]) : undefined;
    return {
      logs: at('logs'),
      metrics: at('metrics'),
      profiles: at('profiles'),
      otlp: this.config.collectorsToken === undefined ? undefined : this.endpoint(HUB_PORTS.otlp),
      otlpToken: OTLP_TOKEN,
    };
  }

  private token(): readonly Mount[] {
    if (this.config.collectorsToken === undefined) return [];
    const { name, key } = this.chart.requireSecret(OTLP_TOKEN, {
      purpose: `${this.names.name}: token of collectors that push OTLP`,
      content: '32 or more letters and digits',
    });
    return [{ volume: secretVolume('collectors-token', name, [key]), path: OTLP_TOKEN_FOLDER, readOnly: true }];
  }

  /** Spans of one trace come together at the one that its id points to. */
  private meets(workload: Workload, peers: Endpoint): void {
    if (this.names.peers !== this.names.made) {
      const ports = { sampling: { port: peers.port } };
      service(this.chart, { name: this.names.peers, workload, headless: true, ports });
    }
    this.chart.connect(workload.pods, peers, 'spans to the gateway that sees all of their trace');
  }

  /** They find each other by a name, and divide what they scrape. */
  private joins(workload: Workload): void {
    if (this.names.cluster !== this.names.made) {
      clusterService(this.chart, this.names.cluster, workload);
    }
    this.chart.connect(workload.pods, this.clusterEndpoint, 'who scrapes what');
  }

  private admitsApplications(): void {
    const from = pushersOf(this.tenants.routing, this.servesTenants);
    for (const name of applicationPorts(this.config.protocols)) {
      const to = { namespace: this.environment.namespace, service: this.names.service, port: APPLICATION_PORTS[name] };
      this.chart.admit(from, to, `push by ${name}`);
    }
  }

  private get servesTenants(): boolean {
    return ownershipOf(this.environment.collection).owners.tenantPushes === this.names.kind;
  }

  private get clusterEndpoint(): Endpoint {
    return serviceEndpoint(this.environment, { name: this.names.cluster, port: ALLOY_PORT });
  }

  private endpoint(port: number): Endpoint {
    return serviceEndpoint(this.environment, { name: this.names.service, port });
  }
}
