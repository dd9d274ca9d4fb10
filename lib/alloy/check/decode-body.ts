import { type AttributeStmt, type BlockStmt, type Body, blockName } from '../ast';
import type { TableBlock, TableBody } from '../table';
import type { Checker } from './checker';
import { decodeAttribute } from './decode-attribute';
import type { DecodedBody } from './decoded-body';
import { didYouMean } from './nearest';
import type { Place } from './report';
import type { Scope } from './scope';
import type { Value } from './value';

/** What is decoded: the statements, and the block or component around them. */
export interface BodySource {
  readonly statements: Body;
  readonly place: Place;
  readonly name: string;
  readonly label: string;
  /** @default - none */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** Decodes a block of a module, or takes it as it was decoded with the same values around it. */
export function decodeBlock(
  checker: Checker,
  body: string,
  block: BlockStmt,
  scope: Scope,
  defaults?: Readonly<Record<string, unknown>>,
): DecodedBody {
  const source = { ...blockSource(block), ...(defaults && { defaults }) };
  return checker.decodedBefore.get(block, scope, checker.report.contextKey, () =>
    decodeBody(checker, body, source, scope),
  );
}

/** Matches statements with a body of the table (`loki/write.Arguments`), reports what does not fit and applies its rules. */
export function decodeBody(checker: Checker, body: string, source: BodySource, scope: Scope): DecodedBody {
  return new BodyDecoder(checker, body, source, scope).decode();
}

/** The place of a block: from its name to its closing brace. */
export function blockSource(block: BlockStmt): BodySource {
  return { statements: block.body, place: block, name: blockName(block), label: block.label };
}

const NO_DEFAULTS: Readonly<Record<string, unknown>> = {};

class BodyDecoder {
  private readonly attributes = new Map<string, Value>();
  private readonly blocks = new Map<string, DecodedBody[]>();
  private readonly children: DecodedBody[] = [];
  private readonly counts = new Map<string, number>();
  private readonly schema: TableBody;
  private sound = true;

  constructor(
    private readonly checker: Checker,
    private readonly body: string,
    private readonly source: BodySource,
    private readonly scope: Scope,
  ) {
    this.schema = checker.body(body);
  }

  decode(): DecodedBody {
    const { source, checker, attributes, blocks, children, body } = this;
    for (const statement of source.statements) {
      if (statement.kind === 'BlockStmt') this.count(statement);
    }
    for (const statement of source.statements) {
      if (statement.kind === 'AttributeStmt') this.decodeAttribute(statement);
      else this.decodeBlock(statement);
    }
    this.reportMissing();
    const { place, name, label, defaults = NO_DEFAULTS } = source;
    const decoded = { body, name, label, place, attributes, blocks, children, defaults, sound: this.sound };
    return checker.applyRules(decoded);
  }

  private count(block: BlockStmt): void {
    const name = blockName(block);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  private fault(place: Place, message: string): void {
    this.sound = false;
    this.checker.report.add('validate', place, message);
  }

  private decodeAttribute(statement: AttributeStmt): void {
    const { name } = statement.name;
    const attribute = own(this.schema.attributes, name);
    if (!attribute) {
      this.unknownAttribute(statement);
    } else if (this.attributes.has(name)) {
      this.fault(statement, `attribute "${name}" may only be given once`);
    } else {
      const { value, fits } = decodeAttribute(this.checker, statement, attribute, this.scope);
      this.attributes.set(name, value);
      this.sound &&= fits;
    }
  }

  private unknownAttribute(statement: AttributeStmt): void {
    const { name } = statement.name;
    const message = own(this.schema.blocks, name)
      ? `"${name}" must be a block (${name} { … }), but is used as an attribute`
      : `unrecognized attribute name "${name}"${didYouMean(name, Object.keys(this.schema.attributes ?? {}))}`;
    this.fault(statement, message);
    // Its value is looked at all the same: for functions and references that do not exist.
    this.checker.evaluate(statement.value, this.scope);
  }

  private decodeBlock(block: BlockStmt): void {
    const name = blockName(block);
    const schema = own(this.schema.blocks, name);
    if (!schema) {
      this.unknownBlock(block, name);
      return;
    }
    if (!schema.repeated && (this.counts.get(name) ?? 0) > 1) {
      this.fault(block, `block "${name}" may only be specified once`);
      return;
    }
    this.checkLabel(block, name, schema);
    const decoded = this.decodeChild(block, name, schema);
    this.sound &&= decoded.sound;
    this.children.push(decoded);
    const same = this.blocks.get(name);
    if (same) same.push(decoded);
    else this.blocks.set(name, [decoded]);
  }

  private unknownBlock(block: BlockStmt, name: string): void {
    const message = own(this.schema.attributes, name)
      ? `"${name}" must be an attribute (${name} = …), but is used as a block`
      : `unrecognized block name "${name}"${didYouMean(name, Object.keys(this.schema.blocks ?? {}))}`;
    this.fault(block, message);
  }

  private checkLabel(block: BlockStmt, name: string, schema: TableBlock): void {
    if ((block.label !== '') === (schema.labelled === true)) return;
    this.sound = false;
    const message = schema.labelled ? `block "${name}" needs a label` : `block "${name}" takes no label`;
    this.checker.report.add('load', { ...block, end: block.leftCurly ?? block.end } as Place, message);
  }

  private decodeChild(block: BlockStmt, name: string, schema: TableBlock): DecodedBody {
    const defaults = childDefaults(name, schema, this.source.defaults);
    return decodeBlock(this.checker, schema.body, block, this.scope, defaults);
  }

  private reportMissing(): void {
    const { attributes, blocks } = requiredIn(this.schema);
    for (const name of attributes) {
      if (!this.attributes.has(name)) this.missing(`missing required attribute "${name}"`);
    }
    for (const name of blocks) {
      if (!this.counts.has(name)) this.missing(`missing required block "${name}"`);
    }
  }

  private missing(what: string): void {
    const { name } = this.source;
    this.fault(this.source.place, name === '' ? what : `${what} in ${name}`);
  }
}

interface Required {
  readonly attributes: readonly string[];
  readonly blocks: readonly string[];
}

const requiredOf = new WeakMap<TableBody, Required>();

/** What a body of the table can't do without. */
function requiredIn(schema: TableBody): Required {
  let required = requiredOf.get(schema);
  if (!required) {
    const names = (all: Readonly<Record<string, { readonly required?: boolean }>> = {}): readonly string[] =>
      Object.keys(all).filter((name) => all[name]?.required);
    required = { attributes: names(schema.attributes), blocks: names(schema.blocks) };
    requiredOf.set(schema, required);
  }
  return required;
}

/** The defaults that a nested block gets from its owner and the owner's owner. */
function childDefaults(
  name: string,
  schema: TableBlock,
  outer: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const prefix = `${name}.`;
  const inherited = Object.entries(outer ?? NO_DEFAULTS).filter(([path]) => path.startsWith(prefix));
  if (inherited.length === 0) return schema.defaults ?? NO_DEFAULTS;
  return {
    ...schema.defaults,
    ...Object.fromEntries(inherited.map(([path, value]) => [path.slice(prefix.length), value])),
  };
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
