import type { AttributeStmt, BlockStmt, Body, Expr, File, Node, Stmt } from './ast';
import type { Diagnostic } from './diagnostic';
import { isValidIdentifier, nullLiteral } from './nodes';
import { ExpressionParser, skipStatement } from './parse-expression';
import type { Position } from './position';
import { quote } from './quote';
import type { Token } from './token';
import { TOO_DEEP, TokenStream } from './token-stream';
import { walk } from './walk';

/** What the parser made of a whole text. */
export interface ParseResult {
  /** The tree; if there are diagnostics, only what could be understood. */
  readonly file: File;
  /** All errors in the order they were found; none if the text is right. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the parser made of the text of one expression. */
export interface ParseExpressionResult {
  /** The tree; if there are diagnostics, only what could be understood. */
  readonly expression: Expr;
  /** All errors in the order they were found; none if the text is right. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * How deep a tree may be, so that whoever walks it may use recursion. Beside brackets, each operator of a chain (`a + b +
 * c`) is one level.
 */
const MAX_DEPTH = 1000;

/** Parses a configuration. Never throws; goes on after an error so that all errors are found, with Alloy's messages. */
export function parse(text: string): ParseResult {
  const tokens = new TokenStream(text);
  const body = new Parser(tokens).parseBody('EOF');
  const { comments, diagnostics } = tokens;
  const file: File = { kind: 'File', body, comments, start: START, end: tokens.start };
  return { file: reportDepth(tokens, file) ? { ...file, body: [] } : file, diagnostics };
}

/** Parses one expression, which must be the whole text. Never throws. */
export function parseExpression(text: string): ParseExpressionResult {
  const tokens = new TokenStream(text);
  const expression = new Parser(tokens).expressions.parse();
  tokens.expect('TERMINATOR');
  return { expression: reportDepth(tokens, expression) ? nullLiteral() : expression, diagnostics: tokens.diagnostics };
}

function reportDepth(tokens: TokenStream, root: Node): boolean {
  let deepest: Node | undefined;
  walk(root, (node, depth) => {
    if (depth > MAX_DEPTH) deepest ??= node;
  });
  if (deepest) tokens.report(deepest.start ?? START, TOO_DEEP);
  return deepest !== undefined;
}

const START: Position = { offset: 0, line: 1, column: 1 };
const IDENT: ReadonlySet<Token> = new Set<Token>(['IDENT']);

/** What stands before `=` or `{`. */
interface StatementHead {
  readonly name: readonly string[];
  readonly label: string;
  readonly start: Position;
  readonly labelStart?: Position;
}

class Parser {
  readonly expressions: ExpressionParser;

  constructor(private readonly tokens: TokenStream) {
    this.expressions = new ExpressionParser(tokens, () => this.parseBody('}'));
  }

  parseBody(until: 'EOF' | '}'): Body {
    const { tokens } = this;
    const body: Stmt[] = [];
    if (!tokens.enter()) return body;
    while (!tokens.at(until) && !tokens.at('EOF')) {
      const statement = this.parseStatement();
      if (statement) body.push(statement);
      if (tokens.at(until)) break;
      if (!tokens.at('TERMINATOR')) {
        tokens.error(`expected TERMINATOR, got ${tokens.token}`);
        skipStatement(tokens);
      }
      tokens.next();
    }
    tokens.leave();
    return body;
  }

  private parseStatement(): Stmt | undefined {
    const { tokens } = this;
    const head = this.parseHead();
    if (head && tokens.at('=')) return this.parseAttribute(head);
    if (head && tokens.at('{')) return this.parseBlock(head);
    if (head) {
      const mayBeAttribute = head.name.length === 1 && head.label === '';
      tokens.error(`expected ${mayBeAttribute ? 'attribute assignment or ' : ''}block body, got ${tokens.token}`);
    }
    // The next identifier may begin a statement.
    tokens.advanceTo(IDENT);
    return undefined;
  }

  private parseHead(): StatementHead | undefined {
    const { tokens } = this;
    const { start } = tokens;
    if (!tokens.at('IDENT')) {
      tokens.error(`expected identifier, got ${tokens.token}`);
      return undefined;
    }
    const name = this.parseBlockName();
    if (tokens.at('=') || tokens.at('{')) return { name, label: '', start };
    if (!tokens.at('STRING')) {
      tokens.error(`expected block label, got ${tokens.token}`);
      tokens.next();
      return { name, label: '', start };
    }
    const { start: labelStart } = tokens;
    return { name, label: this.parseLabel(), start, labelStart };
  }

  private parseBlockName(): readonly string[] {
    const { tokens } = this;
    const name = [tokens.literal];
    tokens.next();
    while (tokens.at('.')) {
      tokens.next();
      if (!tokens.at('IDENT')) tokens.error(`expected identifier, got ${tokens.token}`);
      name.push(tokens.literal);
      tokens.next();
    }
    return name;
  }

  private parseLabel(): string {
    const { tokens } = this;
    const { literal } = tokens;
    if (!literal.startsWith('"')) {
      tokens.error(`expected block label to be a double quoted string, but got ${quote(literal)}`);
    }
    const label = literal.slice(1, -1);
    if (label !== '' && !isValidIdentifier(label)) {
      tokens.error(`expected block label to be a valid identifier, but got ${quote(label)}`);
    }
    tokens.next();
    return label;
  }

  private parseAttribute(head: StatementHead): AttributeStmt {
    const { tokens } = this;
    tokens.next();
    const { start, labelStart, label } = head;
    const [name = ''] = head.name;
    if (head.name.length !== 1) {
      // Counted as if there were no space around the dots.
      const end = tokens.after(start, Buffer.byteLength(head.name.join('.')) - 1);
      tokens.report(start, 'attribute names may only consist of a single identifier with no "."', end);
    } else if (labelStart) {
      tokens.report(labelStart, 'attribute names may not have labels', tokens.endOf(labelStart, `"${label}"`));
    }
    const value = this.expressions.parse();
    const ident = { kind: 'Ident', name, start, end: tokens.endOf(start, name) } as const;
    return { kind: 'AttributeStmt', name: ident, value, start, end: value.end };
  }

  private parseBlock({ name, label, start, labelStart }: StatementHead): BlockStmt {
    const leftCurly = this.tokens.expect('{');
    const body = this.parseBody('}');
    const end = this.tokens.expect('}');
    return { kind: 'BlockStmt', name, label, body, start, leftCurly, end, ...(labelStart ? { labelStart } : {}) };
  }
}
