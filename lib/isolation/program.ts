import { blocksInside, placedBlocks } from './placed-blocks';
import { byLabel, type ConfigNode, type Declarations, type Declared, Scope } from './scope';
import type { PlacedBlock, SourceText } from './source-text';

/** The texts of a collector's configuration. */
export interface Texts {
  /** Its own, and what a person has added to it. */
  readonly main: readonly SourceText[];
  /** What `import.file` reads. */
  readonly module: (filename: string) => SourceText | undefined;
}

/** A configuration with everything that it imports. */
export function program({ main, module }: Texts): Scope {
  const blocks = main.flatMap(placedBlocks);
  return new Scope(byLabel(blocks.filter(({ name }) => name !== 'declare')), declarationsOf(blocks, module));
}

/** Every component with one of some names, those inside of custom components too. */
export function nodesIn(scope: Scope, isWanted: (name: string) => boolean): readonly ConfigNode[] {
  const known = new Map<Declared, boolean>();
  const holdsOne = (declared: Declared): boolean => {
    const before = known.get(declared);
    if (before !== undefined) return before;
    // A custom component that uses itself is refused by Alloy; here it must only end.
    known.set(declared, false);
    const holds = [...declared.blocks.values()].some(({ name }) => {
      const inner = declared.declarations.get(name);
      return inner === undefined ? isWanted(name) : holdsOne(inner);
    });
    known.set(declared, holds);
    return holds;
  };
  // Most of a tenant's components are met only by what is sent to them: their uses are not opened here.
  const inside = (of: Scope): readonly ConfigNode[] =>
    [...of.blocks.values()].flatMap(({ name, labelled }) => {
      const declared = of.declarations.get(name);
      if (declared === undefined ? !isWanted(name) : !holdsOne(declared)) return [];
      const node = of.node(labelled);
      const opened = node && of.inside(node);
      return opened ? inside(opened) : (node ?? []);
    });
  return inside(scope);
}

/** What a text declares, and what it imports. A declaration sees all that stand beside it. */
function declarationsOf(blocks: readonly PlacedBlock[], module: Texts['module']): Declarations {
  const found = new Map<string, Declared>();
  for (const placed of blocks) {
    const { block, name, source } = placed;
    if (name === 'declare') found.set(block.label, { blocks: byLabel(blocksInside(placed)), declarations: found });
    if (name !== 'import.file') continue;
    const filename = new Scope(new Map(), new Map()).attribute(block.body, 'filename');
    const text = typeof filename === 'string' ? module(filename) : undefined;
    if (text === undefined) continue;
    const imported = declarationsOf(placedBlocks({ ...text, added: text.added || source.added }), module);
    for (const [inner, one] of imported) found.set(`${block.label}.${inner}`, one);
  }
  return found;
}
