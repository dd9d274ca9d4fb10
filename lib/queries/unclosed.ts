import type { Fault } from './query-problem';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Remarks, strings (closed or not) and brackets. `quotes` are the signs of strings. */
const PIECE = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|["'`]|[()[\]{}]/g;
const PIECE_WITH_REMARKS = new RegExp(`#.*|${PIECE.source}`, 'g');

/** A bracket or string that is never closed: grammars see that at the end of the text, far from it. */
export function unclosed(text: string, remarks = true): Fault | undefined {
  const open: { readonly sign: string; readonly from: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(remarks ? PIECE_WITH_REMARKS : PIECE)) {
    if ('"\'`'.includes(sign))
      return { from: index, problem: 'the string is never closed', got: sign, fix: `add ${sign}` };
    if ('([{'.includes(sign)) open.push({ sign, from: index });
    else if (')]}'.includes(sign)) {
      const last = open.pop();
      if (last === undefined || CLOSES[last.sign] !== sign) return undefined;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  return { from: last.from, problem: `\`${last.sign}\` is never closed`, fix: `add \`${CLOSES[last.sign]}\`` };
}
