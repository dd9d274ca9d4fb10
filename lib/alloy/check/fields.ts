import type { TableAttribute } from '../table';
import type { DecodedBody } from './decoded-body';
import { parseDuration, parseSize } from './quantity';
import type { Value } from './value';

/**
 * A decoded body as rules see it: typed values with upstream's defaults for what is not set. `undefined` always means
 * "unknown before Alloy runs", and a rule then has nothing to say; what is not set and has no default is the zero value
 * (`''`, `0`, `false`, `[]`), as in Go.
 */
export class Fields {
  constructor(
    readonly decoded: DecodedBody,
    private readonly attributes: Readonly<Record<string, TableAttribute>>,
    private readonly wrap: (decoded: DecodedBody) => Fields,
  ) {}

  /** Name of the block as written: `stage.json`. */
  get name(): string {
    return this.decoded.name;
  }

  /** Label of the block. */
  get label(): string {
    return this.decoded.label;
  }

  /** Whether the attribute is written, even as null. */
  isWritten(name: string): boolean {
    return this.decoded.attributes.has(name);
  }

  /** The value as written. @returns undefined if it is not written */
  value(name: string): Value | undefined {
    return this.decoded.attributes.get(name);
  }

  /** A string; numbers become strings. */
  text(name: string): string | undefined {
    const value = this.known(name, '');
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value : undefined;
  }

  /** A number. */
  number(name: string): number | undefined {
    const value = this.known(name, 0);
    if (typeof value === 'string' && value !== '') return Number(value);
    return typeof value === 'number' ? value : undefined;
  }

  /** A bool. */
  bool(name: string): boolean | undefined {
    const value = this.known(name, false);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A duration, in nanoseconds. */
  duration(name: string): number | undefined {
    const text = this.known(name, '0s');
    return typeof text === 'string' ? durationNanoseconds(text) : undefined;
  }

  /** A number, a duration in nanoseconds or a size in bytes, as the attribute's own type has it. */
  amount(name: string): number | undefined {
    const type = this.attributes[name]?.type ?? '';
    if (type === 'duration') return this.duration(name);
    return isSize(type) ? this.size(name) : this.number(name);
  }

  /** A size, in bytes. */
  size(name: string): number | undefined {
    const text = this.known(name, '0');
    return typeof text === 'string' ? sizeBytes(text) : undefined;
  }

  /** What messages show of a number, duration or text. */
  shown(name: string): string {
    return String(this.known(name, this.attributes[name]?.type === 'duration' ? '0s' : 0));
  }

  /** Whether an attribute is set or a block is there. */
  has(name: string): boolean | undefined {
    return this.decoded.blocks.has(name) || this.isSet(name);
  }

  /** Whether an attribute is written and not null, even if it is zero: what Go sees of a pointer. */
  isGiven(name: string): boolean | undefined {
    const value = this.decoded.attributes.get(name);
    if (!value) return this.defaultOf(name) !== undefined;
    return value.type === 'unknown' ? undefined : value.type !== 'null';
  }

  /** How many attributes are set and blocks there: at least, and at most if the unknown ones are set too. */
  count(names: readonly string[]): { readonly least: number; readonly most: number } {
    const states = names.map((name) => this.has(name));
    const least = states.filter((state) => state === true).length;
    return { least, most: least + states.filter((state) => state === undefined).length };
  }

  /** Whether an attribute differs from the zero value: a string is not empty, a list has an element. */
  isSet(name: string): boolean | undefined {
    const value = this.decoded.attributes.get(name);
    if (!value) return isNonZero(this.defaultOf(name));
    switch (value.type) {
      case 'null':
        return false;
      case 'array':
        return value.elements && value.elements.length > 0;
      case 'object':
        return value.fields.size > 0 || (value.others ? undefined : false);
      case 'string':
      case 'number':
      case 'bool':
        return value.value === undefined ? undefined : isNonZero(this.typed(name, value.value));
      default:
        return undefined;
    }
  }

  /** The strings of a list, undefined if not all are known. */
  texts(name: string): readonly string[] | undefined {
    const value = this.decoded.attributes.get(name);
    if (!value) return (this.defaultOf(name) as readonly string[] | undefined) ?? [];
    if (value.type === 'null') return [];
    if (value.type !== 'array' || !value.elements) return undefined;
    const texts = value.elements.map(textOf).filter((text) => text !== undefined);
    return texts.length === value.elements.length ? texts : undefined;
  }

  /** The keys of a map, undefined if not all are known. */
  keys(name: string): readonly string[] | undefined {
    const value = this.decoded.attributes.get(name);
    if (!value) return Object.keys((this.defaultOf(name) as object | undefined) ?? {});
    if (value.type === 'null') return [];
    return value.type === 'object' && !value.others ? [...value.fields.keys()] : undefined;
  }

  /** The blocks of a name, in the order of the source. */
  blocks(name: string): readonly Fields[] {
    return (this.decoded.blocks.get(name) ?? []).map(this.wrap);
  }

  /** The block of a name. @returns undefined if there is none */
  block(name: string): Fields | undefined {
    const [first] = this.decoded.blocks.get(name) ?? [];
    return first && this.wrap(first);
  }

  /** Whether there is a block of a name. */
  hasBlock(name: string): boolean {
    return this.decoded.blocks.has(name);
  }

  /** All blocks in the order of the source: the stages of a pipeline. */
  children(): readonly Fields[] {
    return this.decoded.children.map(this.wrap);
  }

  private defaultOf(name: string): unknown {
    return Object.hasOwn(this.decoded.defaults, name) ? this.decoded.defaults[name] : this.attributes[name]?.default;
  }

  private known(name: string, zero: unknown): unknown {
    const value = this.decoded.attributes.get(name);
    if (!value) return this.defaultOf(name) ?? zero;
    if (value.type === 'null') return zero;
    return 'value' in value ? value.value : undefined;
  }

  /** A known value as the attribute's own type has it: a duration or size of zero is zero however it is written. */
  private typed(name: string, value: string | number | boolean): unknown {
    const { type = '' } = this.attributes[name] ?? {};
    if (type === 'duration') return durationNanoseconds(String(value));
    return isSize(type) ? sizeBytes(String(value)) : value;
  }
}

function isSize(type: string): boolean {
  return type.endsWith('Base2Bytes)');
}

function sizeBytes(text: string): number | undefined {
  const size = parseSize(text);
  return 'amount' in size ? size.amount : undefined;
}

function durationNanoseconds(text: string): number | undefined {
  const quantity = parseDuration(text);
  return 'amount' in quantity ? quantity.amount : undefined;
}

function textOf(value: Value): string | undefined {
  if (value.type === 'null') return '';
  if (value.type === 'number') return value.value === undefined ? undefined : String(value.value);
  return value.type === 'string' ? value.value : undefined;
}

function isNonZero(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}
