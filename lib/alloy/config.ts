import type { Expr, File } from './ast';
import type { Level } from './level';
import { type AlloyNode, flatten, type Nodes } from './node';
import * as nodes from './nodes';
import { print } from './printer';
import { checkScope } from './scope';
import { loadTable } from './table';
import { walk } from './walk';

/** What a configuration may use beyond generally available components. The pod that runs it needs the `flags`. */
export interface ConfigOptions {
  /** @default generally-available */
  readonly stability?: Exclude<Level, 'community'>;
  /** Whether components of the community may be used. @default false */
  readonly community?: boolean;
}

/** The levels that options admit. */
export type AdmittedLevel<O extends ConfigOptions> =
  | 'generally-available'
  | (O extends { readonly stability: 'public-preview' } ? 'public-preview' : never)
  | (O extends { readonly stability: 'experimental' } ? 'public-preview' | 'experimental' : never)
  | (O extends { readonly community: true } ? 'community' : never);

/** A whole configuration. */
export interface AlloyConfig {
  readonly nodes: readonly AlloyNode<Level>[];
  readonly ast: File;
  /** What it may use. */
  readonly options: Required<ConfigOptions>;
  /** The flags of `alloy run` and `alloy validate` that it needs; none by default. */
  readonly flags: readonly string[];
}

/**
 * A configuration of generally available components, in the order given. Throws where two nodes have the same id or a node
 * refers to one that is missing.
 *
 * ```ts
 * const config = alloyConfig(configBlock('logging', { level: 'info' }), pods, write);
 * const text = render(config);
 * ```
 */
export function alloyConfig(...nodes: readonly Nodes[]): AlloyConfig {
  return build({}, nodes);
}

/** A configuration that may use more: `alloyConfigAt({ stability: 'experimental' }, debug)`. */
export function alloyConfigAt<const O extends ConfigOptions>(
  options: O,
  ...nodes: readonly Nodes<AdmittedLevel<O>>[]
): AlloyConfig {
  return build(options, nodes);
}

/** The text of a configuration, as `alloy fmt` writes it. */
export function render(config: AlloyConfig): string {
  return print(config.ast);
}

function build(
  { stability = 'generally-available', community = false }: ConfigOptions,
  nested: Nodes<Level>,
): AlloyConfig {
  const list = flatten(nested);
  checkScope('the configuration', list);
  const ast = nodes.file(list.map(({ statement }) => statement));
  if (stability !== 'experimental') refuseExperimentalFunctions(ast);
  return {
    nodes: list,
    ast,
    options: { stability, community },
    flags: runFlags({ stability, community }),
  };
}

/** The flags of `alloy run` and `alloy validate` for a configuration that may use something. */
export function runFlags({ stability = 'generally-available', community = false }: ConfigOptions): readonly string[] {
  return [
    ...(stability === 'generally-available' ? [] : [`--stability.level=${stability}`]),
    ...(community ? ['--feature.community-components.enabled=true'] : []),
  ];
}

/** The types of nodes carry their level, those of expressions don't. */
function refuseExperimentalFunctions(ast: File): void {
  const { functions } = loadTable();
  walk(ast, (node) => {
    if (node.kind !== 'CallExpr') return;
    const name = dottedName(node.value);
    if (functions[name]?.stability === 'experimental') {
      throw new Error(`${name} is experimental: use alloyConfigAt({ stability: 'experimental' }, …)`);
    }
  });
}

function dottedName(expr: Expr): string {
  if (expr.kind === 'IdentifierExpr') return expr.ident.name;
  return expr.kind === 'AccessExpr' ? `${dottedName(expr.value)}.${expr.name.name}` : '';
}
