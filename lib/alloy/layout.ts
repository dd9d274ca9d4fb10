import { type BlockStmt, type Body, blockName, type Comment, type CommentGroup, type File, type Stmt } from './ast';
import { Cursor } from './cursor';
import { layOutExpr, layOutIdent } from './layout-expression';
import { quote } from './quote';

/**
 * Gives a built tree the positions it has in its canonical source, which is what the printer lays out by: statements on
 * lines of their own, an empty line around blocks, one object field per line, arrays of objects and whatever is too wide
 * one element per line. The `comment` of a statement becomes a comment of the file.
 */
export function layOut(file: File): File {
  const cursor = new Cursor();
  const start = cursor.position;
  const comments: CommentGroup[] = [];
  if (file.comment !== undefined) {
    comments.push(layOutComment(cursor, file.comment));
    cursor.newLine(2);
  }
  const body = layOutBody(cursor, file.body, comments);
  return { kind: 'File', body, comments, start, end: cursor.position };
}

function layOutBody(cursor: Cursor, body: Body, comments: CommentGroup[]): Body {
  return body.map((statement, i) => {
    const previous = body[i - 1];
    if (previous) cursor.newLine(previous.kind === 'BlockStmt' || statement.kind === 'BlockStmt' ? 2 : 1);
    if (statement.comment !== undefined) {
      comments.push(layOutComment(cursor, statement.comment));
      cursor.newLine();
    }
    return layOutStatement(cursor, statement, comments);
  });
}

function layOutComment(cursor: Cursor, text: string): CommentGroup {
  return text.split(/\r\n|\r|\n/).map((line, i): Comment => {
    if (i > 0) cursor.newLine();
    const comment = line === '' ? '//' : `// ${line}`;
    return { kind: 'Comment', text: comment, ...cursor.put(comment) };
  });
}

function layOutStatement(cursor: Cursor, statement: Stmt, comments: CommentGroup[]): Stmt {
  if (statement.kind === 'BlockStmt') return layOutBlock(cursor, statement, comments);
  const name = layOutIdent(cursor, statement.name);
  cursor.put(' = ');
  const value = layOutExpr(cursor, statement.value, 'broken');
  return { kind: 'AttributeStmt', name, value, start: name.start, end: value.end };
}

function layOutBlock(cursor: Cursor, block: BlockStmt, comments: CommentGroup[]): BlockStmt {
  const { start } = cursor.put(blockName(block));
  const label = block.label === '' ? {} : layOutLabel(cursor, block.label);
  cursor.put(' ');
  const leftCurly = cursor.put('{').start;
  const body = cursor.indented(() => {
    if (block.body.length > 0) cursor.newLine();
    else cursor.put(' ');
    return layOutBody(cursor, block.body, comments);
  });
  if (block.body.length > 0) cursor.newLine();
  const { end } = cursor.put('}');
  return { ...block, body, leftCurly, start, end, ...label };
}

function layOutLabel(cursor: Cursor, label: string): Pick<BlockStmt, 'labelStart'> {
  cursor.put(' ');
  return { labelStart: cursor.put(quote(label)).start };
}
