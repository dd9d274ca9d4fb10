import type { Alerting, TenantAlerts } from './model-alerting';
import type { Autoscale, Backends } from './model-backends';
import type { BeylaSettings, ExporterSettings, Sources, TailSampling, Topology } from './model-collection';
import type { GrafanaSettings, GroupRole, Identity, TenantDatabases } from './model-grafana';
import type { Operations } from './model-operations';
import type { Storage } from './model-storage';

/**
 * The resolved platform: what every other part of the project reads. Frozen, complete (nothing is optional, every
 * default is filled in, every reference between files is resolved) and free of file positions.
 *
 * The shapes that people write are in `schema.ts`; `resolve.ts` turns one into the other.
 */

export * from './model-alerting';
export * from './model-backends';
export * from './model-collection';
export * from './model-operations';
export * from './model-storage';

/** The four telemetry signals. */
export const SIGNALS = ['metrics', 'logs', 'traces', 'profiles'] as const;
export type Signal = (typeof SIGNALS)[number];

/** Kubernetes versions whose API schema the manifests can be checked against. */
export const KUBERNETES_VERSIONS = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35'] as const;
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/**
 * A tenant id: sent as `X-Scope-OrgID`, legal in all four backends and a DNS label, so that it can also be a file,
 * object and organization name. Made by `resolve.ts` alone.
 */
export type TenantId = string & { readonly __brand: 'TenantId' };

/** The tenant of platform namespaces, node-level data and (by default) of namespaces that no tenant claims. */
export const INFRASTRUCTURE = 'infrastructure' as TenantId;

/** Names that no tenant can take: the infrastructure tenant and the federated Grafana organization. */
export const RESERVED_TENANTS = ['infrastructure', 'platform'] as const;

/** A Kubernetes quantity in canonical form, e.g. `500m`, `1`, `256Mi`, `10Gi`. */
export type Quantity = string & { readonly __brand: 'Quantity' };

/** A Prometheus-style duration, e.g. `30s`, `6h`, `7d`, `1y`. Programs that know no `d` get it converted by the component. */
export type Duration = string & { readonly __brand: 'Duration' };

/** A key of a Kubernetes Secret that exists in the cluster; written `name/key` in the spec. Never a value. */
export interface SecretRef {
  readonly name: string;
  readonly key: string;
}

/** Requests, and limits where there are any. A memory limit is always set; a CPU limit only where stated. */
export interface Resources {
  readonly cpuRequest: Quantity;
  readonly memoryRequest: Quantity;
  readonly cpuLimit: Quantity | 'none';
  readonly memoryLimit: Quantity;
}

/** A team: one or more namespaces whose telemetry is kept apart from everybody else's. */
export interface Tenant {
  readonly id: TenantId;
  /** Namespaces whose telemetry belongs to the tenant, sorted. */
  readonly namespaces: readonly string[];
  /** Names of the environments in which the tenant exists, sorted. */
  readonly environments: readonly string[];
  /** How long its telemetry is kept; `default`: as the backend that stores it. */
  readonly retention: Readonly<Record<Signal, Duration | 'default'>>;
  readonly limits: TenantLimits;
  readonly faro: Faro;
  /** Services of the team, sorted by name. */
  readonly workloads: readonly TenantWorkload[];
  readonly alerts: TenantAlerts;
  /** Who may do what in its Grafana organization. */
  readonly groups: readonly GroupRole[];
  /** Databases that its Grafana organization may read. */
  readonly databases: TenantDatabases;
}

/** What a tenant may push and ask for; `default`: as the backend. */
export interface TenantLimits {
  /** Active series over all ingesters. */
  readonly series: number | 'default';
  /** Samples a second. */
  readonly metricsRate: number | 'default';
  /** Bytes of log lines a second. */
  readonly logsRateBytes: number | 'default';
  /** Active log streams over all ingesters. */
  readonly streams: number | 'default';
  /** Bytes of spans a second. */
  readonly tracesRateBytes: number | 'default';
  /** Bytes of profiles a second. */
  readonly profilesRateBytes: number | 'default';
  /** Longest time range of a query. */
  readonly queryRange: Duration | 'default';
  /** Sub-queries that run at a time. */
  readonly queriesInParallel: number | 'default';
}

/** Telemetry of browsers. */
export interface Faro {
  readonly enabled: boolean;
  /** URL that the browser sends to; `''`: none. */
  readonly collectorUrl: string;
  readonly proxy: { readonly enabled: boolean; readonly path: string; readonly upstreamUrl: string };
  /** Origins of the pages that may send, e.g. `https://shop.example.com`. */
  readonly allowedOrigins: readonly string[];
}

/** A service of a tenant. */
export interface TenantWorkload {
  readonly name: string;
  /** Namespace in each environment that the tenant exists in. */
  readonly namespace: string;
  readonly protocol: 'grpc' | 'http';
  /** Whether it pushes profiles. */
  readonly profiles: boolean;
  readonly slo: Slo | 'none';
}

/** What users of a service may expect. */
export interface Slo {
  /** Share of requests without an error, in percent. */
  readonly availability: number | 'none';
  /** Each percentile of durations that has an objective. */
  readonly latency: readonly { readonly percentile: 50 | 90 | 99; readonly below: Duration }[];
  /** Time over which both are measured. */
  readonly window: Duration;
}

/** How an environment's backends are reached by other environments' collectors and Grafana; absent: not at all. */
export type Exposure =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ingress';
      /** Host name, e.g. `backends.prod.observability.example.com`. */
      readonly host: string;
      readonly ingressClass: string;
      /** Name of the Secret (type `kubernetes.io/tls`) with the host's certificate, in the environment's namespace. */
      readonly tlsSecret: string;
      /**
       * Basic-auth password that the callers send (user `telemetry`). The same Secret name and key exist in the exposing
       * environment and in each environment that sends or reads.
       */
      readonly password: SecretRef;
    };

/** How settled what Alloy offers may be, as its `--stability.level`. */
export const ALLOY_STABILITIES = ['generally-available', 'public-preview', 'experimental'] as const;
export type AlloyStability = (typeof ALLOY_STABILITIES)[number];

/** Configuration in Alloy's own language, written by hand, that a collector gets beside its own. */
export interface ExtraConfig {
  /** File in the platform folder, e.g. `alloy/agent.alloy`. */
  readonly path: string;
  /** The same file as messages show it, e.g. `platform/alloy/agent.alloy`. */
  readonly file: string;
  readonly text: string;
  readonly stability: AlloyStability;
  /** Whether components of the community may be used. */
  readonly community: boolean;
}

/** An Alloy workload's own settings. */
export interface CollectorSettings {
  readonly replicas: number;
  readonly resources: Resources;
  readonly autoscale: Autoscale | 'off';
  readonly extraConfig: ExtraConfig | 'none';
  /** Whether a changed configuration is read by the running program; else it restarts the pods. */
  readonly reload: boolean;
}

/** One cluster (or one namespace of a cluster) with its own backends and collectors. */
export interface Environment {
  readonly name: string;
  readonly cluster: {
    readonly name: string;
    /** API server as Argo CD knows it. */
    readonly server: string;
    readonly kubernetes: KubernetesVersion;
    /** Cluster DNS domain. */
    readonly dnsDomain: string;
    /** Address of cluster DNS for nginx's resolver, a host name. */
    readonly dnsService: string;
  };
  /** Namespace of everything that the platform runs in this environment. */
  readonly namespace: string;
  /** Git revision that Argo CD follows for this environment. */
  readonly revision: string;
  /** At least one, in the order of `TOPOLOGIES`. */
  readonly collection: readonly Topology[];
  readonly storage: Storage;
  readonly backends: Backends;
  /**
   * Name of the environment whose backend keeps each signal of this one (itself, unless `send` says otherwise); undefined:
   * no backend does, and the signal is not collected.
   */
  readonly keptIn: Readonly<Record<Signal, string | undefined>>;
  readonly sources: Sources;
  readonly tailSampling: TailSampling | 'off';
  readonly beyla: BeylaSettings | 'off';
  readonly kubeStateMetrics: ExporterSettings | 'off';
  readonly openCost: ExporterSettings | 'off';
  /**
   * Basic-auth password that callers in the cluster send to the gateways of the backends (user `telemetry`). Environments of
   * the same cluster that send here have the same Secret name and key.
   */
  readonly backendsPassword: SecretRef;
  readonly exposure: Exposure;
  readonly images: {
    /** Registry that replaces the upstream host of each image, e.g. `registry.example.com/mirror`; `''`: upstream. */
    readonly registry: string;
    readonly pullSecrets: readonly string[];
  };
  readonly agent: CollectorSettings;
  readonly gateway: CollectorSettings;
  /** Groups of gateways that share the tenants; 1: each gateway has all of them. */
  readonly gatewayPools: number;
  readonly events: CollectorSettings;
  /** The clustered Alloys of the topology `clustered`. */
  readonly scraper: CollectorSettings;
  /** The Alloys for monitors of tenants and of unknown namespaces. */
  readonly monitors: CollectorSettings;
  /** The Alloy of each namespace of the topology `per-namespace`. */
  readonly namespaceCollector: CollectorSettings;
  readonly grafana: GrafanaSettings;
  /** Whether rules are evaluated here, and receivers told. */
  readonly alerting: boolean;
  readonly operations: Operations;
  /**
   * Whether its collectors keep what belongs to the cluster and no tenant: nodes, Kubernetes' own namespaces, namespaces
   * that no tenant claims. One of the environments that share a cluster does.
   */
  readonly collectsCluster: boolean;
  /** Namespaces that belong to other environments of the same cluster, sorted. */
  readonly foreignNamespaces: readonly string[];
  /**
   * Namespaces of the tenant `infrastructure`: its own and, if it collects the cluster, those of the platform and of
   * Kubernetes itself. Sorted; contains `namespace`.
   */
  readonly platformNamespaces: readonly string[];
  /** Tenants that exist in this environment, sorted by id. */
  readonly tenants: readonly Tenant[];
}

/** The whole platform. */
export interface Platform {
  readonly git: {
    readonly url: string;
    /** Revision followed where an environment names no other. */
    readonly revision: string;
    /** Folder of the repository that holds what synth writes. */
    readonly path: string;
  };
  readonly domain: string;
  readonly argocd: { readonly namespace: string };
  readonly alerting: Alerting;
  /** Where people log in to Grafana. */
  readonly identity: Identity;
  /** Where the telemetry of namespaces that no tenant claims goes. */
  readonly unknownNamespaces: 'infrastructure' | 'drop';
  /** Sorted by name. */
  readonly environments: readonly Environment[];
  /** All tenants of all environments, sorted by id. */
  readonly tenants: readonly Tenant[];
}
