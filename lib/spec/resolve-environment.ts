import * as D from './defaults';
import type { Draft, DraftPlatform } from './draft';
import type { Backends, Environment, Exposure, Signal, Tenant } from './model';
import { resolveBackends } from './resolve-backends';
import { beylaOf, collectionOf, exporterOf, sourcesOf, tailSamplingOf } from './resolve-collection';
import { resolveCollectors } from './resolve-collectors';
import { grafanaSettings, resolveGrafana } from './resolve-grafana';
import { resolveOperations } from './resolve-operations';
import { resourcesOf, settingsOf } from './resolve-settings';
import { resolveStorage } from './resolve-storage';
import { durationSeconds } from './scalars/duration';
import type { EnvironmentSpec } from './schema/environment';
import { type Kept, loadOf, needsOf } from './sizing';

/** Fills in every default of an environment. Total: whatever is wrong was, or will be, said by a rule. */
export function resolveEnvironment(
  platform: DraftPlatform,
  of: Draft<EnvironmentSpec>,
  tenants: readonly Tenant[],
): Environment {
  const { spec, name } = of;
  const namespace = spec.namespace ?? D.DEFAULT_NAMESPACE;
  const collection = collectionOf(spec.collection);
  const needs = needsOf(loadOf(spec.size));
  const backends = resolveBackends(spec.backends, needs);
  const keptIn = keptInOf(name, spec.send, backends);
  const collectsCluster = spec.sources?.cluster !== 'off';
  const hasMetrics = keptIn.metrics !== undefined;
  const operations = resolveOperations(spec, hasMetrics);
  const sources = sourcesOf(spec.sources, keptIn, operations.workloads.serviceMonitors);
  return {
    name,
    cluster: clusterOf(name, spec.cluster),
    namespace,
    revision: spec.revision ?? platform.spec.git.revision ?? D.DEFAULT_REVISION,
    collection,
    storage: resolveStorage(spec.storage, (copies) => needs.volumeServers(keptSeconds(backends), copies)),
    backends,
    keptIn,
    sources,
    tailSampling: tailSamplingOf(spec.tailSampling),
    beyla: beylaOf(spec.beyla, keptIn),
    kubeStateMetrics:
      hasMetrics && collectsCluster ? exporterOf(spec.kubeStateMetrics, 'on', D.KUBE_STATE_METRICS) : 'off',
    openCost: hasMetrics ? exporterOf(spec.openCost, 'off', D.OPENCOST) : 'off',
    backendsPassword: spec.backends?.password ?? D.BACKENDS_PASSWORD,
    exposure: exposureOf(name, platform.spec.domain, spec.expose),
    images: { registry: spec.images?.registry ?? '', pullSecrets: spec.images?.pullSecrets ?? [] },
    ...resolveCollectors(platform, {
      spec: spec.collectors,
      topologies: collection,
      sources,
      keptIn,
      tenants,
      needs: needs.collectors,
    }),
    grafana: resolveGrafana(
      { environment: name, namespace, domain: platform.spec.domain },
      spec.grafana,
      resourcesOf(grafanaSettings(spec.grafana).resources, D.GRAFANA.resources),
    ),
    alerting: spec.alerting !== 'off' && (backends.metrics.kind !== 'off' || backends.logs.kind !== 'off'),
    operations,
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

/** How long the backends keep each signal. */
function keptSeconds(backends: Backends): Kept {
  const of = (signal: Signal) => {
    const backend = backends[signal];
    return backend.kind === 'off' ? 0 : durationSeconds(backend.retention);
  };
  return { metrics: of('metrics'), logs: of('logs'), traces: of('traces'), profiles: of('profiles') };
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
