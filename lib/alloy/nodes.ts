import type {
  AccessExpr,
  ArrayExpr,
  AttributeStmt,
  BinaryExpr,
  BinaryOperator,
  BlockStmt,
  Body,
  CallExpr,
  Expr,
  File,
  Ident,
  IdentifierExpr,
  IndexExpr,
  LiteralExpr,
  ObjectExpr,
  ObjectField,
  ParenExpr,
  UnaryExpr,
  UnaryOperator,
} from './ast';
import { quote } from './quote';
import { binaryPrecedence } from './token';

/** A comment above a built statement or file. */
export interface CommentOptions {
  /** @default - no comment */
  readonly comment?: string;
}

const IDENTIFIER = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;
const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Whether a text is an identifier of Alloy: letters, digits, underscore, no keyword. */
export function isValidIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && !KEYWORDS.has(text);
}

/** A whole configuration. */
export function file(body: Body, options: CommentOptions = {}): File {
  return { kind: 'File', body, comments: [], ...options };
}

/** `name = value`. */
export function attribute(name: string, value: Expr, options: CommentOptions = {}): AttributeStmt {
  return { kind: 'AttributeStmt', name: ident(name), value, ...options };
}

/** `block('loki.write', 'default', [...])`; an empty label is none. */
export function block(name: string, label: string, body: Body, options: CommentOptions = {}): BlockStmt {
  return { kind: 'BlockStmt', name: name.split('.'), label, body, ...options };
}

/** A number literal; a negative one is a unary minus, as in Alloy's own tree. */
export function number(value: number): LiteralExpr | UnaryExpr {
  if (!Number.isFinite(value)) throw new TypeError(`Alloy has no literal for ${value}`);
  if (value < 0) return unary('-', numberLiteral(-value));
  return numberLiteral(value);
}

function numberLiteral(value: number): LiteralExpr {
  const text = String(value);
  return { kind: 'LiteralExpr', token: /^\d+$/.test(text) ? 'NUMBER' : 'FLOAT', value: text };
}

/** A string literal in double quotes. */
export function string(value: string): LiteralExpr {
  return { kind: 'LiteralExpr', token: 'STRING', value: quote(value) };
}

/**
 * A string literal between backquotes, for long texts of several lines. Falls back to double quotes where a backquoted
 * one would change: it has no escapes, and `alloy fmt` rewrites tabs and spaces before a line end inside it.
 */
export function rawString(value: string): LiteralExpr {
  const unstable = /[`\r\t\v\f\0\ufeff\p{Surrogate}]| (\n|$)/u.test(value);
  return unstable ? string(value) : { kind: 'LiteralExpr', token: 'STRING', value: `\`${value}\`` };
}

/** `true` or `false`. */
export function bool(value: boolean): LiteralExpr {
  return { kind: 'LiteralExpr', token: 'BOOL', value: String(value) };
}

/** `null`. */
export function nullLiteral(): LiteralExpr {
  return { kind: 'LiteralExpr', token: 'NULL', value: 'null' };
}

/** `[a, b]`. */
export function array(elements: readonly Expr[]): ArrayExpr {
  return { kind: 'ArrayExpr', elements };
}

/** `{ a = 1 }`. */
export function object(fields: readonly ObjectField[]): ObjectExpr {
  return { kind: 'ObjectExpr', fields };
}

/**
 * One field of an object, its name quoted where it is no identifier. Throws for a name that would need an escape, or is
 * empty: Alloy reads names without decoding them, and `alloy fmt` doubles their backslashes.
 */
export function field(name: string, value: Expr): ObjectField {
  if (name === '' || quote(name) !== `"${name}"`) throw new TypeError(`Alloy has no object field named ${quote(name)}`);
  return { kind: 'ObjectField', name: ident(name), quoted: !isValidIdentifier(name), value };
}

/** A name that the scope resolves. */
export function identifier(name: string): IdentifierExpr {
  return { kind: 'IdentifierExpr', ident: ident(name) };
}

/** `value.name`. Operators get parentheses, here and below, where they would otherwise bind differently. */
export function access(value: Expr, name: string): AccessExpr {
  return { kind: 'AccessExpr', value: operand(value), name: ident(name) };
}

/** A dotted reference: `traversal('loki.write.default.receiver')`. */
export function traversal(path: string): IdentifierExpr | AccessExpr {
  const [first = '', ...rest] = path.split('.');
  return rest.reduce<IdentifierExpr | AccessExpr>(access, identifier(first));
}

/** `value[index]`. */
export function index(value: Expr, position: Expr): IndexExpr {
  return { kind: 'IndexExpr', value: operand(value), index: position };
}

/** `value(args)`. */
export function call(value: Expr, args: readonly Expr[]): CallExpr {
  return { kind: 'CallExpr', value: operand(value), args };
}

/** `!value`, `-value`. */
export function unary(operator: UnaryOperator, value: Expr): UnaryExpr {
  return { kind: 'UnaryExpr', operator, value: value.kind === 'BinaryExpr' ? paren(value) : value };
}

/** `left operator right`. */
export function binary(left: Expr, operator: BinaryOperator, right: Expr): BinaryExpr {
  const precedence = binaryPrecedence(operator);
  const bindsRight = operator === '^';
  return {
    kind: 'BinaryExpr',
    operator,
    left: bindingAtLeast(left, bindsRight ? precedence + 1 : precedence),
    right: bindingAtLeast(right, bindsRight ? precedence : precedence + 1),
  };
}

function bindingAtLeast(expr: Expr, precedence: number): Expr {
  return expr.kind === 'BinaryExpr' && binaryPrecedence(expr.operator) < precedence ? paren(expr) : expr;
}

function operand(expr: Expr): Expr {
  return expr.kind === 'BinaryExpr' || expr.kind === 'UnaryExpr' ? paren(expr) : expr;
}

/** `(inner)`. */
export function paren(inner: Expr): ParenExpr {
  return { kind: 'ParenExpr', inner };
}

function ident(name: string): Ident {
  return { kind: 'Ident', name };
}
