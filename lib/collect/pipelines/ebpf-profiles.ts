import { component, type Nodes } from '../../alloy';
import type { EbpfProfiles } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import type { DiscoveredPods } from './node-pods';
import { APP, CONTAINER, NAMESPACE_AND_POD, NODE, RUNNING, SERVICE } from './pod-labels';

export interface EbpfProfilesProps {
  readonly pods: DiscoveredPods;
  readonly sink: NonNullable<SignalSinks['profiles']>;
  readonly settings: EbpfProfiles;
}

/** CPU profiles of all containers of the agent's node, from the kernel. */
export function ebpfProfiles({ pods, sink, settings }: EbpfProfilesProps): Nodes {
  const containers = component('discovery.relabel', 'ebpf_profiles', {
    targets: pods.exports.targets,
    // The component finds the processes of a container by `__meta_kubernetes_pod_container_id`.
    rule: [RUNNING, ...NAMESPACE_AND_POD, CONTAINER, NODE, APP, SERVICE],
  });
  const ebpf = component('pyroscope.ebpf', 'node', {
    targets: containers.exports.output,
    forward_to: sink,
    sample_rate: settings.frequency,
    kernel_frames: settings.kernel,
    python_enabled: settings.python,
  });
  return [pods, containers, ebpf];
}
