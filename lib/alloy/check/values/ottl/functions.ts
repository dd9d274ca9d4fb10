import * as signatures from './signatures';

/**
 * What an argument of an OTTL function takes. Small letters: a value, which may be a path or a call; what it gives is known
 * only when it runs, but a literal of the wrong kind is refused at once. Capitals: that kind of literal and nothing else.
 * `path`: something that can be set. `lambda` is refused always: it needs a feature gate.
 */
export type ArgumentKind =
  | 'any'
  | 'string'
  | 'stringLike'
  | 'int'
  | 'intLike'
  | 'float'
  | 'floatLike'
  | 'bool'
  | 'boolLike'
  | 'bytesLike'
  | 'map'
  | 'slice'
  | 'time'
  | 'duration'
  | 'path'
  | 'function'
  | 'lambda'
  | 'STRING'
  | 'INT'
  | 'FLOAT'
  | 'BOOL';

/** A parameter of an OTTL function. */
export interface Parameter {
  /** In camel case; a call writes it in snake case: `ReplacementFormat` is `replacement_format`. */
  readonly name: string;
  readonly optional: boolean;
  /** Whether it takes a list of `kind`. */
  readonly list: boolean;
  readonly kind: ArgumentKind;
}

/** The functions of one place in a configuration, by name. */
export type Functions = ReadonlyMap<string, readonly Parameter[]>;

const { CONVERTERS, EDITORS } = signatures;
const STANDARD = [CONVERTERS, EDITORS];

const SETS = {
  /** Statements without functions of their own. */
  standard: STANDARD,
  /** Conditions without functions of their own. */
  converters: [CONVERTERS],
  transformSpan: [...STANDARD, signatures.TRANSFORM_SPAN],
  transformLog: [...STANDARD, signatures.TRANSFORM_LOG],
  transformMetric: [...STANDARD, signatures.TRANSFORM_METRIC],
  transformDatapoint: [...STANDARD, signatures.TRANSFORM_DATAPOINT],
  filterSpan: [CONVERTERS, signatures.FILTER_SPAN],
  filterMetric: [CONVERTERS, signatures.FILTER_METRIC],
  signalToMetricsSpan: [...STANDARD, signatures.SIGNAL_TO_METRICS_SPAN],
};

/** Which functions there are: each place has the standard ones and maybe some of its own. */
export type FunctionSet = keyof typeof SETS;

const read = new Map<FunctionSet, Functions>();

/** The functions of a set. The text is read when first needed. */
export function functionsOf(set: FunctionSet): Functions {
  const known = read.get(set);
  if (known) return known;
  const functions = new Map(SETS[set].flatMap((text) => text.trim().split('\n')).map(parseSignature));
  read.set(set, functions);
  return functions;
}

function parseSignature(line: string): readonly [string, readonly Parameter[]] {
  const [name = '', ...parameters] = line.trim().split(' ');
  return [name, parameters.map(parseParameter)];
}

function parseParameter(text: string): Parameter {
  const [, name = '', optional, list, kind] = /^(\w+)(\?)?:(\[\])?(\w+)$/.exec(text) ?? [];
  return { name, optional: optional === '?', list: list === '[]', kind: kind as ArgumentKind };
}
