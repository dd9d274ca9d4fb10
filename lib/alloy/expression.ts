import { type StandardLibrary, standardLibrary } from '../../imports/alloy/stdlib.gen';
import type { BinaryOperator, Expr } from './ast';
import type { Level } from './level';
import type { AlloyNode } from './node';
import * as nodes from './nodes';
import type { Any, Bool, Dict, Element, Expression, List, ListElement, Num, Ref, Str } from './values';

/** Wraps a syntax tree. The type is the caller's word. */
export function expression<T>(ast: Expr, uses: readonly AlloyNode<Level>[] = []): Expression<T> {
  return { kind: 'Expression', ast, uses } as unknown as Expression<T>;
}

/** Whether a value given to an attribute is an expression and not a literal. */
export function isExpression(value: unknown): value is Expression<unknown> {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'Expression';
}

/**
 * The expression of a literal or of an expression: strings, numbers, booleans, `null`, arrays and objects of them. Fields
 * that are `undefined` are left out. Strings with quotes, backslashes or several lines become raw (backquoted) strings.
 */
export function literal<T>(value: T | Expression<T>): Expression<T> {
  const uses: AlloyNode<Level>[] = [];
  return expression(toAst(value, uses), uses);
}

function toAst(value: unknown, uses: AlloyNode<Level>[]): Expr {
  if (isExpression(value)) {
    uses.push(...value.uses);
    return value.ast;
  }
  if (typeof value === 'string') return /["\\]|\n./.test(value) ? nodes.rawString(value) : nodes.string(value);
  if (typeof value === 'number') return nodes.number(value);
  if (typeof value === 'boolean') return nodes.bool(value);
  if (value === null) return nodes.nullLiteral();
  if (Array.isArray(value)) return nodes.array(value.map((element) => toAst(element, uses)));
  if (typeof value === 'object') {
    const present = Object.entries(value).filter(([, field]) => field !== undefined);
    return nodes.object(present.map(([name, field]) => nodes.field(name, toAst(field, uses))));
  }
  throw new TypeError(`no Alloy literal for ${typeof value} ${String(value)}`);
}

/** An element of a list: `at(discovery.exports.targets, 0)` is `discovery.kubernetes.pods.targets[0]`. */
export function at<L extends List<unknown>>(list: L, position: Num): Element<ListElement<L>> {
  const [elements, index] = [literal<unknown>(list), literal<number>(position)];
  const uses = [...elements.uses, ...index.uses];
  return expression(nodes.index(elements.ast, index.ast), uses) as unknown as Element<ListElement<L>>;
}

/**
 * A field of an object, or a label of a target: `field(vault.exports.data, 'password')` is `remote.vault.x.data.password`.
 */
export function field(target: Ref<'discovery.Target'>, label: string): Expression<string>;
export function field<T>(object: Dict<T>, name: string): Element<T>;
export function field(object: Ref<'discovery.Target'> | Dict<unknown>, name: string): Expression<unknown> {
  const { ast, uses } = literal<unknown>(object);
  const access = nodes.isValidIdentifier(name) ? nodes.access(ast, name) : nodes.index(ast, nodes.string(name));
  return expression(access, uses);
}

type Arithmetic = '-' | '*' | '/' | '%' | '^';
type Comparison = '<' | '<=' | '>' | '>=';

/** `left operator right`: `operation(std.sys.env('A'), '+', '/push')`. Operations within are put in parentheses. */
export function operation(left: Str, operator: '+', right: Str): Expression<string>;
export function operation(left: Num, operator: '+' | Arithmetic, right: Num): Expression<number>;
export function operation(left: Num, operator: Comparison, right: Num): Expression<boolean>;
export function operation(left: Str, operator: Comparison, right: Str): Expression<boolean>;
export function operation(left: Bool, operator: '&&' | '||', right: Bool): Expression<boolean>;
export function operation(left: Any, operator: '==' | '!=', right: Any): Expression<boolean>;
export function operation(left: Any, operator: BinaryOperator, right: Any): Expression<unknown> {
  const [a, b] = [literal<unknown>(left), literal<unknown>(right)];
  return expression(nodes.binary(operand(a.ast), operator, operand(b.ast)), [...a.uses, ...b.uses]);
}

/** `!value`. */
export function not(value: Bool): Expression<boolean> {
  const { ast, uses } = literal<boolean>(value);
  return expression(nodes.unary('!', operand(ast)), uses);
}

function operand(ast: Expr): Expr {
  return ast.kind === 'BinaryExpr' ? nodes.paren(ast) : ast;
}

/** `string.format("%s", x)`, without a check of the arguments: `std` has the typed functions. */
export function call(name: string, args: readonly unknown[]): Expression<never> {
  const values = args.map((arg) => literal<unknown>(arg));
  return expression(
    nodes.call(
      nodes.traversal(name),
      values.map(({ ast }) => ast),
    ),
    values.flatMap(({ uses }) => uses),
  );
}

/**
 * The standard library of Alloy, typed: `std.sys.env('NODE_NAME')`, `std.array.concat(a.exports.targets, extra)`,
 * `std.convert.nonsensitive(secret)`, `std.constants.hostname`. Deprecated functions are not there: `alloy validate`
 * refuses them.
 */
export const std: StandardLibrary = buildStandardLibrary();

function buildStandardLibrary(): StandardLibrary {
  const library: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(standardLibrary)) {
    const value =
      kind === 'constant' ? expression(nodes.traversal(name)) : (...args: readonly unknown[]) => call(name, args);
    const [namespace = '', member] = name.split('.');
    if (member === undefined) library[name] = value;
    else library[namespace] = { ...(library[namespace] as object | undefined), [member]: value };
  }
  return library as unknown as StandardLibrary;
}

/** A list literal of expressions and values as an expression, for functions that take any list. */
export function list<T>(...elements: readonly T[]): Expression<readonly T[]> {
  return literal<readonly T[]>(elements as List<T>);
}
