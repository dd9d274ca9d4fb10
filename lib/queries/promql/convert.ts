import type { SyntaxNode } from '@lezer/common';
import { decodeString } from '../go-string';
import type { Fault } from '../query-problem';
import { childOf, childrenOf } from '../syntax';
import type {
  Aggregation,
  Binary,
  Call,
  Matcher,
  Matching,
  MatchOperator,
  Name,
  PromqlExpr,
  Selector,
  Span,
} from './ast';
import { DurationReader } from './duration-reader';
import { AGGREGATIONS, FUNCTIONS } from './functions';
import { expressionsOf, type Grouped, operatorOf, regroup } from './regroup';

const MODIFIERS: Readonly<Record<string, string>> = {
  OffsetExpr: 'offset',
  StepInvariantExpr: '@',
  AnchoredExpr: 'anchored',
  SmoothedExpr: 'smoothed',
};

const NOTHING: PromqlExpr = { kind: 'number', from: 0, to: 0, value: 0 };

/** From the grammar's tree, which has no errors, to the expression; and what the grammar lets through on the way. */
export class Converter {
  readonly faults: Fault[] = [];
  private readonly durations: DurationReader;

  constructor(
    private readonly text: string,
    private readonly experimental: boolean,
  ) {
    this.durations = new DurationReader(text, this.faults, experimental);
  }

  /** The first expression among the children of a node. */
  only(node: SyntaxNode): PromqlExpr {
    return this.expressions(node)[0] ?? NOTHING;
  }

  private expressions(node: SyntaxNode): readonly PromqlExpr[] {
    return expressionsOf(node).map((child) => this.convert(regroup(child, this.text)));
  }

  private convert(grouped: Grouped): PromqlExpr {
    const { node } = grouped;
    switch (grouped.kind) {
      case 'atom':
        return this.atom(node);
      case 'sign':
        return { kind: 'unary', ...spanOf(node), expr: this.convert(grouped.operand) };
      case 'postfix':
        return this.postfix(node, grouped.operand);
      case 'binary':
        return this.binary(node, this.convert(grouped.left), this.convert(grouped.right));
    }
  }

  private atom(node: SyntaxNode): PromqlExpr {
    switch (node.name) {
      case 'NumberDurationLiteral':
        return { kind: 'number', ...spanOf(node), value: this.durations.literal(node) };
      case 'StringLiteral':
        return { kind: 'text', ...spanOf(node), value: this.string(node) };
      case 'VectorSelector':
        return this.selector(node);
      case 'AggregateExpr':
        return this.aggregation(node);
      case 'FunctionCall':
        return this.call(node);
      default:
        return { kind: 'paren', ...spanOf(node), expr: this.only(node) };
    }
  }

  private postfix(node: SyntaxNode, operand: Grouped): PromqlExpr {
    const expr = this.convert(operand);
    const span = { from: expr.from, to: node.to };
    if (node.name === 'SubqueryExpr') {
      this.durations.positive(node);
      return { kind: 'subquery', ...span, expr };
    }
    if (node.name !== 'MatrixSelector') return this.modified(node, operand, expr);
    this.durations.positive(node);
    if (expr.kind !== 'selector' || operand.kind !== 'atom') this.rangeFault(expr, span);
    return { kind: 'range', ...span, expr };
  }

  private rangeFault(expr: PromqlExpr, { from, to }: Span): void {
    const modified = expr.kind === 'selector';
    this.faults.push({
      from,
      problem: modified ? 'a range stands before `offset` and `@`' : 'only a selector can have a range',
      got: this.text.slice(from, to),
      fix: modified
        ? 'write metric[5m] offset 1h'
        : 'add a colon for a subquery, as in (…)[5m:], or move the range inside',
    });
  }

  private modified(node: SyntaxNode, operand: Grouped, expr: PromqlExpr): PromqlExpr {
    const word = MODIFIERS[node.name] ?? '@';
    if (word === 'offset') this.durations.offset(node);
    if (word === '@') this.durations.at(node);
    const flagged = word === 'anchored' || word === 'smoothed';
    if (flagged && !this.experimental) this.durations.needsFlag(expr.from, word);
    if (expr.kind !== 'selector' && expr.kind !== 'range' && expr.kind !== 'subquery')
      this.faults.push({
        from: expr.from,
        problem: `\`${word}\` may follow a selector, a range or a subquery only`,
        got: this.text.slice(expr.from, node.to),
        fix: `write \`${word}\` right behind the selector, inside of functions and parentheses`,
      });
    else if (!flagged && modifiersOf(operand).includes(node.name))
      this.faults.push({ from: expr.from, problem: `\`${word}\` is set twice`, fix: 'keep one of them' });
    return expr;
  }

  private aggregation(node: SyntaxNode): Aggregation {
    const operator = childOf(node, 'AggregateOp');
    const modifier = childOf(node, 'AggregateModifier');
    const body = childOf(node, 'FunctionCallBody');
    const name = operator === undefined ? '' : this.slice(operator).toLowerCase();
    if (AGGREGATIONS.get(name)?.experimental && !this.experimental) this.durations.needsFlag(node.from, `${name}()`);
    return {
      kind: 'aggregation',
      from: node.from,
      to: node.to,
      operator: name,
      ...(modifier === undefined
        ? {}
        : { grouping: { without: childOf(modifier, 'Without') !== undefined, labels: this.labels(modifier) } }),
      args: body === undefined ? [] : this.expressions(body),
    };
  }

  private call(node: SyntaxNode): Call {
    const identifier = childOf(node, 'FunctionIdentifier') ?? node;
    const body = childOf(node, 'FunctionCallBody');
    const name = this.slice(identifier);
    if (FUNCTIONS.get(name)?.experimental && !this.experimental) this.durations.needsFlag(node.from, `${name}()`);
    return { kind: 'call', from: node.from, to: node.to, name, args: body === undefined ? [] : this.expressions(body) };
  }

  private binary(node: SyntaxNode, left: PromqlExpr, right: PromqlExpr): Binary {
    const operator = operatorOf(node);
    const clause = childOf(node, 'MatchingModifierClause');
    const fill = childOf(node, 'FillModifier');
    if (fill !== undefined && !this.experimental) this.durations.needsFlag(fill.from, 'fill');
    return {
      kind: 'binary',
      from: left.from,
      to: right.to,
      operator: { from: operator.from, to: operator.to, text: this.slice(operator).toLowerCase() },
      bool: childOf(node, 'BoolModifier') !== undefined,
      ...(clause === undefined ? {} : { matching: this.matching(clause) }),
      ...(fill === undefined ? {} : { fill: fill.from }),
      left,
      right,
    };
  }

  private matching(clause: SyntaxNode): Matching {
    const [labels, include] = childrenOf(clause).filter(({ name }) => name === 'GroupingLabels');
    const group = childOf(clause, 'GroupLeft', 'GroupRight');
    return {
      on: childOf(clause, 'On') !== undefined,
      labels: labels === undefined ? [] : this.labelList(labels),
      ...(group === undefined ? {} : { group: group.name === 'GroupLeft' ? 'left' : 'right' }),
      include: include === undefined ? [] : this.labelList(include),
    };
  }

  private labels(modifier: SyntaxNode): readonly Name[] {
    const list = childOf(modifier, 'GroupingLabels');
    return list === undefined ? [] : this.labelList(list);
  }

  private labelList(list: SyntaxNode): readonly Name[] {
    return childrenOf(list).map((label) => {
      const literal = label.name === 'QuotedLabelName' ? label.firstChild : null;
      const text = literal === null ? this.slice(label) : this.string(literal);
      if (text === '')
        this.faults.push({ from: label.from, problem: 'a label needs a name', got: '""', fix: 'write one' });
      return { from: label.from, to: label.to, text };
    });
  }

  private selector(node: SyntaxNode): Selector {
    const identifier = childOf(node, 'Identifier');
    const matchers = childOf(node, 'LabelMatchers');
    const items = matchers === undefined ? [] : childrenOf(matchers);
    const quoted = items
      .filter(({ name }) => name === 'QuotedLabelName')
      .map((item) => ({ from: item.from, to: item.to, text: this.string(item.firstChild ?? item) }));
    const name = identifier === undefined ? quoted[0] : { ...spanOf(identifier), text: this.slice(identifier) };
    if (identifier !== undefined && quoted[0] !== undefined) this.nameTwice(quoted[0].from, quoted[0].text);
    const read = items.filter(({ name: kind }) => kind !== 'QuotedLabelName').map((item) => this.matcher(item));
    for (const matcher of read) {
      if (identifier !== undefined && matcher.label === '__name__') this.nameTwice(matcher.from, matcher.value);
    }
    return { kind: 'selector', ...spanOf(node), ...(name === undefined ? {} : { name }), matchers: read };
  }

  private nameTwice(from: number, got: string): void {
    this.faults.push({ from, problem: 'the metric is named twice', got, fix: 'keep the name before the braces' });
  }

  private matcher(node: SyntaxNode): Matcher {
    const [label, operator, value] = childrenOf(node);
    return {
      ...spanOf(node),
      label:
        label === undefined
          ? ''
          : label.name === 'LabelName'
            ? this.slice(label)
            : this.string(label.firstChild ?? label),
      operator: matchOperator(operator === undefined ? '' : this.slice(operator)),
      value: value === undefined ? '' : this.string(value),
      valueFrom: value?.from ?? node.from,
    };
  }

  private string(node: SyntaxNode): string {
    const literal = this.slice(node);
    const text = decodeString(literal);
    if (text === undefined)
      this.faults.push({
        from: node.from,
        problem: 'the string has an escape that does not exist, or no end',
        got: literal,
        fix: 'write a backslash as \\\\, or put the string between backquotes',
      });
    return text ?? '';
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }
}

function spanOf({ from, to }: SyntaxNode): Span {
  return { from, to };
}

function matchOperator(text: string): MatchOperator {
  return text === '!=' || text === '=~' || text === '!~' ? text : '=';
}

/** Names of the modifiers on an operand already. */
function modifiersOf(operand: Grouped): readonly string[] {
  return operand.kind === 'postfix' ? [operand.node.name, ...modifiersOf(operand.operand)] : [];
}
