import type * as cog from '@grafana/grafana-foundation-sdk/cog';
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as logs from '@grafana/grafana-foundation-sdk/logs';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as table from '@grafana/grafana-foundation-sdk/table';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import { dataSourceOf, type Query, targetOf } from './queries';

/** A panel of a dashboard, by the typed builders of Grafana's SDK. */
export type Panel = cog.Builder<dashboard.Panel>;

export interface PanelProps {
  readonly title: string;
  /** What is seen, and what would be wrong with it. @default - nothing */
  readonly description?: string;
  /** Unit as Grafana knows it, e.g. `bytes`, `reqps`, `s`, `percentunit`. @default short */
  readonly unit?: string;
  readonly queries: readonly Query[];
  /** Columns of 24. @default 12 */
  readonly width?: number;
}

const REF_IDS = 'ABCDEFGH';

/** What the builders of all panels have in common. */
interface AnyPanel<B> {
  title(title: string): B;
  description(text: string): B;
  unit(unit: string): B;
  span(columns: number): B;
  height(rows: number): B;
  datasource(source: dashboard.DataSourceRef): B;
  withTarget(target: cog.Builder<cog.Dataquery>): B;
}

function fill<B extends AnyPanel<B>>(panel: B, props: PanelProps, height: number, width: number): B {
  panel
    .title(props.title)
    .unit(props.unit ?? 'short')
    .span(props.width ?? width)
    .height(height);
  if (props.description !== undefined) panel.description(props.description);
  const [first] = props.queries;
  if (first !== undefined) panel.datasource(dataSourceOf(first));
  for (const [index, query] of props.queries.entries()) panel.withTarget(targetOf(query, REF_IDS.charAt(index)));
  return panel;
}

/** Curves over time. */
export function graph(props: PanelProps & { readonly stacked?: boolean; readonly max?: number }): Panel {
  const panel = fill(new timeseries.PanelBuilder(), props, 8, 12)
    .min(0)
    .fillOpacity(props.stacked === true ? 30 : 8)
    .showPoints(common.VisibilityMode.Never)
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom)
        .showLegend(true)
        .calcs([]),
    )
    .tooltip(
      new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending),
    );
  if (props.max !== undefined) panel.max(props.max);
  return props.stacked === true
    ? panel.stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal).group('A'))
    : panel;
}

/** One number each. */
export function number(props: PanelProps): Panel {
  return fill(new stat.PanelBuilder(), props, 4, 4)
    .graphMode(common.BigValueGraphMode.Area)
    .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false).fields(''));
}

/** A line for each series, its labels as columns. */
export function list(props: PanelProps): Panel {
  const queries = props.queries.map((query) => ({ ...query, instant: true }));
  return fill(new table.PanelBuilder(), { ...props, queries }, 9, 24).withTransformation({
    id: 'organize',
    options: { excludeByName: { Time: true }, indexByName: {}, renameByName: {} },
  });
}

/** Log lines. */
export function lines(props: PanelProps): Panel {
  return fill(new logs.PanelBuilder(), props, 12, 24).showTime(true).wrapLogMessage(true).enableLogDetails(true);
}

/** Where the time goes: a flame of the functions that were running. */
export function flame(props: PanelProps): Panel {
  return fill(new dashboard.PanelBuilder().type('flamegraph'), props, 14, 24);
}

/** Traces that a search finds. */
export function traces(props: PanelProps): Panel {
  return fill(new table.PanelBuilder(), props, 10, 24);
}
