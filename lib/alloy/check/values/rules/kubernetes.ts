import type { Fields } from '../../fields';
import type { BodyProblem, BodyRule } from '../../value-rule';
import {
  checkFieldSelector,
  checkLabelSelector,
  labelKeyFault,
  labelValueFault,
  selectedFields,
} from '../kubernetes-selector';
import { type BodyRules, bodyRule, oneOf, text, unlessEmpty, type ValueRules } from './kinds';

const ROLES = ['node', 'pod', 'service', 'endpoints', 'endpointslice', 'ingress'];
const ROLE = text('run', oneOf(...ROLES));

/** What a role looks at, so that selectors make a difference (Prometheus refuses others in its own configuration). */
const SELECTED: Readonly<Record<string, readonly string[]>> = {
  pod: ['pod', 'node'],
  service: ['service'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  endpoints: ['pod', 'service', 'endpoints'],
  node: ['node'],
  ingress: ['ingress'],
};

const OBJECT_FIELDS = ['metadata.name', 'metadata.namespace'];

/** Fields that the API server can select by. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  pod: [
    ...OBJECT_FIELDS,
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.podIPs',
    'status.nominatedNodeName',
  ],
  node: ['metadata.name', 'spec.unschedulable'],
  service: [...OBJECT_FIELDS, 'spec.clusterIP', 'spec.type'],
};

/** The API server refuses to select by other fields, so that nothing is ever found. */
const selectableFields: BodyRule = bodyRule('run', (fields) => {
  const role = fields.text('role') ?? '';
  const known = FIELDS[role] ?? (ROLES.includes(role) ? OBJECT_FIELDS : undefined);
  const bad = selectedFields(fields.text('field') ?? '').find((field) => known && !known.includes(field.trim()));
  return bad === undefined ? undefined : `field: a ${role} can't be selected by "${bad}", only by ${known?.join(', ')}`;
});

/** A selector for something that the role does not look at changes nothing. */
const usedSelectors: BodyRule = (fields) => {
  const role = fields.text('role');
  const known = role === undefined ? undefined : SELECTED[role];
  if (!known) return [];
  return fields.blocks('selectors').flatMap((selector): readonly BodyProblem[] => {
    const own = selector.text('role');
    if (own === undefined || known.includes(own) || !ROLES.includes(own)) return [];
    const message = `selectors: with the role "${role}", a selector for "${own}" does nothing; expected ${known.join(' or ')}`;
    return [{ origin: 'advice', message, place: selector.decoded.place }];
  });
};

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** A selector as an object (`metav1.LabelSelector`). */
const labelSelector: BodyRule = bodyRule('run', (fields) => {
  const value = fields.value('match_labels');
  const labels = value?.type === 'object' ? [...value.fields] : [];
  const faults = labels.flatMap(([key, label]) => [
    labelKeyFault(key),
    label.type === 'string' && label.value !== undefined ? labelValueFault(label.value) : undefined,
  ]);
  const fault = faults.find((one) => one !== undefined);
  return fault && `match_labels: ${fault}`;
});

const matchExpression: BodyRule = bodyRule('run', (fields) => {
  const operator = fields.text('operator');
  if (operator !== undefined && !OPERATORS.includes(operator)) {
    return `operator must be one of ${OPERATORS.join(', ')}, got "${operator}"`;
  }
  const key = fields.text('key');
  const keyFault = key === undefined ? undefined : labelKeyFault(key);
  return keyFault === undefined ? operands(fields, operator) : `key: ${keyFault}`;
});

function operands(fields: Fields, operator: string | undefined): string | undefined {
  const isSet = fields.isSet('values');
  const needsNone = operator === 'Exists' || operator === 'DoesNotExist';
  if (needsNone && isSet === true) return `${operator} takes no values`;
  if (operator !== undefined && !needsNone && isSet === false) return `${operator} needs values`;
  return fields
    .texts('values')
    ?.map(labelValueFault)
    .find((fault) => fault !== undefined);
}

/** Selectors of Kubernetes. */
export const KUBERNETES_VALUES: ValueRules = {
  'discovery/kubernetes.Arguments#role': ROLE,
  'discovery/kubernetes.SelectorConfig#role': ROLE,
  'discovery/kubernetes.SelectorConfig#label': text('run', unlessEmpty(checkLabelSelector)),
  'discovery/kubernetes.SelectorConfig#field': text('run', unlessEmpty(checkFieldSelector)),
};

export const KUBERNETES_BODIES: BodyRules = {
  'common/config.LabelSelector': [labelSelector],
  'common/config.MatchExpression': [matchExpression],
  'common/kubernetes.LabelSelector': [labelSelector],
  'common/kubernetes.MatchExpression': [matchExpression],
  'discovery/kubernetes.Arguments': [usedSelectors],
  'discovery/kubernetes.SelectorConfig': [selectableFields],
};
