import { unquote } from './go-unquote';
import type { ValueProblem } from './problem';
import { isRegexp, parseRegexp } from './regexp/re2';

/** Spaces, and comments, which the reader of Alloy skips like those of Go. */
const SKIPPED = /(?:[ \t\n\r]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const TOKEN =
  /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|=~|!=|!~|\|=|\|~|[\p{L}_][\p{L}\p{Nd}_]*|\.?\d[\d.]*|[\s\S]/uy;

const OPERATORS = new Set([',', '.', '{', '}', '=', '!=', '=~', '!~', '|=', '|~']);
const MATCHERS = new Set(['=', '!=', '=~', '!~']);
const FILTERS = new Set(['|=', '|~', '!=', '!~']);

interface Token {
  readonly text: string;
  readonly at: number;
}

/**
 * What is wrong with the selector of `stage.match`: `{app="x", env=~"a|b"} |= "text" !~ "regexp"`. It is an early, small
 * LogQL: no parsers, no formatting, no strings in backquotes.
 */
export function checkSelector(text: string): ValueProblem | undefined {
  try {
    new Parser(text).parse();
    return undefined;
  } catch (error) {
    if (error instanceof SelectorFault) return { message: error.message, offset: error.at };
    throw error;
  }
}

class SelectorFault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

class Parser {
  private at = 0;
  private token: Token = { text: '', at: 0 };

  constructor(private readonly text: string) {}

  parse(): void {
    this.next();
    this.take('{', 'expected a selector like {app="x"}');
    this.matcher();
    while (this.token.text === ',') {
      this.next();
      this.matcher();
    }
    this.take('}', 'expected , or }');
    while (this.token.text !== '') this.filter();
  }

  private matcher(): void {
    const name = this.token;
    if (name.text === '' || OPERATORS.has(name.text) || name.text.startsWith('"'))
      throw this.unexpected('a label name');
    this.next();
    const operator = this.token;
    if (!MATCHERS.has(operator.text)) throw this.unexpected('=, !=, =~ or !~');
    this.next();
    const { value, at } = this.string();
    // Upstream does not refuse a bad expression here, it panics.
    if (operator.text.includes('~')) this.regexp(`^(?s:${value})$`, at, 'grafana');
  }

  private filter(): void {
    const operator = this.token;
    if (!FILTERS.has(operator.text)) throw this.unexpected('a line filter: |=, |~, != or !~');
    this.next();
    const { value, at } = this.string();
    if (operator.text.includes('~')) this.regexp(value, at, 'go');
  }

  private regexp(pattern: string, at: number, names: 'go' | 'grafana'): void {
    const parsed = parseRegexp(pattern, names);
    if (!isRegexp(parsed)) throw new SelectorFault(parsed.message, at);
  }

  private string(): { readonly value: string; readonly at: number } {
    const { text, at } = this.token;
    if (text.startsWith('`')) throw new SelectorFault('strings in backquotes are not understood here, use "', at);
    if (!text.startsWith('"') || text.length < 2) throw this.unexpected('a string in double quotes');
    const value = unquote(text);
    if (value === undefined) throw new SelectorFault(`invalid escape in ${text}`, at);
    this.next();
    return { value, at };
  }

  private take(text: string, expected: string): void {
    if (this.token.text !== text)
      throw new SelectorFault(`syntax error: unexpected ${this.shown()}, ${expected}`, this.token.at);
    this.next();
  }

  private unexpected(expected: string): SelectorFault {
    return new SelectorFault(`syntax error: unexpected ${this.shown()}, expected ${expected}`, this.token.at);
  }

  private shown(): string {
    return this.token.text === '' ? 'end' : this.token.text;
  }

  private next(): void {
    SKIPPED.lastIndex = this.at;
    this.at += SKIPPED.exec(this.text)?.[0].length ?? 0;
    TOKEN.lastIndex = this.at;
    this.token = { text: TOKEN.exec(this.text)?.[0] ?? '', at: this.at };
    this.at += this.token.text.length;
  }
}
