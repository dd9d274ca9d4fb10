import type { SyntaxNode } from '@lezer/common';
import { nearest } from '../../spec/nearest';
import type { Fault } from '../query-problem';
import { firstError, tokenAt } from '../syntax';
import { unclosed } from '../unclosed';
import { AGGREGATIONS, FUNCTIONS } from './functions';

/** What is expected inside a part of the grammar where something else stands. */
const EXPECTED: Readonly<Record<string, string>> = {
  GroupingLabels: 'label names between ( and ), with a comma between two',
  AggregateModifier: 'by (label, …) or without (label, …)',
  MatchingModifierClause: 'on (label, …) or ignoring (label, …)',
  LabelMatchers: '`,` or `}`',
  UnquotedLabelMatcher: 'a label, then =, !=, =~ or !~, then a string in quotes',
  QuotedLabelMatcher: 'a label, then =, !=, =~ or !~, then a string in quotes',
  MatchOp: '=, !=, =~ or !~',
  FunctionCallBody: '`,` or `)`',
  AggregateExpr: 'an aggregation such as sum by (label) (expression)',
  ParenExpr: '`)`',
  MatrixSelector: '`]` after a duration such as 5m',
  SubqueryExpr: '`]` after range and resolution, such as [1h:1m]',
  DurationExpr: 'a duration such as 5m',
  OffsetExpr: 'a duration such as 5m',
  OffsetDurationExpr: 'a duration such as 5m',
  StepInvariantExpr: 'a time in seconds, start() or end()',
  BinaryExpr: 'an expression on both sides of the operator',
};

/** Aggregations and functions by name. */
const CALLABLE: readonly string[] = [...FUNCTIONS.keys(), ...AGGREGATIONS.keys()];

/** The first thing in the way of reading the expression at all. */
export function faultOfSyntax(tree: SyntaxNode, text: string): Fault | undefined {
  if (text.replace(/#.*/g, '').trim() === '')
    return { from: 0, problem: 'there is no expression', expected: 'PromQL', fix: 'write one' };
  const error = firstError(tree);
  if (error === undefined) return undefined;
  return unknownFunction(text, error.from) ?? unclosed(text) ?? unexpected(error, text);
}

/** The grammar knows the functions by name, so that an unknown one is a metric and then a `(` too many. */
function unknownFunction(text: string, at: number): Fault | undefined {
  const { from } = tokenAt(text, at);
  if (text[from] !== '(') return undefined;
  const name = /([a-zA-Z_]\w*)\s*$/.exec(text.slice(0, from));
  const word = name?.[1];
  if (name === null || word === undefined || CALLABLE.includes(word)) return undefined;
  const meant = nearest(word, CALLABLE);
  return {
    from: name.index,
    problem: 'there is no function of this name',
    got: word,
    fix: meant === undefined ? 'see the functions of PromQL' : `did you mean \`${meant}\`?`,
  };
}

function unexpected(error: SyntaxNode, text: string): Fault {
  const { from, token } = tokenAt(text, error.from);
  const expected = EXPECTED[error.parent?.name ?? ''];
  return {
    from,
    problem: 'the expression cannot be read here',
    got: token,
    ...(expected === undefined ? {} : { expected }),
    fix: 'mend the syntax at or before this place',
  };
}
