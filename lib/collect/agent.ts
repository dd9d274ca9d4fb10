import { type AlloyConfig, alloyConfig, configBlock, type Nodes } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { hostVolume, type Mount } from '../kube/volume';
import { daemonSet } from '../kube/workload';
import type { Environment } from '../spec/model';
import { ALLOY_PORT, ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, alloyContainer } from './alloy-container';
import { collectorConfig } from './collector-config';
import { gatewaySinks } from './gateway-sinks';
import { LOGGING } from './logging';
import { nodeLogs } from './pipelines/node-logs';
import { NODE_NAME, podLogs } from './pipelines/pod-logs';
import { type PushEndpoints, type SignalSinks, type Sinks, usedOutlets, withOutlets } from './sinks';

const IDENTITY = { name: 'alloy', component: 'agent' };

/** Logs of the node: the kubelet's directory is named too, because it can be a mount of its own. */
const LOG_MOUNTS: readonly Mount[] = [
  { volume: hostVolume('var-log', '/var/log', 'Directory'), path: '/var/log', readOnly: true },
  { volume: hostVolume('var-log-pods', '/var/log/pods', 'DirectoryOrCreate'), path: '/var/log/pods', readOnly: true },
];

/**
 * Positions of the files read outlive the pod, so that an update neither repeats nor skips lines. Environments that share a
 * cluster have an agent each on every node.
 */
function storage(namespace: string): Mount {
  return {
    volume: hostVolume('storage', `/var/lib/alloy-agent/${namespace}`, 'DirectoryOrCreate'),
    path: ALLOY_STORAGE,
  };
}

export interface AlloyAgentProps {
  /** What takes the signals for all collectors. */
  readonly gateway: PushEndpoints;
}

/** Alloy on every node: tails the logs of its pods and of the node itself, and sends them to the gateway. */
export class AlloyAgent extends ComponentChart {
  constructor(scope: EnvironmentScope, { gateway }: AlloyAgentProps) {
    super(scope, { app: 'alloy-agent', layer: 'collector' });
    const sinks = gatewaySinks(gateway);
    const config = collectorConfig(agentConfig(sinks, this.environment), this.environment.agent);
    const workload = daemonSet(this, {
      name: 'alloy-agent',
      identity: IDENTITY,
      pod: {
        // Logs of pods belong to root, and so does the directory on the node.
        user: 0,
        usesKubernetesApi: true,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: this.environment.images.pullSecrets,
        containers: [
          alloyContainer(this, {
            name: 'alloy-agent',
            identity: IDENTITY,
            config,
            settings: this.environment.agent,
            storage: storage(this.environment.namespace),
            env: { [NODE_NAME]: { field: 'spec.nodeName' } },
            mounts: LOG_MOUNTS,
            // Without it root could not read logs of another user (Debian's syslog); it can't write anything more with it.
            capabilities: ['DAC_READ_SEARCH'],
          }),
        ],
      },
    });
    // Nobody calls an agent; the Service makes its metrics and user interface findable.
    service(this, {
      name: 'alloy-agent',
      workload,
      ports: { 'http-metrics': { port: ALLOY_PORT } },
      headless: true,
    });
    grantClusterAccess(this, workload, config.access);
    for (const { signal, endpoint } of usedOutlets(agentPipelines(sinks, this.environment), sinks)) {
      this.connect(workload.pods, endpoint, `push ${signal}`);
    }
  }
}

type AgentEnvironment = Pick<Environment, 'collectsCluster'>;

/** Configuration of the node agent. Whose the logs of pods are, the gateway decides: a change of tenants restarts no agent. */
export function agentConfig(sinks: Sinks, environment: AgentEnvironment): AlloyConfig {
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(agentPipelines(sinks, environment), sinks));
}

/** What the agent of a node collects: its own node, and what runs there. */
function agentPipelines({ logs }: SignalSinks, { collectsCluster }: AgentEnvironment): Nodes {
  return logs ? [podLogs(logs), ...(collectsCluster ? [nodeLogs(logs)] : [])] : [];
}
