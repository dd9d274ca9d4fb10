import type { Problem } from './problem';
import type { Path, Source } from './source';

/**
 * Switches that the spec has a place for and that nothing renders yet. A switch that does nothing would be worse than none:
 * writing one of these is a problem, unless the value says what happens anyway. An entry goes when its part is rendered.
 */

/** Paths, with the values that may be written all the same. */
type Table = Readonly<Record<string, readonly unknown[]>>;

const ENVIRONMENT: Table = {
  'cluster.zones': [],
  sync: ['automated'],
  collection: ['two-tier'],
  'collectors.agent.placement': [],
  'collectors.gateway.autoscale': ['off'],
  'collectors.scraper': [],
  'collectors.namespace': [],
  'sources.podLogs': ['on'],
  'sources.nodeLogs': ['on'],
  'sources.events': ['on'],
  'sources.otlp': ['off'],
  'sources.jaeger': ['off'],
  'sources.zipkin': ['off'],
  'sources.scraping': [],
  'sources.nodeMetrics': ['off'],
  'sources.kubelet': ['off'],
  'sources.serviceMonitors': ['off'],
  'sources.annotatedPods': ['off'],
  'sources.ebpfProfiles': ['off'],
  'sources.annotatedProfiles': ['off'],
  'sources.pushedProfiles': ['off'],
  'sources.javaProfiles': ['off'],
  tailSampling: ['off'],
  'storage.azureBlob': [],
  'storage.s3': [],
  'storage.filesystem': [],
  'storage.seaweedfs.replication': [],
  'storage.seaweedfs.master': [],
  'storage.seaweedfs.volumeServer': [],
  'storage.seaweedfs.filer': [],
  storageClass: [],
  'backends.metrics': ['off'],
  'backends.traces': ['off'],
  'backends.profiles': ['off'],
  'backends.shortTermMetrics': ['off'],
  'backends.logs.components': [],
  'backends.logs.autoscale': ['off'],
  'backends.logs.zoneAware': [false],
  'backends.logs.caches': ['off'],
  'send.metrics': [],
  'send.traces': [],
  'send.profiles': [],
  size: ['small'],
  'grafana.expose': ['off'],
  'grafana.dashboards': ['off'],
  beyla: ['off'],
  kubeStateMetrics: ['off'],
  openCost: ['off'],
  alerting: ['off'],
  secrets: [],
  placement: [],
  priorityClasses: [],
  networkPolicies: ['on'],
};

/** Single values that are not rendered, of keys that otherwise are. */
const ENVIRONMENT_VALUES: Table = {
  storage: ['filesystem'],
  'storage.seaweedfs': ['ha'],
  'storage.seaweedfs.mode': ['ha'],
  'backends.logs.mode': ['distributed'],
};

const TENANT: Table = {
  'alerts.rules': [],
  'limits.series': [],
  'limits.metricsRate': [],
  'limits.tracesRate': [],
  'limits.profilesRate': [],
  'limits.queryRange': [],
  'limits.queriesInParallel': [],
  'retention.metrics': [],
  'retention.traces': [],
  'retention.profiles': [],
  'faro.enabled': [false],
  'faro.proxy.enabled': [false],
  'faro.collectorUrl': [''],
  'faro.allowedOrigins': [],
  datasources: [],
  workloads: [],
};

/** Declarations that are checked and kept for parts that come later: each is noted, none is a problem. */
const RECORDED = { platform: ['identity', 'alerting'], environments: [], tenants: ['groups', 'alerts'] } as const;

export type FileKind = keyof typeof RECORDED;

/** What a file says that nothing renders yet. */
export function notYetRendered(kind: FileKind, source: Source): readonly Problem[] {
  switch (kind) {
    case 'environments':
      return ofEnvironment(source, []);
    case 'tenants':
      return found(source, TENANT, []);
    case 'platform':
      return [
        ...ofEnvironment(source, ['defaults', 'environments']),
        ...found(source, TENANT, ['defaults', 'tenants']),
      ];
  }
}

/** One note for each declaration that is kept but not rendered, however many files make it. */
export function notes(files: Readonly<Record<FileKind, readonly Source[]>>): readonly string[] {
  return (['platform', 'environments', 'tenants'] as const).flatMap((kind) =>
    RECORDED[kind]
      .filter((key) => files[kind].some((source) => source.has([key])))
      .map((key) => `${kind === 'platform' ? 'platform.yaml' : kind}: ${key}: recorded, not rendered yet`),
  );
}

function ofEnvironment(source: Source, from: Path): readonly Problem[] {
  const values = Object.entries(ENVIRONMENT_VALUES).flatMap(([key, refused]) => {
    const path = [...from, ...key.split('.')];
    return refused.includes(source.valueAt(path)) ? [refuse(source, path, [])] : [];
  });
  return [...found(source, ENVIRONMENT, from), ...values];
}

function found(source: Source, table: Table, from: Path): readonly Problem[] {
  if (from.length > 0 && !source.has(from)) {
    return [];
  }
  return Object.entries(table).flatMap(([key, allowed]) => {
    const path = [...from, ...key.split('.')];
    return source.has(path) && !isAllowed(source.valueAt(path), allowed) ? [refuse(source, path, allowed)] : [];
  });
}

function isAllowed(value: unknown, allowed: readonly unknown[]): boolean {
  return Array.isArray(value) ? value.every((item) => allowed.includes(item)) : allowed.includes(value);
}

function refuse(source: Source, path: Path, allowed: readonly unknown[]): Problem {
  const expected = allowed.length === 0 ? {} : { expected: allowed.map((value) => JSON.stringify(value)).join(', ') };
  const problem = 'is not rendered by this version yet';
  return source.problem(path, { on: 'key', problem, got: source.written(path), ...expected, fix: 'leave it out' });
}
