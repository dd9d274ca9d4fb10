import { type AlloyConfig, alloyConfig, configBlock } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { imageReference } from '../components/image';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { hostVolume, type Mount } from '../kube/volume';
import { daemonSet } from '../kube/workload';
import { allowSampling, hostAccess } from './agent-host';
import { type AgentEnvironment, agentPipelines } from './agent-pipelines';
import { ALLOY_PORT, ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, alloyContainer } from './alloy-container';
import { collectorConfig } from './collector-config';
import { gatewaySinks } from './gateway-sinks';
import { LOGGING } from './logging';
import { NODE_NAME } from './pipelines/node-pods';
import { type PushEndpoints, type Sinks, usedOutlets, withOutlets } from './sinks';

const IDENTITY = { name: 'alloy', component: 'agent' };

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

/** Alloy on every node: collects what the node itself and its pods have to say, and sends it to the gateway. */
export class AlloyAgent extends ComponentChart {
  constructor(scope: EnvironmentScope, { gateway }: AlloyAgentProps) {
    super(scope, { app: 'alloy-agent', layer: 'collector' });
    const sinks = gatewaySinks(gateway);
    const config = collectorConfig(agentConfig(sinks, this.environment), this.environment.agent);
    const { mounts, capabilities, watchesProcesses } = hostAccess(this.environment);
    const workload = daemonSet(this, {
      name: 'alloy-agent',
      identity: IDENTITY,
      pod: {
        // Logs of pods belong to root, and so does the directory on the node.
        user: 0,
        usesKubernetesApi: true,
        seesHostProcesses: watchesProcesses,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: this.environment.images.pullSecrets,
        ...(watchesProcesses && { initContainers: [allowSampling(imageReference(this.environment, 'alloy'))] }),
        containers: [
          alloyContainer(this, {
            name: 'alloy-agent',
            identity: IDENTITY,
            config,
            settings: this.environment.agent,
            storage: storage(this.environment.namespace),
            env: { [NODE_NAME]: { field: 'spec.nodeName' } },
            mounts,
            capabilities,
            unconfined: watchesProcesses,
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

/** Configuration of the node agent. Whose the telemetry of pods is, the gateway decides: a change of tenants restarts no agent. */
export function agentConfig(sinks: Sinks, environment: AgentEnvironment): AlloyConfig {
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(agentPipelines(sinks, environment), sinks));
}
