import { component } from '../../alloy';
import { attribute, NAMESPACE_ATTRIBUTE, ottlString } from '../ottl';
import { allTo, type OtlpOutput, type OtlpParts } from './otlp';

/**
 * What an application may say of itself and not of whose it is: all that Kubernetes knows better, names of tenants, and
 * hints by which a label of a log entry could be made of any attribute.
 */
const FORGEABLE = '^(k8s\\..*|loki\\..*|tenant|__tenant_id__|namespace)$';
const HINTS = '^(loki\\..*|__tenant_id__)$';

/** The statement, in the context of a resource. */
export const ERASE_CLAIMS = `delete_matching_keys(resource.attributes, ${ottlString(FORGEABLE)})`;

/**
 * Says of each resource which pod it is, from the Kubernetes API, by the address that it came from. Whatever the sender said
 * of that is erased first. What comes from no pod (a pod of the host's network, something outside the cluster) has no
 * namespace afterwards.
 */
export function identified(next: OtlpOutput, { dropsUnknown }: { readonly dropsUnknown: boolean }): OtlpParts {
  const known = component('otelcol.processor.filter', 'known_senders', {
    trace_conditions: [NO_NAMESPACE],
    metric_conditions: [NO_NAMESPACE],
    log_conditions: [NO_NAMESPACE],
    output: next,
  });
  const after = dropsUnknown ? allTo(next, known.exports.input) : next;
  const identify = component('otelcol.processor.k8sattributes', 'sender', {
    pod_association: [{ source: [{ from: 'connection' }] }],
    extract: {
      // What stands before the hash in a ReplicaSet's name; the objects themselves need not be read for it.
      deployment_name_from_replicaset: true,
      metadata: [
        NAMESPACE_ATTRIBUTE,
        'k8s.pod.name',
        'k8s.pod.uid',
        'k8s.container.name',
        'k8s.node.name',
        'k8s.deployment.name',
        'k8s.statefulset.name',
        'k8s.daemonset.name',
      ],
      label: [
        { from: 'pod', key: 'app', tag_name: 'k8s.pod.label.app' },
        { from: 'pod', key: 'app.kubernetes.io/name', tag_name: 'k8s.pod.label.name' },
      ],
    },
    output: after,
  });
  const erase = component('otelcol.processor.transform', 'erase_claims', {
    error_mode: 'propagate',
    trace_statements: [{ context: 'resource', statements: [ERASE_CLAIMS] }],
    metric_statements: [{ context: 'resource', statements: [ERASE_CLAIMS] }],
    log_statements: [
      { context: 'resource', statements: [ERASE_CLAIMS] },
      { context: 'log', statements: [`delete_matching_keys(log.attributes, ${ottlString(HINTS)})`] },
    ],
    output: allTo(next, identify.exports.input),
  });
  return { nodes: [erase, identify, ...(dropsUnknown ? [known] : [])], output: allTo(next, erase.exports.input) };
}

const NO_NAMESPACE = { context: 'resource', conditions: [`${attribute(NAMESPACE_ATTRIBUTE)} == nil`] };
