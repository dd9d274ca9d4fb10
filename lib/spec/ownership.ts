import type { Topology } from './model-collection';

/**
 * Kinds of Alloys. `namespace`: one in each namespace of a tenant. `monitors`: for what people who are not of the platform have
 * scraped, apart from all others because they say which address is asked.
 */
export const COLLECTORS = ['agent', 'gateway', 'scraper', 'monitors', 'namespace', 'events'] as const;
export type CollectorKind = (typeof COLLECTORS)[number];

/** What is collected, as people say it. What one Alloy says of itself is its own and not here. */
export const TARGETS = {
  podLogs: 'logs of pods',
  nodeLogs: 'log files of nodes',
  journal: 'journal of nodes',
  nodeMetrics: 'metrics of nodes',
  kubelet: 'kubelet and cAdvisor',
  annotatedPods: 'annotated pods',
  annotatedProfiles: 'annotated profiles',
  ebpfProfiles: 'profiles by eBPF',
  javaProfiles: 'profiles of Java programs',
  tenantMonitors: 'ServiceMonitors, PodMonitors and Probes of tenants',
  otherMonitors: 'ServiceMonitors, PodMonitors and Probes of namespaces of no tenant',
  platformMonitors: 'ServiceMonitors, PodMonitors and Probes of the platform',
  endpoints: 'kube-state-metrics, OpenCost, exporters of databases',
  tenantPushes: 'OTLP, Jaeger and Zipkin from pods of tenants',
  otherPushes: 'OTLP, Jaeger and Zipkin from other pods',
  pushedProfiles: 'profiles that pods of tenants push',
  browsers: 'browsers (Faro)',
  beyla: 'what Beyla sees',
  events: 'events of Kubernetes',
} as const;
export type Target = keyof typeof TARGETS;

/** Alloys that know all tenants. */
export type HubKind = Extract<CollectorKind, 'agent' | 'gateway' | 'scraper' | 'monitors'>;

/** Who collects what in an environment: each target has one owner. */
export interface Ownership {
  readonly owners: Readonly<Record<Target, CollectorKind>>;
  /** What takes in what applications push, and what collectors without a way of their own send. `agent`: each on its node. */
  readonly hub: HubKind;
}

/**
 * Who collects what. `two-tier` and `clustered` name what stands in the middle; without either, each node's agent does
 * everything itself. `per-namespace` takes off that what is one tenant's and can be told by its place.
 */
export function ownershipOf(topologies: readonly Topology[]): Ownership {
  const has = (topology: Topology) => topologies.includes(topology);
  const hub: HubKind = has('two-tier') ? 'gateway' : has('clustered') && !has('node-only') ? 'scraper' : 'agent';
  const scraper = has('clustered') ? 'scraper' : hub;
  const ofTenants = has('per-namespace') ? 'namespace' : hub;
  const annotated = has('clustered') ? 'scraper' : 'agent';
  return {
    hub,
    owners: {
      podLogs: 'agent',
      nodeLogs: 'agent',
      journal: 'agent',
      nodeMetrics: 'agent',
      kubelet: 'agent',
      ebpfProfiles: 'agent',
      javaProfiles: 'agent',
      annotatedPods: annotated,
      annotatedProfiles: annotated,
      tenantMonitors: has('per-namespace') ? 'namespace' : 'monitors',
      otherMonitors: 'monitors',
      platformMonitors: scraper,
      endpoints: scraper,
      tenantPushes: ofTenants,
      otherPushes: hub,
      pushedProfiles: ofTenants,
      browsers: ofTenants,
      beyla: hub,
      events: 'events',
    },
  };
}

/** The Alloys that an environment has, in one order. */
export function collectorsOf({ owners, hub }: Ownership): readonly CollectorKind[] {
  const used = new Set<CollectorKind>([...Object.values(owners), hub]);
  return COLLECTORS.filter((kind) => used.has(kind));
}
