import { AUTOSCALABLE } from './autoscalable';
import * as D from './defaults';
import { LOKI, MIMIR, PROMETHEUS, PYROSCOPE, TEMPO } from './defaults-backends';
import type { Autoscale, BackendPart, Backends, Caches, Duration, NoBackend, Quantity, TracesBackend } from './model';
import { resourcesOf, settingsOf } from './resolve-settings';
import { durationSeconds } from './scalars/duration';
import { quantityNumber } from './scalars/quantity';
import type { EnvironmentSpec } from './schema/environment';
import { type BackendDefaults, sizedDefaults } from './sized-defaults';
import { bytes, loadOf, type Need, type Needs, needsOf, sizeFor } from './sizing';

type BackendsSpec = NonNullable<EnvironmentSpec['backends']>;
type Said<K extends keyof BackendsSpec> = Exclude<NonNullable<BackendsSpec[K]>, string>;

/** What a cluster needs that says nothing of its load. */
const SMALL = needsOf(loadOf('small'));

const NONE: NoBackend = { kind: 'off' };

/** Fills in every default of the backends. */
export function resolveBackends(spec: BackendsSpec | undefined, needs: Needs = SMALL): Backends {
  const on = <K extends keyof BackendsSpec, T>(
    key: K,
    byDefault: 'on' | 'off',
    make: (said: Partial<Said<K>>, needs: Needs) => T,
  ) => {
    const said = settingsOf<Said<K>>(spec?.[key] as Said<K> | 'on' | 'off' | undefined, byDefault);
    return said === 'off' ? NONE : make(said, needs);
  };
  return {
    metrics: on('metrics', 'off', metricsOf),
    logs: on('logs', 'on', logsOf),
    traces: on('traces', 'off', tracesOf),
    profiles: on('profiles', 'off', profilesOf),
    shortTermMetrics: on('shortTermMetrics', 'off', shortTermOf),
  };
}

function metricsOf(said: Partial<Said<'metrics'>>, needs: Needs) {
  const mode = said.mode ?? 'distributed';
  return {
    kind: 'mimir' as const,
    mode,
    replicationFactor: mode === 'monolithic' ? 1 : (said.replicationFactor ?? MIMIR.replicationFactor),
    exemplars: said.exemplars ?? true,
    nativeHistograms: said.nativeHistograms ?? true,
    ...common(said, mode, MIMIR, { needs: needs.metrics, cache: needs.cache('metrics') }),
  };
}

function logsOf(said: Partial<Said<'logs'>>, needs: Needs) {
  const mode = said.mode ?? 'single-binary';
  return {
    kind: 'loki' as const,
    mode,
    ...common(said, mode, LOKI, { needs: needs.logs, cache: needs.cache('logs') }),
  };
}

function tracesOf(said: Partial<Said<'traces'>>, needs: Needs) {
  const mode = said.mode ?? 'single-binary';
  return {
    kind: 'tempo' as const,
    mode,
    metricsGenerator: generatorOf(said.metricsGenerator),
    ...common(said, mode, TEMPO, { needs: needs.traces, cache: needs.cache('traces') }),
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

function profilesOf(said: Partial<Said<'profiles'>>, needs: Needs) {
  const mode = said.mode ?? 'single-binary';
  return {
    kind: 'pyroscope' as const,
    mode,
    ...common(said, mode, PYROSCOPE, { needs: needs.profiles, cache: needs.cache('profiles') }),
  };
}

function shortTermOf(said: Partial<Said<'shortTermMetrics'>>, needs: Needs) {
  const retention = said.retention ?? PROMETHEUS.retention;
  const byDefault = sizeFor({ ...PROMETHEUS, replicas: 1 }, needs.shortTermMetrics(durationSeconds(retention)));
  return {
    kind: 'prometheus' as const,
    retention,
    resources: resourcesOf(said.resources, byDefault.resources),
    volume: said.volume ?? byDefault.volume,
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

/** What the load makes a backend need. */
interface SignalNeeds<Part extends string> {
  readonly needs: Readonly<Record<Part | 'all', Need>>;
  /** Bytes of memory of its caches. */
  readonly cache: number;
}

function common<Mode extends string, Part extends string>(
  said: CommonSpec<Part>,
  mode: Mode,
  smallest: BackendDefaults<Mode, Part>,
  { needs, cache }: SignalNeeds<NoInfer<Part>>,
) {
  const byDefault = sizedDefaults(smallest, mode, needs);
  const names = Object.keys(byDefault.parts) as Part[];
  return {
    retention: said.retention ?? byDefault.retention,
    replicas: said.replicas ?? byDefault.replicas[mode],
    resources: resourcesOf(said.resources, byDefault.resources),
    volume: said.volume ?? byDefault.volume,
    parts: Object.fromEntries(names.map((name) => [name, partOf(name, said, byDefault, mode)])) as Record<
      Part,
      BackendPart
    >,
    zoneAware: said.zoneAware ?? false,
    caches: cachesOf(said.caches, cache),
    config: said.config ?? {},
  };
}

/** A part has what is said of it, else what is said of all parts, else its own default. */
function partOf<Mode extends string, Part extends string>(
  name: Part,
  all: CommonSpec<Part>,
  byDefault: BackendDefaults<Mode, Part>,
  mode: Mode,
): BackendPart {
  const said = all.components?.[name];
  const part = byDefault.parts[name];
  // The gateway is no part of the program: what is said of all parts is too much for it.
  const common = name === 'gateway' ? {} : all;
  return {
    replicas: said?.replicas ?? common.replicas ?? part.replicas ?? byDefault.replicas[mode],
    resources: resourcesOf(said?.resources, resourcesOf(common.resources, part.resources)),
    volume: said?.volume ?? all.volume ?? part.volume ?? byDefault.volume,
    autoscale: AUTOSCALABLE.includes(name) ? autoscaleOf(said?.autoscale ?? all.autoscale) : 'off',
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

function cachesOf(spec: Said<'metrics'>['caches'], cached: number): Caches | 'off' {
  const said = settingsOf(spec, 'off');
  if (said === 'off') {
    return 'off';
  }
  const replicas = said.replicas ?? D.CACHES.replicas;
  const share = bytes(cached / replicas);
  const byDefault = quantityNumber(share) > quantityNumber(D.CACHES.memory) ? share : D.CACHES.memory;
  return { memory: said.memory ?? byDefault, replicas };
}
