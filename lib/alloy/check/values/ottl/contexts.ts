/** What a statement is about: each gives access to its own paths and to those of what contains it. */
export type ContextName = keyof typeof CONTEXTS;

/** One context of OTTL. */
export interface Context {
  readonly name: ContextName;
  /** First parts that paths must start with, where contexts are named in paths. */
  readonly names: readonly string[];
  /** First parts that are understood where they need not be named. */
  readonly understood: readonly string[];
  /** Symbols like `SPAN_KIND_SERVER`. */
  readonly symbols: ReadonlySet<string>;
}

/** The paths below a first part, by that part. `[]` marks what may be indexed. */
const ATTRIBUTES = 'attributes[] dropped_attributes_count';
const TIMES = 'time time_unix_nano';
const START_TIMES = 'start_time start_time_unix_nano';
const IDS = 'trace_id trace_id.string span_id span_id.string';
const SCOPE = `name version schema_url ${ATTRIBUTES}`;
const BUCKETS = ['positive', 'negative'].map((side) => `${side} ${side}.offset ${side}.bucket_counts`).join(' ');
const PATHS = {
  resource: `schema_url ${ATTRIBUTES}`,
  scope: SCOPE,
  instrumentation_scope: SCOPE,
  span:
    `${IDS} parent_span_id parent_span_id.string trace_state[] name kind kind.string kind.deprecated_string ` +
    `${START_TIMES} end_time end_time_unix_nano ${ATTRIBUTES} events dropped_events_count links dropped_links_count ` +
    'status status.code status.message flags',
  spanevent: `${TIMES} name event_index ${ATTRIBUTES}`,
  metric: 'name description unit type aggregation_temporality is_monotonic data_points metadata[]',
  datapoint:
    `${START_TIMES} ${TIMES} attributes[] value_double value_int exemplars flags count sum bucket_counts ` +
    `explicit_bounds scale zero_count ${BUCKETS} quantile_values`,
  exemplar: `${TIMES} double_value int_value ${IDS} filtered_attributes[]`,
  log:
    `${TIMES} observed_time observed_time_unix_nano severity_number severity_text body[] body.string ${ATTRIBUTES} ` +
    `flags ${IDS} event_name`,
  otelcol: 'client.addr client.metadata[] client.auth.attributes[] grpc.metadata[]',
} as const;

const SPAN_SYMBOLS = symbols('SPAN_KIND', 'UNSPECIFIED INTERNAL SERVER CLIENT PRODUCER CONSUMER').concat(
  symbols('STATUS_CODE', 'UNSET OK ERROR'),
);
const METRIC_SYMBOLS = symbols('AGGREGATION_TEMPORALITY', 'UNSPECIFIED DELTA CUMULATIVE').concat(
  symbols('METRIC_DATA_TYPE', 'NONE GAUGE SUM HISTOGRAM EXPONENTIAL_HISTOGRAM SUMMARY'),
);
const SEVERITIES = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
const LOG_SYMBOLS = symbols(
  'SEVERITY_NUMBER',
  ['UNSPECIFIED', ...SEVERITIES.flatMap((name) => [name, `${name}2`, `${name}3`, `${name}4`])].join(' '),
);

/** Names, and what else is understood, in the order of upstream's `EnablePathContextNames`. */
const SCOPES = ['instrumentation_scope', 'scope', 'resource', 'otelcol'];
const CONTEXTS = {
  resource: { names: ['resource', 'otelcol'], symbols: [] },
  scope: { names: ['scope', 'resource', 'otelcol'], symbols: [] },
  span: { names: ['span', ...SCOPES], symbols: SPAN_SYMBOLS },
  spanevent: { names: ['spanevent', 'span', ...SCOPES], symbols: SPAN_SYMBOLS },
  metric: { names: ['metric', ...SCOPES], symbols: METRIC_SYMBOLS },
  datapoint: {
    names: ['datapoint', 'metric', ...SCOPES],
    symbols: [...METRIC_SYMBOLS, 'FLAG_NONE', 'FLAG_NO_RECORDED_VALUE'],
  },
  exemplar: { names: ['exemplar', 'datapoint', 'metric', ...SCOPES], symbols: [] },
  log: { names: ['log', ...SCOPES], symbols: LOG_SYMBOLS },
} as const;

function symbols(prefix: string, names: string): string[] {
  return names.split(' ').map((name) => `${prefix}_${name}`);
}

/** A context by its name. */
export function contextNamed(name: ContextName): Context {
  const { names, symbols: known } = CONTEXTS[name];
  const understood = name === 'scope' ? [...names, 'instrumentation_scope'] : names;
  return { name, names, understood, symbols: new Set<string>(known) };
}

/** Whether there is a context of this name. */
export function isContextName(name: string): name is ContextName {
  return Object.hasOwn(CONTEXTS, name);
}

/** Whether something of a context is allowed, and whether it may be indexed: `{ 'body': true, 'body.string': false }`. */
export function pathsOf(root: string, context: ContextName): ReadonlyMap<string, boolean> {
  const listed: readonly string[] = Object.hasOwn(PATHS, root) ? PATHS[root as keyof typeof PATHS].split(' ') : [];
  const own = root === context ? ['cache[]'] : [];
  return new Map([...listed, ...own].map((path) => [path.replace('[]', ''), path.endsWith('[]')]));
}
