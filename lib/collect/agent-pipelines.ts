import type { Nodes } from '../alloy';
import type { Environment } from '../spec/model';
import { type Ownership, ownershipOf } from '../spec/ownership';
import { RELOADER_PORT } from './config-reloader';
import { annotatedPods } from './pipelines/annotated-pods';
import { annotatedProfiles } from './pipelines/annotated-profiles';
import { ebpfProfiles } from './pipelines/ebpf-profiles';
import { javaProfiles } from './pipelines/java-profiles';
import { journal } from './pipelines/journal';
import { kubelet } from './pipelines/kubelet';
import { nodeLogs } from './pipelines/node-logs';
import { nodeMetrics } from './pipelines/node-metrics';
import { type DiscoveredPods, nodePods } from './pipelines/node-pods';
import { ownMetrics } from './pipelines/own-metrics';
import { podLogs } from './pipelines/pod-logs';
import type { SignalSinks } from './sinks';

/** What the pipelines of a node agent follow from. */
export type AgentEnvironment = Pick<Environment, 'agent' | 'collectsCluster' | 'collection' | 'namespace' | 'sources'>;

/**
 * What the agent of a node collects: its own node, and what runs there. What belongs to the node itself, one environment of a
 * cluster collects.
 */
export function agentPipelines(sinks: SignalSinks, environment: AgentEnvironment): Nodes {
  const { owners } = ownershipOf(environment.collection);
  const props = { ...environment, pods: nodePods(), owners };
  return [...logs(sinks, props), ...metrics(sinks, props), ...profiles(sinks, props)];
}

interface Props extends AgentEnvironment {
  readonly pods: DiscoveredPods;
  readonly owners: Ownership['owners'];
}

function logs({ logs: sink }: SignalSinks, { pods, sources, collectsCluster }: Props): readonly Nodes[] {
  if (sink === undefined) return [];
  const { podLogs: settings, nodeLogs: node } = sources;
  const ofNode = collectsCluster ? node : 'off';
  return [
    ...(settings === 'off' ? [] : [podLogs({ pods, sink, settings })]),
    ...(ofNode === 'off' || ofNode.files.length === 0 ? [] : [nodeLogs(sink, ofNode.files)]),
    ...(ofNode === 'off' || !ofNode.journal ? [] : [journal(sink)]),
  ];
}

function metrics({ metrics: sink }: SignalSinks, props: Props): readonly Nodes[] {
  if (sink === undefined) return [];
  const { agent, pods, sources, collectsCluster, namespace, owners } = props;
  const annotated = sources.annotatedPods && owners.annotatedPods === 'agent';
  const { scraping } = sources;
  const reloaderPort = agent.reload ? RELOADER_PORT : undefined;
  return [
    ...(sources.nodeMetrics && collectsCluster ? [nodeMetrics({ sink, scraping })] : []),
    ...(sources.kubelet ? [kubelet({ sink, scraping })] : []),
    ...(annotated ? [annotatedPods({ pods, sink, scraping, platform: namespace })] : []),
    // Else it is scraped by its ServiceMonitor.
    ...(sources.serviceMonitors
      ? []
      : [ownMetrics({ sink, scraping, namespace, collector: 'alloy-agent', reloaderPort })]),
  ];
}

function profiles({ profiles: sink }: SignalSinks, { pods, sources, namespace, owners }: Props): readonly Nodes[] {
  if (sink === undefined) return [];
  const annotated = sources.annotatedProfiles && owners.annotatedProfiles === 'agent';
  return [
    ...(sources.ebpfProfiles === 'off' ? [] : [ebpfProfiles({ pods, sink, settings: sources.ebpfProfiles })]),
    ...(annotated ? [annotatedProfiles({ pods, sink, platform: namespace })] : []),
    ...(sources.javaProfiles ? [javaProfiles(pods, sink)] : []),
  ];
}
