const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const SPECIAL = /^([-+]?)(inf(?:inity)?)$/i;

/** A type of metrics in the text format. */
export type MetricType = 'counter' | 'gauge' | 'summary' | 'untyped' | 'histogram' | 'gauge_histogram';

interface Family {
  readonly name: string;
  hasHelp: boolean;
  type?: MetricType;
}

/** Whether a text is the name of a metric as it always was. */
export function isMetricName(text: string): boolean {
  return METRIC_NAME.test(text);
}

/** The number that a text is, as samples have it; undefined if it is none. */
export function sampleValue(text: string): number | undefined {
  const [, sign, infinity] = SPECIAL.exec(text) ?? [];
  if (infinity) return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  const value = DECIMAL.test(text) ? Number(text) : undefined;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** The metrics of a text so far, and the one that is being read. A summary or histogram has several names. */
export class MetricFamilies {
  /** Whether a sample was there. Upstream adds labels without a name to the last one. */
  hasSamples = false;
  private readonly families = new Map<string, Family>();
  private current: Family | undefined;
  private part: 'count' | 'sum' | undefined;
  /** The bucket of the sample; NaN if there is none. */
  private bucket = Number.NaN;

  /** Name of the current family. */
  get name(): string | undefined {
    return this.current?.name;
  }

  /** Makes the family of a metric the current one. */
  enter(name: string): void {
    this.part = undefined;
    this.current = this.families.get(name);
    if (this.current) return;
    const [, stem = '', suffix] = /^(.+)_(count|sum|bucket)$/.exec(name) ?? [];
    const owner = this.families.get(stem);
    if (owner && (isHistogram(owner) || (owner.type === 'summary' && suffix !== 'bucket'))) {
      this.current = owner;
      this.part = suffix === 'count' || suffix === 'sum' ? suffix : undefined;
      return;
    }
    this.current = { name, hasHelp: false };
    this.families.set(name, this.current);
  }

  /** @returns false if there is one already */
  addHelp(): boolean {
    if (!this.current || this.current.hasHelp) return false;
    this.current.hasHelp = true;
    return true;
  }

  /** @returns false if there is one already */
  addType(type: MetricType): boolean {
    if (!this.current || this.current.type !== undefined) return false;
    this.current.type = type;
    return true;
  }

  /** A sample of a metric whose type was not given makes it untyped. */
  addSample(): void {
    this.hasSamples = true;
    if (this.current) this.current.type ??= 'untyped';
  }

  startLabels(): void {
    this.bucket = Number.NaN;
  }

  /** Whether a label belongs to a summary or histogram as such. */
  isOwnLabel(name: string): boolean {
    if (this.current?.type === 'summary') return name === 'quantile';
    return this.current !== undefined && isHistogram(this.current) && name === 'le';
  }

  /** @returns false if the label must be a number and is none */
  addLabel(name: string, value: string): boolean {
    if (!this.isOwnLabel(name)) return true;
    const bound = sampleValue(value);
    if (name === 'le') this.bucket = bound ?? Number.NaN;
    return bound !== undefined;
  }

  /** Whether a sample may have a value: counts of histograms are not negative. */
  takesValue(value: number): boolean {
    if (!this.current || !isHistogram(this.current) || !(value < 0)) return true;
    return this.part === undefined ? Number.isNaN(this.bucket) : this.part === 'sum';
  }
}

function isHistogram({ type }: Family): boolean {
  return type === 'histogram' || type === 'gauge_histogram';
}
