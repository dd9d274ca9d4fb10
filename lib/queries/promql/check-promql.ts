import type { Catalogue } from '../catalogue/catalogue';
import { type Fault, located, type QueryProblem } from '../query-problem';
import { type GrafanaVariables, substituteVariables } from '../variables';
import { type PromqlExpr, selectorsOf } from './ast';
import { faultsOfLabels } from './label-faults';
import { nameOf } from './label-set';
import { faultsOfMetrics } from './metric-faults';
import { parsePromql } from './parse';
import { faultsOfTypes, typeOf } from './types';

export interface PromqlOptions {
  /**
   * Variables of the dashboard; an empty object: Grafana's own alone. They get values before the query is read.
   * @default - the query is no template
   */
  readonly variables?: GrafanaVariables;
  /**
   * Whether the query may use metrics that are not in the catalogue, being those of an application. Misspelt metrics of the
   * platform are problems all the same.
   * @default false
   */
  readonly ownMetrics?: boolean;
  /** Whether it may yield a range or a text, which rules and graphs refuse. @default false */
  readonly anyResult?: boolean;
  /** Whether functions behind a feature flag are let through. @default false */
  readonly experimental?: boolean;
}

/** Everything that is wrong with a PromQL expression. Without a catalogue, its metrics are not looked at. */
export function checkPromql(text: string, catalogue?: Catalogue, options: PromqlOptions = {}): readonly QueryProblem[] {
  if (options.variables === undefined) return located(text, faultsOf(text, catalogue, options));
  const substituted = substituteVariables(text, options.variables);
  const faults = faultsOf(substituted.text, catalogue, options);
  return located(text, [
    ...substituted.faults,
    ...faults.map((fault) => ({ ...fault, from: substituted.original(fault.from) })),
  ]);
}

function faultsOf(text: string, catalogue: Catalogue | undefined, options: PromqlOptions): readonly Fault[] {
  const { expr, faults } = parsePromql(text, options);
  if (expr === undefined) return faults;
  const unsound = [...faults, ...faultsOfTypes(expr)];
  const wrong = unsound.length > 0 || options.anyResult ? unsound : faultsOfResult(expr);
  if (wrong.length > 0 || catalogue === undefined) return wrong;
  return [
    ...faultsOfMetrics(expr, catalogue, { ownMetrics: options.ownMetrics ?? false }),
    ...faultsOfLabels(expr, catalogue),
  ];
}

function faultsOfResult(expr: PromqlExpr): readonly Fault[] {
  const type = typeOf(expr);
  if (type === 'scalar' || type === 'instant vector') return [];
  return [
    {
      from: expr.from,
      problem: 'rules and graphs need numbers over time',
      got: `a ${type}`,
      expected: 'an instant vector or a scalar',
      fix: type === 'string' ? 'write an expression' : 'wrap it in a function over time such as rate()',
    },
  ];
}

/** Names of the metrics of an expression; none, if it cannot be read. */
export function metricsOf(text: string): readonly string[] {
  return [...new Set(selectors(text).flatMap((selector) => nameOf(selector) ?? []))];
}

/** Labels that the matchers of an expression name. */
export function labelsOf(text: string): readonly string[] {
  return [...new Set(selectors(text).flatMap(({ matchers }) => matchers.map(({ label }) => label)))];
}

function selectors(text: string) {
  const { expr } = parsePromql(substituteVariables(text).text, { experimental: true });
  return expr === undefined ? [] : selectorsOf(expr);
}
