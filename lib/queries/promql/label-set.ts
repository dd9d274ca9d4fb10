import type { Catalogue, Series } from '../catalogue/catalogue';
import { type Aggregation, type Binary, bare, type Call, type PromqlExpr, type Selector } from './ast';

/** Labels that the series of an expression can have; undefined: any. */
export type LabelSet = ReadonlySet<string> | undefined;

/** What a selector's name stands for, if it is a series. */
export function seriesOf(selector: Selector, catalogue: Catalogue): Series | undefined {
  const name = nameOf(selector);
  const found = name === undefined ? undefined : catalogue.find(name);
  return found !== undefined && 'part' in found ? found : undefined;
}

/** The one metric that a selector names. */
export function nameOf({ name, matchers }: Selector): string | undefined {
  return name?.text ?? matchers.find(({ label, operator }) => label === '__name__' && operator === '=')?.value;
}

/** Labels that the result of an expression can have. */
export function labelSetOf(expr: PromqlExpr, catalogue: Catalogue): LabelSet {
  switch (expr.kind) {
    case 'number':
    case 'text':
      return new Set();
    case 'selector':
      return seriesOf(expr, catalogue)?.labels;
    case 'range':
    case 'subquery':
    case 'unary':
    case 'paren':
      return labelSetOf(expr.expr, catalogue);
    case 'aggregation':
      return ofAggregation(expr, catalogue);
    case 'call':
      return ofCall(expr, catalogue);
    case 'binary':
      return ofBinary(expr, catalogue);
  }
}

function ofAggregation({ operator, grouping, args }: Aggregation, catalogue: Catalogue): LabelSet {
  const vector = args.at(-1);
  const inner = vector === undefined ? undefined : labelSetOf(vector, catalogue);
  if (['topk', 'bottomk', 'limitk', 'limit_ratio'].includes(operator)) return inner;
  const added = operator === 'count_values' ? textsOf(args.slice(0, 1)) : [];
  if (grouping === undefined) return new Set(added);
  const labels = grouping.labels.map(({ text }) => text);
  if (!grouping.without) return new Set([...labels, ...added]);
  if (inner === undefined) return undefined;
  return new Set([...inner].filter((label) => !labels.includes(label) && label !== '__name__').concat(added));
}

/** Position of the argument whose labels the result has. */
const VECTOR_AT: Readonly<Record<string, number>> = {
  histogram_quantile: 1,
  histogram_fraction: 2,
  quantile_over_time: 1,
};

function ofCall({ name, args }: Call, catalogue: Catalogue): LabelSet {
  if (name === 'vector' || name === 'scalar' || args.length === 0) return new Set();
  if (name === 'absent' || name === 'absent_over_time' || name === 'info') return undefined;
  const vector = args[VECTOR_AT[name] ?? 0];
  const inner = vector === undefined ? undefined : labelSetOf(vector, catalogue);
  if (inner === undefined) return undefined;
  if (name === 'histogram_quantile') return new Set([...inner].filter((label) => label !== 'le'));
  const added = { label_replace: args[1], label_join: args[1], histogram_quantiles: args[1] }[name];
  return added === undefined ? inner : new Set([...inner, ...textsOf([added])]);
}

function ofBinary({ operator, matching, left, right }: Binary, catalogue: Catalogue): LabelSet {
  const [l, r] = [labelSetOf(left, catalogue), labelSetOf(right, catalogue)];
  const sides = [bare(left), bare(right)];
  if (sides[0]?.kind === 'number') return r;
  if (sides[1]?.kind === 'number') return l;
  if (operator.text === 'or') return l === undefined || r === undefined ? undefined : new Set([...l, ...r]);
  if (operator.text === 'and' || operator.text === 'unless') return l;
  if (matching === undefined) return l ?? r;
  const include = matching.include.map(({ text }) => text);
  if (matching.group === 'left') return l && new Set([...l, ...include]);
  if (matching.group === 'right') return r && new Set([...r, ...include]);
  return matching.on ? new Set(matching.labels.map(({ text }) => text)) : l;
}

function textsOf(args: readonly PromqlExpr[]): readonly string[] {
  return args.flatMap((arg) => {
    const inner = bare(arg);
    return inner.kind === 'text' ? [inner.value] : [];
  });
}
