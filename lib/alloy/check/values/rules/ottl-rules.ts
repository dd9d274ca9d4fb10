import type { Fields } from '../../fields';
import { type KnownText, knownTexts } from '../../known-texts';
import type { BodyProblem, BodyRule, RuleOrigin } from '../../value-rule';
import { type ContextName, isContextName } from '../ottl/contexts';
import type { Contexts } from '../ottl/infer';
import { checkOttl, type OttlKind, type OttlProblem, type Place } from '../ottl/ottl';
import { placeInText } from '../place-in-text';
import type { BodyRules } from './kinds';

const STATEMENTS: Readonly<Record<string, Contexts>> = {
  trace: { resource: 'standard', scope: 'standard', span: 'transformSpan', spanevent: 'standard' },
  metric: {
    resource: 'standard',
    scope: 'standard',
    metric: 'transformMetric',
    datapoint: 'transformDatapoint',
    exemplar: 'standard',
  },
  log: { resource: 'standard', scope: 'standard', log: 'transformLog' },
};

const COMMON_CONDITIONS: Contexts = { resource: 'converters', scope: 'converters' };
const CONDITIONS: Readonly<Record<string, Contexts>> = {
  trace: { ...COMMON_CONDITIONS, span: 'filterSpan', spanevent: 'converters' },
  metric: { ...COMMON_CONDITIONS, metric: 'filterMetric', datapoint: 'converters' },
  log: { ...COMMON_CONDITIONS, log: 'converters' },
};
const ALL_CONDITIONS: Contexts = {
  ...CONDITIONS.trace,
  ...CONDITIONS.metric,
  ...CONDITIONS.log,
  exemplar: 'converters',
};

/** The attribute of a body that has texts in OTTL, and how to read them. */
interface Texts {
  readonly attribute: string;
  readonly kind: OttlKind;
  readonly place: Place;
  /** @default 'load' */
  readonly origin?: RuleOrigin;
  /** Whether they are read together: their common context is inferred. @default false */
  readonly together?: boolean;
}

function checkTexts(fields: Fields, texts: Texts): readonly BodyProblem[] {
  const value = fields.value(texts.attribute);
  const known = value ? knownTexts(value) : [];
  const { kind, place } = texts;
  if (!texts.together) {
    return known.flatMap((text) => checkOttl(kind, [text.text], place).flatMap((found) => problem(texts, text, found)));
  }
  if (fields.texts(texts.attribute) === undefined) return [];
  const found = checkOttl(
    kind,
    known.map((text) => text.text),
    place,
  );
  return found.flatMap((one) => problem(texts, known[one.index], one));
}

const SHOWN = 40;

function problem(texts: Texts, known: KnownText | undefined, found: OttlProblem): readonly BodyProblem[] {
  const { attribute, kind, origin = 'load' } = texts;
  const { message, offset = 0, severity } = found;
  const text = known?.text ?? '';
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const where = known ? `: ${kind} \`${shown}\`, character ${offset + 1}` : '';
  return [
    {
      origin: severity === 'warning' ? 'advice' : origin,
      message: `${attribute}${where}: ${message}`,
      ...(known?.node && { place: placeInText(known.node, offset) }),
    },
  ];
}

/** `trace_statements { context = … }`. */
function contextStatements(fields: Fields, signal: string): readonly BodyProblem[] {
  const context = fields.text('context')?.toLowerCase();
  const contexts = STATEMENTS[signal];
  if (context === undefined || !contexts) return [];
  if (!isContextName(context) || !contexts[context]) return [unknownContext(fields, context, contexts)];
  return [
    ...checkTexts(fields, { attribute: 'statements', kind: 'statement', place: { contexts, context } }),
    ...checkTexts(fields, {
      attribute: 'conditions',
      kind: 'condition',
      place: { contexts: ALL_CONDITIONS, context, naming: 'guessed' },
    }),
  ];
}

function unknownContext(fields: Fields, context: string, contexts: Contexts): BodyProblem {
  return {
    origin: 'load',
    message: `${fields.name}: unknown context "${context}", expected one of ${Object.keys(contexts).join(', ')}`,
  };
}

/** `statements { trace = […] }`: the context is inferred. */
function inferredStatements(fields: Fields, signal: string): readonly BodyProblem[] {
  const contexts = STATEMENTS[signal];
  if (!contexts || fields.isGiven(signal) !== true) return [];
  return checkTexts(fields, { attribute: signal, kind: 'statement', place: { contexts }, together: true });
}

const transform: BodyRule = (fields) =>
  Object.keys(STATEMENTS).flatMap((signal) => {
    const own = fields.blocks(`${signal}_statements`).flatMap((block) => contextStatements(block, signal));
    const inferred = fields.blocks('statements').flatMap((block) => inferredStatements(block, signal));
    return [...own, ...inferred];
  });

/** `trace_conditions { conditions = … }`: each condition has a context of its own, unless one is given. */
function contextConditions(fields: Fields, signal: string): readonly BodyProblem[] {
  const context = fields.text('context');
  const contexts = CONDITIONS[signal];
  if (context === undefined || !contexts) return [];
  if (context === '') return checkTexts(fields, { attribute: 'conditions', kind: 'condition', place: { contexts } });
  if (!isContextName(context) || !contexts[context]) return [unknownContext(fields, context, contexts)];
  return checkTexts(fields, { attribute: 'conditions', kind: 'condition', place: { contexts, context } });
}

/** An attribute of conditions whose context is fixed, with paths that need not name it. */
function fixed(
  attribute: string,
  context: ContextName,
  origin: RuleOrigin = 'load',
): (fields: Fields) => readonly BodyProblem[] {
  const place: Place = { contexts: ALL_CONDITIONS, context, naming: 'guessed' };
  return (fields) => checkTexts(fields, { attribute, kind: 'condition', place, origin });
}

const FILTER_BLOCKS = [
  ['traces', [fixed('span', 'span'), fixed('spanevent', 'spanevent')]],
  ['metrics', [fixed('metric', 'metric'), fixed('datapoint', 'datapoint')]],
  ['logs', [fixed('log_record', 'log')]],
] as const;

const filter: BodyRule = (fields) => {
  const inferred = Object.keys(CONDITIONS).flatMap((signal) =>
    fields.blocks(`${signal}_conditions`).flatMap((block) => contextConditions(block, signal)),
  );
  const named = FILTER_BLOCKS.flatMap(([name, rules]) =>
    fields.blocks(name).flatMap((block) => rules.flatMap((rule) => rule(block))),
  );
  return [...inferred, ...named];
};

const COUNTED: Readonly<Record<string, ContextName>> = {
  spans: 'span',
  spanevents: 'spanevent',
  metrics: 'metric',
  datapoints: 'datapoint',
  logs: 'log',
};

function conditionsOf(context: ContextName, contexts: Contexts, origin: RuleOrigin): BodyRule {
  const place: Place = { contexts, context };
  return (fields) => checkTexts(fields, { attribute: 'conditions', kind: 'condition', place, origin });
}

const count: BodyRule = (fields) =>
  Object.entries(COUNTED).flatMap(([name, context]) =>
    fields.blocks(name).flatMap(conditionsOf(context, ALL_CONDITIONS, 'run')),
  );

const SIGNALS: Readonly<Record<string, ContextName>> = { spans: 'span', datapoints: 'datapoint', logs: 'log' };
const SIGNAL_FUNCTIONS: Contexts = { span: 'signalToMetricsSpan', datapoint: 'standard', log: 'standard' };
const METRIC_KINDS = ['histogram', 'exponential_histogram', 'sum', 'gauge'];

const signalToMetrics: BodyRule = (fields) =>
  Object.entries(SIGNALS).flatMap(([name, context]) =>
    fields
      .blocks(name)
      .flatMap((metric) => [
        ...METRIC_KINDS.flatMap((kind) => metric.blocks(kind)).flatMap((inner) => computed(inner, context)),
        ...conditionsOf(context, SIGNAL_FUNCTIONS, 'load')(metric),
      ]),
  );

function computed(fields: Fields, context: ContextName): readonly BodyProblem[] {
  const place: Place = { contexts: SIGNAL_FUNCTIONS, context };
  return ['value', 'count']
    .filter((attribute) => fields.isSet(attribute) === true)
    .flatMap((attribute) => checkTexts(fields, { attribute, kind: 'value', place }));
}

function condition(attribute: string, context: ContextName): Texts {
  return { attribute, kind: 'condition', place: { contexts: ALL_CONDITIONS, context }, origin: 'run' };
}

/** Conditions of a sampling policy; the component starts, and then stops at once. */
export const ottlCondition: BodyRule = (fields) => {
  const spans = checkTexts(fields, condition('span', 'span'));
  const events = checkTexts(fields, condition('spanevent', 'spanevent'));
  const none = fields.isSet('span') === false && fields.isSet('spanevent') === false;
  return none ? [{ origin: 'run', message: 'at least one of span and spanevent must be set' }] : [...spans, ...events];
};

/** What is in OTTL. */
export const OTTL_BODIES: BodyRules = {
  'otelcol/connector/count.Arguments': [count],
  'otelcol/connector/signaltometrics.Arguments': [signalToMetrics],
  'otelcol/processor/filter.Arguments': [filter],
  'otelcol/processor/transform.Arguments': [transform],
};
