import { nearest } from '../../spec/nearest';
import type { Metric, MetricSource } from './metric';

/** A name as it stands in a query: a metric, or a part of a histogram or summary. */
export interface Series {
  readonly metric: Metric;
  readonly part: 'value' | 'bucket' | 'sum' | 'count';
  /** All labels it can have. @default - any */
  readonly labels?: ReadonlySet<string>;
}

/** Why a name is no series though its metric is known. */
export interface NotASeries {
  readonly metric: Metric;
  readonly instead: readonly string[];
}

const PARTS = { _bucket: 'bucket', _sum: 'sum', _count: 'count' } as const;

/** Every metric that the platform collects. */
export class Catalogue {
  private readonly metrics: ReadonlyMap<string, readonly Metric[]>;
  private readonly families: readonly Metric[];
  private readonly targetLabels: ReadonlyMap<string, readonly string[]>;
  private names: readonly string[] | undefined;

  private constructor(
    private readonly sources: readonly MetricSource[],
    /** Labels of every series, whatever it comes from. */
    private readonly everywhere: readonly string[],
  ) {
    const metrics = new Map<string, Metric[]>();
    const all = sources.flatMap((source) => source.metrics);
    this.families = all.filter(({ name }) => name.endsWith('*'));
    for (const metric of all.filter(({ name }) => !name.endsWith('*'))) {
      const same = metrics.get(metric.name);
      if (same === undefined) metrics.set(metric.name, [metric]);
      else same.push(metric);
    }
    this.metrics = metrics;
    this.targetLabels = new Map(sources.map(({ name, targetLabels }) => [name, targetLabels]));
  }

  static of(sources: readonly MetricSource[], everywhere: readonly string[]): Catalogue {
    return new Catalogue(sources, everywhere);
  }

  /** Also with these, such as what recording rules yield or applications expose. */
  with(extra: readonly Metric[]): Catalogue {
    return new Catalogue(
      [...this.sources, { name: 'extra', prefixes: [], targetLabels: [], metrics: extra }],
      this.everywhere,
    );
  }

  /** What a name in a query stands for; undefined: nothing that is known. */
  find(name: string): Series | NotASeries | undefined {
    const own = this.metrics.get(name);
    const part = this.partOf(name);
    if (own === undefined) return part ?? this.family(name);
    const usable = own.filter(({ type }) => type !== 'histogram');
    const [metric] = usable;
    if (metric !== undefined) return { metric, part: 'value', ...this.labelsOf(usable, ofValues(metric.type)) };
    if (part !== undefined) return part;
    const [histogram] = own;
    if (histogram === undefined) return undefined;
    return { metric: histogram, instead: Object.keys(PARTS).map((suffix) => `${name}${suffix}`) };
  }

  /** The known name that a misspelt one most likely stands for. */
  nearest(name: string): string | undefined {
    // What differs much in length is no candidate, and comparing letters with all of them takes long.
    return nearest(
      name,
      this.queryable().filter(({ length }) => Math.abs(length - name.length) * 4 <= name.length),
    );
  }

  /** The component whose names begin like this one. Names with a colon are those of recording rules, whoever they begin like. */
  ownerOf(name: string): string | undefined {
    if (name.includes(':')) return undefined;
    return this.sources.find(({ prefixes }) => prefixes.some((prefix) => name.startsWith(prefix)))?.name;
  }

  /** Every name that a query can use. */
  queryable(): readonly string[] {
    this.names ??= [...new Set([...this.metrics.values()].flat().flatMap(namesOf))];
    return this.names;
  }

  private family(name: string): Series | undefined {
    const metric = this.families.find((one) => name.startsWith(one.name.slice(0, -1)));
    return metric && { metric, part: 'value' };
  }

  private partOf(name: string): Series | NotASeries | undefined {
    const [suffix, part] = Object.entries(PARTS).find(([end]) => name.endsWith(end)) ?? [];
    if (suffix === undefined || part === undefined) return undefined;
    const family = this.metrics.get(name.slice(0, -suffix.length));
    if (family === undefined) return undefined;
    const fitting = family.filter(({ type }) => hasPart(type, part));
    const [metric] = fitting;
    if (metric !== undefined) return { metric, part, ...this.labelsOf(fitting, part === 'bucket' ? ['le'] : []) };
    const [other] = family;
    return other === undefined ? undefined : { metric: other, instead: namesOf(other) };
  }

  private labelsOf(metrics: readonly Metric[], more: readonly string[]): { readonly labels?: ReadonlySet<string> } {
    const labels = new Set(['__name__', ...this.everywhere, ...more]);
    for (const metric of metrics) {
      if (metric.labels === undefined) return {};
      for (const label of [...metric.labels, ...(this.targetLabels.get(metric.source) ?? [])]) labels.add(label);
    }
    return { labels };
  }
}

/** Labels that a type brings with it. Grouping native histograms by `le` does nothing, and no harm. */
function ofValues(type: Metric['type']): readonly string[] {
  if (type === 'summary') return ['quantile'];
  return type === 'both' || type === 'native' ? ['le'] : [];
}

function hasPart(type: Metric['type'], part: Series['part']): boolean {
  if (type === 'histogram' || type === 'both') return true;
  return type === 'unknown' || (type === 'summary' && part !== 'bucket');
}

function namesOf({ name, type }: Metric): readonly string[] {
  if (type === 'histogram') return Object.keys(PARTS).map((suffix) => `${name}${suffix}`);
  if (type === 'both') return [name, ...Object.keys(PARTS).map((suffix) => `${name}${suffix}`)];
  return type === 'summary' ? [name, `${name}_sum`, `${name}_count`] : [name];
}
