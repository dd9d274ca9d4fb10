import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedWorkload } from './context';
import { type Control, violations } from './support/pod-security';

/** An app whose pods need more than the restricted level gives. */
interface Exemption {
  readonly app: string;
  /** The controls that it may break, and no others. */
  readonly controls: readonly Control[];
  /** Capabilities that it may add. */
  readonly capabilities: readonly string[];
  readonly reason: string;
}

/** The node agents. Anything else that asks to be here should be asked why first. */
export const EXEMPTIONS: readonly Exemption[] = [
  {
    app: 'alloy-agent',
    controls: ['host-path-volumes', 'running-as-non-root'],
    capabilities: ['DAC_READ_SEARCH'],
    reason: 'reads the log files of all pods and the journal from the node; they belong to root',
  },
  {
    app: 'beyla',
    controls: ['host-namespaces', 'host-path-volumes', 'running-as-non-root'],
    // Without CAP_SYS_ADMIN and privileged (https://grafana.com/docs/beyla/latest/security/).
    capabilities: ['BPF', 'CHECKPOINT_RESTORE', 'DAC_READ_SEARCH', 'NET_ADMIN', 'NET_RAW', 'PERFMON', 'SYS_PTRACE'],
    reason: 'loads eBPF programs into the kernel and watches the processes of the node',
  },
];

/**
 * Pods keep to the Pod Security Standard "restricted", and write to no image layer
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted).
 */
export const podsAreRestricted: Check = {
  id: 'pods-are-restricted',
  sentence:
    'Every pod meets the Pod Security Standard "restricted" with a read-only root file system, except the node agents where they say why.',
  run: ({ workloads }) => workloads.flatMap(check),
};

function check(workload: PlacedWorkload): readonly Problem[] {
  const exemption = EXEMPTIONS.find(({ app }) => app === workload.app.app);
  return violations(workload.template, exemption?.capabilities)
    .filter(({ control }) => exemption?.controls.includes(control) !== true)
    .map(({ control, ...finding }) =>
      problemOf(workload, { ...finding, problem: `the pod is not restricted (${control}): ${finding.problem}` }),
    );
}
