import type { BlockStmt } from '../ast';
import type { Value } from './value';

/** A `declare`, and where it was found. */
export interface Declaration {
  readonly block: BlockStmt;
  /** The registry of the module with the declaration: what its body may use. */
  readonly home: Registry;
}

/** What `import.*` brought: its declarations, or nothing known. */
export type Namespace = Registry | 'unread';

/** The custom components that a module may use, like upstream's `CustomComponentRegistry`. */
export class Registry {
  private readonly declarations = new Map<string, BlockStmt>();
  private readonly imports = new Map<string, Namespace>();

  constructor(
    /** @default - nothing around */
    readonly parent: Registry | undefined,
    /** Variables that every expression of a module with this registry sees. */
    readonly variables: ReadonlyMap<string, Value>,
    /** Name of the imported module that the declarations are from. @default - the checked text */
    readonly file: string | undefined,
  ) {}

  /** Makes a declaration known. */
  declare(block: BlockStmt): void {
    this.declarations.set(block.label, block);
  }

  /** Makes a namespace known; its content may be set again later. One without a label can't be named. */
  import(label: string, namespace: Namespace): void {
    if (label !== '') this.imports.set(label, namespace);
  }

  /** The declarations of this registry alone. */
  own(label: string): BlockStmt | undefined {
    return this.declarations.get(label);
  }

  /** Whether blocks whose name starts with a word are custom components. */
  isCustom(name: string): boolean {
    return this.declarations.has(name) || this.imports.has(name) || (this.parent?.isCustom(name) ?? false);
  }

  /** The declaration that a component name means; undefined if there is none, `unread` if nobody knows. */
  find(componentName: string): Declaration | 'unread' | undefined {
    const dot = componentName.indexOf('.');
    return dot < 0
      ? this.findLocal(componentName)
      : this.findImported(componentName.slice(0, dot), componentName.slice(dot + 1));
  }

  /** Every name that `find` knows, for suggestions. */
  names(): readonly string[] {
    const imported = [...this.imports].flatMap(([label, namespace]) =>
      namespace === 'unread' ? [] : [...namespace.declarations.keys()].map((name) => `${label}.${name}`),
    );
    return [...this.declarations.keys(), ...imported, ...(this.parent?.names() ?? [])];
  }

  private findLocal(label: string): Declaration | undefined {
    const block = this.declarations.get(label);
    return block ? { block, home: this } : this.parent?.findLocal(label);
  }

  private findImported(namespace: string, label: string): Declaration | 'unread' | undefined {
    const imported = this.imports.get(namespace);
    if (imported === 'unread') return 'unread';
    const block = imported?.own(label);
    return imported && block ? { block, home: imported } : this.parent?.findImported(namespace, label);
  }
}
