import { editDistance } from '../../spec/nearest';
import type { Catalogue, NotASeries, Series } from '../catalogue/catalogue';
import type { Fault } from '../query-problem';
import { operandsOf, type PromqlExpr, type Selector } from './ast';
import { labelSetOf, nameOf, seriesOf } from './label-set';
import { literalNumber } from './types';

/** Whose query it is. */
export interface MetricFaultOptions {
  /** Whether metrics that nobody knows may be those of an application. */
  readonly ownMetrics: boolean;
}

/** Functions that need a counter. */
const RATES = new Set(['rate', 'irate', 'increase']);
/** Functions over time that are about values which go up and down. */
const GAUGES_ONLY = new Set(['delta', 'idelta', 'deriv', 'predict_linear', 'double_exponential_smoothing']);
/** Where the value of a series does not matter, or its resets do. */
const VALUE_FREE = new Set(['absent', 'count', 'group', 'timestamp', 'count_values', 'label_replace', 'label_join']);

/** Metrics that do not exist, or are not used as what they are. */
export function faultsOfMetrics(expr: PromqlExpr, catalogue: Catalogue, options: MetricFaultOptions): readonly Fault[] {
  return new MetricCheck(catalogue, options).visit(expr, undefined, false);
}

class MetricCheck {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly options: MetricFaultOptions,
  ) {}

  /** `over`: the function whose range this is; `free`: whether something around makes the value not matter. */
  visit(expr: PromqlExpr, over: string | undefined, free: boolean): readonly Fault[] {
    switch (expr.kind) {
      case 'selector':
        return this.selector(expr, over, free);
      case 'aggregation':
        return this.operands(expr, undefined, free || VALUE_FREE.has(expr.operator));
      case 'call':
        return [
          ...(expr.name === 'histogram_quantile' ? this.quantile(expr.args[0], expr.args[1]) : []),
          ...this.operands(expr, expr.name, free || VALUE_FREE.has(expr.name)),
        ];
      case 'range':
      case 'subquery':
      case 'paren':
        return this.operands(expr, over, free);
      default:
        return this.operands(expr, undefined, free);
    }
  }

  private operands(expr: PromqlExpr, over: string | undefined, free: boolean): readonly Fault[] {
    return operandsOf(expr).flatMap((operand) => this.visit(operand, over, free));
  }

  private selector(selector: Selector, over: string | undefined, free: boolean): readonly Fault[] {
    const name = nameOf(selector);
    if (name === undefined) return [];
    const found = this.catalogue.find(name);
    if (found === undefined) return this.unknown(name, selector.from);
    if (!('part' in found)) return [noSeries(name, selector.from, found)];
    const counts = isCounter(found);
    if (over !== undefined && RATES.has(over) && counts === false)
      return [rateOfGauge(name, selector.from, over, found)];
    if (over !== undefined && GAUGES_ONLY.has(over) && counts === true)
      return [{ ...notAGauge(name, selector.from, over), severity: 'warning' }];
    if (!free && counts === true && !isRangeFunction(over))
      return [{ ...bareCounter(name, selector.from), severity: 'warning' }];
    return [];
  }

  private unknown(name: string, from: number): readonly Fault[] {
    const meant = this.catalogue.nearest(name);
    const owner = this.catalogue.ownerOf(name);
    if (this.options.ownMetrics && owner === undefined && !isMisspelling(name, meant)) return [];
    return [
      {
        from,
        problem: unknownMetric(name, owner),
        got: name,
        fix: meant === undefined ? 'use a metric that is collected' : `did you mean \`${meant}\`?`,
      },
    ];
  }

  private quantile(level: PromqlExpr | undefined, vector: PromqlExpr | undefined): readonly Fault[] {
    const value = literalNumber(level);
    const faults: Fault[] =
      level !== undefined && value !== undefined && (value < 0 || value > 1)
        ? [{ from: level.from, problem: 'a quantile is between 0 and 1', got: `${value}`, fix: `write ${value / 100}` }]
        : [];
    if (vector === undefined) return faults;
    const parts = seriesIn(vector, this.catalogue);
    const labels = labelSetOf(vector, this.catalogue);
    if (parts.some(({ part }) => part === 'bucket') && labels !== undefined && !labels.has('le'))
      faults.push({
        from: vector.from,
        problem: 'histogram_quantile() of a classic histogram needs the label `le`, which is aggregated away',
        fix: 'add `le` to the labels of the aggregation',
      });
    const wrong = parts.find(
      ({ part, metric }) => part !== 'bucket' && !['both', 'native', 'unknown'].includes(metric.type),
    );
    if (wrong !== undefined)
      faults.push({
        from: vector.from,
        problem: 'histogram_quantile() needs the buckets of a histogram',
        got: wrong.metric.name,
        fix: `use ${wrong.metric.name}_bucket, if it is a histogram`,
      });
    return faults;
  }
}

function unknownMetric(name: string, owner: string | undefined): string {
  if (owner !== undefined) return `${owner} exposes no such metric`;
  return name.includes(':') ? 'no recording rule makes this metric' : 'nothing on the platform exposes this metric';
}

function seriesIn(expr: PromqlExpr, catalogue: Catalogue): readonly Series[] {
  if (expr.kind === 'selector') return [seriesOf(expr, catalogue)].filter((series) => series !== undefined);
  return operandsOf(expr).flatMap((operand) => seriesIn(operand, catalogue));
}

/** Whether it only grows; undefined: not known, or a histogram, which may be either. */
function isCounter({ metric, part }: Series): boolean | undefined {
  if (metric.type === 'unknown' || (part === 'value' && ['both', 'native'].includes(metric.type))) return undefined;
  if (part !== 'value') return true;
  return metric.type === 'counter';
}

function isRangeFunction(over: string | undefined): boolean {
  return over !== undefined && (RATES.has(over) || /_over_time$/.test(over) || ['changes', 'resets'].includes(over));
}

/** One or two letters off in a long name is no metric of an application. */
function isMisspelling(name: string, meant: string | undefined): boolean {
  return meant !== undefined && name.length >= 12 && editDistance(name, meant) <= 2;
}

function noSeries(name: string, from: number, { metric, instead }: NotASeries): Fault {
  return {
    from,
    problem: `\`${metric.name}\` is a ${metric.type}, which has no series of this name`,
    got: name,
    expected: instead.join(', '),
    fix: `use ${instead[0] ?? 'another metric'}`,
  };
}

function rateOfGauge(name: string, from: number, over: string, { metric }: Series): Fault {
  return {
    from,
    problem: `${over}() is for counters, and this is a ${metric.type}`,
    got: name,
    fix: `use the value itself, avg_over_time() or delta()`,
  };
}

function notAGauge(name: string, from: number, over: string): Fault {
  return {
    from,
    problem: `${over}() is for values that go up and down, and this is a counter`,
    got: name,
    fix: 'use rate() or increase()',
  };
}

function bareCounter(name: string, from: number): Fault {
  return {
    from,
    problem: 'a counter grows until its program restarts, so its value says little',
    got: name,
    fix: 'use rate() or increase()',
  };
}
