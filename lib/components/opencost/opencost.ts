import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps, EnvValue } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import { type AccessRule, grantClusterAccess, grantNamespaceAccess } from '../../kube/rbac';
import { service } from '../../kube/service';
import { configVolume, type Mount, scratchVolume } from '../../kube/volume';
import { deployment } from '../../kube/workload';
import { type ExporterSettings, INFRASTRUCTURE } from '../../spec/model';
import { durationSeconds } from '../../spec/scalars/duration';
import { imageReference } from '../image';

const NAME = 'opencost';
const IDENTITY = { name: NAME } as const;
const PORT = 9003;

/** User of the image. */
const USER = 1001;

/** Where it keeps prices that it downloaded; they are made again at start. */
const CONFIGS = '/var/configs';

/** Which of its metrics it shall not export, in that folder. */
const METRICS_FILE = 'metrics.json';

const VERBS = ['get', 'list', 'watch'] as const;

/** What it reads of the cluster: what costs something, and whose it is. */
const ACCESS: readonly AccessRule[] = [
  {
    resources: [
      'namespaces',
      'nodes',
      'persistentvolumeclaims',
      'persistentvolumes',
      'pods',
      'replicationcontrollers',
      'resourcequotas',
      'services',
    ],
    verbs: VERBS,
  },
  { apiGroup: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: VERBS },
  { apiGroup: 'batch', resources: ['cronjobs', 'jobs'], verbs: VERBS },
  { apiGroup: 'policy', resources: ['poddisruptionbudgets'], verbs: VERBS },
  { apiGroup: 'storage.k8s.io', resources: ['storageclasses'], verbs: VERBS },
];

/** Prices may stand in ConfigMaps beside it. */
const OWN_ACCESS: readonly AccessRule[] = [{ resources: ['configmaps'], verbs: VERBS }];

export interface OpenCostProps {
  readonly settings: ExporterSettings;
  /** Base address of Prometheus' query API, where usage is read. */
  readonly usage: Endpoint;
}

/** Cost of each namespace and workload, from what they use and what that costs: https://opencost.io/docs/ */
export class OpenCost extends ComponentChart {
  /** Prices and costs as metrics. */
  readonly metrics: Endpoint;

  constructor(scope: EnvironmentScope, props: OpenCostProps) {
    super(scope, { app: NAME, layer: 'presentation' });
    const workload = deployment(this, {
      name: NAME,
      identity: IDENTITY,
      replicas: props.settings.replicas,
      pod: { user: USER, usesKubernetesApi: true, containers: [this.container(props)] },
    });
    service(this, { name: NAME, workload, ports: { http: { port: PORT } } });
    grantClusterAccess(this, workload, ACCESS);
    grantNamespaceAccess(this, workload, OWN_ACCESS);
    this.connect(workload.pods, props.usage, 'query usage of all tenants');
    this.metrics = serviceEndpoint(this.environment, { name: NAME, port: PORT });
  }

  private container({ settings, usage }: OpenCostProps): ContainerProps {
    const healthy = { path: '/healthz', port: 'http' };
    return {
      name: NAME,
      image: imageReference(this.environment, NAME),
      env: { ...this.usageOf(usage), ...OFF, GOMEMLIMIT: goMemoryLimit(settings.resources.memoryLimit) },
      ports: { http: PORT },
      probes: {
        readiness: healthy,
        liveness: { ...healthy, periodSeconds: 30 },
        startup: { ...healthy, periodSeconds: 5, failureThreshold: 60 },
      },
      resources: settings.resources,
      mounts: [{ volume: scratchVolume('configs', '64Mi'), path: CONFIGS }, this.metricsFile()],
    };
  }

  private metricsFile(): Mount {
    const text = `${JSON.stringify({ disabledMetrics: DISABLED_METRICS }, undefined, 2)}\n`;
    const files = configFiles(this, { name: NAME, identity: IDENTITY, files: { [METRICS_FILE]: text } });
    const path = `${CONFIGS}/${METRICS_FILE}`;
    return { volume: configVolume('metrics', files), path, subPath: METRICS_FILE, readOnly: true };
  }

  /** https://github.com/opencost/opencost/blob/develop/pkg/env/costmodelenv.go */
  private usageOf(usage: Endpoint): Readonly<Record<string, EnvValue>> {
    const { cluster, namespace, sources, tenants } = this.environment;
    const { auth } = usage;
    return {
      API_PORT: String(PORT),
      CONFIG_PATH: CONFIGS,
      KUBECOST_NAMESPACE: namespace,
      PROMETHEUS_SERVER_ENDPOINT: usage.url,
      // Usage of a tenant's containers is the tenant's, so that all of them are asked at once.
      PROMETHEUS_HEADER_X_SCOPE_ORGID: [INFRASTRUCTURE, ...tenants.map(({ id }) => id)].join('|'),
      // Else it asks for Prometheus' configuration, which no Mimir has, and reckons with a minute.
      KUBECOST_SCRAPE_INTERVAL: `${durationSeconds(sources.scraping.interval)}s`,
      CLUSTER_ID: cluster.name,
      PROM_CLUSTER_ID_LABEL: 'cluster',
      // Another cluster may keep its metrics in the same backend.
      CURRENT_CLUSTER_ID_FILTER_ENABLED: 'true',
      ...(auth && {
        DB_BASIC_AUTH_USERNAME: auth.user,
        DB_BASIC_AUTH_PW: {
          secret: this.requireSecret(auth.password, {
            purpose: 'opencost: password of the metrics backend',
            content: 'as the gateway of the backend has it',
          }),
        },
      }),
    };
  }
}

/**
 * Bills of clouds, plugins, a server for language models, and metrics that kube-state-metrics exports. Those that it exported in
 * its first version alone stay: OpenCost asks for the size of nodes by these names, and would have them idle less than nothing.
 */
const OFF = {
  CLOUD_COST_ENABLED: 'false',
  CUSTOM_COST_ENABLED: 'false',
  MCP_SERVER_ENABLED: 'false',
  EMIT_KSM_V1_METRICS: 'false',
  EMIT_KSM_V1_METRICS_ONLY: 'true',
} as const;

/** Of those: what kube-state-metrics still exports by these names, and labels of everything, which nobody asks for. */
const DISABLED_METRICS = [
  'kube_namespace_labels',
  'kube_node_labels',
  'kube_node_status_allocatable',
  'kube_node_status_capacity',
  'kube_pod_labels',
] as const;
