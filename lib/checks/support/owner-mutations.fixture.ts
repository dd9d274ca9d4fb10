import { blockIn, type Change, changed, inTexts, renderedAs, textOf } from '../../../test/topologies';
import type { Topology } from '../../spec/model';
import { formatProblem } from '../../spec/problem';
import { CheckContext, type Rendered } from '../context';
import { eachTargetHasOneOwner } from '../each-target-has-one-owner';

/** What the check says, a problem on a line. */
export function problemsOf(rendered: Rendered): readonly string[] {
  return eachTargetHasOneOwner.run(new CheckContext(rendered)).map(formatProblem);
}

const known = new Map<string, Rendered>();

/** What an example renders to as some topologies, once. */
export function as(...collection: readonly Topology[]): Rendered {
  const name = collection.join();
  const rendered = known.get(name) ?? renderedAs(collection);
  known.set(name, rendered);
  return rendered;
}

/** Without a block. */
export function without(configMap: string, head: string): Change {
  return inTexts(configMap, (text) => (text.includes(`${head} {`) ? text.replace(blockIn(text, head), '') : text));
}

/** With blocks of another configuration. */
export function withBlocks(rendered: Rendered, from: string, to: string, heads: readonly string[]): Change {
  const blocks = heads.map((head) => blockIn(textOf(rendered, from), head));
  return inTexts(to, (text) => (text.includes('logging {') ? `${text}\n${blocks.join('\n')}` : text));
}

/** With something else in the texts of a ConfigMap. */
export function replacing(configMap: string, from: string | RegExp, to: string): Change {
  return inTexts(configMap, (text) => text.replace(from, to));
}

/** What the check says once something is changed. */
export function found(rendered: Rendered, change: Change): string {
  return problemsOf(changed(rendered, change)).join('\n');
}
