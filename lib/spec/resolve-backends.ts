import * as D from './defaults';
import { LOKI, MIMIR, type PartDefault, PROMETHEUS, PYROSCOPE, TEMPO } from './defaults-backends';
import type {
  Autoscale,
  BackendPart,
  Backends,
  Caches,
  Duration,
  NoBackend,
  Quantity,
  Resources,
  TracesBackend,
} from './model';
import { resourcesOf, settingsOf } from './resolve-settings';
import type { EnvironmentSpec } from './schema/environment';

type BackendsSpec = NonNullable<EnvironmentSpec['backends']>;
type Said<K extends keyof BackendsSpec> = Exclude<NonNullable<BackendsSpec[K]>, string>;

const NONE: NoBackend = { kind: 'off' };

/** Fills in every default of the backends. */
export function resolveBackends(spec: BackendsSpec | undefined): Backends {
  const on = <K extends keyof BackendsSpec, T>(
    key: K,
    byDefault: 'on' | 'off',
    make: (said: Partial<Said<K>>) => T,
  ) => {
    const said = settingsOf<Said<K>>(spec?.[key] as Said<K> | 'on' | 'off' | undefined, byDefault);
    return said === 'off' ? NONE : make(said);
  };
  return {
    metrics: on('metrics', 'off', metricsOf),
    logs: on('logs', 'on', logsOf),
    traces: on('traces', 'off', tracesOf),
    profiles: on('profiles', 'off', profilesOf),
    shortTermMetrics: on('shortTermMetrics', 'off', shortTermOf),
  };
}

function metricsOf(said: Partial<Said<'metrics'>>) {
  const mode = said.mode ?? 'distributed';
  return {
    kind: 'mimir' as const,
    mode,
    replicationFactor: mode === 'monolithic' ? 1 : (said.replicationFactor ?? MIMIR.replicationFactor),
    exemplars: said.exemplars ?? true,
    nativeHistograms: said.nativeHistograms ?? true,
    ...common(said, mode, MIMIR),
  };
}

function logsOf(said: Partial<Said<'logs'>>) {
  const mode = said.mode ?? 'single-binary';
  return { kind: 'loki' as const, mode, ...common(said, mode, LOKI) };
}

function tracesOf(said: Partial<Said<'traces'>>) {
  const mode = said.mode ?? 'single-binary';
  return {
    kind: 'tempo' as const,
    mode,
    metricsGenerator: generatorOf(said.metricsGenerator),
    ...common(said, mode, TEMPO),
  };
}

function generatorOf(spec: Said<'traces'>['metricsGenerator']): TracesBackend['metricsGenerator'] {
  const said = settingsOf(spec, 'on');
  if (said === 'off') {
    return 'off';
  }
  const { spanMetrics = true, serviceGraphs = true } = said;
  return spanMetrics || serviceGraphs ? { spanMetrics, serviceGraphs } : 'off';
}

function profilesOf(said: Partial<Said<'profiles'>>) {
  const mode = said.mode ?? 'single-binary';
  return { kind: 'pyroscope' as const, mode, ...common(said, mode, PYROSCOPE) };
}

function shortTermOf(said: Partial<Said<'shortTermMetrics'>>) {
  return {
    kind: 'prometheus' as const,
    retention: said.retention ?? PROMETHEUS.retention,
    resources: resourcesOf(said.resources, PROMETHEUS.resources),
    volume: said.volume ?? PROMETHEUS.volume,
    config: said.config ?? {},
  };
}

type PartSpec = NonNullable<NonNullable<Said<'metrics'>['components']>['ingester']>;
type ResourcesSpec = PartSpec['resources'];
type AutoscaleSpec = PartSpec['autoscale'];

interface CommonSpec<Part extends string> {
  readonly retention?: Duration | undefined;
  readonly replicas?: number | undefined;
  readonly resources?: ResourcesSpec;
  readonly volume?: Quantity | undefined;
  readonly components?: Partial<Record<Part, PartSpec | undefined>> | undefined;
  readonly autoscale?: AutoscaleSpec;
  readonly zoneAware?: boolean | undefined;
  readonly caches?: Said<'metrics'>['caches'];
  readonly config?: Record<string, unknown> | undefined;
}

interface Defaults<Mode extends string, Part extends string> {
  readonly retention: Duration;
  readonly volume: Quantity;
  readonly resources: Resources;
  readonly replicas: Readonly<Record<Mode, number>>;
  readonly parts: Readonly<Record<Part, PartDefault>>;
}

function common<Mode extends string, Part extends string>(
  said: CommonSpec<Part>,
  mode: Mode,
  byDefault: Defaults<Mode, Part>,
) {
  const names = Object.keys(byDefault.parts) as Part[];
  return {
    retention: said.retention ?? byDefault.retention,
    replicas: said.replicas ?? byDefault.replicas[mode],
    resources: resourcesOf(said.resources, byDefault.resources),
    volume: said.volume ?? byDefault.volume,
    parts: Object.fromEntries(
      names.map((name) => [name, partOf(said, said.components?.[name], byDefault.parts[name], byDefault, mode)]),
    ) as Record<Part, BackendPart>,
    zoneAware: said.zoneAware ?? false,
    caches: cachesOf(said.caches),
    config: said.config ?? {},
  };
}

/** A part has what is said of it, else what is said of all parts, else its own default. */
function partOf<Mode extends string, Part extends string>(
  all: CommonSpec<Part>,
  said: PartSpec | undefined,
  part: PartDefault,
  byDefault: Defaults<Mode, Part>,
  mode: Mode,
): BackendPart {
  return {
    replicas: said?.replicas ?? all.replicas ?? part.replicas ?? byDefault.replicas[mode],
    resources: resourcesOf(said?.resources, resourcesOf(all.resources, part.resources)),
    volume: said?.volume ?? all.volume ?? byDefault.volume,
    autoscale: autoscaleOf(said?.autoscale ?? all.autoscale),
  };
}

/** How many replicas a workload scales between. */
export function autoscaleOf(spec: AutoscaleSpec): Autoscale | 'off' {
  // There is no `on` without the bounds: the schema asks for both.
  if (spec === undefined || typeof spec === 'string') {
    return 'off';
  }
  return { min: spec.min, max: spec.max, cpuPercent: spec.cpuPercent ?? D.AUTOSCALE_CPU_PERCENT };
}

function cachesOf(spec: Said<'metrics'>['caches']): Caches | 'off' {
  const said = settingsOf(spec, 'off');
  return said === 'off'
    ? 'off'
    : { memory: said.memory ?? D.CACHES.memory, replicas: said.replicas ?? D.CACHES.replicas };
}
