import type { Fields } from '../fields';
import { all, atMostOne, eachOneOf, notNegative, optionalOneOf, type Rules } from './combinators';
import type { Rule } from './rule';

/** What `otelcol.processor.k8sattributes` can add (contrib's `k8sattributesprocessor`). */
const METADATA = [
  'k8s.namespace.name',
  'k8s.pod.name',
  'k8s.pod.uid',
  'k8s.pod.hostname',
  'k8s.pod.start_time',
  'k8s.pod.ip',
  'k8s.deployment.name',
  'k8s.deployment.uid',
  'k8s.replicaset.name',
  'k8s.replicaset.uid',
  'k8s.daemonset.name',
  'k8s.daemonset.uid',
  'k8s.statefulset.name',
  'k8s.statefulset.uid',
  'k8s.job.name',
  'k8s.job.uid',
  'k8s.cronjob.name',
  'k8s.cronjob.uid',
  'k8s.node.name',
  'k8s.node.uid',
  'k8s.container.name',
  'container.id',
  'container.image.name',
  'container.image.tag',
  'container.image.tags',
  'service.namespace',
  'service.name',
  'service.version',
  'service.instance.id',
  'container.image.repo_digests',
  'k8s.cluster.uid',
];

const MAX_SOURCES = 4;

const tooManySources: Rule = (fields) =>
  fields.blocks('pod_association').some((association) => association.blocks('source').length > MAX_SOURCES)
    ? `a pod_association may have ${MAX_SOURCES} sources at most`
    : undefined;

const field: Rule = all(
  atMostOne('key', 'key_regex'),
  optionalOneOf('from', 'pod', 'namespace', 'node', 'deployment', 'statefulset', 'daemonset', 'job'),
);

function each(block: string, names: readonly string[], rule: Rule): Rule {
  return (fields) => {
    const inner: readonly Fields[] = names.flatMap((name) => fields.block(block)?.blocks(name) ?? []);
    return inner.map((one) => rule(one)).find((message) => message !== undefined);
  };
}

/** `otelcol.processor.k8sattributes`. */
export const KUBERNETES_ATTRIBUTES_RULES: Rules = {
  'otelcol/processor/k8sattributes.Arguments': [
    all(
      optionalOneOf('auth_type', 'none', 'serviceAccount', 'kubeConfig', 'tls'),
      notNegative('watch_sync_period', 'pod_delete_grace_period'),
      tooManySources,
      each('extract', ['label', 'annotation'], field),
      (fields) => {
        const extract = fields.block('extract');
        return extract && eachOneOf('metadata', ...METADATA)(extract);
      },
      each('filter', ['label'], optionalOneOf('op', 'equals', 'not-equals', 'exists', 'does-not-exist')),
      each('filter', ['field'], optionalOneOf('op', 'equals', 'not-equals')),
    ),
  ],
};
