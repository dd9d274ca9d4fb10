import { isMetricName, MetricFamilies, type MetricType, sampleValue } from './metric-families';
import type { ValueProblem } from './problem';

/**
 * What is wrong with metrics as text (`prometheus.exporter.static`), in the classic format of Prometheus. As upstream reads
 * it, each line has to end, the last one too.
 */
export function checkMetricsText(text: string): ValueProblem | undefined {
  try {
    new MetricsText(text).read();
    return undefined;
  } catch (error) {
    if (error instanceof MetricsFault) return { message: error.message, offset: error.at };
    throw error;
  }
}

class MetricsFault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const PLAIN_METRIC = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const PLAIN_LABEL = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const LEGACY_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const QUOTED = /"((?:[^"\\\n]|\\[\\n"])*)"/y;
const BLANKS = /[ \t]*/y;
const WORD = /[^ \t\n]*/y;
const TYPES: readonly string[] = ['counter', 'gauge', 'summary', 'untyped', 'histogram', 'gauge_histogram'];

class MetricsText {
  private at = 0;
  private line = 1;
  private readonly families = new MetricFamilies();

  constructor(private readonly text: string) {}

  read(): void {
    for (this.take(BLANKS); this.at < this.text.length; this.take(BLANKS)) {
      const first = this.text[this.at];
      if (first === '#') this.comment();
      else if (first !== '\n') this.sample();
      this.endLine();
    }
  }

  /** A comment, which may say something about a metric. That nothing follows its keyword or name is no fault. */
  private comment(): void {
    this.at++;
    this.take(BLANKS);
    const keyword = this.take(WORD);
    this.take(BLANKS);
    if ((keyword === 'HELP' || keyword === 'TYPE') && this.peek() !== '\n') this.metadata(keyword);
    else this.skipLine();
  }

  private metadata(keyword: string): void {
    const start = this.at;
    const name = this.name(PLAIN_METRIC);
    if (this.peek() === '\n') return;
    if (!/[ \t]/.test(this.peek())) throw this.fault('invalid metric name in comment', start);
    this.enter(name, start);
    this.take(BLANKS);
    if (this.peek() === '\n') return;
    if (keyword === 'HELP') this.help(name);
    else this.type(name);
  }

  private help(name: string): void {
    if (!this.families.addHelp()) throw this.fault(`second HELP line for metric name "${name}"`);
    const start = this.at;
    this.skipLine();
    const wrong = /\\(?![\\n"])/.exec(this.text.slice(start, this.at).replaceAll('\\\\', '__'));
    if (wrong) throw this.fault('invalid escape sequence: only \\\\, \\n and \\" are', start + wrong.index);
  }

  private type(name: string): void {
    const start = this.at;
    this.skipLine();
    const type = this.text.slice(start, this.at).replaceAll('\\', '').toLowerCase();
    if (!this.families.addType((type === 'gaugehistogram' ? 'gauge_histogram' : type) as MetricType)) {
      throw this.fault(`second TYPE line for metric name "${name}", or TYPE reported after samples`, start);
    }
    if (type !== 'gaugehistogram' && !TYPES.includes(type)) throw this.fault(`unknown metric type "${type}"`, start);
  }

  private sample(): void {
    if (this.peek() !== '{') {
      const start = this.at;
      const name = this.name(PLAIN_METRIC);
      if (name === '') throw this.fault('invalid metric name');
      this.enter(name, start);
      this.families.addSample();
      this.take(BLANKS);
      if (this.peek() === '{') this.labels(false);
    } else {
      this.labels(true);
    }
    this.value();
  }

  /** Labels in braces, where the name of the metric may be as well. */
  private labels(hasNameInside: boolean): void {
    const seen = new Set<string>();
    let needsName = hasNameInside;
    this.families.startLabels();
    do {
      this.at++;
      this.take(BLANKS);
      if (this.peek() === '}') break;
      const start = this.at;
      const name = this.name(PLAIN_LABEL);
      if (name === '') throw this.fault(`invalid label name for metric "${this.families.name}"`);
      this.take(BLANKS);
      if (this.peek() === '=') {
        this.label(name, start, seen);
      } else {
        if (!needsName) throw this.fault(hasNameInside ? 'multiple metric names' : `expected '=' after label name`);
        if (!/[,}]/.test(this.peek())) throw this.fault('unexpected end of metric name');
        this.enter(name, start);
        this.families.addSample();
        needsName = false;
      }
    } while (this.peek() === ',');
    if (this.peek() !== '}') throw this.fault('expected , or } after the value of a label');
    if (!this.families.hasSamples) throw this.fault('invalid metric name');
    this.at++;
    this.take(BLANKS);
  }

  private label(name: string, start: number, seen: Set<string>): void {
    if (name === '__name__') throw this.fault('label name "__name__" is reserved', start);
    if (!LEGACY_LABEL.test(name)) throw this.fault(`invalid label name "${name}"`, start);
    if (seen.has(name)) throw this.fault(`the label ${name} is there twice`, start);
    if (!this.families.isOwnLabel(name)) seen.add(name);
    this.at++;
    this.take(BLANKS);
    if (this.peek() !== '"') throw this.fault(`expected '"' at start of label value`);
    const value = this.quoted();
    if (!this.families.addLabel(name, value)) throw this.fault(`expected float as value for '${name}' label`);
    this.take(BLANKS);
  }

  private value(): void {
    const start = this.at;
    const text = this.take(WORD);
    const end = this.peek();
    const value = sampleValue(text);
    if (value === undefined) throw this.fault(`expected float as value, got "${text}"`, start);
    if (!this.families.takesValue(value)) throw this.fault('negative count of a histogram', start);
    if (end !== '\n') this.timestamp();
  }

  private timestamp(): void {
    this.take(BLANKS);
    const start = this.at;
    const timestamp = this.take(WORD);
    const end = this.peek();
    if (!isInteger64(timestamp)) throw this.fault(`expected integer as timestamp, got "${timestamp}"`, start);
    if (end !== '\n') throw this.fault('spurious string after timestamp');
  }

  private enter(name: string, start: number): void {
    if (!isMetricName(name)) throw this.fault(`invalid metric name "${name}"`, start);
    this.families.enter(name);
  }

  /** A name, plain or in quotes (upstream takes one after the other, too); empty if there is none. */
  private name(plain: RegExp): string {
    const head = this.take(plain);
    return this.peek() === '"' ? head + this.quoted() : head;
  }

  private quoted(): string {
    const start = this.at;
    const literal = this.take(QUOTED);
    if (literal === '') throw this.fault('a string with a wrong escape, or without an end on its line', start);
    return literal.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
  }

  private skipLine(): void {
    while (this.peek() !== '\n') this.at++;
  }

  private endLine(): void {
    this.at++;
    this.line++;
  }

  private peek(): string {
    const char = this.text[this.at];
    if (char === undefined) throw this.fault('unexpected end of input stream: the last line has to end, too');
    return char;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.text)?.[0] ?? '';
    this.at += text.length;
    return text;
  }

  private fault(message: string, at = this.at): MetricsFault {
    return new MetricsFault(`text format parsing error in line ${this.line}: ${message}`, at);
  }
}

function isInteger64(text: string): boolean {
  if (!/^[-+]?\d+$/.test(text)) return false;
  const value = BigInt(text.replace('+', ''));
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}
