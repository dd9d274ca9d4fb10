import {
  type ArrayExpr,
  type BlockStmt,
  type Body,
  blockName,
  type CallExpr,
  type Expr,
  type File,
  type ObjectExpr,
  type ObjectField,
  type Stmt,
} from './ast';
import { layOut } from './layout';
import type { Position } from './position';
import { quote } from './quote';
import { Writer } from './writer';

/**
 * The text of a configuration, as `alloy fmt` writes it, with a newline at the end. A parsed file keeps its line breaks,
 * empty lines and comments as far as `alloy fmt` does. A built one gets the canonical layout, which formatting leaves
 * alone. Parsed statements in a built file are laid out anew and lose their comments.
 */
export function print(file: File): string {
  const positioned = file.start === undefined ? layOut(file) : file;
  const writer = new Writer(positioned.comments);
  writeBody(writer, positioned.body);
  return `${writer.finish()}\n`;
}

function writeBody(writer: Writer, body: Body): void {
  body.forEach((statement, i) => {
    const previous = body[i - 1];
    if (previous && (statement.kind === 'BlockStmt' || linesBetween(previous.end, statement.start) > 1)) {
      writer.space('formfeed');
    }
    writeStatement(writer, statement);
    // A statement of several lines is not aligned with its neighbours.
    writer.space(isMultiline(statement) ? 'formfeed' : 'newline');
  });
}

function writeStatement(writer: Writer, statement: Stmt): void {
  if (statement.kind === 'BlockStmt') {
    writeBlock(writer, statement);
    return;
  }
  writer.moveTo(statement.start);
  writer.token('IDENT', statement.name.name);
  writeAssign(writer);
  writeExpr(writer, statement.value);
}

function writeAssign(writer: Writer): void {
  writer.space('vtab');
  writer.operator('=');
  writer.space('blank');
}

function writeBlock(writer: Writer, block: BlockStmt): void {
  writer.moveTo(block.start);
  writer.token('IDENT', blockName(block));
  if (block.label !== '') {
    writer.space('blank');
    writer.moveTo(block.labelStart);
    writer.token('STRING', quote(block.label));
  }
  writer.space('blank');
  writer.moveTo(block.leftCurly);
  writer.operator('{');
  writer.space('indent');
  if (block.body.length > 0) {
    writer.space('formfeed');
    writeBody(writer, block.body);
  } else {
    writer.space('blank');
  }
  writer.space('unindent');
  writer.moveTo(block.end);
  writer.operator('}');
}

function writeExpr(writer: Writer, expr: Expr): void {
  switch (expr.kind) {
    case 'LiteralExpr':
      writer.moveTo(expr.start);
      writer.token(expr.token, expr.value);
      break;
    case 'IdentifierExpr':
      writer.moveTo(expr.start);
      writer.token('IDENT', expr.ident.name);
      break;
    case 'ArrayExpr':
      writeArray(writer, expr);
      break;
    case 'ObjectExpr':
      writeObject(writer, expr);
      break;
    case 'UnaryExpr':
      writer.moveTo(expr.start);
      writer.operator(expr.operator);
      writeExpr(writer, expr.value);
      break;
    case 'ParenExpr':
      writer.operator('(');
      writeExpr(writer, expr.inner);
      writer.operator(')');
      break;
    default:
      writeChain(writer, expr);
  }
}

/** Operators that have an operand on their left: written in a loop, for such a chain may be long. */
type ChainExpr = Extract<Expr, { kind: 'AccessExpr' | 'IndexExpr' | 'CallExpr' | 'BinaryExpr' }>;

function isChain(expr: Expr): expr is ChainExpr {
  return ['AccessExpr', 'IndexExpr', 'CallExpr', 'BinaryExpr'].includes(expr.kind);
}

function writeChain(writer: Writer, expr: ChainExpr): void {
  const links: ChainExpr[] = [];
  let first: Expr = expr;
  while (isChain(first)) {
    links.push(first);
    first = first.kind === 'BinaryExpr' ? first.left : first.value;
  }
  writeExpr(writer, first);
  for (const link of links.reverse()) writeLink(writer, link);
}

function writeLink(writer: Writer, link: ChainExpr): void {
  switch (link.kind) {
    case 'AccessExpr':
      writer.operator('.');
      writer.token('IDENT', link.name.name);
      break;
    case 'IndexExpr':
      writer.moveTo(link.leftBrack);
      writer.operator('[');
      writeExpr(writer, link.index);
      writer.moveTo(link.end);
      writer.operator(']');
      break;
    case 'CallExpr':
      writeArguments(writer, link);
      break;
    case 'BinaryExpr':
      writer.space('blank');
      writer.moveTo(link.operatorStart);
      writer.operator(link.operator);
      writer.space('blank');
      writeExpr(writer, link.right);
  }
}

function writeArray(writer: Writer, array: ArrayExpr): void {
  const { elements } = array;
  writer.moveTo(array.start);
  writer.operator('[');
  let previous = array.start;
  elements.forEach((element, i) => {
    const onNewLine = linesBetween(previous, element.start) !== 0;
    if (onNewLine) writer.space('indent', 'formfeed');
    else if (i > 0) writer.space('blank');
    previous = element.end;
    writeExpr(writer, element);
    if (i + 1 < elements.length) writer.operator(',');
    if (onNewLine) writer.space('unindent');
  });
  if (elements.length > 0 && linesBetween(previous, array.end) !== 0) {
    writer.operator(',');
    // Indented for comments before the bracket.
    writer.space('indent', 'formfeed', 'unindent');
  }
  writer.moveTo(array.end);
  writer.operator(']');
}

function writeObject(writer: Writer, object: ObjectExpr): void {
  const { fields } = object;
  writer.moveTo(object.start);
  writer.operator('{');
  writer.space('indent');
  let previous = object.start;
  fields.forEach((field, i) => {
    const before = fields[i - 1];
    if (linesBetween(previous, field.start) !== 0) {
      writer.space(before && !isMultiline(before.value) ? 'newline' : 'formfeed');
    } else if (before) {
      writer.space('blank');
    }
    // The end of the *name*: a value of several lines puts the next field on a line of its own.
    previous = field.name.end;
    writeField(writer, field);
    if (i + 1 < fields.length) writer.operator(',');
  });
  if (fields.length > 0 && linesBetween(previous, object.end) !== 0) {
    writer.operator(',');
    writer.space('formfeed');
  }
  writer.space('unindent');
  writer.moveTo(object.end);
  writer.operator('}');
}

function writeField(writer: Writer, field: ObjectField): void {
  writer.moveTo(field.start);
  if (field.quoted) writer.token('STRING', quote(field.name.name));
  else writer.token('IDENT', field.name.name);
  writeAssign(writer);
  writeExpr(writer, field.value);
}

function writeArguments(writer: Writer, call: CallExpr): void {
  const { args } = call;
  writer.operator('(');
  let previous = call.leftParen;
  args.forEach((arg, i) => {
    const onNewLine = linesBetween(previous, arg.start) !== 0;
    if (onNewLine) writer.space('formfeed', 'indent');
    writeExpr(writer, arg);
    previous = arg.end;
    if (i + 1 < args.length) {
      writer.operator(',');
      writer.space('blank');
    }
    if (onNewLine) writer.space('unindent');
  });
  if (linesBetween(previous, call.end) !== 0) {
    writer.operator(',');
    writer.space('formfeed');
  }
  writer.operator(')');
}

function linesBetween(from: Position | undefined, to: Position | undefined): number {
  return (to?.line ?? 0) - (from?.line ?? 0);
}

function isMultiline(node: Stmt | Expr): boolean {
  return linesBetween(node.start, node.end) > 0;
}
