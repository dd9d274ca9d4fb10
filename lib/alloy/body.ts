import type { BlockStmt, Body, Stmt } from './ast';
import { commentOf } from './comment';
import { literal } from './expression';
import type { Level } from './level';
import type { AlloyNode } from './node';
import * as nodes from './nodes';
import { loadTable, type TableBlock, type TableBody } from './table';

/** A body as statements, with the nodes that its expressions refer to. */
export interface BuiltBody {
  readonly body: Body;
  readonly uses: readonly AlloyNode<Level>[];
}

type Arguments = Readonly<Record<string, unknown>>;

/**
 * The statements for an object of arguments, in the order in which it has them. The table tells attributes from blocks.
 * The types have checked the rest; what they can't know (an unknown key that a spread brought in, an empty list of
 * required blocks) throws.
 *
 * @param owner id of the component, for messages
 * @param bodyName key of the table's bodies
 */
export function buildBody(owner: string, bodyName: string, args: object): BuiltBody {
  const uses: AlloyNode<Level>[] = [];
  const body = statements({ path: owner, uses }, bodyName, args as Arguments);
  return { body, uses: [...new Set(uses)] };
}

interface Context {
  readonly path: string;
  readonly uses: AlloyNode<Level>[];
}

function statements(context: Context, bodyName: string, args: Arguments): Body {
  const spec = loadTable().bodies[bodyName] ?? {};
  return Object.entries(args).flatMap(([key, value]) =>
    value === undefined ? [] : member({ ...context, path: `${context.path}: ${key}` }, spec, key, value),
  );
}

function member(context: Context, spec: TableBody, key: string, value: unknown): readonly Stmt[] {
  if (spec.attributes?.[key]) {
    const { ast, uses } = literal<unknown>(value);
    context.uses.push(...uses);
    return [nodes.attribute(key, ast)];
  }
  const block = spec.blocks?.[key];
  if (block) return blocks(context, key, block, value);
  const group = key.endsWith('s') ? key.slice(0, -1) : '';
  if (Object.values(spec.blocks ?? {}).some((other) => other.group === group)) {
    return (value as readonly Arguments[]).map((member) => groupBlock(context, spec, group, member));
  }
  throw new Error(`${context.path} is neither an attribute nor a block here`);
}

function blocks(context: Context, name: string, spec: TableBlock, value: unknown): readonly BlockStmt[] {
  const build = (label: string, args: unknown): BlockStmt => block(context, name, label, spec.body, args as Arguments);
  if (spec.labelled) {
    return Object.entries(value as object).map(([label, args]) => build(checkedLabel(label, context.path), args));
  }
  if (!spec.repeated) return [build('', value)];
  const list = value as readonly unknown[];
  if (spec.required && list.length === 0) throw new Error(`${context.path} needs at least one block`);
  return list.map((args) => build('', args));
}

function groupBlock(context: Context, spec: TableBody, group: string, { [group]: tag, ...args }: Arguments): BlockStmt {
  const name = `${group}.${String(tag)}`;
  const member = spec.blocks?.[name];
  if (!member) throw new Error(`${context.path}: there is no block ${name}`);
  return block({ ...context, path: `${context.path}: ${name}` }, name, '', member.body, args);
}

function block(context: Context, name: string, label: string, bodyName: string, args: Arguments): BlockStmt {
  const comment = commentOf(args);
  return nodes.block(name, label, statements(context, bodyName, args), comment === undefined ? {} : { comment });
}

/** The label if Alloy takes it. Names of Kubernetes go through `label` first. */
export function checkedLabel(label: string, owner: string): string {
  if (nodes.isValidIdentifier(label)) return label;
  throw new Error(`${owner}: the label "${label}" is no identifier of Alloy; label("${label}") makes one of any name`);
}
