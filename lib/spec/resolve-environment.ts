import * as D from './defaults';
import type { Draft, DraftPlatform } from './draft';
import type { Backends, CollectorSettings, Environment, Exposure, ExtraConfig, Signal, Tenant } from './model';
import { resolveBackends } from './resolve-backends';
import { beylaOf, collectionOf, exporterOf, sourcesOf, tailSamplingOf } from './resolve-collection';
import { grafanaSettings, resolveGrafana } from './resolve-grafana';
import { resolveOperations } from './resolve-operations';
import { type ResourcesSpec, resourcesOf, settingsOf } from './resolve-settings';
import { resolveStorage } from './resolve-storage';
import type { ExtraConfigSpec } from './schema/collection';
import type { EnvironmentSpec } from './schema/environment';

/** Fills in every default of an environment. Total: whatever is wrong was, or will be, said by a rule. */
export function resolveEnvironment(
  platform: DraftPlatform,
  of: Draft<EnvironmentSpec>,
  tenants: readonly Tenant[],
): Environment {
  const { spec, name } = of;
  const namespace = spec.namespace ?? D.DEFAULT_NAMESPACE;
  const backends = resolveBackends(spec.backends);
  const keptIn = keptInOf(name, spec.send, backends);
  const collectsCluster = spec.sources?.cluster !== 'off';
  return {
    name,
    cluster: clusterOf(name, spec.cluster),
    namespace,
    revision: spec.revision ?? platform.spec.git.revision ?? D.DEFAULT_REVISION,
    collection: collectionOf(spec.collection),
    storage: resolveStorage(spec.storage),
    backends,
    keptIn,
    sources: sourcesOf(spec.sources, keptIn),
    tailSampling: tailSamplingOf(spec.tailSampling),
    beyla: beylaOf(spec.beyla, keptIn),
    kubeStateMetrics: exporterOf(
      spec.kubeStateMetrics,
      keptIn.metrics === undefined ? 'off' : 'on',
      D.KUBE_STATE_METRICS,
    ),
    openCost: exporterOf(spec.openCost, 'off', D.OPENCOST),
    backendsPassword: spec.backends?.password ?? D.BACKENDS_PASSWORD,
    exposure: exposureOf(name, platform.spec.domain, spec.expose),
    images: { registry: spec.images?.registry ?? '', pullSecrets: spec.images?.pullSecrets ?? [] },
    agent: collectorOf(platform, spec.collectors?.agent, { replicas: 1, resources: D.AGENT }),
    gateway: collectorOf(platform, spec.collectors?.gateway, D.GATEWAY),
    events: collectorOf(platform, spec.collectors?.events, D.EVENTS),
    scraper: collectorOf(platform, spec.collectors?.scraper, D.SCRAPER),
    namespaceCollector: collectorOf(platform, spec.collectors?.namespace, D.NAMESPACE_COLLECTOR),
    grafana: resolveGrafana(
      { environment: name, namespace, domain: platform.spec.domain },
      spec.grafana,
      resourcesOf(grafanaSettings(spec.grafana).resources, D.GRAFANA.resources),
    ),
    operations: resolveOperations(spec),
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

/** Where each signal is kept: as said, else here if there is a backend. */
function keptInOf(name: string, send: EnvironmentSpec['send'], backends: Backends): Environment['keptIn'] {
  const keeper = (signal: Signal) => send?.[signal] ?? (backends[signal].kind === 'off' ? undefined : name);
  return { metrics: keeper('metrics'), logs: keeper('logs'), traces: keeper('traces'), profiles: keeper('profiles') };
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
    password: said.password ?? D.EXPOSED_PASSWORD,
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
