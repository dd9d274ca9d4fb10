import type { CommonRelabelConfig } from '../../../imports/alloy/arguments.gen';

type Labels = Readonly<Record<string, string>>;

/**
 * What Prometheus' relabelling makes of labels, as far as our rules use it: `replace` and `drop`, regexes anchored at both
 * ends, an empty value removes a label. Undefined: dropped. For tests.
 */
export function relabel(rules: readonly CommonRelabelConfig[], labels: Labels): Labels | undefined {
  let result = labels;
  for (const rule of rules) {
    const sources = rule.source_labels as readonly string[] | undefined;
    const value = (sources ?? []).map((name) => result[name] ?? '').join(String(rule.separator ?? ';'));
    const match = new RegExp(`^(?:${rule.regex ?? '(.*)'})$`, 's').exec(value);
    if (match === null) continue;
    if (rule.action === 'drop') return undefined;
    if (rule.action !== undefined) throw new Error(`not simulated: action ${rule.action}`);
    const replacement = String(rule.replacement ?? '$1').replace(
      /\$(?:\{(\w+)\}|(\w+))/g,
      (_, a, b) => match[a ?? b] ?? '',
    );
    const { [String(rule.target_label)]: _old, ...others } = result;
    result = replacement === '' ? others : { ...others, [String(rule.target_label)]: replacement };
  }
  return result;
}
