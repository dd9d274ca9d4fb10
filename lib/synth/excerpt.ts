import type { Change } from './tree';

/** Lines shown of each side. */
const MAX_LINES = 6;
/** Equal lines shown before the first difference. */
const CONTEXT = 2;

/** The first difference of a file, as a short unified diff; `-` is on disk, `+` is what it should be. */
export function excerpt({ path, before, after }: Change): string {
  if (before === undefined) return `${path}: missing`;
  if (after === undefined) return `${path}: stale, nothing renders to it any more`;
  const [old, wanted] = [before.split('\n'), after.split('\n')];
  const start = commonStart(old, wanted);
  const end = commonStart(old.slice(start).reverse(), wanted.slice(start).reverse());
  const removed = old.slice(start, old.length - end);
  const added = wanted.slice(start, wanted.length - end);
  return [
    `${path}: changed from line ${start + 1}`,
    ...old.slice(Math.max(0, start - CONTEXT), start).map((line) => `    ${line}`),
    ...side('-', removed),
    ...side('+', added),
  ].join('\n');
}

function side(sign: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MAX_LINES).map((line) => `  ${sign} ${line}`);
  return lines.length > MAX_LINES ? [...shown, `  ${sign} … and ${lines.length - MAX_LINES} more`] : shown;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}
