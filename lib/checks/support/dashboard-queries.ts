import { PLATFORM_LOG_LABELS } from '../../queries/catalogue/log-labels';
import { platformCatalogue } from '../../queries/catalogue/platform-catalogue';
import { checkLogql } from '../../queries/logql/check-logql';
import { checkPromql } from '../../queries/promql/check-promql';
import type { QueryProblem } from '../../queries/query-problem';
import { checkTraceql } from '../../queries/traceql/check-traceql';
import { nearest } from '../../spec/nearest';

/** What is read of a dashboard's JSON. */
export interface DashboardJson {
  readonly title?: string;
  readonly panels: readonly PanelJson[];
  readonly templating?: { readonly list?: readonly { readonly name: string; readonly multi?: boolean }[] };
}

interface PanelJson {
  readonly title?: string;
  readonly type?: string;
  readonly datasource?: { readonly type?: string };
  readonly panels?: readonly PanelJson[];
  readonly targets?: readonly {
    readonly expr?: string;
    readonly query?: string;
    readonly datasource?: { readonly type?: string };
  }[];
}

/** Something wrong with a query of a panel. */
export interface Finding {
  readonly panel: string;
  readonly expression: string;
  readonly found: QueryProblem;
}

/** The dashboard in a text; undefined: it holds none. */
export function dashboardIn(text: string): DashboardJson | undefined {
  if (!text.includes('"panels"') || !text.includes('"schemaVersion"')) return undefined;
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && Array.isArray((value as DashboardJson).panels)
    ? (value as DashboardJson)
    : undefined;
}

type Language = (expression: string, variables: Variables) => readonly QueryProblem[];
type Variables = Readonly<Record<string, { readonly sample: string; readonly multi?: boolean }>>;

const LANGUAGES: Readonly<Record<string, Language>> = {
  prometheus: (expression, variables) => checkPromql(expression, platformCatalogue(), { variables }),
  loki: (expression, variables) => checkLogql(expression, PLATFORM_LOG_LABELS, { variables }),
  tempo: (expression, variables) => checkTraceql(expression, { variables }),
};

/** What is wrong with the queries of a dashboard. */
export function findingsIn(dashboard: DashboardJson): readonly Finding[] {
  const variables = Object.fromEntries(
    (dashboard.templating?.list ?? []).map(({ name, multi = false }) => [name, { sample: 'x', multi }]),
  );
  return dashboard.panels
    .flatMap((panel) => [panel, ...(panel.panels ?? [])])
    .flatMap((panel) => ofPanel(panel, variables));
}

function ofPanel(panel: PanelJson, variables: Variables): readonly Finding[] {
  return (panel.targets ?? []).flatMap(({ expr, query, datasource }) => {
    const expression = expr ?? query ?? '';
    const type = (datasource ?? panel.datasource)?.type ?? '';
    const language = LANGUAGES[type];
    const found = language === undefined ? [unknownSource(type)] : language(expression, variables);
    return found.map((one) => ({ panel: panel.title ?? 'a panel', expression, found: one }));
  });
}

function unknownSource(type: string): QueryProblem {
  const known = Object.keys(LANGUAGES);
  return {
    severity: 'error',
    offset: 0,
    line: 1,
    column: 1,
    problem: 'nobody can say whether the data source answers',
    got: type === '' ? 'none' : type,
    expected: known.join(', '),
    fix: `use ${nearest(type, known) ?? 'one of them'}`,
  };
}
