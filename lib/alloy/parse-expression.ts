import type {
  ArrayExpr,
  BinaryExpr,
  BinaryOperator,
  CallExpr,
  Expr,
  Ident,
  IndexExpr,
  LiteralExpr,
  ObjectExpr,
  ObjectField,
  ParenExpr,
  UnaryOperator,
} from './ast';
import type { Position } from './position';
import { binaryPrecedence, LOWEST_PRECEDENCE, type Token } from './token';
import type { TokenStream } from './token-stream';

/** A node of which the parser knows the place. */
type Placed<T> = T & { readonly start: Position; readonly end: Position };

const STATEMENT_END: ReadonlySet<Token> = new Set<Token>(['TERMINATOR', ')', '}', ']', ',']);
const ASSIGN: ReadonlySet<Token> = new Set<Token>(['=']);

interface PendingOperator {
  readonly operator: BinaryOperator;
  readonly precedence: number;
  readonly start: Position;
}

/** Parses expressions from a token stream; recursive only where the source has brackets within brackets. */
export class ExpressionParser {
  constructor(
    private readonly tokens: TokenStream,
    /** Skips the statements of a body up to its `}`. */
    private readonly skipBody: () => void,
  ) {}

  /** One expression. After an error it is what could be understood. */
  parse(): Placed<Expr> {
    if (!this.tokens.enter()) return this.missing();
    const expr = this.parseBinary();
    this.tokens.leave();
    return expr;
  }

  /** Binary operators by precedence; all bind to the left but `^`. */
  private parseBinary(): Placed<Expr> {
    const operands = [this.parseUnary()];
    const operators: PendingOperator[] = [];
    for (;;) {
      const precedence = binaryPrecedence(this.tokens.token);
      const operator = this.tokens.token as BinaryOperator;
      const bindsRight = operator === '^';
      for (let last = operators.at(-1); last; last = operators.at(-1)) {
        if (last.precedence < precedence || (bindsRight && last.operator === '^')) break;
        operators.pop();
        joinOperands(operands, last);
      }
      if (precedence === LOWEST_PRECEDENCE) return operands[0] ?? this.missing();
      operators.push({ operator, precedence, start: this.tokens.start });
      this.tokens.next();
      operands.push(this.parseUnary());
    }
  }

  private parseUnary(): Placed<Expr> {
    const operators: { readonly operator: UnaryOperator; readonly start: Position }[] = [];
    while (this.tokens.token === '!' || this.tokens.token === '-') {
      operators.push({ operator: this.tokens.token, start: this.tokens.start });
      this.tokens.next();
    }
    const operand = this.parseOperand();
    return operators.reduceRight<Placed<Expr>>(
      (value, { operator, start }) => ({ kind: 'UnaryExpr', operator, value, start, end: value.end }),
      operand,
    );
  }

  private parseOperand(): Placed<Expr> {
    let operand = this.parsePrimary();
    for (;;) {
      switch (this.tokens.token) {
        case '.': {
          this.tokens.next();
          const name = this.parseName();
          operand = { kind: 'AccessExpr', value: operand, name, start: operand.start, end: name.end };
          break;
        }
        case '[':
          operand = this.parseIndex(operand);
          break;
        case '(':
          operand = this.parseCall(operand);
          break;
        case 'STRING':
        case '{':
          if (!this.rejectBlock(operand.start)) return operand;
          break;
        default:
          return operand;
      }
    }
  }

  private parseName(): Placed<Ident> {
    const { literal: name } = this.tokens;
    const start = this.tokens.expect('IDENT');
    return { kind: 'Ident', name, start, end: this.tokens.endOf(start, name) };
  }

  private parseIndex(value: Placed<Expr>): Placed<IndexExpr> {
    const leftBrack = this.tokens.expect('[');
    const index = this.parse();
    const end = this.tokens.expect(']');
    return { kind: 'IndexExpr', value, index, leftBrack, start: value.start, end };
  }

  private parseCall(value: Placed<Expr>): Placed<CallExpr> {
    const leftParen = this.tokens.expect('(');
    const args = this.parseList(')');
    const end = this.tokens.expect(')');
    return { kind: 'CallExpr', value, args, leftParen, start: value.start, end };
  }

  /** What looks like a block in place of a value gets an error of its own. False if the statement was given up. */
  private rejectBlock(start: Position): boolean {
    const { tokens } = this;
    if (tokens.at('STRING')) tokens.next();
    const opened = tokens.at('{');
    tokens.expect('{');
    if (!opened) return this.giveUpStatement();
    this.skipBody();
    const closed = tokens.at('}');
    const end = tokens.expect('}');
    if (!closed) return this.giveUpStatement();
    tokens.report(start, 'cannot use a block as an expression', end);
    return true;
  }

  private giveUpStatement(): false {
    skipStatement(this.tokens);
    return false;
  }

  private parsePrimary(): Placed<Expr> {
    const { tokens } = this;
    switch (tokens.token) {
      case 'IDENT': {
        const ident = this.parseName();
        return { kind: 'IdentifierExpr', ident, start: ident.start, end: ident.end };
      }
      case 'STRING':
      case 'NUMBER':
      case 'FLOAT':
      case 'BOOL':
      case 'NULL':
        return this.parseLiteral(tokens.token);
      case '(':
        return this.parseParen();
      case '[':
        return this.parseArray();
      case '{':
        return this.parseObject();
      default: {
        tokens.error(`expected expression, got ${tokens.token}`);
        const missing = this.missing();
        tokens.advanceTo(STATEMENT_END);
        return missing;
      }
    }
  }

  private parseLiteral(token: LiteralExpr['token']): Placed<LiteralExpr> {
    const { literal: value, start } = this.tokens;
    this.tokens.next();
    return { kind: 'LiteralExpr', token, value, start, end: this.tokens.endOf(start, value) };
  }

  private parseParen(): Placed<ParenExpr> {
    const start = this.tokens.expect('(');
    const inner = this.parse();
    const end = this.tokens.expect(')');
    return { kind: 'ParenExpr', inner, start, end };
  }

  private parseArray(): Placed<ArrayExpr> {
    const start = this.tokens.expect('[');
    const elements = this.parseList(']');
    const end = this.tokens.expect(']');
    return { kind: 'ArrayExpr', elements, start, end };
  }

  private parseList(until: Token): readonly Expr[] {
    const list: Expr[] = [];
    while (!this.tokens.at(until) && !this.tokens.at('EOF')) {
      list.push(this.parse());
      this.parseComma(until, "missing ',' in expression list");
    }
    return list;
  }

  private parseComma(until: Token, missing: string): void {
    if (this.tokens.at(until)) return;
    if (!this.tokens.at(',')) this.tokens.error(missing);
    this.tokens.next();
  }

  private parseObject(): Placed<ObjectExpr> {
    const { tokens } = this;
    const start = tokens.expect('{');
    const fields: ObjectField[] = [];
    // Alloy reads `{]` as an empty object that isn't closed.
    if (!tokens.at(']')) {
      while (!tokens.at('}') && !tokens.at('EOF')) {
        fields.push(this.parseField());
        this.parseComma('}', "missing ',' in field list");
      }
    }
    const end = tokens.expect('}');
    return { kind: 'ObjectExpr', fields, start, end };
  }

  private parseField(): ObjectField {
    const { tokens } = this;
    const { token, literal, start } = tokens;
    // `""` keeps its quotes as a name, as in Alloy.
    const quoted = token === 'STRING' && literal.length > 2;
    const text = quoted ? literal.slice(1, -1) : literal;
    if (token === 'STRING' || token === 'IDENT') {
      tokens.next();
    } else {
      tokens.error(`expected field name (string or identifier), got ${token}`);
      tokens.advanceTo(ASSIGN);
    }
    const name: Ident = { kind: 'Ident', name: text, start, end: tokens.endOf(start, text) };
    tokens.expect('=');
    const value = this.parse();
    return { kind: 'ObjectField', name, quoted, value, start, end: value.end };
  }

  /** What stands for an expression that isn't there. */
  private missing(): Placed<LiteralExpr> {
    const { start } = this.tokens;
    return { kind: 'LiteralExpr', token: 'NULL', value: 'null', start, end: this.tokens.endOf(start, 'null') };
  }
}

function joinOperands(operands: Placed<Expr>[], { operator, start: operatorStart }: PendingOperator): void {
  const right = operands.pop();
  const left = operands.pop();
  if (!left || !right) throw new Error('an operator without operands');
  const joined: Placed<BinaryExpr> = {
    kind: 'BinaryExpr',
    operator,
    left,
    right,
    operatorStart,
    start: left.start,
    end: right.end,
  };
  operands.push(joined);
}

/** Goes to the end of the statement: to a terminator outside of all brackets opened on the way. */
export function skipStatement(tokens: TokenStream): void {
  const open = { '{': 0, '[': 0, '(': 0 };
  while (tokens.token !== 'EOF') {
    if (tokens.token === '{' || tokens.token === '[' || tokens.token === '(') open[tokens.token]++;
    else if (tokens.token === '}') open['{']--;
    else if (tokens.token === ']') open['[']--;
    else if (tokens.token === ')') open['(']--;
    // Fewer than none: the statement began inside of a bracket.
    else if (tokens.token === 'TERMINATOR' && open['{'] <= 0 && open['['] <= 0 && open['('] <= 0) return;
    tokens.next();
  }
}
