import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { UID } from '../grafana/uid';
import type { Board, Variable } from './board';

/** A dashboard as the JSON that Grafana reads, on one line. */
export function renderBoard(board: Board): string {
  const builder = new dashboard.DashboardBuilder(board.title)
    .uid(board.uid)
    .description(board.description)
    .tags(['observability-platform'])
    .readonly()
    .refresh('1m')
    .time({ from: 'now-1h', to: 'now' })
    .timezone('browser')
    .tooltip(dashboard.DashboardCursorSync.Crosshair);
  for (const variable of board.variables ?? []) builder.withVariable(variableOf(variable));
  for (const uid of board.links ?? []) builder.link(linkTo(uid));
  for (const { title, panels } of board.rows) {
    builder.withRow(new dashboard.RowBuilder(title));
    for (const panel of panels) builder.withPanel(panel);
  }
  return JSON.stringify(builder.build());
}

function variableOf({
  name,
  label,
  metric,
  of,
  multi = true,
  mayBeMissing = false,
}: Variable): dashboard.QueryVariableBuilder {
  const variable = new dashboard.QueryVariableBuilder(name)
    .label(label)
    .datasource({ type: 'prometheus', uid: UID.metrics })
    .query(`label_values(${metric}, ${of})`)
    .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
    .sort(dashboard.VariableSort.AlphabeticalAsc);
  // `.+` and not all values by name: a long list would not fit into a query.
  return multi
    ? variable
        .multi(true)
        .includeAll(true)
        .allValue(mayBeMissing ? '.*' : '.+')
    : variable;
}

function linkTo(uid: string): dashboard.DashboardLinkBuilder {
  return new dashboard.DashboardLinkBuilder(uid)
    .type(dashboard.DashboardLinkType.Link)
    .url(`/d/${uid}`)
    .keepTime(true)
    .includeVars(true);
}
