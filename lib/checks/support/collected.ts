import type { Collector } from '../../isolation/collector';
import { attributeOf, listOf, textsOf } from '../../isolation/flow';
import type { Origin } from '../../isolation/item';
import { isReceiver, listening } from '../../isolation/receivers';
import { type ConfigNode, Fields, type Known } from '../../isolation/scope';
import { OTHER } from '../../isolation/value';
import type { Target } from '../../spec/ownership';
import { addressInPod, type TargetOrigin, targetOrigins } from './target-origins';

/** What a component collects. `own`: what its collector says of itself, and with a part what another container of its pod says. */
export interface Claim {
  readonly target: Target | 'own';
  /** Which of it, in words; `''`: all. */
  readonly part: string;
  /** The namespace that the part is of. @default - none, or several */
  readonly namespace?: Origin;
}

/** A component and what is known of it. */
export interface Collecting {
  readonly node: ConfigNode;
  readonly collector: Collector;
  /** Namespaces that it brings in data of. */
  readonly emitted: readonly Origin[];
  /** Namespaces of tenants. */
  readonly ofTenants: ReadonlySet<string>;
  /** Namespaces of the platform. */
  readonly ofPlatform: ReadonlySet<string>;
}

/** What a component collects; undefined: it is in no table. */
type Reader = (of: Collecting) => readonly Claim[] | undefined;

/** Names of components that bring something into a collector. */
const SOURCE =
  /^(loki\.source|prometheus\.(scrape|receive_http|operator)|pyroscope\.(scrape|receive_http|ebpf|java)|otelcol\.receiver|faro\.receiver|beyla|database_observability)(\.|$)/;

/** What each component that brings something in collects. */
const READERS: Readonly<Record<string, Reader>> = {
  'loki.source.file': logFiles,
  'loki.source.kubernetes': () => whole('podLogs'),
  'loki.source.journal': () => whole('journal'),
  'loki.source.kubernetes_events': () => whole('events'),
  'prometheus.scrape': (of) => eachOrigin(of, scraped),
  'prometheus.operator.servicemonitors': (of) => monitors('ServiceMonitors', of),
  'prometheus.operator.podmonitors': (of) => monitors('PodMonitors', of),
  'prometheus.operator.probes': (of) => monitors('Probes', of),
  'pyroscope.scrape': (of) => eachOrigin(of, profiled),
  'pyroscope.ebpf': () => whole('ebpfProfiles'),
  'pyroscope.java': () => whole('javaProfiles'),
  'otelcol.receiver.otlp': (of) => pushes('OTLP', of),
  'otelcol.receiver.jaeger': (of) => pushes('Jaeger', of),
  'otelcol.receiver.zipkin': (of) => pushes('Zipkin', of),
  'pyroscope.receive_http': (of) => ofNamespaces('pushedProfiles', of),
  'faro.receiver': (of) => ofNamespaces('browsers', of),
  'loki.source.api': onlyCollectors,
  'prometheus.receive_http': onlyCollectors,
};

/** Whether a component brings something into its collector. */
export function isSource({ name }: ConfigNode): boolean {
  return SOURCE.test(name);
}

/** What a component collects; undefined: nobody has said who collects that. */
export function collectedBy(of: Collecting): readonly Claim[] | undefined {
  const claims = READERS[of.node.name]?.(of);
  // Rules may leave none of its targets.
  return claims !== undefined && of.emitted.length === 0 && !isReceiver(of.node.name) ? [] : claims;
}

/** A part of a namespace, in words. */
export function partOf(what: string, namespace: Origin): string {
  const name = namespace === OTHER ? 'namespaces that nobody names' : `namespace ${String(namespace)}`;
  return what === '' ? name : `${what} of ${name}`;
}

function whole(target: Target | 'own'): readonly Claim[] {
  return [{ target, part: '' }];
}

function eachOrigin(
  { node }: Collecting,
  read: (origin: TargetOrigin) => readonly Claim[] | undefined,
): readonly Claim[] | undefined {
  const found = targetOrigins(node).map(read);
  return found.every((claims) => claims !== undefined) ? distinct(found.flat()) : undefined;
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [`${claim.target}\n${claim.part}`, claim])).values()];
}

function logFiles(of: Collecting): readonly Claim[] | undefined {
  return eachOrigin(of, ({ from }) => {
    if (from instanceof Fields) return [{ target: 'nodeLogs', part: text(from, '__path__') }];
    return from?.name === 'discovery.kubernetes' && roleOf(from) === 'pod' ? whole('podLogs') : undefined;
  });
}

/** An annotation of pods by which they ask for it, as a label. */
const SCRAPED_PODS = '__meta_kubernetes_pod_annotation_prometheus_io_scrape';
const PROFILED_PODS = /^__meta_kubernetes_pod_annotation_profiles_grafana_com_(\w+)_scrape$/;

function scraped({ from, asked }: TargetOrigin): readonly Claim[] | undefined {
  const inPod = addressInPod(from);
  if (inPod !== undefined) return [{ target: 'own', part: inPod }];
  if (from instanceof Fields) return [{ target: 'endpoints', part: hostOf(text(from, '__address__')) }];
  switch (from?.name) {
    case 'prometheus.exporter.self':
      return whole('own');
    case 'prometheus.exporter.unix':
      return whole('nodeMetrics');
    case 'discovery.kubernetes':
      if (roleOf(from) === 'node') return whole('kubelet');
      return roleOf(from) === 'pod' && asked.has(SCRAPED_PODS) ? whole('annotatedPods') : undefined;
    default:
      return undefined;
  }
}

function profiled({ from, asked }: TargetOrigin): readonly Claim[] | undefined {
  const types = [...asked].flatMap((label) => PROFILED_PODS.exec(label)?.[1] ?? []);
  if (from instanceof Fields || from?.name !== 'discovery.kubernetes' || types.length === 0) return undefined;
  return types.map((part) => ({ target: 'annotatedProfiles', part }));
}

/** Monitors of the namespaces that it reads, as far as its rules let any of them pass. */
function monitors(kind: string, { node, emitted, ofTenants, ofPlatform }: Collecting): readonly Claim[] {
  const read = new Set<Origin>(textsOf(node, 'namespaces') ?? emitted);
  return emitted
    .filter((namespace) => namespace !== '' && (read.size === 0 || read.has(namespace)))
    .map((namespace) => ({
      target: ofTenants.has(String(namespace))
        ? 'tenantMonitors'
        : ofPlatform.has(String(namespace))
          ? 'platformMonitors'
          : 'otherMonitors',
      part: partOf(kind, namespace),
      namespace,
    }));
}

/** What pods push, by the namespaces that can reach it; what Beyla tells. */
function pushes(protocol: string, of: Collecting): readonly Claim[] {
  const { node, collector, ofTenants } = of;
  const told = listening(node).some(({ port }) => collector.isTold(port));
  return [
    ...(told ? whole('beyla') : []),
    ...senders(of).map(
      (namespace): Claim => ({
        target: ofTenants.has(String(namespace)) ? 'tenantPushes' : 'otherPushes',
        part: partOf(protocol, namespace),
        namespace,
      }),
    ),
  ];
}

function ofNamespaces(target: Target, of: Collecting): readonly Claim[] {
  return senders(of).map((namespace) => ({ target, part: partOf('', namespace), namespace }));
}

/** What collectors push is collected by those; anything else has no owner. */
function onlyCollectors(of: Collecting): readonly Claim[] | undefined {
  return senders(of).length === 0 ? [] : undefined;
}

/** Namespaces whose pods can push to a receiver. */
function senders({ node, collector }: Collecting): readonly Origin[] {
  if (!isReceiver(node.name)) return [];
  const reached = listening(node).flatMap(({ port }) => collector.reachableFrom(port));
  return [...new Set(reached)].filter((namespace) => namespace !== '');
}

/** The Service and its namespace, of an address. */
function hostOf(address: string): string {
  return address.replace(/:\d+$/, '').replace(/\.svc\..*$/, '');
}

function roleOf(discovery: ConfigNode): Known | undefined {
  return listOf(attributeOf(discovery, 'role'))[0];
}

function text({ entries }: Fields, name: string): string {
  const value = entries.get(name);
  return typeof value === 'string' ? value : '';
}
