import type { Among } from './group';
import { type Item, labelOf } from './item';
import { made, Own, valueFor } from './own';
import { matches, type Pattern, pattern } from './pattern';
import { toldApart } from './told-apart';
import { and, Beginning, CLAIM, OTHER, type Single, type Truth, type Value } from './value';

/** A rule of relabelling, with Prometheus' defaults filled in. */
export interface Rule {
  readonly action: string;
  readonly sources: readonly string[];
  readonly separator: string;
  readonly regex: string;
  readonly target: string;
  readonly replacement: string;
}

/** A rule made ready. */
interface Ready {
  readonly rule: Rule;
  readonly regex: Pattern;
  /** The groups of an expression that has one for each source label, as `(.+);(.+)`. @default - it is none of those */
  readonly parts: readonly Pattern[] | undefined;
}

/** Labels while rules work on them. */
interface Working {
  readonly labels: Map<string, Value>;
  others: Item['others'];
  certain: boolean;
  readonly among: Among;
}

/** A step of relabelling: whether what it is given goes on. */
type Step = (working: Working) => boolean;

/** Rules made ready; undefined for what rules do that this program does not know. */
export type Relabelling = (items: readonly Item[]) => readonly Item[];

/** What rules make of items. `known` are the namespaces that have a name. */
export function relabelling(rules: readonly Rule[], known: ReadonlySet<string>): Relabelling {
  if (rules.length === 0) return (items) => items;
  if (rules.every(({ action }) => action === 'keep' || action === 'drop')) return filters(rules, known);
  const steps = tables(rules, known);
  return (items) =>
    toldApart(items, known, (item, among) => {
      const working: Working = { labels: new Map(item.labels), others: item.others, certain: item.certain, among };
      if (!steps.every((step) => step(working))) return undefined;
      const { labels, others, certain } = working;
      return { ...item, labels, others, certain };
    });
}

/** Rules that only leave some out: nothing is copied, since every tenant has some of these. */
function filters(rules: readonly Rule[], known: ReadonlySet<string>): Relabelling {
  const all = rules.map(ready);
  return (items) =>
    toldApart(items, known, (item, among) => {
      let certain = item.certain;
      for (const one of all) {
        const wanted = one.rule.action === 'keep';
        const truth = truthOf(one, item, among, wanted);
        if (truth === 'maybe') certain = false;
        else if (truth !== wanted) return undefined;
      }
      return certain === item.certain ? item : { ...item, certain };
    });
}

function ready(rule: Rule): Ready {
  return { rule, regex: pattern(rule.regex), parts: partsOf(rule)?.map(pattern) };
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
    if (entries.length < 2) steps.push(ruleStep(first));
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
  const entry = (value: Single, before: Single): Single =>
    (typeof value === 'string' ? byText.get(value) : value === CLAIM || !sure ? CLAIM : undefined) ?? before;
  return (working) => {
    const { labels } = working;
    labels.set(first.target, made([labelOf(working, source), labelOf(working, first.target)], entry));
    return true;
  };
}

function ruleStep(rule: Rule): Step {
  const compiled = ready(rule);
  const { regex } = compiled;
  switch (rule.action) {
    case 'keep':
    case 'drop':
      return (working) => filter(working, compiled, rule.action === 'keep');
    case 'keepequal':
    case 'dropequal':
      return (working) => {
        working.certain = false;
        return true;
      };
    case 'replace':
      return (working) => replace(compiled, working);
    case 'lowercase':
    case 'uppercase':
    case 'hashmod':
      return ({ labels }) => Boolean(labels.set(rule.target, CLAIM));
    case 'labeldrop':
      return (working) => erase(working, (name) => regex.exec?.(name) !== null);
    case 'labelkeep':
      return (working) => erase(working, (name) => regex.exec?.(name) === null);
    default:
      return mapped;
  }
}

function filter(working: Working, compiled: Ready, keep: boolean): boolean {
  const truth = truthOf(compiled, working, working.among, keep);
  if (truth === 'maybe') working.certain = false;
  return truth === 'maybe' || truth === keep;
}

/** Whether the values of the source labels match. */
function truthOf(
  { rule, regex, parts }: Ready,
  working: Pick<Item, 'labels' | 'others'>,
  among: Among,
  wanted?: boolean,
): Truth {
  const values = rule.sources.map((name) => labelOf(working, name));
  const [only] = values;
  if (values.length === 1 && only !== undefined) return matches(regex, only, among, wanted);
  if (regex.everything) return true;
  const truth = (all: readonly Value[]): Truth => {
    if (all.every((value) => typeof value === 'string')) return matches(regex, all.join(rule.separator), among);
    return parts === undefined ? 'maybe' : and(parts.map((part, i) => matches(part, all[i] ?? '', among)));
  };
  if (!values.some((value) => value instanceof Own)) return truth(values);
  return among.ask((namespace) => truth(values.map((value) => valueFor(value, namespace))), wanted);
}

function partsOf({ regex, sources, separator }: Rule): readonly string[] | undefined {
  const groups = regex.split(separator);
  const plain = groups.every((group) => /^\([^()]*\)$/.test(group));
  return plain && groups.length === sources.length ? groups.map((group) => group.slice(1, -1)) : undefined;
}

function replace(compiled: Ready, working: Working): boolean {
  const { target } = compiled.rule;
  const truth = truthOf(compiled, working, working.among);
  if (truth === false) return true;
  if (target.includes('$')) return mapped(working);
  const value = replaced(compiled, working);
  const before = labelOf(working, target);
  // A target without a path has no files to be mistaken about.
  const settled = (one: Single, was: Single) => (one === was || (target === '__path__' && was === '') ? one : CLAIM);
  working.labels.set(target, truth === true || value === before ? value : made([value, before], settled));
  return true;
}

function replaced({ rule, regex, parts }: Ready, working: Working): Value {
  const { sources, separator, replacement } = rule;
  if (!replacement.includes('$')) return replacement;
  const values = sources.map((name) => labelOf(working, name));
  const [only] = values;
  if (regex.everything && values.length === 1 && only !== undefined && /^\$\{?1\}?$/.test(replacement)) return only;
  return made(values, (...all) => {
    if (!all.every((value) => typeof value === 'string')) {
      return parts === undefined ? CLAIM : beginning(replacement, all);
    }
    const groups = regex.exec?.(all.join(separator));
    if (!groups) return CLAIM;
    return replacement.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, bare) => groups[Number(braced ?? bare)] ?? '');
  });
}

/** A replacement as far as the values are known. */
function beginning(replacement: string, values: readonly Single[]): Single {
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
