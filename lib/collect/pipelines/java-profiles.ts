import { component, type Nodes } from '../../alloy';
import type { SignalSinks } from '../sinks';
import type { DiscoveredPods } from './node-pods';
import { APP, CONTAINER, NAMESPACE_AND_POD, NODE, RUNNING, SERVICE } from './pod-labels';

/** CPU, allocation and lock profiles of the Java programs of the agent's node: async-profiler is put into each of them. */
export function javaProfiles(pods: DiscoveredPods, sink: NonNullable<SignalSinks['profiles']>): Nodes {
  const containers = component('discovery.relabel', 'java_containers', {
    targets: pods.exports.targets,
    rule: [RUNNING, ...NAMESPACE_AND_POD, CONTAINER, NODE, APP, SERVICE],
  });
  const processes = component('discovery.process', 'java', {
    join: containers.exports.output,
    discover_config: { exe: true, container_id: true, cwd: false, commandline: false, uid: false, username: false },
  });
  const java = component('discovery.relabel', 'java_profiles', {
    targets: processes.exports.targets,
    rule: [
      { source_labels: ['__meta_process_exe'], regex: '.*/java', action: 'keep' },
      // A process of the node itself is in no container, and so nobody's.
      { source_labels: ['namespace'], regex: '.+', action: 'keep' },
    ],
  });
  const profile = component('pyroscope.java', 'java', {
    targets: java.exports.output,
    forward_to: sink,
    profiling_config: { interval: '60s', cpu: true, sample_rate: 100, alloc: '512k', lock: '10ms' },
  });
  return [pods, containers, processes, java, profile];
}
