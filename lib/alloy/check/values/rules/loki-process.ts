import type { Fields } from '../../fields';
import type { BodyProblem, BodyRule } from '../../value-rule';
import { checkJmespath } from '../jmespath';
import { checkSelector } from '../logql';
import { checkLokiPattern } from '../loki-pattern';
import { isRegexp, parseRegexp } from '../regexp/re2';
import { LOKI_FUNCTIONS } from '../template/functions';
import { checkTemplate } from '../template/parser';
import { timeZoneFault } from '../time-zone';
import {
  type BodyRules,
  bodyRule,
  isEmpty,
  REGEXP,
  refuse,
  sentence,
  text,
  unlessEmpty,
  type ValueRules,
} from './kinds';
import { lokiLabels } from './labels';

const STAGES = 'loki/process/stages';

/** The texts of stages. The component can't be built if one is wrong. */
export const LOKI_PROCESS_VALUES: ValueRules = {
  [`${STAGES}.DropConfig#expression`]: REGEXP,
  [`${STAGES}.GeoIPConfig#custom_lookups`]: text('run', unlessEmpty(checkJmespath)),
  [`${STAGES}.JSONConfig#expressions`]: text('run', unlessEmpty(checkJmespath)),
  [`${STAGES}.JSONConfig#regex`]: REGEXP,
  [`${STAGES}.LogfmtConfig#regex`]: REGEXP,
  [`${STAGES}.LuhnFilterConfig#skip_regex`]: REGEXP,
  [`${STAGES}.MatchConfig#selector`]: text('run', checkSelector),
  [`${STAGES}.MultilineConfig#firstline`]: REGEXP,
  [`${STAGES}.PatternConfig#pattern`]: text('run', checkLokiPattern),
  [`${STAGES}.RegexConfig#expression`]: REGEXP,
  [`${STAGES}.ReplaceConfig#expression`]: REGEXP,
  [`${STAGES}.ReplaceConfig#replace`]: text('run', (value) => checkTemplate(value, LOKI_FUNCTIONS)),
  [`${STAGES}.StructuredMetadataConfig#regex`]: REGEXP,
  [`${STAGES}.TimestampConfig#location`]: text('run', sentence(timeZoneFault)),
};

/** Attributes that must not be empty. */
function needs(...names: readonly string[]): BodyRule {
  return bodyRule('run', (fields) => {
    const name = names.find((one) => fields.isSet(one) === false);
    return name && `${name} must not be empty`;
  });
}

/** `source = ""` is not the same as no source. */
const noEmptySource = refuse('run', (fields) => isEmpty(fields, 'source'), 'source must not be empty');

function needsOneOf(...names: readonly string[]): BodyRule {
  return refuse(
    'run',
    (fields) => names.every((name) => fields.isSet(name) === false),
    `at least one of ${names.join(', ')} must be set`,
  );
}

/** Where an expression is empty, the name stands for it. */
function namesAsExpressions(attribute: string): BodyRule {
  return (fields) => {
    const value = fields.value(attribute);
    if (value?.type !== 'object') return [];
    return [...value.fields].flatMap(([name, expression]): readonly BodyProblem[] => {
      const isUnset = expression.type === 'null' || (expression.type === 'string' && expression.value === '');
      const problem = isUnset ? checkJmespath(name) : undefined;
      return problem && problem.severity !== 'warning'
        ? [{ origin: 'run', message: `${attribute}: "${name}": ${problem.message}` }]
        : [];
    });
  };
}

/** `values` of labels: an empty list is as good as none, an empty name is refused. */
const noEmptyName = refuse(
  'run',
  (fields) => fields.keys('values')?.includes(''),
  'values: the name of a label must not be empty',
);

const match: BodyRule = bodyRule('run', (fields) => {
  const action = fields.text('action');
  const stages = fields.children().length;
  if (action === undefined || action === '' || action === 'keep') {
    return action !== undefined && stages === 0 ? 'a match stage needs stages, or action = "drop"' : undefined;
  }
  if (action !== 'drop') return `action must be "keep" or "drop", got "${action}"`;
  return stages > 0 ? 'a match stage with action = "drop" takes no stages' : undefined;
});

const limit: readonly BodyRule[] = [
  bodyRule('run', (fields) => {
    const name = ['rate', 'burst'].find((one) => (fields.number(one) ?? 1) <= 0);
    return name && `${name} must be greater than 0`;
  }),
  refuse(
    'run',
    (fields) => fields.isSet('by_label_name') === true && fields.bool('drop') === false,
    'by_label_name needs drop = true',
  ),
];

const drop: BodyRule = bodyRule('run', (fields) => {
  const unset = ['source', 'expression', 'older_than'].every((name) => fields.isSet(name) === false);
  const none = unset && fields.size('longer_than') === 0;
  if (none) return 'at least one of source, expression, older_than and longer_than must be set';
  if (fields.isSet('value') !== true) return undefined;
  if (fields.isSet('expression') === true) return 'value and expression can not both be set';
  return fields.isSet('source') === false ? 'value needs a source' : undefined;
});

const tenant: BodyRule = bodyRule('run', (fields) => {
  const { least, most } = fields.count(['label', 'source', 'value']);
  return least > 1 || most === 0 ? 'exactly one of label, source and value must be set' : undefined;
});

const timestamp: readonly BodyRule[] = [
  needs('source', 'format'),
  allowed('action_on_failure', 'fudge', 'skip', ''),
  allowed('action_on_duplicate_timestamp', 'fudge', 'keep', ''),
];

const geoip: readonly BodyRule[] = [
  needs('db'),
  noEmptySource,
  allowed('db_type', 'asn', 'city', 'country', ''),
  refuse(
    'run',
    (fields) => fields.isSet('db_type') === false && fields.isGiven('custom_lookups') === false,
    'db_type or custom_lookups must be set',
  ),
  namesAsExpressions('custom_lookups'),
];

function allowed(name: string, ...values: readonly string[]): BodyRule {
  return bodyRule('run', (fields) => {
    const value = fields.text(name);
    if (value === undefined || values.includes(value)) return undefined;
    return `${name} must be one of ${values.filter((one) => one !== '').join(', ')}, got "${value}"`;
  });
}

/** Whether an expression names what it captures; without, the stage does nothing. */
const capturesSomething: BodyRule = bodyRule('advice', (fields) => {
  const parsed = parseRegexp(fields.text('expression') ?? '(?P<a>)');
  if (!isRegexp(parsed) || parsed.groups.some((name) => name !== '')) return undefined;
  return 'expression: without a named group, as in (?P<name>re), nothing is extracted';
});

const labelsFromOtherPlaces: BodyRule = refuse(
  'run',
  (fields: Fields) => ['line', 'label'].includes(fields.text('source_type') ?? ''),
  'source_type must be "extracted" or "structured_metadata"',
);

/** What each stage checks when its component is built. */
export const LOKI_PROCESS_BODIES: BodyRules = {
  [`${STAGES}.DropConfig`]: [drop],
  [`${STAGES}.GeoIPConfig`]: geoip,
  [`${STAGES}.JSONConfig`]: [needsOneOf('expressions', 'regex'), noEmptySource, namesAsExpressions('expressions')],
  [`${STAGES}.LabelAllowConfig`]: [needs('values')],
  [`${STAGES}.LabelDropConfig`]: [needs('values')],
  [`${STAGES}.LabelsConfig`]: [noEmptyName, labelsFromOtherPlaces, lokiLabels('values')],
  [`${STAGES}.LimitConfig`]: limit,
  [`${STAGES}.LogfmtConfig`]: [needsOneOf('mapping', 'regex')],
  [`${STAGES}.LuhnFilterConfig`]: [noEmptySource],
  [`${STAGES}.MatchConfig`]: [match],
  [`${STAGES}.MultilineConfig`]: [needs('firstline')],
  [`${STAGES}.OutputConfig`]: [needs('source')],
  [`${STAGES}.PatternConfig`]: [noEmptySource],
  [`${STAGES}.RegexConfig`]: [needs('expression'), noEmptySource, capturesSomething],
  [`${STAGES}.ReplaceConfig`]: [needs('expression')],
  [`${STAGES}.StaticLabelsConfig`]: [noEmptyName, lokiLabels('values')],
  [`${STAGES}.StructuredMetadataConfig`]: [noEmptyName],
  [`${STAGES}.StructuredMetadataDropConfig`]: [needs('values')],
  [`${STAGES}.TenantConfig`]: [tenant],
  [`${STAGES}.TimestampConfig`]: timestamp,
};
