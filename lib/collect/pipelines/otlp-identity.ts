import { component } from '../../alloy';
import { attribute, deletesAll, NAMESPACE_ATTRIBUTE, ofNamespace, ofResource, ottlString } from '../ottl';
import { allTo, type OtlpOutput, type OtlpParts } from './otlp';

/**
 * What an application may say of itself and not of whose it is: all that Kubernetes knows better, names of tenants, and
 * hints by which a label of a log entry could be made of any attribute.
 */
const FORGEABLE = '^(k8s\\..*|loki\\..*|tenant|__tenant_id__|namespace)$';
const HINTS = '^(loki\\..*|__tenant_id__)$';

/** The statement, in the context of a resource. */
export const ERASE_CLAIMS = `delete_matching_keys(resource.attributes, ${ottlString(FORGEABLE)})`;

/** Until Kubernetes was asked, for a claim that it decides about. */
const CLAIMED_POD = 'claimed.pod.uid';

/** The same, but for the unique id of the pod. */
const ERASE_ALL_BUT_POD = [
  deletesAll('resource.attributes', CLAIMED_POD),
  `set(${ofResource(CLAIMED_POD)}, ${ofResource('k8s.pod.uid')})`,
  ERASE_CLAIMS,
  `set(${ofResource('k8s.pod.uid')}, ${ofResource(CLAIMED_POD)}) where ${ofResource(CLAIMED_POD)} != nil`,
  `delete_key(resource.attributes, ${ottlString(CLAIMED_POD)})`,
];

/** What is known of a pod that sends. */
const METADATA = [
  NAMESPACE_ATTRIBUTE,
  'k8s.pod.name',
  'k8s.pod.uid',
  'k8s.container.name',
  'k8s.node.name',
  'k8s.deployment.name',
  'k8s.statefulset.name',
  'k8s.daemonset.name',
];

/**
 * An address is a pod's for as long as the pod runs: a pod that is done stays in the API, and keeps its address there while the
 * network gives it to the next one.
 */
const NOT_DONE = ['Succeeded', 'Failed'].map((value) => ({ key: 'status.phase', op: 'not-equals', value }) as const);

export interface IdentityProps {
  /** Label of the components, and of what comes in. */
  readonly of: 'applications' | 'collectors';
  readonly dropsUnknown: boolean;
  /**
   * The one namespace from which anybody can send: everything is of it, also what comes from no pod that is known.
   * @default - any; the Kubernetes API says which
   */
  readonly within?: string | undefined;
}

/**
 * Says of each resource which pod it is, from the Kubernetes API. Whatever the sender said of that is erased first. What comes
 * from no pod (a pod of the host's network, something outside the cluster) has no namespace afterwards.
 *
 * An application is who its address is. Collectors saw others, and name the pod: only by its unique id is it believed, since
 * what else they say of a pod can come from the pod itself (Beyla lets `OTEL_RESOURCE_ATTRIBUTES` and annotations of a
 * pod override what Kubernetes says), and nobody can guess that of another's.
 */
export function identified(next: OtlpOutput, { of, dropsUnknown, within }: IdentityProps): OtlpParts {
  const known = component('otelcol.processor.filter', `known_${of}`, {
    trace_conditions: [NO_NAMESPACE],
    metric_conditions: [NO_NAMESPACE],
    log_conditions: [NO_NAMESPACE],
    output: next,
  });
  const identify = component('otelcol.processor.k8sattributes', of, {
    filter: { ...(within !== undefined && { namespace: within }), field: NOT_DONE },
    pod_association: [
      {
        source: [of === 'applications' ? { from: 'connection' } : { from: 'resource_attribute', name: 'k8s.pod.uid' }],
      },
    ],
    pod_delete_grace_period: '1s',
    // By default pods of some names are left out: that would be a way out of one's tenant.
    exclude: { pod: [{ name: '^$' }] },
    extract: {
      // What stands before the hash in a ReplicaSet's name; the objects themselves need not be read for it.
      deployment_name_from_replicaset: true,
      metadata: METADATA,
      label: [
        { from: 'pod', key: 'app', tag_name: 'k8s.pod.label.app' },
        { from: 'pod', key: 'app.kubernetes.io/name', tag_name: 'k8s.pod.label.name' },
      ],
    },
    output: dropsUnknown ? allTo(next, known.exports.input) : next,
  });
  const erase = erased(of, within, allTo(next, identify.exports.input));
  return { nodes: [erase, identify, ...(dropsUnknown ? [known] : [])], output: allTo(next, erase.exports.input) };
}

function erased(of: IdentityProps['of'], within: IdentityProps['within'], output: OtlpOutput) {
  const claims = of === 'applications' ? [ERASE_CLAIMS] : ERASE_ALL_BUT_POD;
  // What is there already, `k8sattributes` leaves as it is.
  const statements = within === undefined ? claims : [...claims, ofNamespace(within)];
  return component('otelcol.processor.transform', `erase_claims_of_${of}`, {
    error_mode: 'propagate',
    trace_statements: [{ context: 'resource', statements }],
    metric_statements: [{ context: 'resource', statements }],
    log_statements: [
      { context: 'resource', statements },
      { context: 'log', statements: [`delete_matching_keys(log.attributes, ${ottlString(HINTS)})`] },
    ],
    output,
  });
}

const NO_NAMESPACE = { context: 'resource', conditions: [`${attribute(NAMESPACE_ATTRIBUTE)} == nil`] };
