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
  /** Name of the component, e.g. `loki.write`. */
  readonly name: string;
  readonly scope: Scope;
}

/** What modules declare, by the name that uses of it have. */
export type Declarations = ReadonlyMap<string, Declared>;

/** A custom component: what it consists of and what it may use. */
export interface Declared {
  readonly body: readonly PlacedBlock[];
  readonly declarations: Declarations;
}

/** A configuration, or one use of a custom component: names and what they mean. */
export class Scope {
  readonly nodes = new Map<string, ConfigNode>();
  private readonly uses = new Map<string, Scope>();

  constructor(
    readonly blocks: readonly PlacedBlock[],
    readonly declarations: Declarations,
    private readonly args: Known,
    readonly path = '',
  ) {
    for (const placed of blocks) {
      const name = blockName(placed.block);
      const own = placed.block.label === '' ? name : `${name}.${placed.block.label}`;
      if (!this.nodes.has(own)) this.nodes.set(own, { ...placed, id: `${path}${own}`, name, scope: this });
    }
  }

  /** The inside of a use of a custom component; undefined for components of Alloy. */
  inside(node: ConfigNode): Scope | undefined {
    const declared = this.declarations.get(node.name);
    if (declared === undefined) return undefined;
    const known = this.uses.get(node.id) ?? this.use(node, declared);
    this.uses.set(node.id, known);
    return known;
  }

  private use(node: ConfigNode, { body, declarations }: Declared): Scope {
    const args = new Fields(
      new Map(
        node.block.body.flatMap((statement) =>
          statement.kind === 'AttributeStmt' ? [[statement.name.name, this.value(statement.value)] as const] : [],
        ),
      ),
    );
    // Who accepts a use accepts what is in it.
    const { accepted } = node;
    const inner = accepted === undefined ? body : body.map((placed) => ({ ...placed, accepted }));
    return new Scope(inner, declarations, args, `${node.id}/`);
  }

  /** The value of an attribute of a body; undefined if there is none. */
  attribute(body: Body, name: string): Known | undefined {
    const found = body.find((statement) => statement.kind === 'AttributeStmt' && statement.name.name === name);
    return found?.kind === 'AttributeStmt' ? this.value(found.value) : undefined;
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
    for (let length = 1; length < names.length; length++) {
      const node = this.nodes.get(names.slice(0, length).join('.'));
      if (node === undefined) continue;
      const field = names.slice(length).join('.');
      const inside = this.inside(node);
      return inside === undefined ? new Reference(node, field) : inside.exported(field);
    }
    return UNKNOWN;
  }

  private argument(name: string): Known {
    const given = this.args instanceof Fields ? this.args.entries.get(name) : undefined;
    const declared = this.nodes.get(`argument.${name}`);
    return given ?? (declared ? (this.attribute(declared.block.body, 'default') ?? UNKNOWN) : UNKNOWN);
  }

  private exported(name: string): Known {
    const block = this.nodes.get(`export.${name}`)?.block;
    return block === undefined ? UNKNOWN : (this.attribute(block.body, 'value') ?? UNKNOWN);
  }
}

/** The blocks of some name right in a body. */
export function blocksIn(body: Body, name: string): readonly BlockStmt[] {
  return body.filter((statement) => statement.kind === 'BlockStmt' && blockName(statement) === name) as BlockStmt[];
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
