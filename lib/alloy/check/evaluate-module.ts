import { type BlockStmt, blockName } from '../ast';
import type { Checker } from './checker';
import { collectNodes, type Nodes } from './collect-nodes';
import { decodeBlock } from './decode-body';
import type { DecodedBody } from './decoded-body';
import { evaluateCustom } from './evaluate-custom';
import { evaluateForeach } from './evaluate-foreach';
import { evaluateImport } from './evaluate-import';
import { componentExports } from './exports';
import type { GraphNode } from './graph';
import type { ModuleInput } from './module-input';
import { Scope } from './scope';
import { NULL, objectValue, UNKNOWN, type Value } from './value';
import { wire } from './wire';
import type { WiredNodes } from './wired-before';

/** A module that has been loaded. */
export interface LoadedModule {
  readonly nodes: Nodes;
  /** What its `export` blocks give, by label. */
  readonly exports: ReadonlyMap<string, Value>;
}

/** Loads a module as Alloy does: makes nodes, resolves references, evaluates the nodes that others need first. */
export function loadModule(checker: Checker, input: ModuleInput): LoadedModule {
  const scope = new Scope(input.variables);
  const args = new ArgumentScope(input.args, scope);
  const { nodes, order } = wiredNodes(checker, input, scope);
  const module = new ModuleEvaluation(checker, input, nodes, scope, args);
  for (const node of order) module.evaluate(node);
  return { nodes, exports: module.exports };
}

/** The nodes of a module with their references resolved; those of a declaration are the same for all of its components. */
function wiredNodes(checker: Checker, input: ModuleInput, scope: Scope): WiredNodes {
  const key = `${checker.report.contextKey} ${scope.lookup('argument') !== undefined}`;
  const known = checker.wiredBefore.get(input, key);
  if (known) return known;
  const nodes = collectNodes(checker, input);
  wire(checker, nodes, scope);
  reportCycles(checker, nodes, scope);
  checker.loaded(nodes);
  const wired = { nodes, order: nodes.graph.dependenciesFirst() };
  checker.wiredBefore.keep(input, key, wired);
  return wired;
}

/** The variable `argument` of a module. */
class ArgumentScope {
  private readonly known = new Map<string, Value>();

  constructor(
    private readonly given: ModuleInput['args'],
    private readonly scope: Scope,
  ) {
    if (given === 'unknown') this.scope.set('argument', ANY_ARGUMENT);
    else for (const [name, value] of given) this.set(name, value);
  }

  /** Whether an argument was given; unsure if any may have been. */
  has(name: string): boolean {
    return this.given === 'unknown' || this.given.has(name);
  }

  set(name: string, value: Value): void {
    if (this.given === 'unknown') return;
    this.known.set(name, objectValue(new Map([['value', value]])));
    this.scope.set('argument', objectValue(this.known));
  }
}

const ANY_ARGUMENT: Value = {
  type: 'object',
  fields: new Map(),
  others: objectValue(new Map([['value', UNKNOWN]])),
};

function reportCycles(checker: Checker, { graph }: Nodes, scope: Scope): void {
  for (const cycle of graph.cycles()) {
    const ids = cycle.map(({ id }) => id).sort();
    const [first] = ids;
    const message =
      ids.length === 1 ? `${first} refers to itself` : `cycle of references: ${ids.join(' → ')} → ${first}`;
    const origin = cycle.some(({ kind }) => kind === 'declare') ? 'load' : 'validate';
    for (const { id, kind, block } of cycle) {
      checker.report.add(origin, { ...block, end: block.leftCurly } as BlockStmt, message);
      // Whichever comes first finds something in its references, so that no other fault is told of them.
      if (kind === 'component' || kind === 'custom') scope.setAt(id.split('.'), UNKNOWN);
    }
  }
}

const NO_ARGUMENTS = 'nothing gives an argument to the template of a foreach: it must be optional';

class ModuleEvaluation {
  readonly exports = new Map<string, Value>();

  constructor(
    private readonly checker: Checker,
    private readonly input: ModuleInput,
    private readonly nodes: Nodes,
    private readonly scope: Scope,
    private readonly args: ArgumentScope,
  ) {}

  evaluate(node: GraphNode): void {
    const { checker, nodes, scope, input } = this;
    const { block } = node;
    checker.ownedBy(block, () => {
      switch (node.kind) {
        case 'component':
          this.store(node, this.component(block));
          break;
        case 'custom':
          this.store(node, evaluateCustom({ checker, nodes, scope, input }, block));
          break;
        case 'import':
          evaluateImport(checker, block, nodes.registry, scope);
          break;
        case 'foreach':
          evaluateForeach({ checker, nodes, scope, input }, block);
          break;
        case 'declare':
          checker.later({ kind: 'declare', block, registry: nodes.registry });
          break;
        case 'service':
          this.decode(block, blockName(block));
          break;
        case 'config':
          this.config(block);
          break;
      }
    });
  }

  private store({ id, block }: GraphNode, exports: Value): void {
    const path = id.split('.');
    const obstacle = this.scope.obstacle(path);
    if (obstacle === undefined) this.scope.setAt(path, exports);
    else this.checker.report.add('load', block, `the variable "${obstacle}" is in the way of what ${id} exports`);
  }

  private component(block: BlockStmt): Value {
    const name = blockName(block);
    const entry = this.checker.table.components[name];
    if (!entry) return UNKNOWN;
    const decoded = decodeBlock(this.checker, entry.body, block, this.scope);
    return componentExports(entry, decoded);
  }

  private decode(block: BlockStmt, name: string): DecodedBody {
    const body = this.checker.table.configBlocks[name]?.body ?? '';
    return decodeBlock(this.checker, body, block, this.scope);
  }

  private config(block: BlockStmt): void {
    const name = blockName(block);
    const decoded = this.decode(block, name);
    if (name === 'export') this.exports.set(block.label, decoded.attributes.get('value') ?? UNKNOWN);
    if (name === 'argument' && !this.args.has(block.label)) this.args.set(block.label, this.defaultOf(decoded, block));
  }

  private defaultOf(decoded: DecodedBody, block: BlockStmt): Value {
    const optional = decoded.attributes.get('optional');
    if (optional?.type !== 'bool' || optional.value !== true) {
      // Of a custom component, it has been reported where that is used.
      if (this.input.kind === 'foreach') this.checker.report.add('load', block, NO_ARGUMENTS);
      return UNKNOWN;
    }
    return decoded.attributes.get('default') ?? NULL;
  }
}
