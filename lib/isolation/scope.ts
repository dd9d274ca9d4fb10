import { type BlockStmt, type Body, blockName, type Expr } from '../alloy/ast';
import { literalValue } from '../alloy/check/literal';
import type { PlacedBlock } from './source-text';

/** A constant, a reference, or what only the running program knows. */
export type Known = string | number | boolean | null | Reference | Fields | typeof UNKNOWN | readonly Known[];

export const UNKNOWN = Symbol('unknown');

/** An exported field of a component, or of a part of it. */
export class Reference {
  constructor(
    readonly node: ConfigNode,
    readonly field: string,
  ) {}
}

/** An object. */
export class Fields {
  constructor(readonly entries: ReadonlyMap<string, Known>) {}
}

/** A component of a configuration, or of a use of a module. */
export interface ConfigNode extends PlacedBlock {
  /** Unique in its collector: `tenants.metrics.by_namespace/tenant_metrics.team_alpha/prometheus.relabel.tenant`. */
  readonly id: string;
  readonly scope: Scope;
}

/** What modules declare, by the name that uses of it have. */
export type Declarations = ReadonlyMap<string, Declared>;

/** Blocks by their names with labels. */
export type Blocks = ReadonlyMap<string, PlacedBlock>;

/** A custom component: what it consists of and what it may use. */
export interface Declared {
  readonly blocks: Blocks;
  readonly declarations: Declarations;
}

/** Blocks by their names; of several with the same, the first. */
export function byLabel(blocks: readonly PlacedBlock[]): Blocks {
  const found = new Map<string, PlacedBlock>();
  for (const placed of blocks) if (!found.has(placed.labelled)) found.set(placed.labelled, placed);
  return found;
}

/** A configuration, or one use of a custom component: names and what they mean. */
export class Scope {
  private readonly nodes = new Map<string, ConfigNode>();
  private readonly uses = new Map<ConfigNode, Scope>();
  private readonly lists = new Map<Expr, Known>();

  constructor(
    readonly blocks: Blocks,
    readonly declarations: Declarations,
    /** @default - it is a configuration */
    private readonly use?: ConfigNode,
  ) {}

  /** The component with a name and label. There are five for each tenant: they are made when somebody asks for them. */
  node(labelled: string): ConfigNode | undefined {
    const known = this.nodes.get(labelled);
    if (known) return known;
    const placed = this.blocks.get(labelled);
    if (placed === undefined) return undefined;
    const id = this.use ? `${this.use.id}/${labelled}` : labelled;
    // Who accepts a use accepts what is in it.
    const accepted = this.use?.accepted ?? placed.accepted;
    const node = { ...placed, id, scope: this, ...(accepted !== undefined && { accepted }) };
    this.nodes.set(labelled, node);
    return node;
  }

  /** The inside of a use of a custom component; undefined for components of Alloy. */
  inside(node: ConfigNode): Scope | undefined {
    const declared = this.declarations.get(node.name);
    if (declared === undefined) return undefined;
    const known = this.uses.get(node) ?? new Scope(declared.blocks, declared.declarations, node);
    this.uses.set(node, known);
    return known;
  }

  /** The value of an attribute of a body; undefined if there is none. */
  attribute(body: Body, name: string): Known | undefined {
    const expr = partsOf(body).attributes.get(name);
    return expr && this.listed(expr);
  }

  /** A value; a list is made once: that of all tenants' receivers is asked for by every source. */
  private listed(expr: Expr): Known {
    const known = this.lists.get(expr);
    if (known !== undefined) return known;
    const value = this.value(expr);
    if (Array.isArray(value)) this.lists.set(expr, value);
    return value;
  }

  value(expr: Expr): Known {
    switch (expr.kind) {
      case 'LiteralExpr':
        return constant(literalValue(expr));
      case 'ArrayExpr':
        return expr.elements.map((element) => this.value(element));
      case 'ObjectExpr':
        return new Fields(new Map(expr.fields.map(({ name, value }) => [name.name, this.value(value)])));
      case 'ParenExpr':
        return this.value(expr.inner);
      case 'BinaryExpr':
        return expr.operator === '+' ? sum(this.value(expr.left), this.value(expr.right)) : UNKNOWN;
      case 'CallExpr':
        return this.call(namesOf(expr.value)?.join('.') ?? '', expr.args);
      case 'IdentifierExpr':
      case 'AccessExpr':
        return this.reference(namesOf(expr) ?? []);
      default:
        return UNKNOWN;
    }
  }

  private call(name: string, args: readonly Expr[]): Known {
    const values = args.map((arg) => this.value(arg));
    if (/^(array\.)?concat$/.test(name)) return values.every(isListed) ? values.flat() : UNKNOWN;
    if (/^(string\.)?format$/.test(name)) return formatted(values);
    if (/^(convert\.)?nonsensitive$/.test(name)) return values[0] ?? UNKNOWN;
    return UNKNOWN;
  }

  private reference(names: readonly string[]): Known {
    const [first = '', second = '', third] = names;
    if (first === 'argument' && third === 'value') return this.argument(second);
    let labelled = '';
    for (const [place, name] of names.entries()) {
      const node = place === 0 ? undefined : this.node(labelled);
      if (node !== undefined) {
        const field = names.slice(place).join('.');
        const inside = this.inside(node);
        return inside === undefined ? new Reference(node, field) : inside.exported(field);
      }
      labelled = place === 0 ? name : `${labelled}.${name}`;
    }
    return UNKNOWN;
  }

  private argument(name: string): Known {
    const given = this.use?.scope.attribute(this.use.block.body, name);
    if (given !== undefined) return given;
    const declared = this.blocks.get(`argument.${name}`);
    return declared ? (this.attribute(declared.block.body, 'default') ?? UNKNOWN) : UNKNOWN;
  }

  private exported(name: string): Known {
    const block = this.blocks.get(`export.${name}`)?.block;
    return block === undefined ? UNKNOWN : (this.attribute(block.body, 'value') ?? UNKNOWN);
  }
}

/** The blocks of some name right in a body. */
export function blocksIn(body: Body, name: string): readonly BlockStmt[] {
  return partsOf(body).blocks.get(name) ?? [];
}

interface Parts {
  readonly attributes: ReadonlyMap<string, Expr>;
  readonly blocks: ReadonlyMap<string, readonly BlockStmt[]>;
}

const parts = new WeakMap<Body, Parts>();

/** What stands in a body, by name: that of a module is the same for each use. */
function partsOf(body: Body): Parts {
  const known = parts.get(body);
  if (known) return known;
  const attributes = new Map<string, Expr>();
  const blocks = new Map<string, BlockStmt[]>();
  for (const statement of body) {
    if (statement.kind === 'BlockStmt') {
      const name = blockName(statement);
      const same = blocks.get(name);
      if (same) same.push(statement);
      else blocks.set(name, [statement]);
    } else if (!attributes.has(statement.name.name)) attributes.set(statement.name.name, statement.value);
  }
  parts.set(body, { attributes, blocks });
  return { attributes, blocks };
}

function isListed(value: Known): boolean {
  return Array.isArray(value) || value instanceof Reference;
}

function sum(left: Known, right: Known): Known {
  return typeof left === 'string' && typeof right === 'string' ? `${left}${right}` : UNKNOWN;
}

/** Go's formatting, of texts alone. */
function formatted([format, ...values]: readonly Known[]): Known {
  if (typeof format !== 'string' || !values.every((value) => typeof value === 'string')) return UNKNOWN;
  const parts = format.split('%s');
  return parts.length !== values.length + 1 || format.replaceAll('%s', '').includes('%')
    ? UNKNOWN
    : parts.map((part, i) => `${part}${values[i] ?? ''}`).join('');
}

function constant(value: ReturnType<typeof literalValue>): Known {
  switch (value.type) {
    case 'string':
    case 'number':
    case 'bool':
      return value.value ?? UNKNOWN;
    case 'null':
      return null;
    default:
      return UNKNOWN;
  }
}

/** `a.b.c` as names; undefined for anything else. */
function namesOf(expr: Expr): readonly string[] | undefined {
  if (expr.kind === 'IdentifierExpr') return [expr.ident.name];
  if (expr.kind !== 'AccessExpr') return undefined;
  const inner = namesOf(expr.value);
  return inner && [...inner, expr.name.name];
}
