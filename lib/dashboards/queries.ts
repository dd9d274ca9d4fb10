import type * as cog from '@grafana/grafana-foundation-sdk/cog';
import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/dashboard';
import * as pyroscope from '@grafana/grafana-foundation-sdk/grafanapyroscope';
import * as loki from '@grafana/grafana-foundation-sdk/loki';
import * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as tempo from '@grafana/grafana-foundation-sdk/tempo';
import { EMITTED } from '../grafana/emitted';
import { UID } from '../grafana/uid';

/** A query in one of the languages, each for the data source of its signal. */
export interface Query {
  readonly language: 'promql' | 'logql' | 'traceql' | 'profiles';
  readonly expression: string;
  /** Name of each series, e.g. `{{ pod }}`. @default - its labels */
  readonly legend?: string;
  /** One value each instead of a curve. @default false */
  readonly instant?: boolean;
  /** Whether traces that metrics name as examples are points on the curve. @default false */
  readonly exemplars?: boolean;
}

/** A query of metrics. */
export function promql(expression: string, legend?: string): Query {
  return { language: 'promql', expression, ...(legend !== undefined && { legend }) };
}

/** A query of logs, for lines or for numbers. */
export function logql(expression: string, legend?: string): Query {
  return { language: 'logql', expression, ...(legend !== undefined && { legend }) };
}

/** A search for traces, or metrics of them. */
export function traceql(expression: string): Query {
  return { language: 'traceql', expression };
}

/** The same, with the traces that metrics name as examples. */
export function withExemplars(query: Query): Query {
  return { ...query, exemplars: true };
}

/** CPU profiles by the labels of whoever was profiled, e.g. `{service_name="shop"}`. */
export function cpuProfiles(selector: string): Query {
  return { language: 'profiles', expression: selector };
}

const SOURCES: Readonly<Record<Query['language'], DataSourceRef>> = {
  promql: { type: 'prometheus', uid: UID.metrics },
  logql: { type: 'loki', uid: UID.logs },
  traceql: { type: 'tempo', uid: UID.traces },
  profiles: { type: 'grafana-pyroscope-datasource', uid: UID.profiles },
};

/** The data source that a query is for; it has the same uid in every organization. */
export function dataSourceOf({ language }: Query): DataSourceRef {
  return SOURCES[language];
}

/** A query as Grafana takes it. */
export function targetOf(query: Query, refId: string): cog.Builder<cog.Dataquery> {
  const { language, expression, legend, instant = false, exemplars = false } = query;
  switch (language) {
    case 'promql': {
      const target = new prometheus.DataqueryBuilder().expr(expression).refId(refId);
      if (legend !== undefined) target.legendFormat(legend);
      if (exemplars) target.exemplar(true);
      return instant ? target.instant().format(prometheus.PromQueryFormat.Table) : target.range();
    }
    case 'logql': {
      const target = new loki.DataqueryBuilder()
        .expr(expression)
        .refId(refId)
        .queryType(instant ? 'instant' : 'range');
      return legend === undefined ? target : target.legendFormat(legend);
    }
    case 'traceql':
      return new tempo.DataqueryBuilder().query(expression).queryType('traceql').refId(refId).limit(20).filters([]);
    case 'profiles':
      return new pyroscope.DataqueryBuilder()
        .labelSelector(expression)
        .profileTypeId(EMITTED.profileTypes[0])
        .queryType('profile')
        .groupBy([])
        .refId(refId);
  }
}
