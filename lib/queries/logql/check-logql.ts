import { type Fault, located, type QueryProblem } from '../query-problem';
import { childOf, firstError, syntaxTree, tokenAt, within } from '../syntax';
import { TreeReader } from '../tree-reader';
import { unclosed } from '../unclosed';
import { type GrafanaVariables, substituteVariables } from '../variables';
import { checkAggregations } from './aggregations';
import { checkLabels } from './label-flow';
import type { LogLabels } from './logql-labels';
import { normalize } from './normalize';
import { checkOperations } from './operations';
import { checkNames, checkSelector } from './selectors';
import { checkStages } from './stages';

export interface LogqlOptions {
  /** Variables of the dashboard; see `checkPromql`. @default - the query is no template */
  readonly variables?: GrafanaVariables;
  /** What it must yield: rules and graphs need numbers. @default - lines or numbers */
  readonly yields?: 'lines' | 'numbers';
}

/** Everything that is wrong with a LogQL query. Without labels, they are not looked at. */
export function checkLogql(text: string, labels?: LogLabels, options: LogqlOptions = {}): readonly QueryProblem[] {
  if (options.variables === undefined) return located(text, faultsOf(text, labels, options));
  const substituted = substituteVariables(text, options.variables);
  const faults = faultsOf(substituted.text, labels, options);
  return located(text, [
    ...substituted.faults,
    ...faults.map((fault) => ({ ...fault, from: substituted.original(fault.from) })),
  ]);
}

function faultsOf(text: string, labels: LogLabels | undefined, { yields }: LogqlOptions): readonly Fault[] {
  if (text.replace(/#.*/g, '').trim() === '')
    return [{ from: 0, problem: 'there is no query', expected: 'LogQL', fix: 'write one' }];
  const normalized = normalize(text);
  const tree = syntaxTree('logql', normalized.text);
  const error = firstError(tree);
  if (error !== undefined) return [experiment(text) ?? unclosed(text) ?? unexpected(text, error.from)];
  const reader = new TreeReader(text);
  for (const selector of within(tree, 'Selector')) checkSelector(selector, reader);
  checkNames(tree, reader);
  checkStages(tree, reader);
  checkAggregations(tree, reader);
  checkOperations(tree, reader);
  const faults = [...normalized.faults, ...reader.faults];
  const expr = childOf(tree, 'Expr');
  const lines = expr !== undefined && childOf(expr, 'LogExpr') !== undefined;
  if (faults.length === 0 && yields !== undefined && lines !== (yields === 'lines')) return [wrongResult(lines)];
  if (faults.length > 0 || labels === undefined) return faults;
  checkLabels(tree, reader, labels);
  return reader.faults;
}

function experiment(text: string): Fault | undefined {
  const found = /\b(variants|approx_topk)\s*\(/i.exec(text);
  if (found === null) return undefined;
  return {
    from: found.index,
    problem: 'this is an experiment, which is switched off',
    got: found[1] ?? '',
    fix: 'write it with what is not experimental',
  };
}

function unexpected(text: string, offset: number): Fault {
  const { from, token } = tokenAt(text, offset);
  return { from, problem: 'the query cannot be read here', got: token, fix: 'mend the syntax at or before this place' };
}

function wrongResult(lines: boolean): Fault {
  return lines
    ? {
        from: 0,
        problem: 'rules and graphs need numbers over time',
        got: 'lines of logs',
        fix: 'count them: count_over_time({…}[5m])',
      }
    : { from: 0, problem: 'lines of logs are wanted here', got: 'numbers', fix: 'write a selector and filters alone' };
}
