import type { SyntaxNode } from '@lezer/common';
import { excludesEmpty } from '../matchers';
import { faultOfMatcherRegexp } from '../regexp';
import { childrenOf, within } from '../syntax';
import type { TreeReader } from '../tree-reader';

/** `label="value"` of a selector or a filter. */
export interface LogMatcher {
  readonly label: string;
  readonly operator: string;
  readonly value: string;
  readonly from: number;
}

/** Words that Loki takes for itself wherever they stand; labels cannot have these names in a query. */
const RESERVED = new Set(
  (
    'and bool by decolorize drop group_left group_right ignoring json keep label_format line_format logfmt of offset on or ' +
    'pattern regexp unless unpack unwrap variants without'
  ).split(' '),
);

/** Labels that no query can name. */
export function checkNames(tree: SyntaxNode, reader: TreeReader): void {
  for (const node of within(tree, 'Identifier', 'LabelName')) {
    const name = reader.slice(node);
    if (RESERVED.has(name.toLowerCase()))
      reader.add({
        from: node.from,
        problem: `\`${name}\` is a word of LogQL, so that no label of this name can be asked for`,
        got: name,
        fix: 'use another label; a parser can extract it under another name: | json other="name"',
      });
  }
}

/** Reads a matcher. */
export function matcherOf(node: SyntaxNode, reader: TreeReader): LogMatcher {
  const [label, operator, value] = childrenOf(node);
  const matcher = {
    label: label === undefined ? '' : reader.slice(label),
    operator: operator === undefined ? '=' : reader.slice(operator),
    value: value === undefined ? '' : reader.string(value),
    from: node.from,
  };
  if (matcher.operator.includes('~')) reader.add(faultOfMatcherRegexp(matcher.value, value?.from ?? node.from));
  return matcher;
}

/** What is wrong with a selector: Loki reads no streams that have nothing in common. */
export function checkSelector(node: SyntaxNode, reader: TreeReader): readonly LogMatcher[] {
  const matchers = within(node, 'Matcher').map((one) => matcherOf(one, reader));
  if (!matchers.some(excludesEmpty))
    reader.add({
      from: node.from,
      problem: 'the selector lets every stream through',
      got: reader.slice(node),
      expected: 'at least one = or =~ that an empty value does not pass',
      fix: 'add one, such as {namespace="…"}',
    });
  return matchers;
}
