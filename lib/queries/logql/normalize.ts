import { goDurationSeconds } from '../duration';
import type { Fault } from '../query-problem';

/** A text that the grammar can read, as long as the one that was written, so that offsets stay. */
export interface Normalized {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Words of the language, which Loki reads in any case and the grammar in lower case. */
const WORDS = new Set(
  (
    'sum avg count min max stddev stdvar topk bottomk sort sort_desc rate rate_counter count_over_time bytes_rate ' +
    'bytes_over_time avg_over_time sum_over_time min_over_time max_over_time stdvar_over_time stddev_over_time ' +
    'quantile_over_time first_over_time last_over_time absent_over_time vector label_replace by without on ignoring ' +
    'group_left group_right and or unless bool offset'
  ).split(' '),
);

/** Strings and remarks, which are left alone; words; `offset` behind a range; sizes. */
const PIECE =
  /"(?:\\.|[^"\\])*"|`[^`]*`|#.*|(?<=\]\s*)(?:offset|OFFSET)(\s+)([-\w.]+)|\b[A-Za-z_]\w*\b|\b(\d[\d.]*)kB\b/g;

/**
 * Makes up for what Loki reads and its editor's grammar does not: words in capitals, sizes in `kB`, and `offset` behind the
 * filters of an `unwrap`, which is taken out after it was looked at.
 */
export function normalize(text: string): Normalized {
  const faults: Fault[] = [];
  const normalized = text.replace(
    PIECE,
    (piece: string, space?: string, offset?: string, size?: string, at?: number) => {
      if (space !== undefined && offset !== undefined) {
        if (goDurationSeconds(offset) === undefined)
          faults.push(noDuration(offset, (at ?? 0) + piece.length - offset.length));
        return ' '.repeat(piece.length);
      }
      if (size !== undefined) return `${size}KB`;
      const word = piece.toLowerCase();
      return WORDS.has(word) ? word : piece;
    },
  );
  return { text: normalized, faults };
}

function noDuration(got: string, from: number): Fault {
  return { from, problem: 'this is no duration', got, expected: 'a duration such as 5m', fix: 'write number and unit' };
}
