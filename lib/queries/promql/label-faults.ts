import { nearest } from '../../spec/nearest';
import type { Catalogue } from '../catalogue/catalogue';
import type { Fault } from '../query-problem';
import { type Aggregation, type Binary, type Name, operandsOf, type PromqlExpr, type Selector } from './ast';
import { type LabelSet, labelSetOf, nameOf, seriesOf } from './label-set';

/** Labels of an expression that what it is about does not have. */
export function faultsOfLabels(expr: PromqlExpr, catalogue: Catalogue): readonly Fault[] {
  const inner = operandsOf(expr).flatMap((operand) => faultsOfLabels(operand, catalogue));
  if (expr.kind === 'selector') return ofSelector(expr, catalogue);
  if (expr.kind === 'aggregation') return [...ofGrouping(expr, catalogue), ...inner];
  if (expr.kind === 'binary') return [...ofMatching(expr, catalogue), ...inner];
  return inner;
}

function ofSelector(selector: Selector, catalogue: Catalogue): readonly Fault[] {
  const labels = seriesOf(selector, catalogue)?.labels;
  return selector.matchers.flatMap(({ label, from }) => unknownLabel(label, from, labels, `\`${nameOf(selector)}\``));
}

function ofGrouping({ grouping, args, operator }: Aggregation, catalogue: Catalogue): readonly Fault[] {
  const vector = args.at(-1);
  if (grouping === undefined || vector === undefined) return [];
  const labels = labelSetOf(vector, catalogue);
  const faults = grouping.labels.flatMap(({ text, from }) =>
    unknownLabel(text, from, labels, `what ${operator}() gets`),
  );
  // Taking away what is not there changes nothing.
  return grouping.without ? faults.map((fault) => ({ ...fault, severity: 'warning' as const })) : faults;
}

function ofMatching({ matching, left, right }: Binary, catalogue: Catalogue): readonly Fault[] {
  if (matching === undefined) return [];
  const [l, r] = [labelSetOf(left, catalogue), labelSetOf(right, catalogue)];
  const { on, labels, group, include } = matching;
  const one = group === 'left' ? r : l;
  return [
    ...(on ? [...unknownLabels(labels, l, 'the left side'), ...unknownLabels(labels, r, 'the right side')] : []),
    ...unknownLabels(include, one, `the ${group === 'left' ? 'right' : 'left'} side, which group_${group} reads,`),
  ];
}

function unknownLabels(names: readonly Name[], labels: LabelSet, of: string): readonly Fault[] {
  return names.flatMap(({ text, from }) => unknownLabel(text, from, labels, of));
}

function unknownLabel(label: string, from: number, labels: LabelSet, of: string): readonly Fault[] {
  if (labels === undefined || labels.has(label)) return [];
  const meant = nearest(label, [...labels]);
  const known = [...labels].filter((name) => name !== '__name__').sort();
  return [
    {
      from,
      problem: `${of} has no label \`${label}\``,
      got: label,
      expected: known.length === 0 ? 'no label' : known.join(', '),
      fix: meant === undefined ? 'use a label that it has' : `did you mean \`${meant}\`?`,
    },
  ];
}
