import * as yaml from 'js-yaml';
import { MAX_PROBLEMS, type Problem } from './problem';
import { type Positions, Source, type Spot } from './source';
import { explainSyntax } from './yaml-syntax';

/** Deepest nesting that is read; the spec needs nine levels. */
const MAX_DEPTH = 50;

/** Scalars of YAML 1.2's core schema: `on`, `off`, `yes` and `no` are plain text. */
const SCALARS = [yaml.nullCoreTag, yaml.boolCoreTag, yaml.intCoreTag, yaml.floatCoreTag];

/** A parsed file; `source` is there whenever the syntax is right. */
export interface ParsedYaml {
  readonly source: Source | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Parses one YAML document and remembers where everything stands. Of YAML, only what the spec needs is read: mappings with
 * text keys, lists and scalars. Anchors, aliases, merge keys and tags are refused, which also rules out alias bombs.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  let events: readonly yaml.Event[];
  try {
    events = yaml.parseEvents(text, { filename: file, maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) {
      throw error;
    }
    return { source: undefined, problems: [explainSyntax(file, text, error)] };
  }
  const composer = new Composer(text, events);
  const value = composer.document();
  const source = new Source(file, text, value, composer.positions);
  // What stands behind an alias is unknown: to look at the rest would only raise false alarms.
  return {
    source: composer.aliasing ? undefined : source,
    problems: composer.complaints.map(({ offset, ...said }) => ({ at: source.placeOf(offset), path: '', ...said })),
  };
}

interface Complaint {
  readonly offset: number;
  readonly problem: string;
  readonly got?: string;
  readonly fix: string;
}

/** Turns parser events into plain values. */
class Composer {
  readonly positions: Positions = new WeakMap();
  readonly complaints: Complaint[] = [];
  private next = 0;
  /** End of the scalar before: where an empty list item is said to stand. */
  private lastEnd = 0;
  aliasing = false;

  constructor(
    private readonly text: string,
    private readonly events: readonly yaml.Event[],
  ) {}

  document(): unknown {
    if (this.take()?.type !== yaml.EVENT_ID.DOCUMENT) {
      return undefined;
    }
    const value = this.peek()?.type === yaml.EVENT_ID.POP ? undefined : this.node().value;
    this.take();
    if (this.peek() !== undefined) {
      this.take();
      const offset = this.offsetOf(this.peek());
      this.complain({
        offset,
        problem: 'a second document in the file',
        fix: 'leave out "---" and keep one document',
      });
    }
    return value;
  }

  private node(): { readonly value: unknown; readonly spot: Spot } {
    const event = this.take();
    if (event === undefined) {
      throw new Error('the YAML parser ended inside a value');
    }
    switch (event.type) {
      case yaml.EVENT_ID.SCALAR:
        this.refuseExtras(event);
        return { value: this.scalar(event), spot: this.spotOfScalar(event) };
      case yaml.EVENT_ID.SEQUENCE:
        this.refuseExtras(event);
        return { value: this.list(), spot: spotOf(event.start, event.start) };
      case yaml.EVENT_ID.MAPPING:
        this.refuseExtras(event);
        return { value: this.mapping(), spot: spotOf(event.start, event.start) };
      case yaml.EVENT_ID.ALIAS:
        this.refuseAlias(event.anchorStart - 1);
        return { value: null, spot: spotOf(event.anchorStart - 1, event.anchorEnd) };
      default:
        throw new Error(`the YAML parser gave an unexpected event (${event.type})`);
    }
  }

  private list(): readonly unknown[] {
    const items: unknown[] = [];
    const spots = new Map<number, Spot>();
    while (this.peek()?.type !== yaml.EVENT_ID.POP) {
      const { value, spot } = this.node();
      spots.set(items.length, spot);
      items.push(value);
    }
    this.take();
    this.positions.set(items, spots);
    return items;
  }

  private mapping(): Readonly<Record<string, unknown>> {
    const entries: Record<string, unknown> = {};
    const spots = new Map<string, Spot>();
    while (this.peek()?.type !== yaml.EVENT_ID.POP) {
      const key = this.key();
      const { value, spot } = this.node();
      if (key !== undefined && this.isNew(key.name, key.offset, spots)) {
        entries[key.name] = value;
        spots.set(key.name, { ...spot, key: key.offset });
      }
    }
    this.take();
    this.positions.set(entries, spots);
    return entries;
  }

  /** The text of a key; undefined: no key that can be read, already complained about. */
  private key(): { readonly name: string; readonly offset: number } | undefined {
    const event = this.peek();
    const before = this.complaints.length;
    const offset = this.node().spot.start;
    const name = event?.type === yaml.EVENT_ID.SCALAR ? yaml.getScalarValue(this.text, event) : '';
    if (name === '') {
      if (this.complaints.length === before) {
        this.complain({ offset, problem: 'a key that is no text', fix: 'write plain text before the colon' });
      }
      return undefined;
    }
    if (name === '<<') {
      this.refuseAlias(offset);
      return undefined;
    }
    if (name === '__proto__') {
      this.complain({ offset, problem: 'a key that cannot be read', got: name, fix: 'leave it out' });
      return undefined;
    }
    return { name, offset };
  }

  private isNew(name: string, offset: number, spots: ReadonlyMap<string, Spot>): boolean {
    const first = spots.get(name);
    if (first === undefined) {
      return true;
    }
    const line = this.text.slice(0, first.key).split('\n').length;
    this.complain({
      offset,
      problem: 'a key that is written twice',
      got: name,
      fix: `keep one of the two, the other is in line ${line}`,
    });
    return false;
  }

  private scalar(event: yaml.ScalarEvent): unknown {
    const text = yaml.getScalarValue(this.text, event);
    if (event.style !== yaml.SCALAR_STYLE.PLAIN) {
      return text;
    }
    for (const tag of SCALARS) {
      if (tag.implicitFirstChars === null || tag.implicitFirstChars.includes(text.charAt(0))) {
        const value = tag.resolve(text, false, tag.tagName);
        if (value !== yaml.NOT_RESOLVED) {
          return value;
        }
      }
    }
    return text;
  }

  private refuseExtras(event: yaml.ScalarEvent | yaml.SequenceEvent | yaml.MappingEvent): void {
    if (event.anchorStart >= 0) {
      this.refuseAlias(event.anchorStart - 1);
    }
    if (event.tagStart >= 0) {
      const got = this.text.slice(event.tagStart, event.tagEnd);
      this.complain({
        offset: event.tagStart,
        problem: 'a YAML tag',
        got,
        fix: 'leave the tag out and quote the value if it is text',
      });
    }
  }

  private complain(complaint: Complaint): void {
    if (this.complaints.length < MAX_PROBLEMS) {
      this.complaints.push(complaint);
    }
  }

  /** Once per file: a file that uses them uses many. */
  private refuseAlias(offset: number): void {
    if (!this.aliasing) {
      const fix = 'write the value out, or say it once for all files in `defaults` of platform.yaml';
      this.complain({ offset, problem: 'a YAML anchor, alias or merge key, which are not read', fix });
    }
    this.aliasing = true;
  }

  private spotOfScalar(event: yaml.ScalarEvent): Spot {
    const [start, end] = this.rangeOf(event);
    this.lastEnd = Math.max(this.lastEnd, end);
    return start < 0 ? spotOf(this.lastEnd, this.lastEnd) : spotOf(start, end);
  }

  private rangeOf(event: yaml.ScalarEvent): readonly [number, number] {
    const quoted = event.style === yaml.SCALAR_STYLE.SINGLE_QUOTED || event.style === yaml.SCALAR_STYLE.DOUBLE_QUOTED;
    return quoted ? [event.valueStart - 1, event.valueEnd + 1] : [event.valueStart, event.valueEnd];
  }

  private offsetOf(event: yaml.Event | undefined): number {
    switch (event?.type) {
      case yaml.EVENT_ID.SCALAR:
        // An empty document has no place of its own.
        return event.valueStart < 0 ? this.endOfText() : this.rangeOf(event)[0];
      case yaml.EVENT_ID.SEQUENCE:
      case yaml.EVENT_ID.MAPPING:
        return event.start;
      case yaml.EVENT_ID.ALIAS:
        return event.anchorStart - 1;
      default:
        return this.endOfText();
    }
  }

  private endOfText(): number {
    return Math.max(this.text.trimEnd().length - 1, 0);
  }

  private peek(): yaml.Event | undefined {
    return this.events[this.next];
  }

  private take(): yaml.Event | undefined {
    const event = this.events[this.next];
    this.next += 1;
    return event;
  }
}

function spotOf(start: number, end: number): Spot {
  return { key: start, start, end };
}
