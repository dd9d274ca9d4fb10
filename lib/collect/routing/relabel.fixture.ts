import type { AlloyConfig } from '../../alloy';
import { type BlockStmt, blockName, type Expr } from '../../alloy/ast';
import { walk } from '../../alloy/walk';

type Labels = Readonly<Record<string, string>>;
type Rule = Readonly<Record<string, string | readonly string[]>>;

/** The `rule` blocks of a component, as they are in the configuration. */
export function rulesOf(config: AlloyConfig, name: string, label: string): readonly Rule[] {
  const found: BlockStmt[] = [];
  walk(config.ast, (node) => {
    if (node.kind === 'BlockStmt' && blockName(node) === name && node.label === label) found.push(node);
  });
  const rules = found[0]?.body.filter((stmt): stmt is BlockStmt => stmt.kind === 'BlockStmt') ?? [];
  if (rules.length === 0) throw new Error(`no rules in ${name} "${label}"`);
  return rules.map(attributesOf);
}

/**
 * What Prometheus' relabelling makes of labels, as far as our rules use it: `replace`, `keep`, `drop` and `labeldrop`, regexes anchored at both
 * ends, an empty value removes a label. Undefined: dropped.
 */
export function relabel(rules: readonly Rule[], labels: Labels): Labels | undefined {
  let result: Labels = labels;
  for (const rule of rules) {
    const {
      source_labels = [],
      separator = ';',
      target_label,
      regex = '(.*)',
      replacement = '$1',
      action = 'replace',
    } = rule;
    if (action === 'labeldrop') {
      result = Object.fromEntries(Object.entries(result).filter(([name]) => !new RegExp(`^(?:${regex})$`).test(name)));
      continue;
    }
    const value = [source_labels]
      .flat()
      .map((name) => result[name] ?? '')
      .join(String(separator));
    const match = new RegExp(`^(?:${regex})$`, 's').exec(value);
    if (match === null && action === 'keep') return undefined;
    if (match === null) continue;
    if (action === 'drop') return undefined;
    if (action === 'keep') continue;
    if (action !== 'replace') throw new Error(`not simulated: ${action}`);
    const { [String(target_label)]: _, ...others } = result;
    const made = expand(String(replacement), match);
    result = made === '' ? others : { ...others, [String(target_label)]: made };
  }
  return result;
}

/** Go's `Regexp.Expand`: a name without braces is as long as it can be, so that `$1_` is the group called `1_`. */
function expand(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, bare) => match[braced ?? bare] ?? '');
}

/** A tree of the module: instances of tenants and buckets by the reference to their receiver, and the receivers at the root. */
export function rulesIn(module: AlloyConfig, signal: string) {
  const [declared] = module.ast.body.filter(
    (one): one is BlockStmt => one.kind === 'BlockStmt' && one.label === signal && blockName(one) === 'declare',
  );
  const blocks = declared?.body.filter((one): one is BlockStmt => one.kind === 'BlockStmt') ?? [];
  const instances = new Map<string, Readonly<Record<string, string>>>();
  const buckets = new Map<string, { readonly rules: readonly Rule[]; readonly to: readonly string[] }>();
  let roots: readonly string[] = [];
  for (const block of blocks) {
    const attributes = attributesOf(block);
    const receiver = `${blockName(block)}.${block.label}.receiver`;
    const nested = block.body.filter((one): one is BlockStmt => one.kind === 'BlockStmt');
    if (blockName(block) === 'export') roots = [attributes.value ?? []].flat();
    else if (nested.length === 0) instances.set(receiver, attributes as Readonly<Record<string, string>>);
    else buckets.set(receiver, { rules: nested.map(attributesOf), to: [attributes.forward_to ?? []].flat() });
  }
  return { instances, buckets, roots };
}

function attributesOf({ body }: BlockStmt): Rule {
  return Object.fromEntries(
    body.flatMap((stmt) => (stmt.kind === 'AttributeStmt' ? [[stmt.name.name, literalOf(stmt.value)]] : [])),
  );
}

function literalOf(value: Expr): string | readonly string[] {
  if (value.kind === 'ArrayExpr') return value.elements.map((element) => String(literalOf(element)));
  if (value.kind === 'AccessExpr') return `${literalOf(value.value)}.${value.name.name}`;
  if (value.kind === 'IdentifierExpr') return value.ident.name;
  if (value.kind !== 'LiteralExpr') return `(${value.kind})`;
  return value.value.startsWith('`') ? value.value.slice(1, -1) : JSON.parse(value.value);
}
