import * as D from './defaults';
import type { Draft, DraftPlatform } from './draft';
import type {
  CollectorSettings,
  Environment,
  Exposure,
  ExtraConfig,
  GrafanaSettings,
  LogsBackend,
  Quantity,
  Resources,
  SeaweedFsStorage,
  Tenant,
} from './model';
import type { ExtraConfigSpec } from './schema/collection';
import type { EnvironmentSpec } from './schema/environment';

/** Resources as the spec has them: every part optional. */
type ResourcesSpec = NonNullable<NonNullable<NonNullable<EnvironmentSpec['collectors']>['agent']>['resources']>;

type Switch<T> = T | 'on' | 'off' | undefined;

/** Fills in every default of an environment. Total: whatever is wrong was, or will be, said by a rule. */
export function resolveEnvironment(
  platform: DraftPlatform,
  of: Draft<EnvironmentSpec>,
  tenants: readonly Tenant[],
): Environment {
  const { spec, name } = of;
  const namespace = spec.namespace ?? D.DEFAULT_NAMESPACE;
  const collectsCluster = spec.sources?.cluster !== 'off';
  return {
    name,
    cluster: clusterOf(name, spec.cluster),
    namespace,
    revision: spec.revision ?? platform.spec.git.revision ?? D.DEFAULT_REVISION,
    collection: 'two-tier',
    storage: storageOf(spec.storage),
    logs: logsOf(spec.backends?.logs),
    logsTo: spec.send?.logs ?? name,
    exposure: exposureOf(name, platform.spec.domain, spec.expose),
    images: { registry: spec.images?.registry ?? '', pullSecrets: spec.images?.pullSecrets ?? [] },
    agent: collectorOf(platform, spec.collectors?.agent, { replicas: 1, resources: D.AGENT }),
    gateway: collectorOf(platform, spec.collectors?.gateway, D.GATEWAY),
    events: collectorOf(platform, spec.collectors?.events, D.EVENTS),
    grafana: grafanaOf(spec.grafana),
    collectsCluster,
    foreignNamespaces: [],
    platformNamespaces: collectsCluster ? platformNamespaces(platform, namespace) : [namespace],
    tenants,
  };
}

/** Namespaces of an environment that belong to the tenant `infrastructure`, sorted. */
export function platformNamespaces(platform: DraftPlatform, namespace: string): readonly string[] {
  const argocd = platform.spec.argocd?.namespace ?? D.DEFAULT_ARGOCD_NAMESPACE;
  return [
    ...new Set([...D.KUBERNETES_NAMESPACES, namespace, argocd, ...(platform.spec.platformNamespaces ?? [])]),
  ].sort();
}

/** What a switchable part says; `off`: nothing of it is there. */
export function settingsOf<T extends object>(said: Switch<T>, byDefault: 'on' | 'off'): Partial<T> | 'off' {
  const value = said ?? byDefault;
  return value === 'on' ? {} : value;
}

function clusterOf(name: string, spec: EnvironmentSpec['cluster']): Environment['cluster'] {
  const dnsDomain = spec.dnsDomain ?? D.DEFAULT_DNS_DOMAIN;
  return {
    name: spec.name ?? name,
    server: spec.server,
    kubernetes: spec.kubernetes ?? D.DEFAULT_KUBERNETES,
    dnsDomain,
    dnsService: spec.dnsService ?? `kube-dns.kube-system.svc.${dnsDomain}`,
  };
}

function storageOf(spec: EnvironmentSpec['storage']): SeaweedFsStorage {
  const volume = spec?.kind === 'seaweedfs' ? spec.volume : undefined;
  return { kind: 'seaweedfs', mode: 'single', volume: volume ?? D.SEAWEEDFS.volume };
}

function logsOf(spec: NonNullable<EnvironmentSpec['backends']>['logs']): Environment['logs'] {
  const said = settingsOf(spec, 'on');
  if (said === 'off') {
    return { kind: 'off' };
  }
  const mode: LogsBackend['mode'] = said.mode === 'simple-scalable' ? 'simple-scalable' : 'single-binary';
  return {
    kind: 'loki',
    mode,
    retention: said.retention ?? D.LOKI.retention,
    replicas: said.replicas ?? (mode === 'single-binary' ? 1 : D.LOKI.scalableReplicas),
    resources: resourcesOf(said.resources, D.LOKI.resources),
    volume: said.volume ?? D.LOKI.volume,
    config: said.config ?? {},
  };
}

function exposureOf(name: string, domain: string, spec: EnvironmentSpec['expose']): Exposure {
  const said = settingsOf(spec, 'off');
  if (said === 'off') {
    return { kind: 'none' };
  }
  return {
    kind: 'ingress',
    host: said.host ?? `backends.${name}.${domain}`,
    ingressClass: said.ingressClass ?? D.DEFAULT_INGRESS_CLASS,
    tlsSecret: said.tlsSecret ?? D.DEFAULT_TLS_SECRET,
    password: said.password ?? D.BACKENDS_PASSWORD,
  };
}

/** What is said of any collector. */
interface CollectorSpec {
  readonly replicas?: number | undefined;
  readonly resources?: ResourcesSpec | undefined;
  readonly extraConfig?: ExtraConfigSpec | undefined;
}

function collectorOf(
  platform: DraftPlatform,
  spec: CollectorSpec | undefined,
  byDefault: Omit<CollectorSettings, 'extraConfig'>,
): CollectorSettings {
  return {
    replicas: spec?.replicas ?? byDefault.replicas,
    resources: resourcesOf(spec?.resources, byDefault.resources),
    extraConfig: extraConfigOf(platform, spec?.extraConfig),
  };
}

function extraConfigOf({ alloyFiles }: DraftPlatform, spec: ExtraConfigSpec | undefined): ExtraConfig | 'none' {
  if (spec === undefined) {
    return 'none';
  }
  const {
    file,
    stability = 'generally-available',
    community = false,
  } = typeof spec === 'string' ? { file: spec } : spec;
  const read = alloyFiles.find(({ path }) => path === file);
  return read === undefined ? 'none' : { ...read, stability, community };
}

function grafanaOf(spec: EnvironmentSpec['grafana']): GrafanaSettings {
  const said = settingsOf(spec, 'on');
  const settings = said === 'off' ? {} : said;
  return {
    enabled: said !== 'off',
    resources: resourcesOf(settings.resources, D.GRAFANA.resources),
    volume: settings.volume ?? D.GRAFANA.volume,
    adminUser: settings.adminUser ?? D.GRAFANA_ADMIN_USER,
    adminPassword: settings.adminPassword ?? D.GRAFANA_ADMIN_PASSWORD,
    secretKey: settings.secretKey ?? D.GRAFANA_SECRET_KEY,
  };
}

function resourcesOf(spec: ResourcesSpec | undefined, byDefault: Resources): Resources {
  const cpuLimit: Quantity | 'none' = spec?.limits?.cpu ?? byDefault.cpuLimit;
  return {
    cpuRequest: spec?.requests?.cpu ?? byDefault.cpuRequest,
    memoryRequest: spec?.requests?.memory ?? byDefault.memoryRequest,
    cpuLimit,
    memoryLimit: spec?.limits?.memory ?? byDefault.memoryLimit,
  };
}
