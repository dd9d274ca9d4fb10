import type { SyntaxNode } from '@lezer/common';
import type { LRParser } from '@lezer/lr';

/** The query languages of the platform. */
export type Language = 'promql' | 'logql' | 'traceql';

/**
 * The official grammars, loaded when the first query of the language is checked. `require`, not `import`: the packages are
 * ES modules with a CommonJS build each, and a static import would load all three at the start of every command.
 */
const LOAD: Readonly<Record<Language, () => { readonly parser: LRParser }>> = {
  promql: () => require('@prometheus-io/lezer-promql'),
  logql: () => require('@grafana/lezer-logql'),
  traceql: () => require('@grafana/lezer-traceql'),
};

/** The tree of an expression. The grammars always make one; what they could not read are its error nodes. */
export function syntaxTree(language: Language, text: string): SyntaxNode {
  return LOAD[language]().parser.parse(text).topNode;
}

/** The direct children of a node, without comments. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment') children.push(child);
  }
  return children;
}

/** The first direct child of one of the names. */
export function childOf(node: SyntaxNode, ...names: readonly string[]): SyntaxNode | undefined {
  return childrenOf(node).find(({ name }) => names.includes(name));
}

/** The node and everything below it with one of the names, in the order of the text. */
export function within(node: SyntaxNode, ...names: readonly string[]): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  node.cursor().iterate((one) => {
    if (names.includes(one.name)) found.push(one.node);
  });
  return found;
}

/** The first place that the grammar could not read. */
export function firstError(tree: SyntaxNode): SyntaxNode | undefined {
  let first: SyntaxNode | undefined;
  tree.cursor().iterate((node) => {
    if (node.type.isError && (first === undefined || node.from < first.from)) first = node.node;
  });
  return first;
}

/** The word, string or sign at an offset, for messages. */
export function tokenAt(text: string, offset: number): { readonly from: number; readonly token: string } {
  const from = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  const token = /^(?:"(?:\\.|[^"\\])*"?|`[^`]*`?|'(?:\\.|[^'\\])*'?|[\w:.]+|[=!]~|[=!<>]=|&&|\|\||\S)/.exec(
    text.slice(from),
  );
  return { from, token: token?.[0] ?? 'the end of the query' };
}
