import type { Duration, KubernetesVersion, Quantity, Resources, SecretRef } from './model';

/**
 * Every default in one place: `resolve.ts` fills them in, the schemas repeat them to the person who edits. The sizes are
 * those of a small cluster of three to five nodes.
 */

export const DEFAULT_KUBERNETES: KubernetesVersion = '1.34';
export const DEFAULT_NAMESPACE = 'observability';
export const DEFAULT_REVISION = 'main';
export const DEFAULT_FOLDER = 'dist';
export const DEFAULT_ARGOCD_NAMESPACE = 'argocd';
export const DEFAULT_DNS_DOMAIN = 'cluster.local';
export const DEFAULT_INGRESS_CLASS = 'nginx';
export const DEFAULT_TLS_SECRET = 'backends-tls';

/** Path in a secret store, and how often it is read again. */
export const SECRET_PATH = 'observability/{environment}/{name}';
export const SECRET_REFRESH = '1h' as Duration;

/** Namespaces of Kubernetes itself: part of the platform in each environment. */
export const KUBERNETES_NAMESPACES = ['kube-node-lease', 'kube-public', 'kube-system'] as const;

export const BACKENDS_PASSWORD: SecretRef = { name: 'telemetry-backends', key: 'password' };
export const EXPOSED_PASSWORD: SecretRef = { name: 'backends-auth', key: 'password' };
export const GRAFANA_ADMIN_USER: SecretRef = { name: 'grafana-admin', key: 'user' };
export const GRAFANA_ADMIN_PASSWORD: SecretRef = { name: 'grafana-admin', key: 'password' };
export const GRAFANA_SECRET_KEY: SecretRef = { name: 'grafana-admin', key: 'secret-key' };

export const GRAFANA_TLS_SECRET = 'grafana-tls';
export const GRAFANA_DATABASE = {
  database: 'grafana',
  user: 'grafana',
  password: { name: 'grafana-database', key: 'password' } satisfies SecretRef,
  tls: 'require',
} as const;

export const IDENTITY_NAME = 'SSO';
export const IDENTITY_SCOPES = ['openid', 'profile', 'email', 'groups'] as const;
export const GROUPS_CLAIM = 'groups';

/** Servers of SeaweedFS. The filer's volume keeps the names and places of objects, about 1 KiB each. */
export const SEAWEEDFS = {
  single: {
    replication: '000',
    master: { replicas: 1, resources: resources('20m', '64Mi', 'none', '256Mi'), volume: quantity('1Gi') },
    volumeServer: { replicas: 1, resources: resources('50m', '128Mi', 'none', '512Mi'), volume: quantity('10Gi') },
    filer: { replicas: 1, resources: resources('50m', '128Mi', 'none', '512Mi'), volume: quantity('5Gi') },
  },
  ha: {
    replication: '001',
    master: { replicas: 3, resources: resources('50m', '128Mi', 'none', '512Mi'), volume: quantity('1Gi') },
    volumeServer: { replicas: 3, resources: resources('100m', '256Mi', 'none', '1Gi'), volume: quantity('10Gi') },
    filer: { replicas: 2, resources: resources('100m', '256Mi', 'none', '1Gi'), volume: quantity('10Gi') },
  },
} as const;

export const S3_REGION = 'us-east-1';
export const AZURE_ENDPOINT_SUFFIX = 'blob.core.windows.net';
export const FILESYSTEM_VOLUME = quantity('10Gi');

export const AGENT = resources('100m', '128Mi', '250m', '256Mi');
/** With symbols of the node's programs in memory. */
export const PROFILING_AGENT = resources('100m', '256Mi', '1', '1Gi');
/** With the senders of all tenants, and what the node's applications push. */
export const HUB_AGENT = resources('200m', '512Mi', '1', '1Gi');
export const GATEWAY_POOLS = 'auto';
export const GATEWAY = { replicas: 2, resources: resources('200m', '256Mi', '500m', '512Mi') } as const;
export const EVENTS = { replicas: 1, resources: resources('50m', '128Mi', '200m', '256Mi') } as const;
export const SCRAPER = { replicas: 2, resources: resources('200m', '512Mi', '1', '1Gi') } as const;
/** With a sender for each tenant. */
export const MONITORS = { replicas: 1, resources: resources('100m', '384Mi', '500m', '768Mi') } as const;
export const NAMESPACE_COLLECTOR = { replicas: 1, resources: resources('100m', '256Mi', '500m', '512Mi') } as const;
export const BEYLA = resources('50m', '64Mi', '200m', '128Mi');
export const KUBE_STATE_METRICS = resources('50m', '64Mi', '200m', '128Mi');
export const OPENCOST = resources('50m', '128Mi', '200m', '256Mi');
export const GRAFANA = { resources: resources('100m', '256Mi', '500m', '512Mi'), volume: quantity('5Gi') } as const;

export const SCRAPE_INTERVAL = '30s' as Duration;
export const DECISION_WAIT = '10s' as Duration;
/** Fields of JSON lines that are read. */
export const JSON_FIELDS = ['level', 'msg', 'trace_id'] as const;
export const NODE_LOG_FILES = ['/var/log/syslog', '/var/log/messages'] as const;
/** Samples a second: a prime, so that it does not beat with what programs do a hundred times a second. */
export const EBPF_FREQUENCY = 97;
/** Share of the requested CPU that autoscalers aim at, in percent. */
export const AUTOSCALE_CPU_PERCENT = 80;
export const CACHES = { memory: quantity('512Mi'), replicas: 1 } as const;
export const FARO_PATH = '/faro';
export const OWN_RULES = 'rules/*.yaml';
export const ALERT_REPEAT = '4h' as Duration;
export const SLO_WINDOW = '30d' as Duration;

/** Resources as a person writes them in the spec, on one line. */
export function writtenResources(of: Resources): string {
  const cpuLimit = of.cpuLimit;
  return `{ requests: { cpu: ${of.cpuRequest}, memory: ${of.memoryRequest} }, limits: { cpu: ${cpuLimit}, memory: ${of.memoryLimit} } }`;
}

/** A Secret reference as a person writes it. */
export function writtenSecret(ref: SecretRef): string {
  return `${ref.name}/${ref.key}`;
}

/** Resources of a default. */
export function resources(cpuRequest: string, memoryRequest: string, cpuLimit: string, memoryLimit: string): Resources {
  return {
    cpuRequest: quantity(cpuRequest),
    memoryRequest: quantity(memoryRequest),
    cpuLimit: quantity(cpuLimit),
    memoryLimit: quantity(memoryLimit),
  };
}

/** For defaults alone, which are canonical as written. */
export function quantity(text: string): Quantity {
  return text as Quantity;
}
