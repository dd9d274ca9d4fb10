import { type BlockStmt, blockName, type File } from '../ast';
import { parse } from '../parser';
import { type CheckOptions, check, type Problem } from './check';

/** What is wrong with two texts as one configuration. */
export interface AddedResult {
  /** Problems in the added text, with its lines. */
  readonly added: readonly Problem[];
  /** Problems in the configuration that it was added to, with the lines of that, which come of the addition. */
  readonly own: readonly Problem[];
}

/**
 * Checks a text together with the configuration that it is added to: each may refer to components of the other, none may
 * have a block that the other has. A text that does not parse is not looked at further.
 */
export function checkAdded(own: string, added: string, options: CheckOptions): AddedResult {
  const parsed = parse(added);
  if (parsed.diagnostics.length > 0) return { added: parsed.diagnostics, own: [] };
  const doubles = doublesOf(parse(own).file, parsed.file);
  // The added text goes first, so that its lines are right wherever a message names one.
  const before = added.split('\n').length;
  const { problems } = check(`${added}\n${own}`, options);
  const isAdded = ({ file, line }: Problem) => file === undefined && line <= before;
  const shift = (problem: Problem): Problem =>
    problem.file === undefined
      ? { ...problem, line: problem.line - before, endLine: problem.endLine - before }
      : problem;
  const isDouble = ({ line }: Problem) => doubles.some(({ first }) => first.start?.line === line);
  return {
    added: [...doubles.map(({ second }) => duplicate(second)), ...problems.filter(isAdded)],
    own: problems
      .filter((problem) => !isAdded(problem))
      .map(shift)
      .filter((problem) => !isDouble(problem)),
  };
}

interface Double {
  /** The block of the configuration. */
  readonly first: BlockStmt;
  /** The block of the added text. */
  readonly second: BlockStmt;
}

function doublesOf(own: File, added: File): readonly Double[] {
  const known = new Map(blocksOf(own).map((block) => [idOf(block), block]));
  return blocksOf(added).flatMap((second) => {
    const first = known.get(idOf(second));
    return first ? [{ first, second }] : [];
  });
}

function blocksOf({ body }: File): readonly BlockStmt[] {
  return body.filter((statement) => statement.kind === 'BlockStmt');
}

function idOf(block: BlockStmt): string {
  return block.label === '' ? blockName(block) : `${blockName(block)}.${block.label}`;
}

function duplicate(block: BlockStmt): Problem {
  const { line = 1, column = 1 } = block.start ?? {};
  const advice = block.label === '' ? 'leave it out' : 'give it another label';
  const message = `${idOf(block)} is in the configuration that this is added to: ${advice}`;
  return { severity: 'error', line, column, endLine: line, endColumn: column + blockName(block).length - 1, message };
}
