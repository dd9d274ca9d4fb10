import type { DraftPlatform } from '../draft';
import type { Duration, MetricsBackend } from '../model';
import type { Problem } from '../problem';
import { durationSeconds } from '../scalars/duration';
import type { Saying } from '../source';
import type { EnvironmentPair } from './environments';

const METRICS = ['backends', 'metrics'] as const;

/** Mimir deletes whole blocks, and those of the last day are of up to a day: in seconds. */
const LEAST_RETENTION = 86_400;

/** What Mimir can and cannot do. */
export function checkMetrics(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [
    ...environments.flatMap((pair) => [...checkBackend(pair), ...shortTermAlone(pair)]),
    ...draft.tenants.flatMap(({ spec, say }) =>
      tooShort(spec.retention?.metrics).map((saying) => say(['retention', 'metrics'], saying)),
    ),
  ];
}

function checkBackend(pair: EnvironmentPair): readonly Problem[] {
  const { of, resolved } = pair;
  const { metrics } = resolved.backends;
  if (metrics.kind === 'off') {
    return [];
  }
  return [
    ...tooShort(metrics.retention).map((saying) => of.say([...METRICS, 'retention'], saying)),
    ...(metrics.mode === 'monolithic' ? oneProcess(pair, metrics) : []),
    ...(metrics.mode === 'distributed' ? [...fewIngesters(pair, metrics), ...fewZones(pair, metrics)] : []),
  ];
}

/** Short-term metrics are on their way to where they are kept. */
function shortTermAlone({ of, resolved }: EnvironmentPair): readonly Problem[] {
  if (resolved.backends.shortTermMetrics.kind === 'off' || resolved.keptIn.metrics !== undefined) return [];
  const problem = 'metrics pass it on their way to where they are kept, and are kept nowhere';
  const fix = 'write `backends: { metrics: on }` or `send: { metrics: … }` as well, or leave it out';
  return [of.say(['backends', 'shortTermMetrics'], { on: 'key', problem, fix })];
}

/** One process has no second replica, no second copy and no second zone. */
function oneProcess({ of }: EnvironmentPair, { replicas, zoneAware }: MetricsBackend): readonly Problem[] {
  const said = of.spec.backends?.metrics;
  const copies = typeof said === 'object' ? (said.replicationFactor ?? 1) : 1;
  const fix = 'leave it out, or write `mode: distributed`';
  return [
    ...(replicas > 1 ? [['replicas', 'has one replica', String(replicas)] as const] : []),
    ...(copies > 1 ? [['replicationFactor', 'keeps one copy', String(copies)] as const] : []),
    ...(zoneAware ? [['zoneAware', 'is in one zone', 'true'] as const] : []),
  ].map(([key, what, got]) => of.say([...METRICS, key], { problem: `monolithic mode ${what}`, got, fix }));
}

/** Each series needs as many ingesters as it has copies. */
function fewIngesters({ of }: EnvironmentPair, metrics: MetricsBackend): readonly Problem[] {
  const { replicationFactor, parts } = metrics;
  const { replicas } = parts.ingester;
  if (replicas >= replicationFactor) {
    return [];
  }
  const said = of.spec.backends?.metrics;
  const mapping = typeof said === 'object' ? said : {};
  const keys =
    mapping.components?.ingester?.replicas !== undefined
      ? ['components', 'ingester', 'replicas']
      : mapping.replicas !== undefined
        ? ['replicas']
        : ['replicationFactor'];
  const problem = `${replicas} ingester${replicas === 1 ? '' : 's'} cannot keep ${replicationFactor} copies of each series`;
  const fix = `write \`components: { ingester: { replicas: ${replicationFactor} } }\`, or a smaller \`replicationFactor\``;
  const expected = `${replicationFactor} or more ingesters`;
  return [of.say([...METRICS, ...keys], { problem, got: String(replicas), expected, fix })];
}

/** With zones, each copy goes to another one. */
function fewZones({ of, resolved }: EnvironmentPair, metrics: MetricsBackend): readonly Problem[] {
  const { zones } = resolved.operations.workloads;
  if (!metrics.zoneAware || zones.length >= metrics.replicationFactor) {
    return [];
  }
  return [
    of.say([...METRICS, 'zoneAware'], {
      problem: `${metrics.replicationFactor} copies of each series go to as many zones`,
      got: zones.length === 0 ? 'no zones' : zones.join(', '),
      expected: `${metrics.replicationFactor} zones or more`,
      fix: 'name the zones of the nodes in `cluster.zones`, or leave `zoneAware` out',
    }),
  ];
}

function tooShort(retention: Duration | undefined): readonly Saying[] {
  if (retention === undefined || durationSeconds(retention) >= LEAST_RETENTION) {
    return [];
  }
  const problem = 'Mimir keeps metrics for a day at least';
  return [{ problem, got: retention, expected: '1d or more', fix: 'write 1d or more' }];
}
