import type { Correlation } from './correlation';
import { literal } from './data-source';
import { EMITTED, type MetricLabel, type ProfileLabel } from './emitted';
import type { Present } from './present';
import { UID } from './uid';

/** Settings of a data source of the Prometheus type: an exemplar leads to its trace. */
export function metricLinks(present: Present): Readonly<Record<string, unknown>> {
  if (!present.has('traces')) return {};
  return {
    exemplarTraceIdDestinations: EMITTED.exemplarLabels.map((name) => ({
      name,
      datasourceUid: UID.traces,
      urlDisplayLabel: 'Trace',
    })),
  };
}

/** A label of a metric and what the same is called on profiles. */
type Join = readonly [MetricLabel, ProfileLabel];

/** From a row of metrics to the CPU profile of the same pod or service. */
export function profileCorrelations(present: Present): readonly Correlation[] {
  if (!present.has('profiles')) return [];
  return [
    toProfile('pod', [
      ['namespace', 'namespace'],
      ['pod', 'pod'],
    ]),
    toProfile('service', [['service', 'service_name']]),
  ];
}

function toProfile(field: MetricLabel, joins: readonly Join[]): Correlation {
  const matchers = joins.map(([from, to]) => `${to}="\${${from}}"`).join(', ');
  return {
    targetUID: UID.profiles,
    label: `CPU profile of the ${field}`,
    description: `What the ${field} spent its time on.`,
    config: {
      type: 'query',
      field,
      target: {
        queryType: 'profile',
        profileTypeId: EMITTED.profileTypes[0],
        labelSelector: literal(`{${matchers}}`),
      },
    },
  };
}
