import { type BlockStmt, blockName } from '../ast';
import type { TableConfigBlock } from '../table';
import type { Checker } from './checker';
import { Graph, type GraphNode } from './graph';
import { notAdmitted } from './levels';
import type { ModuleInput } from './module-input';
import { didYouMean } from './nearest';
import { Registry } from './registry';
import type { Place } from './report';

/** The nodes of a module. */
export interface Nodes {
  readonly graph: Graph;
  readonly registry: Registry;
  /** Blocks that are no nodes, being faulty, in which expressions are checked all the same. */
  readonly faulty: readonly GraphNode[];
}

const IMPORT = 'import.';
const NAMED_CONFIG: ReadonlySet<string> = new Set(['argument', 'export', 'foreach', 'logging', 'tracing']);
/** Parts of Alloy that have a name like a block, but no configuration. */
const UNCONFIGURABLE: ReadonlySet<string> = new Set(['cluster', 'otel', 'ui']);

/** Makes nodes of the blocks of a module as the loader does: services, declarations, config blocks, components. */
export function collectNodes(checker: Checker, input: ModuleInput): Nodes {
  return new Collector(checker, input).collect();
}

/** Name and label of a block with a dot between. */
export function blockId(block: BlockStmt): string {
  return block.label === '' ? blockName(block) : `${blockName(block)}.${block.label}`;
}

/** From the first letter of the name to the last one of the name. */
export function namePlace(block: BlockStmt, name = blockName(block)): Place {
  const { start } = block;
  return start ? { start, end: { ...start, column: start.column + name.length - 1 } } : {};
}

class Collector {
  private readonly graph: Graph;
  private readonly registry: Registry;
  private readonly faulty: GraphNode[] = [];

  constructor(
    private readonly checker: Checker,
    private readonly input: ModuleInput,
  ) {
    this.graph = new Graph(input.outer);
    this.registry = new Registry(input.parent, input.variables, checker.report.file);
  }

  collect(): Nodes {
    const blocks = this.blocks();
    const isDeclare = (block: BlockStmt): boolean => blockName(block) === 'declare';
    for (const block of blocks.filter((one) => this.isService(one))) this.addService(block);
    for (const block of blocks.filter(isDeclare)) this.addDeclare(block);
    for (const block of blocks.filter((one) => isConfig(one))) this.addConfig(block);
    for (const block of blocks) {
      if (!isDeclare(block) && !isConfig(block) && !this.isService(block)) this.addComponent(block);
    }
    return { graph: this.graph, registry: this.registry, faulty: this.faulty };
  }

  private blocks(): readonly BlockStmt[] {
    return this.input.statements.flatMap((statement) => {
      if (statement.kind === 'BlockStmt') return [statement];
      this.add('validate', statement.name, `unrecognized attribute ${statement.name.name}: only blocks can be here`);
      return [];
    });
  }

  private add(origin: 'validate' | 'load', place: Place, message: string): void {
    this.checker.report.add(origin, place, message);
  }

  private isService(block: BlockStmt): boolean {
    return isServiceId(this.checker, blockId(block));
  }

  private addService(block: BlockStmt): void {
    const id = blockId(block);
    if (this.input.kind !== 'root') this.notAllowed(block);
    else if (UNCONFIGURABLE.has(id)) this.add('validate', block, `"${id}" can't be configured here`);
    else if (this.graph.get(id)) this.add('validate', block, `duplicate definition of "${id}"`);
    else if (this.isAdmitted(block, this.checker.table.configBlocks[id])) this.addNode('service', block);
  }

  private notAllowed(block: BlockStmt): void {
    const where = this.input.kind === 'foreach' ? 'the template of a foreach' : 'a module';
    this.add('validate', block, `${blockId(block)} is not allowed in ${where}`);
    this.faulty.push({ id: blockId(block), kind: 'service', block });
  }

  private isAdmitted(block: BlockStmt, config: TableConfigBlock | undefined): boolean {
    const name = blockName(block);
    const reason = config && notAdmitted(`block "${name}"`, config.level, this.checker.admission);
    if (reason !== undefined) this.add('validate', namePlace(block), reason);
    return reason === undefined;
  }

  private addDeclare(block: BlockStmt): void {
    if (block.label === 'declare') {
      this.add('load', block, "'declare' is not a valid label for a declare block");
      return;
    }
    if (block.label === '') this.add('validate', namePlace(block), 'declare block must have a label');
    if (this.isDuplicate(block)) return;
    this.registry.declare(block);
    this.addNode('declare', block);
  }

  private isDuplicate(block: BlockStmt): boolean {
    const id = blockId(block);
    const first = this.graph.get(id);
    if (!first) return false;
    const { file } = this.checker.report;
    const { line = 1, column = 1 } = first.block.start ?? {};
    const where = file === undefined ? `${line}:${column}` : `${file}:${line}:${column}`;
    this.add('validate', namePlace(block, id), `block ${id} already declared at ${where}`);
    this.faulty.push({ id, kind: 'config', block });
    return true;
  }

  private addConfig(block: BlockStmt): void {
    const name = blockName(block);
    const config = this.checker.table.configBlocks[name];
    if (this.isDuplicate(block)) return;
    if (!this.isAdmitted(block, config)) return;
    if (config?.label === 'required' && block.label === '') {
      this.add('validate', namePlace(block), `${name} block must have a label`);
    }
    this.checkModuleConstraints(block, name);
    if (name.startsWith(IMPORT)) this.registry.import(block.label, 'unread');
    if (name === 'foreach') this.checker.foreachFound();
    this.addNode(name === 'foreach' ? 'foreach' : name.startsWith(IMPORT) ? 'import' : 'config', block);
  }

  private checkModuleConstraints(block: BlockStmt, name: string): void {
    const { kind, belowRoot } = this.input;
    const atRoot = kind === 'root' || (kind === 'foreach' && belowRoot === true);
    if (name === 'argument' || name === 'export') {
      if (atRoot) this.add('validate', block, `${name} blocks only allowed inside a module`);
    } else if ((name === 'logging' || name === 'tracing') && kind !== 'root') {
      const where = kind === 'foreach' ? 'the template of a foreach' : 'a module';
      this.add('validate', block, `${name} block not allowed inside ${where}`);
    }
  }

  private addComponent(block: BlockStmt): void {
    const name = blockName(block);
    if (this.isDuplicate(block)) return;
    const custom = this.registry.isCustom(block.name[0] ?? '');
    if (!custom && !this.isBuiltIn(block, name)) {
      this.faulty.push({ id: blockId(block), kind: 'component', block });
      return;
    }
    if (block.label === '') {
      this.add('validate', namePlace(block), `component "${name}" must have a label`);
      if (!custom) return;
    }
    this.addNode(custom ? 'custom' : 'component', block);
  }

  private isBuiltIn(block: BlockStmt, name: string): boolean {
    const { components } = this.checker.table;
    const component = Object.hasOwn(components, name) ? components[name] : undefined;
    const reason = component
      ? notAdmitted(`component "${name}"`, component.level, this.checker.admission)
      : `cannot find the definition of component name "${name}"${this.suggestion(name)}`;
    if (reason !== undefined) this.add('validate', namePlace(block), reason);
    return reason === undefined;
  }

  private suggestion(name: string): string {
    return didYouMean(name, [...Object.keys(this.checker.table.components), ...this.registry.names()]);
  }

  private addNode(kind: GraphNode['kind'], block: BlockStmt): void {
    this.graph.add({ id: blockId(block), kind, block });
  }
}

function isConfig(block: BlockStmt): boolean {
  const name = blockName(block);
  return NAMED_CONFIG.has(name) || ['import.file', 'import.string', 'import.http', 'import.git'].includes(name);
}

/** Whether an id is of a part of Alloy that the configuration itself may configure. */
export function isServiceId(checker: Checker, id: string): boolean {
  if (UNCONFIGURABLE.has(id)) return true;
  const config = checker.table.configBlocks[id];
  return config !== undefined && config.label === 'forbidden' && !NAMED_CONFIG.has(id);
}
