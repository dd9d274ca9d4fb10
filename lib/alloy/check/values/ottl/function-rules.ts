import { cidrFault } from '../cidr';
import { globFault } from '../glob';
import { isRegexp, parseRegexp } from '../regexp/re2';
import { strptimeFault } from '../strptime';
import { timeZoneFault } from '../time-zone';
import type { Value } from './ast';
import { literalOf } from './literals';

/** What is wrong with the arguments of a call. */
export interface CallProblem {
  readonly message: string;
  /** Parameter it is about. @default - the call as a whole */
  readonly about?: string;
  /** @default 'error' */
  readonly severity?: 'warning';
}

/** The arguments of a call, by parameter. */
export class CallArguments {
  constructor(private readonly given: ReadonlyMap<string, Value>) {}

  has(name: string): boolean {
    return this.given.has(name);
  }

  /** A literal string. @returns undefined if there is none */
  text(name: string): string | undefined {
    const value = this.given.get(name);
    const literal = value && literalOf(value);
    return literal?.type === 'string' ? literal.text : undefined;
  }

  /** A literal number. @returns undefined if there is none */
  number(name: string): number | undefined {
    const value = this.given.get(name);
    return value?.kind === 'int' || value?.kind === 'float' ? value.number : undefined;
  }

  /** A value. @returns undefined if it is not given */
  value(name: string): Value | undefined {
    return this.given.get(name);
  }

  /** How many elements a literal list has. @returns undefined if there is none */
  count(name: string): number | undefined {
    const value = this.given.get(name);
    return value?.kind === 'list' ? value.items.length : undefined;
  }
}

type FunctionRule = (call: CallArguments) => CallProblem | undefined;

/** A literal text must satisfy something. */
function text(about: string, fault: (text: string) => string | undefined): FunctionRule {
  return (call) => {
    const value = call.text(about);
    const message = value === undefined ? undefined : fault(value);
    return message === undefined ? undefined : { message, about };
  };
}

function oneOf(about: string, ...values: readonly string[]): FunctionRule {
  return text(about, (value) =>
    values.includes(value) ? undefined : `"${value}" is none of ${values.map((each) => `"${each}"`).join(', ')}`,
  );
}

function regexp(about: string): FunctionRule {
  return text(about, (pattern) => {
    const parsed = parseRegexp(pattern);
    return isRegexp(parsed) ? undefined : parsed.message;
  });
}

/** The first problem that a rule finds. */
function all(...rules: readonly FunctionRule[]): FunctionRule {
  return (call) => {
    for (const rule of rules) {
      const problem = rule(call);
      if (problem) return problem;
    }
    return undefined;
  };
}

const delimiters: FunctionRule = (call) => {
  const delimiter = call.has('Delimiter') ? call.text('Delimiter') : '=';
  const pair = call.has('PairDelimiter') ? call.text('PairDelimiter') : ' ';
  if (delimiter === '') return { message: 'delimiter cannot be set to an empty string', about: 'Delimiter' };
  if (pair === '') return { message: 'pair delimiter cannot be set to an empty string', about: 'PairDelimiter' };
  return delimiter !== pair ? undefined : { message: `pair delimiter "${pair}" cannot be equal to the delimiter` };
};

const oneCharacter = (about: string): FunctionRule =>
  text(about, (value) => ([...value].length === 1 ? undefined : 'the delimiter must be a single character'));

const namedGroup: FunctionRule = (call) => {
  const parsed = parseRegexp(call.text('Pattern') ?? '(?P<n>)');
  if (!isRegexp(parsed) || parsed.groups.some((name) => name !== '')) return undefined;
  return { message: 'at least 1 named capture group must be supplied', about: 'Pattern', severity: 'warning' };
};

const limit: FunctionRule = (call) => {
  const keys = call.count('PriorityKeys') ?? 0;
  const most = call.number('Limit');
  if (most === undefined || most >= keys) return undefined;
  return { message: `limit ${most} cannot be less than the number of priority keys, ${keys}`, about: 'Limit' };
};

const truncation: FunctionRule = (call) => {
  const most = call.number('Limit');
  const marker = Buffer.byteLength(call.text('TruncationMarker') ?? '');
  if (most === undefined || marker <= most) return undefined;
  return { message: `the truncation marker is longer (${marker}) than the limit (${most})`, about: 'TruncationMarker' };
};

const percentile: FunctionRule = (call) => {
  const value = call.number('Percentile');
  if (value === undefined || (value > 0 && value < 100)) return undefined;
  return { message: `percentile must be greater than 0 and less than 100, got ${value}`, about: 'Percentile' };
};

const depth: FunctionRule = (call) => {
  const value = call.number('Depth');
  return value === undefined || value >= 1 ? undefined : { message: 'depth must be greater than 0', about: 'Depth' };
};

const atLeastOne =
  (about: string): FunctionRule =>
  (call) =>
    call.count(about) === 0 ? { message: 'at least one is needed', about } : undefined;

const anything: FunctionRule = (call) =>
  call.has('Value') || call.has('Values') ? undefined : { message: 'one of value and values must be given' };

const networks: FunctionRule = (call) => {
  const value = call.value('Networks');
  if (value?.kind !== 'list' || !value.items.every((item) => literalOf(item))) return undefined;
  const faults = value.items.map((item) => (item.kind === 'string' ? cidrFault(item.text) : undefined));
  const message = faults.find((fault) => fault !== undefined);
  return message === undefined ? undefined : { message, about: 'Networks' };
};

/** An ID is given as so many bytes, or as twice as many hexadecimal digits. */
const id =
  (bytes: number): FunctionRule =>
  (call) => {
    const value = call.value('Target');
    const length = value && byteLength(value);
    if (length === undefined || length === bytes) return undefined;
    if (value?.kind === 'string' && /^[0-9a-fA-F]*$/.test(value.text) && length === bytes * 2) return undefined;
    return { message: `expected ${bytes} bytes or ${bytes * 2} hexadecimal digits`, about: 'Target' };
  };

/** How many bytes a literal makes as an ID. */
function byteLength(value: Value): number | undefined {
  if (value.kind === 'string') return Buffer.byteLength(value.text);
  if (value.kind === 'bytes') return value.length;
  const literal = literalOf(value);
  return (
    literal && { nil: 0, bool: 1, int: 8, float: 8, string: undefined, bytes: undefined, list: 0, map: 0 }[literal.type]
  );
}

const plainList: FunctionRule = (call) => {
  const value = call.value('Target');
  if (value?.kind !== 'list' || !literalOf(value) || !value.items.some((item) => item.kind === 'map')) return undefined;
  return { message: 'a list as it stands can not hold a map here', about: 'Target' };
};

const aggregation = oneOf('AggregationFunction', 'sum', 'mean', 'min', 'max', 'median', 'count');
const temporality = oneOf('StringAggTemp', 'delta', 'cumulative');
const strptime = text('Format', (format) => (format === '' ? 'format cannot be empty' : strptimeFault(format)));

/** What functions check when a statement is read, beside the kinds of their arguments. */
export const FUNCTION_RULES: Readonly<Record<string, FunctionRule>> = {
  aggregate_on_attribute_value: aggregation,
  aggregate_on_attributes: aggregation,
  append: anything,
  Coalesce: atLeastOne('Values'),
  convert_exponential_histogram_to_histogram: all(
    oneOf('DistributionFn', '', 'upper', 'midpoint', 'random', 'uniform'),
    atLeastOne('ExplicitBounds'),
  ),
  convert_gauge_to_sum: temporality,
  convert_summary_count_val_to_sum: temporality,
  convert_summary_sum_val_to_sum: temporality,
  ContainsValue: plainList,
  ConvertCase: oneOf('ToCase', 'lower', 'upper', 'snake', 'camel'),
  delete_matching_keys: regexp('Pattern'),
  extract_percentile_metric: percentile,
  ExtractPatterns: all(regexp('Pattern'), namedGroup),
  flatten: depth,
  FormatTime: strptime,
  IsInCIDR: networks,
  IsMatch: regexp('Pattern'),
  keep_matching_keys: regexp('Pattern'),
  limit,
  merge_histogram_buckets: oneOf('Method', 'remove_explicit_bound', 'limit_buckets'),
  merge_maps: oneOf('Strategy', 'insert', 'update', 'upsert'),
  ParseCLF: oneOf('Format', 'clf', 'combined'),
  ParseCSV: all(
    oneCharacter('Delimiter'),
    oneCharacter('HeaderDelimiter'),
    oneOf('Mode', 'strict', 'lazyQuotes', 'ignoreQuotes'),
  ),
  ParseKeyValue: delimiters,
  ProfileID: id(16),
  replace_all_matches: text('Pattern', globFault),
  replace_all_patterns: all(regexp('RegexPattern'), oneOf('Mode', 'key', 'value')),
  replace_match: text('Pattern', globFault),
  replace_pattern: regexp('RegexPattern'),
  SliceToMap: plainList,
  Sort: oneOf('Order', 'asc', 'desc'),
  SpanID: id(8),
  Time: all(strptime, text('Location', timeZoneFault)),
  ToKeyValueString: delimiters,
  TraceID: id(16),
  truncate_all: truncation,
};
