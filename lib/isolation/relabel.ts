import { type Item, labelOf } from './item';
import { matches, type Pattern, pattern } from './pattern';
import { and, Beginning, CLAIM, OTHER, type Truth, type Value } from './value';

/** A rule of relabelling, with Prometheus' defaults filled in. */
export interface Rule {
  readonly action: string;
  readonly sources: readonly string[];
  readonly separator: string;
  readonly regex: string;
  readonly target: string;
  readonly replacement: string;
}

/** Labels while rules work on them. */
interface Working {
  readonly labels: Map<string, Value>;
  others: Item['others'];
  certain: boolean;
}

/** A step of relabelling: whether what it is given goes on. */
type Step = (working: Working) => boolean;

/** Rules made ready; undefined for what rules do that this program does not know. */
export type Relabelling = (items: readonly Item[]) => readonly Item[];

/** What rules make of items. `known` are the namespaces that have a name. */
export function relabelling(rules: readonly Rule[], known: ReadonlySet<string>): Relabelling {
  if (rules.every(({ action }) => action === 'keep' || action === 'drop')) return filters(rules, known);
  const steps = tables(rules, known);
  return (items) =>
    items.flatMap((item) => {
      const working: Working = { labels: new Map(item.labels), others: item.others, certain: item.certain };
      return steps.every((step) => step(working)) ? [{ ...item, ...working }] : [];
    });
}

/** Rules that only leave some out: nothing is copied, since every tenant has some of these. */
function filters(rules: readonly Rule[], known: ReadonlySet<string>): Relabelling {
  const compiled = rules.map((rule) => ({ rule, regex: pattern(rule.regex) }));
  return (items) =>
    compiled.reduce(
      (left, { rule, regex }) =>
        left.flatMap((item) => {
          const truth = truthOf(rule, regex, item, known);
          if (truth === 'maybe') return [{ ...item, certain: false }];
          return truth === (rule.action === 'keep') ? [item] : [];
        }),
      items,
    );
}

/** A rule that gives a label a text where another label is one of some texts. */
function isEntry(rule: Rule): boolean {
  const { action, sources, target, replacement, regex } = rule;
  return (
    action === 'replace' &&
    sources.length === 1 &&
    sources[0] !== target &&
    !`${target}${replacement}`.includes('$') &&
    pattern(regex).literals !== undefined
  );
}

/** Long lists of rules about one label are a look-up each, or 1,000 tenants would be a million comparisons. */
function tables(rules: readonly Rule[], known: ReadonlySet<string>): readonly Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < rules.length; i++) {
    const first = rules[i];
    if (first === undefined) continue;
    const entries = isEntry(first) ? rules.slice(i, endOfTable(rules, i, first)) : [];
    if (entries.length < 2) steps.push(ruleStep(first, known));
    else {
      steps.push(tableStep(first, entries, known));
      i += entries.length - 1;
    }
  }
  return steps;
}

function endOfTable(rules: readonly Rule[], from: number, first: Rule): number {
  let end = from;
  for (let rule = rules[end]; rule && isEntry(rule) && sameTable(rule, first); rule = rules[end]) end++;
  return end;
}

function sameTable(one: Rule, other: Rule): boolean {
  return one.sources[0] === other.sources[0] && one.target === other.target;
}

function tableStep(first: Rule, entries: readonly Rule[], known: ReadonlySet<string>): Step {
  const byText = new Map<string, string>();
  for (const { regex, replacement } of entries) {
    for (const literal of pattern(regex).literals ?? []) byText.set(literal, replacement);
  }
  const [source = ''] = first.sources;
  const sure = [...byText.keys()].every((literal) => literal === '' || known.has(literal));
  return ({ labels, others }) => {
    const value = labelOf({ labels, others }, source);
    const to = typeof value === 'string' ? byText.get(value) : value === CLAIM || !sure ? CLAIM : undefined;
    if (to !== undefined) labels.set(first.target, to);
    return true;
  };
}

function ruleStep(rule: Rule, known: ReadonlySet<string>): Step {
  const compiled = pattern(rule.regex);
  switch (rule.action) {
    case 'keep':
    case 'drop':
      return (working) => filter(working, truthOf(rule, compiled, working, known), rule.action === 'keep');
    case 'keepequal':
    case 'dropequal':
      return (working) => filter(working, 'maybe', true);
    case 'replace':
      return (working) => replace(rule, compiled, working, known);
    case 'lowercase':
    case 'uppercase':
    case 'hashmod':
      return ({ labels }) => Boolean(labels.set(rule.target, CLAIM));
    case 'labeldrop':
      return (working) => erase(working, (name) => compiled.exec?.(name) !== null);
    case 'labelkeep':
      return (working) => erase(working, (name) => compiled.exec?.(name) === null);
    default:
      return mapped;
  }
}

function filter(working: Working, truth: Truth, keep: boolean): boolean {
  if (truth === 'maybe') working.certain = false;
  return truth === 'maybe' || truth === keep;
}

/** Whether the values of the source labels match. */
function truthOf(
  rule: Rule,
  compiled: Pattern,
  working: Pick<Item, 'labels' | 'others'>,
  known: ReadonlySet<string>,
): Truth {
  const values = rule.sources.map((name) => labelOf(working, name));
  const [only] = values;
  if (values.length === 1 && only !== undefined) return matches(compiled, only, known);
  if (values.every((value) => typeof value === 'string')) {
    return matches(compiled, values.join(rule.separator), known);
  }
  if (compiled.everything) return true;
  const parts = partsOf(rule);
  return parts === undefined
    ? 'maybe'
    : and(parts.map(({ regex }, i) => matches(pattern(regex), values[i] ?? '', known)));
}

/** The groups of an expression that has one for each source label, as `(.+);(.+)`. */
function partsOf({ regex, sources, separator }: Rule): readonly { readonly regex: string }[] | undefined {
  const groups = regex.split(separator);
  const plain = groups.every((group) => /^\([^()]*\)$/.test(group));
  return plain && groups.length === sources.length ? groups.map((group) => ({ regex: group.slice(1, -1) })) : undefined;
}

function replace(rule: Rule, compiled: Pattern, working: Working, known: ReadonlySet<string>): boolean {
  const truth = truthOf(rule, compiled, working, known);
  if (truth === false) return true;
  if (rule.target.includes('$')) return mapped(working);
  const { labels } = working;
  const value = replaced(rule, compiled, working);
  const before = labelOf(working, rule.target);
  // A target without a path has no files to be mistaken about.
  const settled = truth === true || value === before || (rule.target === '__path__' && before === '');
  labels.set(rule.target, settled ? value : CLAIM);
  return true;
}

function replaced(rule: Rule, compiled: Pattern, working: Working): Value {
  const { sources, separator, replacement } = rule;
  if (!replacement.includes('$')) return replacement;
  const values = sources.map((name) => labelOf(working, name));
  const [only] = values;
  if (compiled.everything && values.length === 1 && only !== undefined && /^\$\{?1\}?$/.test(replacement)) return only;
  if (!values.every((value) => typeof value === 'string')) {
    return partsOf(rule) === undefined ? CLAIM : beginning(rule.replacement, values);
  }
  const groups = compiled.exec?.(values.join(separator));
  if (!groups) return CLAIM;
  return replacement.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, bare) => groups[Number(braced ?? bare)] ?? '');
}

/** A replacement as far as the values are known. */
function beginning(replacement: string, values: readonly Value[]): Value {
  const parts: (string | typeof OTHER)[] = [];
  for (const part of replacement.split(/(\$\{\d+\}|\$\d+)/)) {
    const group = /^\$\{?(\d+)\}?$/.exec(part)?.[1];
    const value = group === undefined ? part : (values[Number(group) - 1] ?? '');
    if (typeof value !== 'string' && value !== OTHER) return Beginning.of(parts);
    parts.push(value);
  }
  return Beginning.of(parts);
}

function erase(working: Working, erased: (name: string) => boolean): boolean {
  const { labels, others } = working;
  for (const name of labels.keys()) if (erased(name)) labels.set(name, '');
  working.others = (name) => (erased(name) ? '' : others(name));
  return true;
}

/** Any label may have got any value: by `labelmap`, or by an action nobody knows. */
function mapped(working: Working): boolean {
  working.labels.clear();
  working.others = () => CLAIM;
  return true;
}
