import { attributeOf, textOf, textsOf } from './flow';
import type { Rule } from './relabel';
import { blocksIn, type ConfigNode } from './scope';

/** The relabelling rules of a component; undefined if one of them is not known before it runs. */
export function rulesOf(node: ConfigNode, block = 'rule', body = node.block.body): readonly Rule[] | undefined {
  const rules = blocksIn(body, block).map(({ body: rule }) => {
    const sources = textsOf(node, 'source_labels', rule);
    const action = known(node, rule, 'action', 'replace');
    const regex = known(node, rule, 'regex', '(.*)');
    if (sources === undefined || action === undefined || regex === undefined) return undefined;
    const target = known(node, rule, 'target_label', '');
    if (target === undefined) return undefined;
    return {
      action,
      sources,
      separator: textOf(node, 'separator', rule) ?? ';',
      regex,
      target,
      // What a program puts in itself (its host's name) is no application's, but no name of a namespace either.
      replacement: replacementOf(node, rule),
    };
  });
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

type RuleBody = Parameters<typeof textOf>[2];

function known(node: ConfigNode, rule: RuleBody, name: string, otherwise: string): string | undefined {
  const value = attributeOf(node, name, rule);
  return value === undefined ? otherwise : typeof value === 'string' ? value : undefined;
}

function replacementOf(node: ConfigNode, rule: RuleBody): string {
  return known(node, rule, 'replacement', '$1') ?? '\u0000';
}
