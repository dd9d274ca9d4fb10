import type { SyntaxNode } from '@lezer/common';
import { isRegexp, parseRegexp } from '../../alloy/check/values/regexp/re2';
import { durationSeconds } from '../duration';
import { childOf, childrenOf, within } from '../syntax';
import type { TreeReader } from '../tree-reader';

/** Range aggregations of values, which need `unwrap`. */
const OF_VALUES = new Set(
  'avg_over_time sum_over_time max_over_time min_over_time stddev_over_time stdvar_over_time quantile_over_time rate_counter first_over_time last_over_time'.split(
    ' ',
  ),
);
/** Of lines or of values. */
const OF_BOTH = new Set(['rate', 'absent_over_time']);
/** Range aggregations that can group. */
const GROUPING = new Set(
  'avg_over_time stddev_over_time stdvar_over_time quantile_over_time max_over_time min_over_time first_over_time last_over_time'.split(
    ' ',
  ),
);
const WITH_NUMBER = new Set(['topk', 'bottomk']);

/** The rules of Loki's parser about aggregations. */
export function checkAggregations(tree: SyntaxNode, reader: TreeReader): void {
  for (const node of within(tree, 'RangeAggregationExpr')) checkRangeAggregation(node, reader);
  for (const node of within(tree, 'VectorAggregationExpr')) checkVectorAggregation(node, reader);
  for (const node of within(tree, 'Range')) checkRange(node, reader);
  for (const node of within(tree, 'LabelReplaceExpr')) checkLabelReplace(node, reader);
}

function checkRangeAggregation(node: SyntaxNode, reader: TreeReader): void {
  const operation = nameOf(node, 'RangeOp', reader);
  const at = node.from;
  const unwrapped = within(node, 'UnwrapExpr').length > 0;
  const number = childOf(node, 'Number');
  if (number !== undefined && operation !== 'quantile_over_time')
    reader.add({ from: number.from, problem: `${operation} takes no number`, fix: 'remove it' });
  if (number === undefined && operation === 'quantile_over_time')
    reader.add({ from: at, problem: `${operation} needs a quantile first`, fix: 'write quantile_over_time(0.99, …)' });
  if (childOf(node, 'Grouping') !== undefined && !GROUPING.has(operation))
    reader.add({ from: at, problem: `${operation} cannot group`, fix: 'aggregate around it: sum by (label) (…)' });
  if (unwrapped && !OF_VALUES.has(operation) && !OF_BOTH.has(operation))
    reader.add({ from: at, problem: `${operation} is about lines, not about a value`, fix: 'remove `unwrap`' });
  if (!unwrapped && OF_VALUES.has(operation))
    reader.add({
      from: at,
      problem: `${operation} needs a value to work on`,
      fix: 'add `| unwrap label` before the range',
    });
}

function checkVectorAggregation(node: SyntaxNode, reader: TreeReader): void {
  const operation = nameOf(node, 'VectorOp', reader);
  const number = childOf(node, 'Number');
  const count = number === undefined ? undefined : reader.slice(number);
  if (WITH_NUMBER.has(operation) && count === undefined)
    reader.add({ from: node.from, problem: `${operation} needs a number first`, fix: `write ${operation}(5, …)` });
  if (WITH_NUMBER.has(operation) && count !== undefined && !/^0*[1-9]\d*$/.test(count))
    reader.add({
      from: number?.from ?? node.from,
      problem: `${operation} takes a whole number above 0`,
      got: count,
      fix: 'write one',
    });
  if (!WITH_NUMBER.has(operation) && number !== undefined)
    reader.add({ from: number.from, problem: `${operation} takes no number`, got: count ?? '', fix: 'remove it' });
  const grouping = childOf(node, 'Grouping');
  if (operation.startsWith('sort') && grouping !== undefined && within(grouping, 'Identifier').length > 0)
    reader.add({ from: grouping.from, problem: `${operation} cannot group`, fix: 'remove by or without' });
}

function nameOf(node: SyntaxNode, kind: string, reader: TreeReader): string {
  const name = childOf(node, kind);
  return name === undefined ? '' : reader.slice(name).toLowerCase();
}

/** A range is read as Prometheus does, unlike other durations: `1h30m`, not `1.5h`. */
function checkRange(node: SyntaxNode, reader: TreeReader): void {
  const written = reader.slice(node).replace(/^\[|\]$/g, '');
  if (durationSeconds(written) === undefined)
    reader.add({
      from: node.from + 1,
      problem: 'this is no range',
      got: written,
      expected: 'a duration such as 5m or 1h30m',
      fix: 'write whole numbers with their units, the largest first',
    });
}

function checkLabelReplace(node: SyntaxNode, reader: TreeReader): void {
  const string = childrenOf(node).findLast(({ name }) => name === 'String');
  if (string === undefined) return;
  const parsed = parseRegexp(`^(?:${reader.string(string)})$`);
  if (!isRegexp(parsed))
    reader.add({
      from: string.from,
      problem: parsed.message,
      got: reader.slice(string),
      fix: 'mend the regular expression',
    });
}
