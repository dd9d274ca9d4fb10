/**
 * What a metric is. `histogram`: with buckets as series of their own (`_bucket`, `_sum`, `_count`); `native`: one series of
 * native histograms; `both`: kept both ways.
 */
export type MetricType = 'counter' | 'gauge' | 'histogram' | 'native' | 'both' | 'summary' | 'unknown';

/** A metric as its program exposes it. */
export interface Metric {
  /** Of the family: a histogram without `_bucket`. A `*` at the end: every metric that begins so. */
  readonly name: string;
  readonly type: MetricType;
  /** Its own labels, without those of the target. @default - any: nothing is said about its labels */
  readonly labels?: readonly string[];
  /** Which component exposes it. */
  readonly source: string;
}

/** A component and the metrics that the platform collects from it. */
export interface MetricSource {
  readonly name: string;
  /** Beginnings of names that nothing else uses: an unknown metric with one of them is a misspelling. */
  readonly prefixes: readonly string[];
  /** Labels that its targets get when they are scraped. */
  readonly targetLabels: readonly string[];
  readonly metrics: readonly Metric[];
}

/** What a source is written as: a table of text, read when the first query is checked. */
export interface MetricTable extends Omit<MetricSource, 'metrics'> {
  /**
   * A line per metric: type, name, labels. `@` and labels: the lines that follow have these too, up to the next `@`. `#`: a
   * remark. `*` among the labels: it may have others.
   */
  readonly table: string;
}

const TYPES: Readonly<Record<string, MetricType>> = {
  counter: 'counter',
  gauge: 'gauge',
  histogram: 'histogram',
  native: 'native',
  both: 'both',
  summary: 'summary',
  unknown: 'unknown',
};

/** The metrics of a table. A line that is none is a bug of ours. */
export function metricSource({ table, ...source }: MetricTable): MetricSource {
  let shared: readonly string[] = [];
  const metrics: Metric[] = [];
  for (const line of table.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', ...rest] = line.split(/\s+/);
    if (word === '@') shared = rest;
    else metrics.push(metricOf(line, word, rest, shared, source.name));
  }
  return { ...source, metrics };
}

function metricOf(
  line: string,
  word: string,
  rest: readonly string[],
  shared: readonly string[],
  source: string,
): Metric {
  const type = TYPES[word];
  const [name, ...own] = rest;
  if (type === undefined || name === undefined) throw new Error(`${source}: not a metric: ${line}`);
  const labels = [...shared, ...own];
  return { name, type, source, ...(labels.includes('*') || name.endsWith('*') ? {} : { labels }) };
}
