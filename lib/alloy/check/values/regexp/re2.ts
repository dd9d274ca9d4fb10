import type { ValueProblem } from '../problem';
import { ClassScanner } from './re2-class';
import { RegexpFault } from './re2-fault';
import { RepeatTree } from './re2-tree';
import type { UnicodeNames } from './unicode-class';

/** A regular expression that compiles. */
export interface Regexp {
  /** Names of the capture groups in order; empty for one without a name. */
  readonly groups: readonly string[];
}

/** Highest number in a repetition, alone or multiplied with those around it. */
const MAX_REPEAT = 1000;

/** `{2}`, `{2,}`, `{2,3}`; with a leading zero it is literal text. */
const REPEAT = /\{(0|[1-9]\d*)(,(0|[1-9]\d*)?)?\}/y;

/**
 * Compiles a regular expression as Go's `regexp.Compile` does (RE2 with Perl's classes), or says in Go's words why it does
 * not. Go's limit of the compiled size (some 3 million instructions) is not looked at.
 */
export function parseRegexp(text: string, names: UnicodeNames = 'go'): Regexp | ValueProblem {
  try {
    return new Parser(text, names).parse();
  } catch (error) {
    if (error instanceof RegexpFault) return { message: error.message, offset: error.offset };
    throw error;
  }
}

/** Whether `parseRegexp` gave a regular expression. */
export function isRegexp(parsed: Regexp | ValueProblem): parsed is Regexp {
  return 'groups' in parsed;
}

/** What is wrong with a regular expression that goes to Go's `regexp`. */
export function checkRegexp(text: string): ValueProblem | undefined {
  const parsed = parseRegexp(text);
  return isRegexp(parsed) ? undefined : parsed;
}

class Parser {
  private at = 0;
  private readonly groups: string[] = [];
  private readonly tree = new RepeatTree();
  private readonly classes: ClassScanner;
  /** Where the repetition that was just read starts, if one was: they don't stack. */
  private lastRepeat: number | undefined;

  constructor(
    private readonly text: string,
    names: UnicodeNames,
  ) {
    this.classes = new ClassScanner(text, names);
  }

  parse(): Regexp {
    const { text, tree } = this;
    while (this.at < text.length) {
      const repeat = this.step();
      this.lastRepeat = repeat;
      if (tree.tooDeep) throw new RegexpFault('expression nests too deeply', text, 0);
    }
    if (tree.depth > 0) throw new RegexpFault('missing closing )', text, tree.openedAt);
    return { groups: this.groups };
  }

  /** Reads one item; gives its start if it is a repetition. */
  private step(): number | undefined {
    const { text, tree, at } = this;
    switch (text[at]) {
      case '(':
        this.open();
        return undefined;
      case ')':
        if (tree.depth === 0) throw new RegexpFault('unexpected )', text, at);
        tree.close();
        this.at++;
        return undefined;
      case '|':
        tree.alternative();
        this.at++;
        return undefined;
      case '*':
      case '+':
      case '?':
        this.at++;
        return this.repeat(at);
      case '{':
        return this.counted();
      case '\\':
        return this.escape();
      case '[':
        this.at = this.classes.bracket(at);
        tree.item();
        return undefined;
      default:
        this.literal();
        return undefined;
    }
  }

  private literal(): void {
    const { text, at } = this;
    const char = text.codePointAt(at) ?? 0;
    this.at += char > 0xffff ? 2 : 1;
    this.tree.item(!'^$.'.includes(text[at] ?? ''));
  }

  private open(): void {
    const { text, at } = this;
    if (text[at + 1] !== '?') {
      this.groups.push('');
      this.tree.open(true, at);
      this.at++;
    } else if (!this.named()) {
      this.flags();
    }
  }

  /** `(?P<name>` and `(?<name>`. */
  private named(): boolean {
    const { text, at } = this;
    const rest = text.length - at;
    const withP = rest > 4 && text.startsWith('P<', at + 2);
    if (!withP && !(rest > 3 && text[at + 2] === '<')) return false;
    const end = text.indexOf('>', at);
    if (end < 0) throw new RegexpFault('invalid named capture', text.slice(at), at);
    const name = text.slice(at + (withP ? 4 : 3), end);
    if (!/^\w+$/.test(name)) throw new RegexpFault('invalid named capture', text.slice(at, end + 1), at);
    this.groups.push(name);
    this.tree.open(true, at);
    this.at = end + 1;
    return true;
  }

  /** `(?i)`, `(?i-s:`, `(?:`. */
  private flags(): void {
    const { text, at } = this;
    const found = /\(\?([imsU]*)(-[imsU]+)?([:)])/y;
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) throw new RegexpFault('invalid or unsupported Perl syntax', this.untilFault(), at);
    if (match[3] === ':') this.tree.open(false, at);
    this.at = found.lastIndex;
  }

  /** The flags up to the character that is none, which Go shows too. */
  private untilFault(): string {
    const { text, at } = this;
    const prefix = /\(\?[imsU]*(-[imsU]*)?/y;
    prefix.lastIndex = at;
    prefix.exec(text);
    const wrong = text.codePointAt(prefix.lastIndex);
    return text.slice(at, prefix.lastIndex) + (wrong === undefined ? '' : String.fromCodePoint(wrong));
  }

  private counted(): number | undefined {
    const { text, at, tree } = this;
    REPEAT.lastIndex = at;
    const match = REPEAT.exec(text);
    if (!match) {
      tree.item(true);
      this.at++;
      return undefined;
    }
    this.at += match[0].length;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === undefined ? -1 : Number(match[3]);
    if (min > MAX_REPEAT || max > MAX_REPEAT || (max >= 0 && min > max)) {
      throw new RegexpFault('invalid repeat count', match[0], at);
    }
    return this.repeat(at, max < 0 ? Math.max(min, 1) : max);
  }

  /** Repeats what stands before. `at` is the start of the operator, `times` the copies that a counted one makes. */
  private repeat(at: number, times?: number): number {
    const { text, tree, lastRepeat } = this;
    if (text[this.at] === '?') this.at++;
    if (lastRepeat !== undefined) {
      throw new RegexpFault('invalid nested repetition operator', text.slice(lastRepeat, this.at), lastRepeat);
    }
    const operator = text.slice(at, this.at);
    if (!tree.repeat(times)) throw new RegexpFault('missing argument to repetition operator', operator, at);
    if (times !== undefined && times >= 2 && !tree.repeatsAtMost(MAX_REPEAT)) {
      throw new RegexpFault('invalid repeat count', operator, at);
    }
    return at;
  }

  private escape(): undefined {
    const { text, at, tree } = this;
    const next = text[at + 1] ?? '';
    if (next === 'C') throw new RegexpFault('invalid escape sequence', '\\C', at);
    if (next === 'Q') {
      const end = text.indexOf('\\E', at + 2);
      const quoted = text.slice(at + 2, end < 0 ? text.length : end);
      for (const _ of quoted) tree.item(true);
      this.at = end < 0 ? text.length : end + 2;
    } else if (next !== '' && 'AbBz'.includes(next)) {
      tree.item();
      this.at += 2;
    } else {
      const afterClass = this.classes.group(at);
      tree.item(afterClass === undefined);
      this.at = afterClass ?? this.classes.escape(at).end;
    }
    return undefined;
  }
}
