import type { DraftPlatform } from '../draft';
import { lokiReplicationFactor } from '../loki-replication';
import type { Duration, LogsBackend } from '../model';
import type { Problem } from '../problem';
import { durationSeconds } from '../scalars/duration';
import type { Saying } from '../source';
import type { UpstreamVersions } from '../versions';
import type { EnvironmentPair } from './environments';

const LOGS = ['backends', 'logs'] as const;

/** Loki keeps logs at least this long (https://grafana.com/docs/loki/latest/operations/storage/retention/), in seconds. */
const LEAST_RETENTION = 86_400;

/** What Loki can and cannot do. */
export function checkLogs(
  draft: DraftPlatform,
  environments: readonly EnvironmentPair[],
  versions: UpstreamVersions,
): readonly Problem[] {
  return [
    ...environments.flatMap((pair) => checkBackend(pair, versions)),
    ...draft.tenants.flatMap(({ spec, say }) =>
      tooShort(spec.retention?.logs).map((saying) => say(['retention', 'logs'], saying)),
    ),
  ];
}

function checkBackend({ of, resolved }: EnvironmentPair, versions: UpstreamVersions): readonly Problem[] {
  const { logs } = resolved.backends;
  if (logs.kind === 'off') {
    return [];
  }
  return [
    ...tooNew(logs.mode, versions).map((saying) => of.say([...LOGS, 'mode'], saying)),
    ...tooMany(logs.mode, logs.replicas).map((saying) => of.say([...LOGS, 'replicas'], saying)),
    ...tooShort(logs.retention).map((saying) => of.say([...LOGS, 'retention'], saying)),
    ...zones(logs, resolved.operations.workloads.zones).map((saying) => of.say([...LOGS, 'zoneAware'], saying)),
  ];
}

/** Copies go to different zones where ingesters are workloads of their own, and each copy to another zone. */
function zones({ zoneAware, mode, parts }: LogsBackend, named: readonly string[]): readonly Saying[] {
  if (!zoneAware) {
    return [];
  }
  if (mode !== 'distributed') {
    const fix = 'leave it out, or write `mode: distributed`';
    return [{ problem: `${mode} mode has no ingesters of their own in each zone`, got: 'true', fix }];
  }
  const copies = lokiReplicationFactor(parts.ingester.replicas);
  if (named.length >= copies && copies > 1) {
    return [];
  }
  return [
    {
      problem: copies > 1 ? `${copies} copies of each stream go to as many zones` : 'there is one copy of each stream',
      got: `${parts.ingester.replicas} ingesters, zones: ${named.join(', ') || 'none'}`,
      expected: '3 zones and 3 ingesters, or more',
      fix: 'name the zones of the nodes in `cluster.zones` and let there be an ingester in each, or leave `zoneAware` out',
    },
  ];
}

function tooNew(mode: string, { loki }: UpstreamVersions): readonly Saying[] {
  if (mode !== 'simple-scalable' || loki.major < 4) {
    return [];
  }
  return [
    {
      problem: `Loki ${loki.text}, pinned in versions.json, has no simple-scalable mode: Loki 4 removed it`,
      got: mode,
      expected: 'single-binary or distributed',
      fix: 'write one of them, or pin Loki 3 in versions.json',
    },
  ];
}

function tooMany(mode: string, replicas: number): readonly Saying[] {
  if (mode !== 'single-binary' || replicas === 1) {
    return [];
  }
  const fix = 'leave it out, or write `mode: simple-scalable`';
  return [{ problem: 'single-binary mode has one replica', got: String(replicas), expected: '1', fix }];
}

function tooShort(retention: Duration | undefined): readonly Saying[] {
  if (retention === undefined || durationSeconds(retention) >= LEAST_RETENTION) {
    return [];
  }
  return [
    { problem: 'Loki keeps logs for a day at least', got: retention, expected: '1d or more', fix: 'write 1d or more' },
  ];
}
