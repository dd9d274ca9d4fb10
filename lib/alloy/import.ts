import type { ConfigBlockArguments } from '../../imports/alloy/components.gen';
import { buildBody, checkedLabel } from './body';
import { type CustomComponent, customComponent } from './custom-component';
import type { AlloyNode, NodeOptions } from './node';
import * as nodes from './nodes';
import { loadTable } from './table';

/** The name of a block that imports a module: `import.file`. */
export type ImportName = Extract<keyof ConfigBlockArguments, `import.${string}`>;

/** A block that imports the custom components of a module. */
export interface Import extends AlloyNode {
  /** A component of the module that this code declares too, so that its types are known. */
  use<A extends object, E>(declared: CustomComponent<A, E>): CustomComponent<A, E>;
  /**
   * A component of a module that somebody else wrote; the types are the caller's word.
   *
   * @param exportNames the keys of `E`
   */
  component<A extends object, E extends object>(
    name: string,
    exportNames: readonly (keyof E & string)[],
  ): CustomComponent<A, E>;
}

/**
 * Imports a module, a configuration of `declare` blocks:
 *
 * ```ts
 * const library = importModule('import.file', 'library', { filename: '/etc/alloy/library.alloy' });
 * const alpha = library.use(lane).instance('alpha', { url: 'http://loki/loki/api/v1/push' }); // library.lane "alpha" {
 * ```
 */
export function importModule<N extends ImportName>(
  name: N,
  label: string,
  args: ConfigBlockArguments[N],
  options: NodeOptions = {},
): Import {
  const id = `${name}.${label}`;
  const { body, uses } = buildBody(id, loadTable().configBlocks[name]?.body ?? '', args);
  const node: Import = {
    kind: 'AlloyNode',
    id,
    level: 'generally-available',
    statement: nodes.block(name, checkedLabel(label, id), body, options),
    uses,
    isDefinition: true,
    use: ({ componentName, exportNames }) => customComponent(`${label}.${componentName}`, exportNames, () => node),
    component: (componentName, exportNames) => customComponent(`${label}.${componentName}`, exportNames, () => node),
  };
  return node;
}
