import { goDurationSeconds } from '../duration';
import type { Fault } from '../query-problem';

/** A text that the grammar can read, as long as the one that was written, so that offsets stay. */
export interface Normalized {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Strings, and everything else that the grammar does not know. */
const PIECE =
  /"(?:\\.|[^"\\])*"|`[^`]*`|\bnestedSet(?:Parent|Left|Right)\b|!(?:>>|<<|>|<)|\.parent\b(?!\.)|(?<![\w.])\d+\.(?![\w.])|(?<![\w.)\]])\.\d+\b(?!\.)|\b(?:rate|count_over_time)\s*\(\s*\)|\bwith\s*\([^()]*\)\s*(?=$|\|)/g;

/** Functions that make numbers over time of spans. */
const METRICS =
  /\|\s*(?:rate|count_over_time|(?:min|max|avg|sum|quantile|histogram)_over_time|compare|topk|bottomk)\s*\(/;

/** A comparison of what a function over time yields with a number. */
const METRICS_FILTER = /(?:>=|<=|!=|=|>|<)\s*-?\s*\d[\w.]*/y;

const HINT = /^\s*\w+\s*=\s*(?:"(?:\\.|[^"\\])*"|`[^`]*`|-?[\w.]+)\s*$/;

/**
 * Makes up for what Tempo reads and its editor's grammar does not: places in the tree of spans as numbers, negated structural
 * operators, hints, and comparisons of what functions over time yield. What is taken out is looked at before.
 */
export function normalize(text: string): Normalized {
  const faults: Fault[] = [];
  const replaced = text.replace(PIECE, (piece: string, at: number) => {
    if (piece.startsWith('nestedSet')) return 'duration'.padEnd(piece.length);
    // A word of the language, and here the name of an attribute.
    if (piece === '.parent') return '.parenT';
    if (/^\d+\.$/.test(piece)) return `${piece.slice(0, -1)} `;
    if (/^\.\d/.test(piece)) return `0${piece.slice(1)}`;
    if (piece.startsWith('!')) return ` ${piece.slice(1)}`;
    if (/^(rate|count)/.test(piece)) return piece.replace(/\s/g, '').padEnd(piece.length);
    if (!piece.startsWith('with')) return piece;
    const hints = piece.slice(piece.indexOf('(') + 1, piece.lastIndexOf(')'));
    for (const hint of splitOutside(hints)) {
      if (!HINT.test(hint))
        faults.push({
          from: at,
          problem: 'this is no hint',
          got: hint.trim(),
          expected: 'name=value',
          fix: 'mend or remove it',
        });
    }
    return ' '.repeat(piece.length);
  });
  return { text: withoutFilters(replaced, faults), faults };
}

function splitOutside(hints: string): readonly string[] {
  return hints.match(/(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^,])+/g) ?? [];
}

/** Takes out what stands behind functions over time, outside of any brackets. */
function withoutFilters(text: string, faults: Fault[]): string {
  const first = METRICS.exec(text)?.index;
  if (first === undefined) return text;
  let out = text.slice(0, first);
  let depth = 0;
  for (let at = first; at < text.length; ) {
    const char = text[at] ?? '';
    if ('({'.includes(char)) depth++;
    if (')}'.includes(char)) depth--;
    METRICS_FILTER.lastIndex = at;
    const filter = depth === 0 ? METRICS_FILTER.exec(text)?.[0] : undefined;
    if (filter !== undefined) {
      if (/^\|\s*compare/.test(text.slice(first)))
        faults.push({ from: at, problem: 'compare() has nothing behind it', got: filter, fix: 'remove what follows' });
      checkNumber(filter.replace(/^[<>=!]+\s*-?\s*/, ''), at, faults);
      out += ' '.repeat(filter.length);
      at += filter.length;
    } else {
      out += char;
      at++;
    }
  }
  return out;
}

function checkNumber(number: string, from: number, faults: Fault[]): void {
  if (/^\d+(\.\d*)?$/.test(number) || goDurationSeconds(number) !== undefined) return;
  faults.push({
    from,
    problem: 'numbers over time are compared with a number or a duration',
    got: number,
    fix: 'write one',
  });
}
