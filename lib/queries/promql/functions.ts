/** What a PromQL expression yields. */
export type ValueType = 'scalar' | 'string' | 'instant vector' | 'range vector';

/** A function of PromQL. */
export interface PromqlFunction {
  readonly args: readonly ValueType[];
  /** How many arguments may be left out at the end. */
  readonly optional: number;
  /** How often the last argument may be repeated; `Infinity`: as often as one likes. */
  readonly more: number;
  readonly returns: ValueType;
  readonly experimental: boolean;
}

const TYPES: Readonly<Record<string, ValueType>> = {
  s: 'scalar',
  t: 'string',
  v: 'instant vector',
  r: 'range vector',
};

/**
 * Functions by their arguments (s: scalar, t: text, v: instant vector, r: range vector; `?`: may be left out, `+3`: up to three
 * more of the last, `*`: the last any number of times or never) and result. As of Prometheus 3.14, functions.go of its parser.
 */
const SIGNATURES: Readonly<Record<string, string>> = {
  'v v':
    'abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_sum ' +
    'histogram_stddev histogram_stdvar ln log10 log2 rad sgn sin sinh sort sort_desc sqrt start_timestamp! tan tanh timestamp',
  'r v':
    'absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time ' +
    'mad_over_time! max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time ' +
    'ts_of_first_over_time! ts_of_last_over_time! ts_of_max_over_time! ts_of_min_over_time!',
  'v? v': 'days_in_month day_of_month day_of_week day_of_year hour minute month year',
  'vss v': 'clamp',
  'vs v': 'clamp_max clamp_min',
  'vs? v': 'round',
  'ssv v': 'histogram_fraction',
  'sv v': 'histogram_quantile',
  'vtss+8 v': 'histogram_quantiles!',
  'rss v': 'double_exponential_smoothing!',
  'rs v': 'predict_linear',
  'sr v': 'quantile_over_time',
  'vv? v': 'info!',
  'vtttt v': 'label_replace',
  'vttt* v': 'label_join',
  'vt* v': 'sort_by_label! sort_by_label_desc!',
  'v s': 'scalar',
  's v': 'vector',
  'ss s': 'max_of! min_of!',
  ' s': 'pi time end! range! start! step!',
};

/** By name. */
export const FUNCTIONS: ReadonlyMap<string, PromqlFunction> = new Map(
  Object.entries(SIGNATURES).flatMap(([signature, names]) => names.split(' ').map((name) => named(signature, name))),
);

function named(signature: string, name: string): readonly [string, PromqlFunction] {
  const [, letters = '', modifier, more, result = ''] = /^([a-z]*)([?*]|\+(\d))? (\w)$/.exec(signature) ?? [];
  const experimental = name.endsWith('!');
  return [
    experimental ? name.slice(0, -1) : name,
    {
      args: [...letters].flatMap((letter) => TYPES[letter] ?? []),
      optional: modifier === '?' || modifier === '*' ? 1 : 0,
      more: modifier === '*' ? Number.POSITIVE_INFINITY : Number(more ?? 0),
      returns: TYPES[result] ?? 'instant vector',
      experimental,
    },
  ];
}

/** An aggregation: the type of the parameter that stands before the vector, if it has one. */
export interface PromqlAggregation {
  /** @default - no parameter */
  readonly param?: ValueType;
  readonly experimental: boolean;
}

/** By name. */
export const AGGREGATIONS: ReadonlyMap<string, PromqlAggregation> = new Map<string, PromqlAggregation>([
  ['avg', { experimental: false }],
  ['bottomk', { param: 'scalar', experimental: false }],
  ['count', { experimental: false }],
  ['count_values', { param: 'string', experimental: false }],
  ['group', { experimental: false }],
  ['limit_ratio', { param: 'scalar', experimental: true }],
  ['limitk', { param: 'scalar', experimental: true }],
  ['max', { experimental: false }],
  ['min', { experimental: false }],
  ['quantile', { param: 'scalar', experimental: false }],
  ['stddev', { experimental: false }],
  ['stdvar', { experimental: false }],
  ['sum', { experimental: false }],
  ['topk', { param: 'scalar', experimental: false }],
]);
