/** Where something stands in the expression. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A word with its place. */
export interface Name extends Span {
  readonly text: string;
}

export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** `label="value"` of a selector. */
export interface Matcher extends Span {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
  /** Where the literal of the value starts. */
  readonly valueFrom: number;
}

export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly value: number;
}

export interface TextLiteral extends Span {
  readonly kind: 'text';
  readonly value: string;
}

export interface Selector extends Span {
  readonly kind: 'selector';
  /** Of the metric, before the braces or quoted in them. @default - any metric that the matchers let through */
  readonly name?: Name;
  readonly matchers: readonly Matcher[];
}

export interface RangeSelector extends Span {
  readonly kind: 'range';
  readonly expr: PromqlExpr;
}

export interface Subquery extends Span {
  readonly kind: 'subquery';
  readonly expr: PromqlExpr;
}

export interface Aggregation extends Span {
  readonly kind: 'aggregation';
  readonly operator: string;
  /** @default - everything in one group */
  readonly grouping?: { readonly without: boolean; readonly labels: readonly Name[] };
  readonly args: readonly PromqlExpr[];
}

export interface Call extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly PromqlExpr[];
}

/** `on (…) group_left (…)` of a binary operation. */
export interface Matching {
  readonly on: boolean;
  readonly labels: readonly Name[];
  /** @default - one to one */
  readonly group?: 'left' | 'right';
  readonly include: readonly Name[];
}

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: Name;
  readonly bool: boolean;
  /** @default - by all labels */
  readonly matching?: Matching;
  /** Where `fill` stands. @default - nowhere */
  readonly fill?: number;
  readonly left: PromqlExpr;
  readonly right: PromqlExpr;
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly expr: PromqlExpr;
}

export interface Paren extends Span {
  readonly kind: 'paren';
  readonly expr: PromqlExpr;
}

export type PromqlExpr =
  | NumberLiteral
  | TextLiteral
  | Selector
  | RangeSelector
  | Subquery
  | Aggregation
  | Call
  | Binary
  | Unary
  | Paren;

/** The direct operands of an expression. */
export function operandsOf(expr: PromqlExpr): readonly PromqlExpr[] {
  switch (expr.kind) {
    case 'number':
    case 'text':
    case 'selector':
      return [];
    case 'range':
    case 'subquery':
    case 'unary':
    case 'paren':
      return [expr.expr];
    case 'aggregation':
    case 'call':
      return expr.args;
    case 'binary':
      return [expr.left, expr.right];
  }
}

/** The expression without the parentheses around it. */
export function bare(expr: PromqlExpr): Exclude<PromqlExpr, Paren> {
  return expr.kind === 'paren' ? bare(expr.expr) : expr;
}

/** All selectors of an expression. */
export function selectorsOf(expr: PromqlExpr): readonly Selector[] {
  return expr.kind === 'selector' ? [expr] : operandsOf(expr).flatMap(selectorsOf);
}
