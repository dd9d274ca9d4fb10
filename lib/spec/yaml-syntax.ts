import type { YAMLException } from 'js-yaml';
import type { Problem } from './problem';

/** The parser's complaint, with the most likely cause and what to do about it. */
export function explainSyntax(file: string, text: string, error: YAMLException): Problem {
  const line = error.mark?.line ?? 0;
  const column = error.mark?.column ?? 0;
  const cause = likelyCause(text.split(/\r\n|\n|\r/), line, column, error.reason);
  return {
    at: { file, line: (cause.line ?? line) + 1, column: (cause.column ?? column) + 1 },
    path: '',
    problem: `not valid YAML: ${cause.problem ?? error.reason}`,
    fix: cause.fix,
  };
}

interface Cause {
  /** Counts from 0. @default - where the parser stopped */
  readonly line?: number;
  /** Counts from 0. @default - where the parser stopped */
  readonly column?: number;
  /** @default - the parser's own words */
  readonly problem?: string;
  readonly fix: string;
}

function likelyCause(lines: readonly string[], line: number, column: number, reason: string): Cause {
  const here = lines[line] ?? '';
  const tab = here.search(/(?<=^[ ]*)\t/);
  if (tab >= 0) {
    return { column: tab, problem: 'a tab in the indentation', fix: 'indent with spaces' };
  }
  if (/maxDepth|nesting/i.test(reason)) {
    return { problem: 'nested too deeply', fix: 'no key of the spec lies so deep; look for a misplaced bracket' };
  }
  if (/non-printable|null byte|control|JSON character/i.test(reason)) {
    return { problem: 'a character that is no text', fix: 'remove it, or save the file as plain UTF-8 text' };
  }
  const open = unclosed(lines, line);
  if (open !== undefined) {
    return open;
  }
  const rest = here.slice(column);
  if (/^[@`%]/.test(rest)) {
    return { problem: `a value that starts with ${rest.charAt(0)}`, fix: 'put the value in quotes' };
  }
  if (/^[^#"']*:\s+[^"'{[]*:(?:\s|$)/.test(here)) {
    return { problem: 'a second colon in the line', fix: 'put a value that holds ": " in quotes, or start a new line' };
  }
  if (/indentation/.test(reason)) {
    return {
      problem: 'the indentation of this line fits none of the lines above',
      fix: 'align it with the key it belongs to',
    };
  }
  return { fix: 'mend the syntax of this line or the one above' };
}

/** The last bracket or quote before the error that nothing closes. */
function unclosed(lines: readonly string[], until: number): Cause | undefined {
  const open: { readonly char: string; readonly line: number; readonly column: number }[] = [];
  let quote: { readonly char: string; readonly line: number; readonly column: number } | undefined;
  for (const [line, text] of lines.slice(0, until + 1).entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const char = text.charAt(column);
      const before = column === 0 ? ' ' : text.charAt(column - 1);
      if (quote !== undefined) {
        quote = char === quote.char && !(char === '"' && before === '\\') ? undefined : quote;
      } else if (char === '#' && /\s/.test(before)) {
        break;
      } else if (/["']/.test(char) && /[\s,[{:]/.test(before)) {
        quote = { char, line, column };
      } else if (/[[{]/.test(char) && (open.length > 0 || /[\s:-]/.test(before))) {
        open.push({ char, line, column });
      } else if (/[\]}]/.test(char)) {
        open.pop();
      }
    }
  }
  const first = quote ?? open.at(-1);
  if (first !== undefined && /\s#/.test((lines[first.line] ?? '').slice(first.column))) {
    const problem = `${first.char} is never closed: a # after a space starts a comment`;
    return { line: first.line, column: first.column, problem, fix: 'put a value that starts with # in quotes' };
  }
  return first === undefined
    ? undefined
    : {
        line: first.line,
        column: first.column,
        problem: `${first.char} is never closed`,
        fix: `close it with ${closing(first.char)}`,
      };
}

function closing(char: string): string {
  return char === '[' ? ']' : char === '{' ? '}' : char;
}
