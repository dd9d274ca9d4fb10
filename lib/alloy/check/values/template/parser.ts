import { didYouMean } from '../../nearest';
import { unquote, unquoteChars } from '../go-unquote';
import type { ValueProblem } from '../problem';
import { TemplateFault } from './fault';
import { isGoNumber } from './number';
import { TokenReader } from './token-reader';
import type { Token, TokenKind } from './tokens';

/** What is wrong with a template of Go's `text/template`, with these functions. */
export function checkTemplate(text: string, functions: ReadonlySet<string>): ValueProblem | undefined {
  try {
    new Parser(text, functions).parse();
    return undefined;
  } catch (error) {
    if (error instanceof TemplateFault) return { message: `template: ${error.message}`, offset: error.at };
    throw error;
  }
}

/** What ended a list of texts and actions. */
type Ending = 'end' | 'else';

/** Kinds that can't take the value of a pipe. */
const NOT_EXECUTABLE: readonly TokenKind[] = ['bool', 'dot', 'nil', 'number', 'complex', 'character', 'string'];
const OPERANDS: readonly TokenKind[] = [...NOT_EXECUTABLE, 'field', 'name', 'variable', 'open'];

/** What a template may refer to at one place. */
interface Scope {
  readonly variables: string[];
  ranges: number;
}

class Parser extends TokenReader {
  private readonly defined = new Set<string>();
  private scope: Scope = newScope();

  constructor(
    text: string,
    private readonly functions: ReadonlySet<string>,
  ) {
    super(text);
  }

  parse(): void {
    while (this.peek().kind !== 'end') {
      if (this.isDefinition()) this.definition();
      else this.topLevel();
    }
  }

  private topLevel(): void {
    const { at } = this.peek();
    const ending = this.textOrAction();
    if (ending) throw new TemplateFault(`unexpected {{${ending}}}`, at);
  }

  private isDefinition(): boolean {
    if (this.peek().kind !== 'left') return false;
    const after = this.index + (this.tokens[this.index + 1]?.kind === 'space' ? 2 : 1);
    return this.tokens[after]?.kind === 'keyword' && this.tokens[after]?.text === 'define';
  }

  private definition(): void {
    this.nextNonSpace();
    this.nextNonSpace();
    const { at } = this.peekNonSpace();
    const name = this.templateName('define clause');
    this.expect('right', 'define clause');
    this.body(name, at);
  }

  /** The body of a `define` or `block`, with variables of its own. */
  private body(name: string, at: number): void {
    const outer = this.scope;
    this.scope = newScope();
    const start = this.index;
    if (this.list() !== 'end') throw this.unexpected(this.peek(), 'a definition');
    this.scope = outer;
    const body = this.tokens.slice(start, this.index);
    if (body.filter(({ kind }) => kind === 'left').length === 1 && body.every(isBlankText)) return;
    if (this.defined.has(name)) throw new TemplateFault(`multiple definition of template "${name}"`, at);
    this.defined.add(name);
  }

  /** Texts and actions up to `{{end}}` or `{{else}}`. */
  private list(): Ending {
    for (;;) {
      const token = this.peekNonSpace();
      if (token.kind === 'end') throw new TemplateFault('unexpected EOF: an {{end}} is missing', token.at);
      const ending = this.textOrAction();
      if (ending) return ending;
    }
  }

  private textOrAction(): Ending | undefined {
    const token = this.nextNonSpace();
    if (token.kind === 'text') return undefined;
    if (token.kind !== 'left') throw this.unexpected(token, 'input');
    return this.action();
  }

  private action(): Ending | undefined {
    const token = this.peekNonSpace();
    if (token.kind !== 'keyword') {
      this.pipeline('command', 'right');
      return undefined;
    }
    this.nextNonSpace();
    switch (token.text) {
      case 'block':
        this.block(token.at);
        return undefined;
      case 'break':
      case 'continue':
        this.expect('right', `{{${token.text}}}`);
        if (this.scope.ranges === 0) throw new TemplateFault(`{{${token.text}}} outside {{range}}`, token.at);
        return undefined;
      case 'end':
        this.expect('right', 'end');
        return 'end';
      case 'else':
        if (!this.isKeyword('if') && !this.isKeyword('with')) this.expect('right', 'else');
        return 'else';
      case 'if':
      case 'range':
      case 'with':
        this.control(token.text);
        return undefined;
      case 'template':
        this.templateName('template clause');
        if (this.peekNonSpace().kind === 'right') this.nextNonSpace();
        else this.pipeline('template clause', 'right');
        return undefined;
      default:
        throw this.unexpected(token, 'command');
    }
  }

  private block(at: number): void {
    const name = this.templateName('block clause');
    this.pipeline('block clause', 'right');
    this.body(name, at);
  }

  private control(context: string): void {
    const { scope } = this;
    const known = scope.variables.length;
    this.pipeline(context, 'right');
    if (context === 'range') scope.ranges++;
    const ending = this.list();
    if (context === 'range') scope.ranges--;
    if (ending === 'else') this.otherwise(context);
    scope.variables.length = known;
  }

  private otherwise(context: string): void {
    if (context !== 'range' && this.isKeyword(context)) {
      this.nextNonSpace();
      this.control(context);
    } else if (this.list() !== 'end') {
      throw new TemplateFault('expected end; found {{else}}', this.peek().at);
    }
  }

  private isKeyword(text: string): boolean {
    const token = this.peekNonSpace();
    return token.kind === 'keyword' && token.text === text;
  }

  private templateName(context: string): string {
    const token = this.nextNonSpace();
    if (token.kind !== 'string') throw this.unexpected(token, context);
    return this.text(token);
  }

  private text(token: Token): string {
    const text = unquote(token.text);
    if (text === undefined) throw new TemplateFault(`invalid escape in ${token.text}`, token.at);
    return text;
  }

  private pipeline(context: string, end: TokenKind): void {
    this.declarations(context);
    let commands = 0;
    for (let token = this.nextNonSpace(); token.kind !== end; token = this.nextNonSpace()) {
      if (!OPERANDS.includes(token.kind)) throw this.unexpected(token, context);
      this.index--;
      const first = this.command();
      commands++;
      if (commands > 1 && first && NOT_EXECUTABLE.includes(first)) {
        throw new TemplateFault(`non executable command in pipeline stage ${commands}`, token.at);
      }
    }
    if (commands === 0) throw new TemplateFault(`missing value for ${context}`, this.peek().at);
  }

  /** `$x :=`, `$x =`, and for a range `$i, $x :=`. */
  private declarations(context: string): void {
    for (let count = 1; this.peekNonSpace().kind === 'variable'; count++) {
      const before = this.index;
      const variable = this.nextNonSpace();
      const next = this.peekNonSpace();
      const isComma = next.kind === 'other' && next.text === ',';
      if (next.kind !== 'assign' && next.kind !== 'declare' && !isComma) {
        this.index = before;
        return;
      }
      this.nextNonSpace();
      this.scope.variables.push(variable.text);
      if (!isComma) return;
      if (context !== 'range' || count > 1) throw new TemplateFault(`too many declarations in ${context}`, variable.at);
      const { kind, at } = this.peekNonSpace();
      if (kind !== 'variable' && kind !== 'right' && kind !== 'close') {
        throw new TemplateFault('range can only initialize variables', at);
      }
    }
  }

  /** Operands up to a pipe or the end. @returns the kind of the first operand if it is a plain one */
  private command(): TokenKind | undefined {
    let first: TokenKind | undefined;
    for (let count = 0; ; count++) {
      this.peekNonSpace();
      const operand = this.operand();
      if (count === 0) first = operand;
      const token = this.next();
      if (token.kind === 'right' || token.kind === 'close') {
        this.index--;
        return first;
      }
      if (token.kind === 'pipe') return first;
      if (token.kind !== 'space') throw this.unexpected(token, 'operand');
    }
  }

  private operand(): TokenKind | undefined {
    const token = this.peekNonSpace();
    const kind = this.term();
    if (kind === undefined || this.peek().kind !== 'field') return kind;
    if (NOT_EXECUTABLE.includes(kind)) throw new TemplateFault(`unexpected . after term ${token.text}`, token.at);
    while (this.peek().kind === 'field') this.next();
    return 'field';
  }

  private term(): TokenKind | undefined {
    const token = this.nextNonSpace();
    if (!OPERANDS.includes(token.kind)) {
      this.index--;
      return undefined;
    }
    if (token.kind === 'open') this.pipeline('parenthesized pipeline', 'close');
    else this.checkTerm(token);
    return token.kind;
  }

  private checkTerm(token: Token): void {
    const { kind, text, at } = token;
    if (kind === 'name' && !this.functions.has(text)) {
      throw new TemplateFault(`function "${text}" not defined${didYouMean(text, this.functions)}`, at);
    }
    if (kind === 'variable' && !this.scope.variables.includes(text)) {
      throw new TemplateFault(`undefined variable "${text}"`, at);
    }
    if (kind === 'string') this.text(token);
    if (kind === 'number' && !isGoNumber(text)) throw new TemplateFault(`illegal number syntax: ${text}`, at);
    if (kind === 'character' && !isCharacter(text))
      throw new TemplateFault(`malformed character constant: ${text}`, at);
  }
}

function newScope(): Scope {
  return { variables: ['$'], ranges: 0 };
}

function isBlankText({ kind, text }: Token): boolean {
  return kind !== 'text' || text.trim() === '';
}

function isCharacter(literal: string): boolean {
  const decoded = unquoteChars(literal.slice(1, -1), "'");
  return typeof decoded === 'string' && [...decoded].length === 1;
}
