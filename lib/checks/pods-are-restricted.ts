import { containersOf } from '../manifests/pods';
import type { Environment } from '../spec/model';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedWorkload } from './context';
import { type Control, violations } from './support/pod-security';

/** An app whose pods need more than the restricted level gives. */
interface Exemption {
  readonly app: string;
  /** The one container that it is about. @default - the whole pod */
  readonly container?: string;
  /** Environments in which it holds. @default - all */
  readonly when?: (environment: Environment) => boolean;
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
    app: 'alloy-agent',
    when: samples,
    controls: ['app-armor', 'host-namespaces', 'privilege-escalation'],
    capabilities: ['SYS_ADMIN', 'SYS_PTRACE', 'SYS_RESOURCE', 'PERFMON', 'BPF'],
    reason: 'loads eBPF programs into the kernel and looks into the processes of the node, to sample them',
  },
  {
    app: 'alloy-agent',
    container: 'allow-sampling',
    when: samples,
    controls: ['capabilities', 'privilege-escalation', 'privileged-containers'],
    capabilities: [],
    reason: 'writes a setting of the kernel, for which no capability is enough, and ends',
  },
  {
    app: 'beyla',
    controls: ['app-armor', 'host-namespaces', 'host-path-volumes', 'privilege-escalation', 'running-as-non-root'],
    // Without being privileged (https://grafana.com/docs/beyla/latest/security/); SYS_ADMIN is for probes in libraries.
    capabilities: ['BPF', 'CHECKPOINT_RESTORE', 'DAC_READ_SEARCH', 'NET_RAW', 'PERFMON', 'SYS_ADMIN', 'SYS_PTRACE'],
    reason: 'loads eBPF programs into the kernel and watches the processes of the node',
  },
];

function samples({ sources }: Environment): boolean {
  return sources.ebpfProfiles !== 'off' || sources.javaProfiles;
}

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
  const exemptions = EXEMPTIONS.filter(
    ({ app, when }) => app === workload.app.app && (when === undefined || when(workload.environment)),
  );
  const capabilities = exemptions.flatMap((one) => one.capabilities);
  const pathOf = (name: string) =>
    containersOf(workload.template).find(({ container }) => container.name === name)?.path ?? 'none';
  return violations(workload.template, capabilities)
    .filter(({ control, path }) =>
      exemptions.every(
        ({ controls, container }) =>
          !controls.includes(control) || (container !== undefined && !path.startsWith(`${pathOf(container)}.`)),
      ),
    )
    .map(({ control, ...finding }) =>
      problemOf(workload, { ...finding, problem: `the pod is not restricted (${control}): ${finding.problem}` }),
    );
}
