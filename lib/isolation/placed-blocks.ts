import { type BlockStmt, blockName, type File } from '../alloy/ast';
import { parse } from '../alloy/parser';
import type { PlacedBlock, SourceText } from './source-text';

/** How a person takes responsibility for a component: a comment right above it, with a reason. */
const ACCEPTED = /^\/\/\s*isolation: accepted, because\s+(.+)$/;

/** The blocks of a text, with what people have written above them. */
export function placedBlocks(source: SourceText): readonly PlacedBlock[] {
  const { file } = parse(source.text);
  const reasons = source.added ? reasonsOf(file) : new Map<number, string>();
  return file.body.flatMap((statement) =>
    statement.kind === 'BlockStmt' ? [placed(statement, source, reasons.get(statement.start?.line ?? 0))] : [],
  );
}

/** The blocks inside of a block. */
export function blocksInside({ block, source, accepted }: PlacedBlock): readonly PlacedBlock[] {
  return block.body.flatMap((statement) =>
    statement.kind === 'BlockStmt' ? [placed(statement, source, accepted)] : [],
  );
}

function placed(block: BlockStmt, source: SourceText, accepted: string | undefined): PlacedBlock {
  const name = blockName(block);
  const labelled = block.label === '' ? name : `${name}.${block.label}`;
  return { block, name, labelled, source, ...(accepted !== undefined && { accepted }) };
}

/** Reasons by the line that follows them. */
function reasonsOf({ comments }: File): ReadonlyMap<number, string> {
  return new Map(
    comments.flatMap((group) => {
      const reason = group.flatMap(({ text }) => ACCEPTED.exec(text)?.[1] ?? [])[0];
      const last = group.at(-1)?.end?.line;
      return reason === undefined || last === undefined ? [] : [[last + 1, reason] as const];
    }),
  );
}
