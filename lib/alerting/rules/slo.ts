import type { Duration, Slo, TenantWorkload } from '../../spec/model';
import { durationSeconds } from '../../spec/scalars/duration';
import type { AlertRule, RecordingRule, RuleGroup } from './rule';
import { BY, ERRORS, ofSpans, REQUESTS, SPANS } from './services';

/**
 * Objectives of services as alerts on how fast their budget of bad requests burns, over a long and a short window at once
 * (https://sre.google/workbook/alerting-on-slos/): the long one so that a moment wakes nobody, the short one so that it
 * ends when the trouble does.
 */

/** What may be bad, and how much of it. */
interface Objective {
  /** Value of the label `slo`, e.g. `availability`, `latency-p99`. */
  readonly name: string;
  /** Bad requests a second. */
  readonly bad: string;
  /** Share of requests that may be bad. */
  readonly budget: number;
  readonly words: string;
}

/** A pair of windows, and the share of the budget that is gone when the alert fires. */
interface Burn {
  readonly long: string;
  readonly short: string;
  readonly spent: number;
  readonly severity: AlertRule['severity'];
  readonly for: string;
}

const BURNS: readonly Burn[] = [
  { long: '1h', short: '5m', spent: 0.02, severity: 'critical', for: '2m' },
  { long: '6h', short: '30m', spent: 0.05, severity: 'critical', for: '15m' },
  { long: '1d', short: '2h', spent: 0.1, severity: 'warning', for: '1h' },
  { long: '3d', short: '6h', spent: 0.1, severity: 'warning', for: '3h' },
];

const WINDOWS = [...new Set(BURNS.flatMap(({ long, short }) => [short, long]))];

/** Rules of every objective of a tenant's services; a group for each. */
export function sloRules(workloads: readonly TenantWorkload[]): readonly RuleGroup[] {
  return workloads.flatMap((workload) => {
    const { slo } = workload;
    if (slo === 'none') return [];
    return objectivesOf(workload, slo).map((objective) => ({
      name: `slo-${workload.name}-${objective.name}`,
      rules: [...recordings(workload, objective), ...alerts(workload, objective, slo.window)],
    }));
  });
}

function selector({ name, namespace }: TenantWorkload, more = ''): string {
  return `{service="${name}", namespace="${namespace}"${more}}`;
}

function objectivesOf(workload: TenantWorkload, { availability, latency }: Slo): readonly Objective[] {
  const requests = `${REQUESTS}${selector(workload)}`;
  return [
    ...(availability === 'none'
      ? []
      : [
          {
            name: 'availability',
            bad: `${ERRORS}${selector(workload)}`,
            budget: rounded(1 - availability / 100),
            words: `${availability}% of its requests have to succeed`,
          },
        ]),
    ...latency.map(({ percentile, below }) => ({
      name: `latency-p${percentile}`,
      bad: `${requests} * on (${BY}) (1 - histogram_fraction(0, ${durationSeconds(below)}, ${durations(workload)}))`,
      budget: rounded(1 - percentile / 100),
      words: `${percentile}% of its requests have to take less than ${below}`,
    })),
  ];
}

/** Durations of a service as native histograms, in which any bound can be asked for. */
function durations({ name, namespace }: TenantWorkload): string {
  const of = `${SPANS}, service="${name}", k8s_namespace_name="${namespace}"`;
  return ofSpans(`rate(traces_spanmetrics_latency{${of}}[5m])`);
}

function recordings(workload: TenantWorkload, { name, bad }: Objective): readonly RecordingRule[] {
  const labels = { slo: name };
  const mine = selector(workload, `, slo="${name}"`);
  return [
    { record: 'slo:requests_bad:rate5m', expr: bad, labels },
    // Sums, because where nothing was bad there are no samples: an average would leave that time out.
    ...WINDOWS.map((window) => ({
      record: `slo:requests_bad:ratio_rate${window}`,
      expr: `sum by (${BY}) (sum_over_time(slo:requests_bad:rate5m${mine}[${window}])) / sum by (${BY}) (sum_over_time(${REQUESTS}${selector(workload)}[${window}]))`,
      labels,
    })),
  ];
}

function alerts(workload: TenantWorkload, objective: Objective, window: Duration): readonly AlertRule[] {
  const mine = selector(workload, `, slo="${objective.name}"`);
  return BURNS.flatMap(({ long, short, spent, severity, for: lasting }) => {
    const burn = (spent * durationSeconds(window)) / durationSeconds(long as Duration);
    const above = rounded(burn * objective.budget);
    // More than every request cannot be bad.
    if (above >= 1) return [];
    return [
      {
        alert: 'SloBudgetBurns',
        expr: `slo:requests_bad:ratio_rate${long}${mine} > ${above} and slo:requests_bad:ratio_rate${short}${mine} > ${above}`,
        for: lasting,
        severity,
        summary: `{{ $labels.service }} in {{ $labels.namespace }} ({{ $labels.environment }}) breaks its promise: ${objective.name}`,
        description: `In ${window}, ${objective.words}. At {{ $value | humanizePercentage }} bad requests, ${spent * 100}% of what is allowed is gone in ${long}.`,
        labels: { slo: objective.name, window: long },
      },
    ];
  });
}

/** Without the tail of binary fractions: 1 - 0.999 is 0.001. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
