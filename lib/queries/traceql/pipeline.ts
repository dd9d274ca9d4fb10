import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf, within } from '../syntax';
import type { TreeReader } from '../tree-reader';
import { fieldExprOf } from './field-row';
import { article, isNumber, yieldOf } from './field-types';
import { leafOf } from './fields';

/** Most labels that numbers over time can be grouped by. */
const MAX_GROUPS = 5;

/** Every rule of Tempo that is not about single fields. */
export function checkPipeline(tree: SyntaxNode, reader: TreeReader): void {
  for (const node of within(tree, 'SpansetFilter')) checkFilter(node, reader);
  for (const node of within(tree, 'Aggregate')) checkAggregate(node, reader);
  for (const node of within(tree, 'ScalarFilter')) checkScalarFilter(node, reader);
  for (const node of within(tree, 'GroupOperation')) checkGroup(node, reader);
  for (const node of within(tree, 'SelectOperation')) checkFields(node, 'select()', reader);
  for (const node of within(tree, 'AttributeField')) {
    if (/\.\s/.test(reader.slice(node)))
      reader.add({
        from: node.from,
        problem: 'no space may follow the dot',
        got: reader.slice(node),
        fix: 'remove it',
      });
  }
  checkStages(tree, reader);
}

function checkFilter(node: SyntaxNode, reader: TreeReader): void {
  const expr = childOf(node, 'FieldExpression');
  if (expr === undefined) return;
  const { type } = yieldOf(fieldExprOf(expr, reader.text), reader);
  if (type !== 'attribute' && type !== 'boolean')
    reader.add({
      from: expr.from,
      problem: 'a filter is true or false',
      got: article(type),
      fix: 'compare it with something',
    });
}

function checkAggregate(node: SyntaxNode, reader: TreeReader): void {
  const expr = childOf(node, 'FieldExpression');
  if (expr === undefined) return;
  const { type, constant } = yieldOf(fieldExprOf(expr, reader.text), reader);
  if (!isNumber(type))
    reader.add({ from: expr.from, problem: 'only numbers are aggregated', got: article(type), fix: 'use a number' });
  else if (constant)
    reader.add({ from: expr.from, problem: 'this is the same for every span', fix: 'aggregate something of the span' });
}

/** Tempo compares one aggregate with one number so far. */
function checkScalarFilter(node: SyntaxNode, reader: TreeReader): void {
  const [left, , right] = childrenOf(node);
  if (left !== undefined && !isAggregate(left))
    reader.add({
      from: left.from,
      problem: 'Tempo compares a single aggregate so far',
      got: reader.slice(left),
      fix: 'write count() > 3',
    });
  if (right !== undefined && within(right, 'Aggregate').length > 0)
    reader.add({
      from: right.from,
      problem: 'Tempo compares with a number so far',
      got: reader.slice(right),
      fix: 'write a number',
    });
}

/** Whether it is one aggregate, whatever brackets are around it. */
function isAggregate(node: SyntaxNode): boolean {
  const [only, ...others] = childrenOf(node);
  return only !== undefined && others.length === 0 && (only.name === 'Aggregate' || isAggregate(only));
}

function checkGroup(node: SyntaxNode, reader: TreeReader): void {
  const ofMetrics = node.parent?.name !== 'SpansetPipeline';
  const fields = childrenOf(node).filter(({ name }) => name === 'FieldExpression');
  if (!ofMetrics) {
    for (const field of fields) {
      if (yieldOf(fieldExprOf(field, reader.text), reader).constant)
        reader.add({
          from: field.from,
          problem: 'this is the same for every span',
          fix: 'group by something of the span',
        });
    }
    return;
  }
  checkFields(node, 'by()', reader);
  const operation = node.parent === null ? '' : reader.slice(node.parent);
  const most = /^(quantile|histogram|avg)_over_time/.test(operation) ? MAX_GROUPS - 1 : MAX_GROUPS;
  if (fields.length > most)
    reader.add({
      from: node.from,
      problem: 'too many fields to group by',
      got: `${fields.length}`,
      expected: `at most ${most}`,
      fix: 'group by fewer',
    });
}

/** Where only attributes and intrinsics may stand. */
function checkFields(node: SyntaxNode, of: string, reader: TreeReader): void {
  const fields = within(node, 'FieldExpression').filter(({ parent }) => parent?.name !== 'FieldExpression');
  for (const field of fields) {
    const leaf = leafOf(field);
    if (leaf !== undefined && leaf.name !== 'Static') yieldOf({ kind: 'leaf', node: field }, reader);
    else
      reader.add({
        from: field.from,
        problem: `${of} takes fields alone`,
        got: reader.slice(field),
        fix: 'write an attribute or intrinsic',
      });
  }
}

/** The order of the stages: spans, then one function over time, then topk or bottomk. */
function checkStages(tree: SyntaxNode, reader: TreeReader): void {
  const stages = within(
    tree,
    'SpansetFilter',
    'ScalarFilter',
    'CoalesceOperation',
    'GroupOperation',
    'SelectOperation',
    'MetricsOperation',
    'MetricsAggregatorFunctions',
  ).filter(
    ({ name, parent }) =>
      (name !== 'SpansetFilter' || parent?.name !== 'MetricsOperationCompare') &&
      (name !== 'GroupOperation' || parent?.name === 'SpansetPipeline'),
  );
  const [first] = stages;
  if (first?.name === 'CoalesceOperation')
    reader.add({
      from: first.from,
      problem: 'coalesce() needs spans before it',
      fix: 'write { … } | by(…) | coalesce()',
    });
  const metrics = stages.findIndex(({ name }) => name === 'MetricsOperation');
  for (const [i, node] of stages.entries()) {
    if (node.name === 'MetricsAggregatorFunctions') checkTop(node, metrics, i, reader);
    else if (metrics >= 0 && i > metrics)
      reader.add({
        from: node.from,
        problem: 'after a function over time there are no spans',
        got: reader.slice(node),
        fix: 'move it before the function',
      });
  }
  const operation = stages[metrics];
  if (operation !== undefined) checkMetrics(operation, stages.length > metrics + 1, reader);
}

function checkTop(node: SyntaxNode, metrics: number, at: number, reader: TreeReader): void {
  if (metrics < 0 || at < metrics)
    reader.add({
      from: node.from,
      problem: 'topk and bottomk need numbers over time',
      fix: 'write … | rate() | topk(10)',
    });
  const number = childOf(node, 'Integer');
  if (number !== undefined && Number(reader.slice(number)) < 1)
    reader.add({
      from: number.from,
      problem: 'this is no number of series',
      got: reader.slice(number),
      fix: 'write one above 0',
    });
}

function checkMetrics(node: SyntaxNode, more: boolean, reader: TreeReader): void {
  if (node.firstChild?.name === 'MetricsOperationCompare' && more)
    reader.add({ from: node.from, problem: 'compare() has nothing behind it', fix: 'remove what follows' });
  for (const argument of within(node, 'MetricsOperationQuantileArgsType')) {
    const value = Number(/^[\d.]+/.exec(reader.text.slice(argument.from))?.[0]);
    if (value > 1)
      reader.add({
        from: argument.from,
        problem: 'a quantile is between 0 and 1',
        got: `${value}`,
        fix: `write ${value / 100}`,
      });
  }
}
