import { type AlloyConfig, alloyConfig, configBlock, type Nodes } from '../alloy';
import { withinNamespace } from '../alloy/kubernetes-access';
import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../component';
import { grantNamespaceAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { type Mount, scratchVolume } from '../kube/volume';
import { deployment, type Workload } from '../kube/workload';
import type { CollectorSettings, Tenant } from '../spec/model';
import {
  ALLOY_PORT,
  ALLOY_STORAGE,
  type AlloyCluster,
  alloyMetricsPorts,
  alloyPod,
  clusterService,
} from './alloy-container';
import { passwordMounts } from './backend-passwords';
import { type CollectorConfig, collectorConfig } from './collector-config';
import { connectOutlets } from './connect-outlets';
import { LOGGING } from './logging';
import { type NamespaceConfigProps, namespacePipelines, namespacePorts, namespaceSettings } from './namespace-config';
import { externalLabelsOf } from './routing/tenants';
import { shortName } from './short-name';
import { type PushEndpoints, type Sinks, usedOutlets, withOutlets } from './sinks';
import { tenantSinks } from './tenant-sinks';
import { ALLOY } from './workload-telemetry';

const IDENTITY = { name: 'alloy', component: 'namespace' };
/** By which its replicas find each other. */
const CLUSTER = `${ALLOY}-cluster`;

export interface NamespaceCollectorProps {
  readonly tenant: Tenant;
  /** One of the tenant's. */
  readonly namespace: string;
  /** Where the tenant pushes, with credentials of its own. */
  readonly push: PushEndpoints;
}

/**
 * Alloy in a namespace of a tenant: takes what pods of that namespace push, scrapes what its monitors name, and writes to the
 * backends as the tenant. Whose everything is follows from where it is; it sees nothing of other namespaces. An application of
 * its own: a namespace that is not there yet holds up nothing else, and a new one touches nothing else.
 */
export class NamespaceCollector extends ComponentChart {
  private readonly config: NamespaceConfigProps;
  private readonly sinks: Sinks;
  private readonly pipelines: Nodes;

  constructor(
    scope: EnvironmentScope,
    private readonly props: NamespaceCollectorProps,
  ) {
    const { tenant, namespace, push } = props;
    super(scope, { app: namespaceCollectorApp(namespace), layer: 'collector', namespace });
    this.config = namespaceSettings(this.environment, tenant, { name: ALLOY, namespace, push });
    this.sinks = tenantSinks({
      tenant: tenant.id,
      push,
      externalLabels: externalLabelsOf(this.environment),
      exemplars: this.environment.sources.scraping.exemplars,
    });
    this.pipelines = namespacePipelines(this.config, this.sinks);
    const config = collectorConfig(namespaceConfig(this.config, this.sinks), this.environment.namespaceCollector);
    const workload = this.workload(config);
    this.services(workload);
    const access = withinNamespace(config.access);
    if (access.length > 0) grantNamespaceAccess(this, workload, access);
    connectOutlets(this, workload, this.pipelines, this.sinks);
  }

  private workload(config: CollectorConfig): Workload {
    const { namespaceCollector: settings } = this.environment;
    const called = usedOutlets(this.pipelines, this.sinks);
    return deployment(this, {
      name: ALLOY,
      identity: IDENTITY,
      replicas: settings.replicas,
      autoscale: settings.autoscale,
      pod: alloyPod(this, {
        name: ALLOY,
        identity: IDENTITY,
        config,
        settings,
        storage: storage(this.props.push),
        ports: namespacePorts(this.config),
        cluster: this.cluster,
        mounts: passwordMounts(
          this,
          ALLOY,
          called.map(({ endpoint }) => endpoint),
        ),
      }),
    });
  }

  /** The name `alloy`, and who may call it: pods of the namespace, and nobody else. */
  private services(workload: Workload): void {
    const { namespace } = this.props;
    const ports = Object.entries(namespacePorts(this.config));
    service(this, {
      name: ALLOY,
      workload,
      ports: {
        ...alloyMetricsPorts(this.environment.namespaceCollector),
        ...Object.fromEntries(ports.map(([name, port]) => [name, { port }])),
      },
    });
    for (const [name, port] of ports) {
      this.admit({ namespaces: [namespace] }, { namespace, service: ALLOY, port }, `push by ${name}`);
    }
    for (const { port } of Object.values(alloyMetricsPorts(this.environment.namespaceCollector))) {
      if (this.config.monitors) this.connect(workload.pods, this.own(ALLOY, port), 'scrape its own metrics');
    }
    const { cluster } = this;
    if (cluster === undefined) return;
    clusterService(this, CLUSTER, workload);
    this.connect(workload.pods, cluster.peers, 'who scrapes what');
  }

  /** How its replicas find each other; undefined: there is one, or they have nothing to divide. */
  private get cluster(): AlloyCluster | undefined {
    const { environment, props } = this;
    if (!this.config.monitors || !isReplicated(environment.namespaceCollector)) return undefined;
    return { name: `${environment.name}.${props.namespace}.${ALLOY}`, peers: this.own(CLUSTER) };
  }

  private own(name: string, port = ALLOY_PORT): Endpoint {
    return serviceEndpoint(this.environment, { name, port, namespace: this.props.namespace });
  }
}

/** Application of a namespace's collector; a name that would be too long for a label ends in a hash. */
export function namespaceCollectorApp(namespace: string): string {
  return shortName(`alloy-in-${namespace}`, namespace);
}

/** Configuration of the collector of a namespace. */
export function namespaceConfig(props: NamespaceConfigProps, sinks: Sinks): AlloyConfig {
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(namespacePipelines(props, sinks), sinks));
}

/** The collectors of all namespaces of an environment's tenants; none where that is not how it collects. */
export function namespaceCollectors(
  scope: EnvironmentScope,
  pushAs: (tenant: Tenant) => PushEndpoints,
): readonly NamespaceCollector[] {
  const { environment } = scope;
  if (!environment.collection.includes('per-namespace')) return [];
  return environment.tenants.flatMap((tenant) => {
    const push = pushAs(tenant);
    return tenant.namespaces
      .filter((namespace) => isUseful(namespaceSettings(environment, tenant, { name: ALLOY, namespace, push })))
      .map((namespace) => new NamespaceCollector(scope, { tenant, namespace, push }));
  });
}

function isUseful(config: NamespaceConfigProps): boolean {
  return config.monitors || Object.keys(namespacePorts(config)).length > 0;
}

function isReplicated({ replicas, autoscale }: CollectorSettings): boolean {
  return replicas > 1 || (autoscale !== 'off' && autoscale.max > 1);
}

/** Samples wait on disk for the metrics backend, an hour at most. The disk goes with the pod. */
function storage({ metrics }: PushEndpoints): Mount {
  return { volume: scratchVolume('storage', metrics === undefined ? '64Mi' : '1Gi'), path: ALLOY_STORAGE };
}
