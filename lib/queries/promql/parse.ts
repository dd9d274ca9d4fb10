import type { SyntaxNode } from '@lezer/common';
import type { Fault } from '../query-problem';
import { syntaxTree } from '../syntax';
import type { PromqlExpr } from './ast';
import { Converter } from './convert';
import { faultOfSyntax } from './syntax-fault';

/** An expression as a tree, or why it has none; faults that stand in the way of nothing else come beside the tree. */
export interface ParsedPromql {
  /** @default - the text cannot be read */
  readonly expr?: PromqlExpr;
  readonly faults: readonly Fault[];
}

export interface PromqlParseOptions {
  /** Whether functions and modifiers behind a feature flag are let through. @default false */
  readonly experimental?: boolean;
}

/** Reads a PromQL expression. */
export function parsePromql(text: string, options: PromqlParseOptions = {}): ParsedPromql {
  const tree: SyntaxNode = syntaxTree('promql', withoutLonePoints(text));
  const fault = faultOfSyntax(tree, text);
  if (fault !== undefined) return { faults: [fault] };
  const converter = new Converter(text, options.experimental ?? false);
  const expr = tree.firstChild === null ? undefined : converter.only(tree);
  return { ...(expr === undefined ? {} : { expr }), faults: converter.faults };
}

/** Strings and remarks, which are left alone, and numbers such as `5.`, which the grammar does not know. */
const PIECE = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|#.*|(?<![\w.])\d+\.(?![\w.])/g;

/** The text with `5 ` for `5.`: as long, so that offsets stay. */
function withoutLonePoints(text: string): string {
  return text.replace(PIECE, (piece) => (/^\d/.test(piece) ? `${piece.slice(0, -1)} ` : piece));
}
