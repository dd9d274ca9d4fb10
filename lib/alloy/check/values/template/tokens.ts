/** What a token of a template is. `error` ends the tokens where nothing can be made of the text. */
export type TokenKind =
  | 'text'
  | 'left'
  | 'right'
  | 'space'
  | 'assign'
  | 'declare'
  | 'pipe'
  | 'string'
  | 'variable'
  | 'character'
  | 'field'
  | 'number'
  | 'complex'
  | 'name'
  | 'keyword'
  | 'bool'
  | 'dot'
  | 'nil'
  | 'open'
  | 'close'
  | 'other'
  | 'error'
  | 'end';

/** A token; for an error its text is the message. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const KEYWORDS = new Set(['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with']);

const WORD = /[\p{L}\p{Nd}_]+/uy;
const STRING = /"(?:\\[^\n]|[^"\\\n])*"|`[^`]*`/y;
const CHARACTER = /'(?:\\[^\n]|[^'\\\n])*'/y;
const VARIABLE = /\$[\p{L}\p{Nd}_]*/uy;
const FIELD = /\.[\p{L}\p{Nd}_]+/uy;
const NUMBER =
  /[+-]?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)i?/y;
const SPACE = /[ \t\r\n]+/y;
const SIMPLE: Readonly<Record<string, TokenKind>> = { '=': 'assign', '|': 'pipe' };

/** Splits a template of Go's `text/template` into tokens. The last is `end` or `error`. */
export function tokenizeTemplate(text: string): readonly Token[] {
  return new Scanner(text).scan();
}

class Scanner {
  private at = 0;
  private depth = 0;
  private inside = false;
  private readonly tokens: Token[] = [];

  constructor(private readonly text: string) {}

  scan(): readonly Token[] {
    let going = true;
    while (going) going = this.inside ? this.action() : this.plain();
    return this.tokens;
  }

  private emit(kind: TokenKind, length: number): boolean {
    this.tokens.push({ kind, text: this.text.slice(this.at, this.at + length), at: this.at });
    this.at += length;
    return true;
  }

  private fail(message: string): boolean {
    this.tokens.push({ kind: 'error', text: message, at: this.at });
    return false;
  }

  /** Text up to the next action, and its `{{`. */
  private plain(): boolean {
    const { text, at } = this;
    const open = text.indexOf('{{', at);
    const end = open < 0 ? text.length : open;
    const shown = /^\{\{-[ \t\r\n]/.test(text.slice(end, end + 4))
      ? text.slice(at, end).trimEnd()
      : text.slice(at, end);
    if (shown !== '') this.tokens.push({ kind: 'text', text: shown, at });
    this.at = end;
    if (open < 0) {
      this.emit('end', 0);
      return false;
    }
    return this.left();
  }

  private left(): boolean {
    const { text, at } = this;
    const marker = /^-[ \t\r\n]/.test(text.slice(at + 2, at + 4)) ? 2 : 0;
    if (text.startsWith('/*', at + 2 + marker)) return this.comment(at + 4 + marker);
    this.emit('left', 2);
    this.at += marker;
    this.inside = true;
    this.depth = 0;
    return true;
  }

  private comment(start: number): boolean {
    const { text } = this;
    const end = text.indexOf('*/', start);
    if (end < 0) return this.fail('unclosed comment');
    const close = /^(?:[ \t\r\n]-)?\}\}/.exec(text.slice(end + 2, end + 6));
    if (!close) return this.fail('comment ends before closing delimiter');
    this.at = end + 2 + close[0].length;
    if (close[0].length > 2) this.skipSpace();
    return true;
  }

  private skipSpace(): void {
    this.at += this.match(SPACE)?.length ?? 0;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0];
  }

  private right(marked: boolean): boolean {
    if (this.depth > 0) return this.fail('unclosed left paren');
    if (marked) this.at += 2;
    this.emit('right', 2);
    if (marked) this.skipSpace();
    this.inside = false;
    return true;
  }

  private action(): boolean {
    const { text, at } = this;
    if (/^[ \t\r\n]-\}\}/.test(text.slice(at, at + 4))) return this.right(true);
    if (text.startsWith('}}', at)) return this.right(false);
    const space = this.match(SPACE);
    if (space !== undefined) return this.space(space);
    const char = text[at];
    if (char === undefined) return this.fail('unclosed action');
    if (char === ':') return text[at + 1] === '=' ? this.emit('declare', 2) : this.fail('expected :=');
    if (char === '(' || char === ')') return this.paren(char);
    const simple = SIMPLE[char];
    if (simple) return this.emit(simple, 1);
    return this.operand(char);
  }

  /** Spaces, but for the last one of ` -}}`. */
  private space(space: string): boolean {
    const isMarker = this.text.startsWith('-}}', this.at + space.length);
    return isMarker && space.length === 1 ? this.right(true) : this.emit('space', space.length - (isMarker ? 1 : 0));
  }

  private paren(char: string): boolean {
    this.depth += char === '(' ? 1 : -1;
    if (this.depth < 0) return this.fail('unexpected right paren');
    return this.emit(char === '(' ? 'open' : 'close', 1);
  }

  private operand(char: string): boolean {
    if (char === '"' || char === '`') return this.quoted('string', STRING, 'unterminated quoted string');
    if (char === "'") return this.quoted('character', CHARACTER, 'unterminated character constant');
    if (char === '$') return this.word('variable', this.match(VARIABLE) ?? char);
    if (char === '.' && !/[0-9]/.test(this.text[this.at + 1] ?? '')) return this.dot();
    if (/[-+0-9.]/.test(char)) return this.number();
    const word = this.match(WORD);
    if (word !== undefined) return this.word(wordKind(word), word);
    if (char >= '!' && char <= '~') return this.emit('other', 1);
    return this.fail(`unrecognized character in action: ${char}`);
  }

  private quoted(kind: TokenKind, pattern: RegExp, message: string): boolean {
    const literal = this.match(pattern);
    return literal === undefined ? this.fail(message) : this.emit(kind, literal.length);
  }

  private dot(): boolean {
    const field = this.match(FIELD);
    if (field !== undefined) return this.word('field', field);
    // At the very end Go takes the dot for a number.
    return this.at + 1 < this.text.length ? this.word('dot', '.') : this.fail('unclosed action');
  }

  /** A word must be followed by something that can end it. */
  private word(kind: TokenKind, word: string): boolean {
    this.emit(kind, word.length);
    const next = this.text[this.at];
    if (next === undefined || /[ \t\r\n.,|:)(]/.test(next) || this.text.startsWith('}}', this.at)) return true;
    this.tokens.pop();
    return this.fail(`bad character ${next} after ${word}`);
  }

  private number(): boolean {
    const first = this.match(NUMBER) ?? '';
    const rest = this.text[this.at + first.length] ?? '';
    if (rest !== '+' && rest !== '-') {
      return isWordCharacter(this.text, this.at + first.length)
        ? this.badNumber(first)
        : this.emit('number', first.length);
    }
    NUMBER.lastIndex = this.at + first.length;
    const whole = first + (NUMBER.exec(this.text)?.[0] ?? '');
    if (!whole.endsWith('i') || isWordCharacter(this.text, this.at + whole.length)) return this.badNumber(whole);
    return this.emit('complex', whole.length);
  }

  private badNumber(text: string): boolean {
    return this.fail(`bad number syntax: "${text}"`);
  }
}

function isWordCharacter(text: string, at: number): boolean {
  WORD.lastIndex = at;
  return WORD.test(text);
}

function wordKind(word: string): TokenKind {
  if (KEYWORDS.has(word)) return 'keyword';
  if (word === 'true' || word === 'false') return 'bool';
  return word === 'nil' ? 'nil' : 'name';
}
