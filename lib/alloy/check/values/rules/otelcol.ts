import type { Fields } from '../../fields';
import type { BodyProblem, BodyRule } from '../../value-rule';
import { checkRegexp, isRegexp, parseRegexp } from '../regexp/re2';
import {
  attributes,
  type BodyRules,
  bodyRule,
  oneOf,
  REGEXP,
  refuse,
  text,
  unlessEmpty,
  type ValueRules,
} from './kinds';

const OPTIONAL_REGEXP = text('run', unlessEmpty(checkRegexp));

/** A pattern that is anchored before it is compiled, when the configuration is loaded. */
const KEY_PATTERN = text('load', (value) => checkRegexp(`^(?:${value})$`));

/** Where records of several lines are split. */
const LINES = text('run', (value) => checkRegexp(`(?m)${value}`));

/** Regular expressions of `otelcol.*`. */
export const OTELCOL_VALUES: ValueRules = {
  ...attributes('otelcol.MultilineConfig', ['line_start_pattern', 'line_end_pattern'], LINES),
  ...attributes('otelcol/receiver/tcplog.MultilineConfig', ['line_start_pattern', 'line_end_pattern'], LINES),
  'otelcol.AttrActionKeyValue#pattern': OPTIONAL_REGEXP,
  'otelcol.MatchProperties#match_type': text('run', oneOf('strict', 'regexp')),
  'otelcol/exporter/datadog/config.DatadogTracesArguments#ignore_resources': text('load', checkRegexp),
  'otelcol/processor/k8sattributes.FieldExtractConfig#key_regex': KEY_PATTERN,
  'otelcol/processor/metricstarttime.Arguments#start_time_metric_regex': text('load', unlessEmpty(checkRegexp)),
  ...attributes(
    'otelcol/processor/redaction.Arguments',
    ['allowed_values', 'blocked_key_patterns', 'blocked_values', 'ignored_key_patterns'],
    REGEXP,
  ),
  'otelcol/processor/resourcedetection/internal/aws/ec2.Config#tags': REGEXP,
  'otelcol/processor/resourcedetection/internal/azure.Config#tags': REGEXP,
  'otelcol/processor/span.ToAttributes#rules': REGEXP,
  'otelcol/processor/k8sattributes.PodAssociationSource#from': text('run', oneOf('connection', 'resource_attribute')),
};

/** A receiver without a protocol receives nothing. */
const noProtocol = refuse(
  'run',
  (fields) => !fields.hasBlock('grpc') && !fields.hasBlock('http'),
  'neither grpc nor http is there, so nothing is received: add a block grpc { } or http { }',
);

const noResolver = refuse(
  'run',
  (fields) => fields.children().length === 0,
  'no resolver is there: add static, dns, kubernetes or aws_cloud_map',
);

const SOURCES = ['value', 'from_attribute', 'from_context'];

/** One action on attributes; each kind of action takes some of the settings. */
const action: BodyRule = bodyRule('run', (fields) => {
  const kind = fields.text('action')?.toLowerCase();
  switch (kind) {
    case undefined:
      return undefined;
    case 'insert':
    case 'update':
    case 'upsert':
      return sourceFault(fields, kind) ?? unused(fields, kind, 'pattern', 'converted_type');
    case 'delete':
    case 'hash':
      return unused(fields, kind, 'value', 'from_attribute', 'converted_type');
    case 'extract':
      return unused(fields, kind, ...SOURCES, 'converted_type') ?? extractFault(fields);
    case 'convert':
      return unused(fields, kind, ...SOURCES, 'pattern') ?? convertFault(fields);
    default:
      return `action must be insert, update, upsert, delete, hash, extract or convert, got "${kind}"`;
  }
});

function sourceFault(fields: Fields, kind: string): string | undefined {
  const given = SOURCES.map((name) => (name === 'value' ? fields.isGiven(name) : fields.isSet(name)));
  if (given.every((one) => one === false)) return `the action ${kind} needs one of ${SOURCES.join(', ')}`;
  return given.filter((one) => one === true).length > 1 ? `only one of ${SOURCES.join(', ')} may be set` : undefined;
}

function unused(fields: Fields, kind: string, ...names: readonly string[]): string | undefined {
  const name = names.find((one) => (one === 'value' ? fields.isGiven(one) : fields.isSet(one)) === true);
  return name && `the action ${kind} takes no ${name}`;
}

function extractFault(fields: Fields): string | undefined {
  if (fields.isSet('pattern') === false) return 'the action extract needs a pattern';
  const parsed = parseRegexp(fields.text('pattern') ?? '(?P<a>)');
  if (!isRegexp(parsed)) return undefined;
  if (parsed.groups.length === 0) return 'pattern must have named groups, as in (?P<name>re)';
  return parsed.groups.includes('') ? 'every group of the pattern needs a name, as in (?P<name>re)' : undefined;
}

function convertFault(fields: Fields): string | undefined {
  const type = fields.text('converted_type');
  if (type === undefined || ['string', 'int', 'double'].includes(type)) return undefined;
  return `converted_type must be string, int or double, got "${type}"`;
}

const MATCHED = ['services', 'span_names', 'log_bodies', 'log_severity_texts', 'metric_names', 'span_kinds'];

/** What `include` and `exclude` match by, as regular expressions if so chosen. */
const matchedPatterns: BodyRule = (fields) => {
  if (fields.text('match_type') !== 'regexp') return [];
  return MATCHED.flatMap((name) => patternFaults(name, fields.texts(name)));
};

function patternFaults(name: string, patterns: readonly string[] | undefined): readonly BodyProblem[] {
  return (patterns ?? []).flatMap((pattern): readonly BodyProblem[] => {
    const fault = checkRegexp(pattern);
    return fault ? [{ origin: 'run', message: `${name}: ${fault.message}` }] : [];
  });
}

const ONLY_LOGS = ['log_bodies', 'log_severity_texts'];
const ONLY_SPANS = ['services', 'span_names'];
const UNFIT: Readonly<Record<string, readonly string[]>> = {
  traces: [...ONLY_LOGS, 'log_severity', 'metric_names'],
  logs: [...ONLY_SPANS, 'span_kinds', 'metric_names'],
  metrics: [...ONLY_LOGS, 'log_severity', ...ONLY_SPANS, 'span_kinds', 'attribute', 'library'],
};

/** What an `include` can't match of a signal that is sent on. */
function signalFault(match: Fields, signal: string): string | undefined {
  const unfit = UNFIT[signal]?.find((name) => match.has(name) === true);
  return unfit && `${match.name}: ${unfit} does not fit ${signal}, which the output has`;
}

const matchedSignals: BodyRule = (fields) => {
  const signals = Object.keys(UNFIT).filter((signal) => fields.block('output')?.isSet(signal) === true);
  return ['include', 'exclude']
    .flatMap((name) => fields.blocks(name))
    .flatMap((match) => signals.map((signal) => signalFault(match, signal)))
    .flatMap((message): readonly BodyProblem[] => (message === undefined ? [] : [{ origin: 'run', message }]));
};

/** New names of spans, none of them empty. */
const remappings = refuse(
  'load',
  (fields) => {
    const value = fields.value('span_name_remappings');
    if (value?.type !== 'object') return false;
    return [...value.fields].some(([name, other]) => name === '' || (other.type === 'string' && other.value === ''));
  },
  'span_name_remappings: neither a name nor its replacement may be empty',
);

/** The processor of spans has something to do. */
const spanProcessor: BodyRule = refuse(
  'run',
  (fields) => {
    const name = fields.block('name');
    return name?.isSet('from_attributes') !== true && !name?.hasBlock('to_attributes') && !fields.hasBlock('status')
      ? name === undefined || name.isSet('from_attributes') === false
      : false;
  },
  'from_attributes or to_attributes in name, or status must be set',
);

export const OTELCOL_BODIES: BodyRules = {
  'otelcol.AttrActionKeyValue': [action],
  'otelcol.MatchProperties': [matchedPatterns],
  'otelcol/exporter/datadog/config.DatadogTracesArguments': [remappings],
  'otelcol/exporter/loadbalancing.ResolverSettings': [noResolver],
  'otelcol/processor/attributes.Arguments': [matchedSignals],
  'otelcol/processor/span.Arguments': [matchedSignals, spanProcessor],
  'otelcol/receiver/otlp.Arguments': [noProtocol],
};
