import { expression } from './expression';
import type { Level } from './level';
import type { AlloyNode } from './node';
import { parseExpression } from './parser';
import type { Expression } from './values';

/**
 * An expression from Alloy text, of any type: `raw('targets[0]["__address__"]')`. The last resort, for what the typed
 * functions can't say. Neither its type nor its references are checked here; `uses` names the nodes it refers to, so that
 * the configuration can be checked to have them. Throws if the text is no expression.
 */
export function raw(text: string, uses: readonly AlloyNode<Level>[] = []): Expression<never> {
  const { expression: ast, diagnostics } = parseExpression(text);
  const [first] = diagnostics;
  if (first) throw new Error(`raw(${JSON.stringify(text)}): ${first.line}:${first.column}: ${first.message}`);
  return expression(ast, uses);
}
