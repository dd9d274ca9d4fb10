import { EMITTED } from '../../grafana/emitted';
import { PLATFORM_LOG_LABELS } from '../../queries/catalogue/log-labels';
import { platformCatalogue } from '../../queries/catalogue/platform-catalogue';
import { checkLogql } from '../../queries/logql/check-logql';
import { checkPromql } from '../../queries/promql/check-promql';
import type { QueryProblem } from '../../queries/query-problem';
import { checkTraceql } from '../../queries/traceql/check-traceql';
import { nearest } from '../../spec/nearest';
import { labelsOf } from './link-fault';

/** What is read of a dashboard's JSON. */
export interface DashboardJson {
  readonly title?: string;
  readonly panels: readonly PanelJson[];
  readonly templating?: { readonly list?: readonly VariableJson[] };
}

interface VariableJson {
  readonly name: string;
  readonly multi?: boolean;
  readonly query?: unknown;
}

interface PanelJson {
  readonly title?: string;
  readonly type?: string;
  readonly datasource?: { readonly type?: string };
  readonly panels?: readonly PanelJson[];
  readonly targets?: readonly {
    readonly expr?: string;
    readonly query?: string;
    readonly labelSelector?: string;
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
  'grafana-pyroscope-datasource': (selector) => labelsOf(selector).flatMap(unknownProfileLabel),
};

/** What is wrong with the queries of a dashboard. */
export function findingsIn(dashboard: DashboardJson): readonly Finding[] {
  const variables = Object.fromEntries(
    (dashboard.templating?.list ?? []).map(({ name, multi = false }) => [name, { sample: 'x', multi }]),
  );
  return [
    ...(dashboard.templating?.list ?? []).flatMap((variable) => ofVariable(variable, variables)),
    ...dashboard.panels
      .flatMap((panel) => [panel, ...(panel.panels ?? [])])
      .flatMap((panel) => ofPanel(panel, variables)),
  ];
}

/** What a variable offers is the values of a label, which is a query too. */
function ofVariable({ name, query }: VariableJson, variables: Variables): readonly Finding[] {
  const [, selector, label] = /^label_values\((.*), *(\w+)\)$/.exec(String(query)) ?? [];
  if (selector === undefined || label === undefined) return [];
  const expression = `count by (${label}) (${selector})`;
  const found = checkPromql(expression, platformCatalogue(), { variables });
  return found.map((one) => ({ panel: `the variable ${name}`, expression, found: one }));
}

function ofPanel(panel: PanelJson, variables: Variables): readonly Finding[] {
  return (panel.targets ?? []).flatMap(({ expr, query, labelSelector, datasource }) => {
    const expression = expr ?? query ?? labelSelector ?? '';
    const type = (datasource ?? panel.datasource)?.type ?? '';
    const language = LANGUAGES[type];
    const found = language === undefined ? [unknownSource(type)] : language(expression, variables);
    return found.map((one) => ({ panel: panel.title ?? 'a panel', expression, found: one }));
  });
}

function unknownProfileLabel(label: string): readonly QueryProblem[] {
  const known: readonly string[] = EMITTED.profileLabels;
  if (known.includes(label)) return [];
  const near = nearest(label, known);
  return [
    {
      severity: 'error',
      offset: 0,
      line: 1,
      column: 1,
      problem: 'no profile has this label',
      got: label,
      expected: known.join(', '),
      fix: near === undefined ? 'use one of them' : `did you mean ${near}?`,
    },
  ];
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
