import * as D from './defaults';
import type { Faro, Slo, Tenant, TenantLimits, TenantWorkload } from './model';
import type { TenantSpec } from './schema/tenant';

/** How long each signal of a tenant is kept. */
export function retentionOf(spec: TenantSpec['retention']): Tenant['retention'] {
  return {
    metrics: spec?.metrics ?? 'default',
    logs: spec?.logs ?? 'default',
    traces: spec?.traces ?? 'default',
    profiles: spec?.profiles ?? 'default',
  };
}

/** What a tenant may push and ask for. */
export function limitsOf(spec: TenantSpec['limits']): TenantLimits {
  return {
    series: spec?.series ?? 'default',
    metricsRate: spec?.metricsRate ?? 'default',
    logsRateBytes: spec?.logsRate ?? 'default',
    streams: spec?.streams ?? 'default',
    tracesRateBytes: spec?.tracesRate ?? 'default',
    profilesRateBytes: spec?.profilesRate ?? 'default',
    queryRange: spec?.queryRange ?? 'default',
    queriesInParallel: spec?.queriesInParallel ?? 'default',
  };
}

/** Telemetry of browsers: off unless said. */
export function faroOf(spec: TenantSpec['faro']): Faro {
  return {
    enabled: spec?.enabled ?? false,
    collectorUrl: spec?.collectorUrl ?? '',
    proxy: {
      enabled: spec?.proxy?.enabled ?? false,
      path: spec?.proxy?.path ?? D.FARO_PATH,
      upstreamUrl: spec?.proxy?.upstreamUrl ?? '',
    },
    allowedOrigins: spec?.allowedOrigins ?? [],
  };
}

/** Services of a team, sorted by name. */
export function workloadsOf({ workloads = {}, namespaces }: TenantSpec): readonly TenantWorkload[] {
  const all = [...new Set(Array.isArray(namespaces) ? namespaces : Object.values(namespaces).flat())];
  return Object.entries(workloads)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, spec]) => ({
      name,
      namespace: spec.namespace ?? all[0] ?? '',
      protocol: spec.protocol ?? 'grpc',
      profiles: spec.profiles ?? false,
      slo: sloOf(spec.slo),
    }));
}

type SloSpec = NonNullable<TenantSpec['workloads']>[string]['slo'];

function sloOf(spec: SloSpec): Slo | 'none' {
  if (spec === undefined) {
    return 'none';
  }
  const { p50, p90, p99 } = spec.latency ?? {};
  const latency = [
    { percentile: 50 as const, below: p50 },
    { percentile: 90 as const, below: p90 },
    { percentile: 99 as const, below: p99 },
  ].flatMap(({ percentile, below }) => (below === undefined ? [] : [{ percentile, below }]));
  return { availability: spec.availability ?? 'none', latency, window: spec.window ?? D.SLO_WINDOW };
}
