import type { Place, Problem } from './problem';

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** Offsets of one entry of a mapping or list; in a list, `key` is where the value starts. */
export interface Spot {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

/** Where each entry of each mapping and list stands in the text. */
export type Positions = WeakMap<object, ReadonlyMap<string | number, Spot>>;

/** What a problem says besides its place. */
export type Saying = Omit<Problem, 'at' | 'path'> & { readonly on?: 'key' | 'value' };

/** One file as a person wrote it: the value, and where each part of it stands. */
export class Source {
  private lineStarts: readonly number[] | undefined;

  constructor(
    /** Path as messages show it. */
    readonly file: string,
    private readonly text: string,
    /** Plain value, before any schema. */
    readonly value: unknown,
    private readonly positions: Positions,
  ) {}

  /** A problem at a path; at the nearest thing that exists, when the path itself does not. */
  problem(path: Path, { on = 'value', ...said }: Saying): Problem {
    return { at: this.place(path, on), path: dotted(path), ...said };
  }

  /** Where the key or the value of a path stands. */
  place(path: Path, on: 'key' | 'value'): Place {
    const spot = this.spot(path);
    return this.placeOf(spot === undefined ? firstContent(this.text) : on === 'key' ? spot.key : spot.start);
  }

  /** What was written at a path: a scalar's own text, `a mapping`, `a list` or `nothing`. */
  written(path: Path): string {
    const value = this.valueAt(path);
    if (Array.isArray(value)) {
      return value.length === 0 ? 'an empty list' : 'a list';
    }
    if (typeof value === 'object' && value !== null) {
      return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
    }
    const spot = this.spotExactly(path);
    const text = spot === undefined ? '' : this.text.slice(spot.start, spot.end);
    return shorten(text === '' || value === null ? 'nothing' : text);
  }

  /** Whether a comment stands where the value of a path should: `slack: #channel`. */
  isCommentedOut(path: Path): boolean {
    const spot = this.spotExactly(path);
    return spot !== undefined && /^[^\n:]*:[ \t]+#/.test(this.text.slice(spot.key));
  }

  /** Whether a value was written at a path. */
  has(path: Path): boolean {
    return this.spotExactly(path) !== undefined;
  }

  valueAt(path: Path): unknown {
    let value: unknown = this.value;
    for (const key of path) {
      value = entry(value, key);
    }
    return value;
  }

  placeOf(offset: number): Place {
    this.lineStarts ??= startsOfLines(this.text);
    let line = 0;
    let after = this.lineStarts.length;
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      [line, after] = (this.lineStarts[middle] ?? 0) <= offset ? [middle, after] : [line, middle];
    }
    return { file: this.file, line: line + 1, column: offset - (this.lineStarts[line] ?? 0) + 1 };
  }

  private spot(path: Path): Spot | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const spot = this.spotExactly(path.slice(0, length));
      if (spot !== undefined) {
        return spot;
      }
    }
    return undefined;
  }

  private spotExactly(path: Path): Spot | undefined {
    const key = path.at(-1);
    const parent = this.valueAt(path.slice(0, -1));
    return key === undefined || typeof parent !== 'object' || parent === null
      ? undefined
      : this.positions.get(parent)?.get(key);
  }
}

/** `namespaces[1]`, `backends.logs.mode`. */
export function dotted(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function entry(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
    return undefined;
  }
  return (value as Record<string | number, unknown>)[key];
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

/** Offset of the first thing that is neither a comment nor white space. */
function firstContent(text: string): number {
  return /^(?:\s|#[^\n]*(?:\n|$)|---[ \t]*(?=\r?\n))*/.exec(text)?.[0].length ?? 0;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
