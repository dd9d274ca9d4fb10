import type { ArrayExpr, BinaryExpr, CallExpr, Expr, Ident, IndexExpr, ObjectExpr, ObjectField } from './ast';
import type { Cursor } from './cursor';
import type { Span } from './position';
import { quote } from './quote';

/** Columns of a line beyond which arrays and calls are broken into several lines. */
const LINE_WIDTH = 100;
const TAB_WIDTH = 4;

/** Whether an object with fields gets a line per field, or may stand on one line where it fits. */
type ObjectStyle = 'broken' | 'flat';

type Placed<T> = T & Span;

/** Gives a built expression the positions of its canonical source. */
export function layOutExpr(cursor: Cursor, expr: Expr, style: ObjectStyle): Placed<Expr> {
  switch (expr.kind) {
    case 'LiteralExpr':
      return { ...expr, ...cursor.put(expr.value) };
    case 'IdentifierExpr': {
      const ident = layOutIdent(cursor, expr.ident);
      return { ...expr, ident, start: ident.start, end: ident.end };
    }
    case 'ArrayExpr':
      return layOutArray(cursor, expr);
    case 'ObjectExpr':
      return layOutObject(cursor, expr, style);
    case 'ParenExpr': {
      const { start } = cursor.put('(');
      const inner = layOutExpr(cursor, expr.inner, 'flat');
      return { ...expr, inner, start, end: cursor.put(')').end };
    }
    case 'UnaryExpr': {
      const { start } = cursor.put(expr.operator);
      const value = layOutExpr(cursor, expr.value, 'flat');
      return { ...expr, value, start, end: value.end };
    }
    case 'BinaryExpr':
      return layOutBinary(cursor, expr);
    case 'AccessExpr': {
      const value = layOutExpr(cursor, expr.value, 'flat');
      cursor.put('.');
      const name = layOutIdent(cursor, expr.name);
      return { ...expr, value, name, start: value.start, end: name.end };
    }
    case 'IndexExpr':
      return layOutIndex(cursor, expr);
    case 'CallExpr':
      return layOutCall(cursor, expr);
  }
}

/** Gives an identifier its position. */
export function layOutIdent(cursor: Cursor, ident: Ident): Placed<Ident> {
  return { ...ident, ...cursor.put(ident.name) };
}

function layOutBinary(cursor: Cursor, expr: BinaryExpr): Placed<BinaryExpr> {
  const left = layOutExpr(cursor, expr.left, 'flat');
  cursor.put(' ');
  const { start: operatorStart } = cursor.put(expr.operator);
  cursor.put(' ');
  const right = layOutExpr(cursor, expr.right, 'flat');
  return { ...expr, left, right, operatorStart, start: left.start, end: right.end };
}

function layOutIndex(cursor: Cursor, expr: IndexExpr): Placed<IndexExpr> {
  const value = layOutExpr(cursor, expr.value, 'flat');
  const { start: leftBrack } = cursor.put('[');
  const index = layOutExpr(cursor, expr.index, 'flat');
  return { ...expr, value, index, leftBrack, start: value.start, end: cursor.put(']').end };
}

function layOutCall(cursor: Cursor, expr: CallExpr): Placed<CallExpr> {
  const value = layOutExpr(cursor, expr.value, 'flat');
  const { start: leftParen } = cursor.put('(');
  const broken = expr.args.length > 1 && !fits(cursor, listWidth(expr.args));
  const args = layOutList(cursor, expr.args, broken, (arg) => layOutExpr(cursor, arg, 'flat'));
  return { ...expr, value, args, leftParen, start: value.start, end: cursor.put(')').end };
}

function layOutArray(cursor: Cursor, expr: ArrayExpr): Placed<ArrayExpr> {
  const { start } = cursor.put('[');
  const broken = expr.elements.length > 0 && !fits(cursor, listWidth(expr.elements));
  const objectsBroken = expr.elements.some(isFilledObject);
  const elements = layOutList(cursor, expr.elements, broken || objectsBroken, (element) =>
    layOutExpr(cursor, element, 'flat'),
  );
  return { ...expr, elements, start, end: cursor.put(']').end };
}

function layOutObject(cursor: Cursor, expr: ObjectExpr, style: ObjectStyle): Placed<ObjectExpr> {
  const broken = expr.fields.length > 0 && (style === 'broken' || !fits(cursor, flatWidth(expr)));
  const { start } = cursor.put('{');
  const fields = layOutList(cursor, expr.fields, broken, (field) => layOutField(cursor, field));
  return { ...expr, fields, start, end: cursor.put('}').end };
}

function layOutField(cursor: Cursor, field: ObjectField): Placed<ObjectField> {
  const text = fieldName(field);
  const name = { ...field.name, ...cursor.put(text) };
  cursor.put(' = ');
  const value = layOutExpr(cursor, field.value, 'broken');
  return { ...field, name, value, start: name.start, end: value.end };
}

function layOutList<T>(cursor: Cursor, items: readonly T[], broken: boolean, layOutItem: (item: T) => T): readonly T[] {
  if (!broken) {
    return items.map((item, i) => {
      if (i > 0) cursor.put(', ');
      return layOutItem(item);
    });
  }
  const placed = cursor.indented(() =>
    items.map((item) => {
      cursor.newLine();
      const result = layOutItem(item);
      cursor.put(',');
      return result;
    }),
  );
  cursor.newLine();
  return placed;
}

function fits(cursor: Cursor, width: number): boolean {
  return cursor.usedColumns(TAB_WIDTH) + width < LINE_WIDTH;
}

function listWidth(list: readonly Expr[]): number {
  return list.reduce((sum, item) => sum + flatWidth(item) + 2, 0);
}

/** Columns of an expression on one line; infinite where it has to be broken. */
function flatWidth(expr: Expr): number {
  switch (expr.kind) {
    case 'LiteralExpr':
      return expr.value.includes('\n') ? Number.POSITIVE_INFINITY : expr.value.length;
    case 'IdentifierExpr':
      return expr.ident.name.length;
    case 'ArrayExpr':
      return expr.elements.some(isFilledObject) ? Number.POSITIVE_INFINITY : listWidth(expr.elements) + 2;
    case 'ObjectExpr':
      return expr.fields.reduce((sum, field) => sum + fieldWidth(field), 2);
    case 'AccessExpr':
      return flatWidth(expr.value) + 1 + expr.name.name.length;
    case 'IndexExpr':
      return flatWidth(expr.value) + flatWidth(expr.index) + 2;
    case 'CallExpr':
      return flatWidth(expr.value) + listWidth(expr.args) + 2;
    case 'UnaryExpr':
      return flatWidth(expr.value) + 1;
    case 'BinaryExpr':
      return flatWidth(expr.left) + flatWidth(expr.right) + expr.operator.length + 2;
    case 'ParenExpr':
      return flatWidth(expr.inner) + 2;
  }
}

function fieldWidth(field: ObjectField): number {
  const value = isFilledObject(field.value) ? Number.POSITIVE_INFINITY : flatWidth(field.value);
  return fieldName(field).length + value + 5;
}

function fieldName(field: ObjectField): string {
  return field.quoted ? quote(field.name.name) : field.name.name;
}

function isFilledObject(expr: Expr): boolean {
  return expr.kind === 'ObjectExpr' && expr.fields.length > 0;
}
