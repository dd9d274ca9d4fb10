import { type AlloyConfig, alloyConfig, configBlock } from '../alloy';
import { ComponentChart, type Endpoint, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { hostVolume, type Mount } from '../kube/volume';
import { daemonSet } from '../kube/workload';
import type { Environment } from '../spec/model';
import { ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, alloyContainer } from './alloy-container';
import { collectorConfig } from './collector-config';
import type { AlloyGateway } from './gateway';
import { LOGGING } from './logging';
import { gatewaySink } from './pipelines/logs-sink';
import { nodeLogs } from './pipelines/node-logs';
import { NODE_NAME, podLogs } from './pipelines/pod-logs';

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
  readonly gateway: AlloyGateway;
}

/** Alloy on every node: tails the logs of its pods and of the node itself, and sends them to the gateway. */
export class AlloyAgent extends ComponentChart {
  constructor(scope: EnvironmentScope, { gateway }: AlloyAgentProps) {
    super(scope, { app: 'alloy-agent', layer: 'collector' });
    const config = collectorConfig(agentConfig(gateway.logs, this.environment), this.environment.agent);
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
    grantClusterAccess(this, workload, config.access);
    this.connect(workload.pods, gateway.logs, 'push logs');
  }
}

/** Configuration of the node agent. Whose the logs of pods are, the gateway decides: a change of tenants restarts no agent. */
export function agentConfig(gateway: Endpoint, { collectsCluster }: Pick<Environment, 'collectsCluster'>): AlloyConfig {
  const sink = gatewaySink(gateway);
  return alloyConfig(
    configBlock('logging', LOGGING),
    podLogs(sink.exports.receiver),
    ...(collectsCluster ? [nodeLogs(sink.exports.receiver)] : []),
    sink,
  );
}
