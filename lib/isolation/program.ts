import { blockName } from '../alloy/ast';
import { placedBlocks } from './placed-blocks';
import { type ConfigNode, type Declarations, type Declared, Scope } from './scope';
import type { PlacedBlock, SourceText } from './source-text';

/** The texts of a collector's configuration. */
export interface Texts {
  /** Its own, and what a person has added to it. */
  readonly main: readonly SourceText[];
  /** What `import.file` reads. */
  readonly module: (filename: string) => SourceText | undefined;
}

/** A configuration with everything that it imports, and all uses of custom components. */
export function program({ main, module }: Texts): Scope {
  const blocks = main.flatMap(placedBlocks);
  const scope = new Scope(components(blocks), declarationsOf(blocks, module), null);
  return scope;
}

/** Every component of a configuration, those inside of custom components too. */
export function allNodes(scope: Scope): readonly ConfigNode[] {
  return [...scope.nodes.values()].flatMap((node) => {
    const inside = scope.inside(node);
    return inside === undefined ? [node] : allNodes(inside);
  });
}

function components(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  return blocks.filter(({ block }) => blockName(block) !== 'declare');
}

/** What a text declares, and what it imports. A declaration sees all that stand beside it. */
function declarationsOf(blocks: readonly PlacedBlock[], module: Texts['module']): Declarations {
  const found = new Map<string, Declared>();
  for (const placed of blocks) {
    const { block, source } = placed;
    if (blockName(block) === 'declare') found.set(block.label, declared(placed, found));
    if (blockName(block) !== 'import.file') continue;
    const filename = new Scope([], new Map(), null).attribute(block.body, 'filename');
    const text = typeof filename === 'string' ? module(filename) : undefined;
    if (text === undefined) continue;
    const imported = declarationsOf(placedBlocks({ ...text, added: text.added || source.added }), module);
    for (const [name, one] of imported) found.set(`${block.label}.${name}`, one);
  }
  return found;
}

function declared({ block, source, accepted }: PlacedBlock, declarations: Declarations): Declared {
  const body = block.body.flatMap((statement): PlacedBlock[] =>
    statement.kind === 'BlockStmt' ? [{ block: statement, source, ...(accepted !== undefined && { accepted }) }] : [],
  );
  return { body, declarations };
}
