import type { Fields } from '../../fields';
import { didYouMean } from '../../nearest';
import type { BodyProblem, BodyRule } from '../../value-rule';
import { checkRegexp } from '../regexp/re2';
import type { BodyRules } from './kinds';
import { ottlCondition } from './ottl-rules';

const SHARED = [
  'always_sample',
  'latency',
  'numeric_attribute',
  'probabilistic',
  'status_code',
  'string_attribute',
  'rate_limiting',
  'bytes_limiting',
  'span_count',
  'trace_state',
  'boolean_attribute',
  'ottl_condition',
  'trace_flags',
];

const STATUS_CODES = ['OK', 'ERROR', 'UNSET'];

function run(message: string): readonly BodyProblem[] {
  return [{ origin: 'run', message }];
}

const statusCode: BodyRule = (fields) => {
  if (fields.isSet('status_codes') === false) return run('status_code: at least one of status_codes is needed');
  const bad = fields.texts('status_codes')?.find((code) => !STATUS_CODES.includes(code));
  return bad === undefined ? [] : run(`status_code: "${bad}" is none of ${STATUS_CODES.join(', ')}`);
};

const stringAttribute: BodyRule = (fields) => {
  if (fields.bool('enabled_regex_matching') !== true) return [];
  const faults = (fields.texts('values') ?? []).map(checkRegexp);
  const fault = faults.find((one) => one !== undefined);
  return fault ? run(`string_attribute: values: ${fault.message}`) : [];
};

/** The settings of a kind of policy that can be wrong. Those of another kind than the policy's are never looked at. */
const SETTINGS: Readonly<Record<string, BodyRule>> = {
  ottl_condition: ottlCondition,
  status_code: statusCode,
  string_attribute: stringAttribute,
};

/** Kinds whose settings, left out, leave nothing to sample by. */
const NEEDED = ['ottl_condition', 'status_code'];

/** A policy of one of these types. A component with a wrong one starts, and stops at once. */
function policy(types: readonly string[]): BodyRule {
  return (fields) => {
    const type = fields.text('type');
    if (type === undefined) return [];
    if (!types.includes(type)) {
      return run(`type: "${type}" is none of ${types.join(', ')}${didYouMean(type, types)}`);
    }
    const settings = fields.block(type);
    if (!settings) return NEEDED.includes(type) ? run(`the type ${type} needs a block ${type}`) : unused(fields, type);
    return SETTINGS[type]?.(settings) ?? [];
  };
}

/** A block for another type is ignored. */
function unused(fields: Fields, type: string): readonly BodyProblem[] {
  const other = fields.children().find(({ name }) => name !== type);
  if (!other) return [];
  const message = `the block ${other.name} is ignored: the type is "${type}"`;
  return [{ origin: 'advice', message, place: other.decoded.place }];
}

const POLICY = 'otelcol/processor/tail_sampling';

export const TAIL_SAMPLING_BODIES: BodyRules = {
  [`${POLICY}.AndSubPolicyConfig`]: [policy(SHARED)],
  [`${POLICY}.CompositeSubPolicyConfig`]: [policy([...SHARED, 'and', 'not'])],
  [`${POLICY}.NotSubPolicyConfig`]: [policy(SHARED)],
  [`${POLICY}.PolicyConfig`]: [policy([...SHARED, 'and', 'composite', 'drop', 'not'])],
};
