import { type AlloyConfig, alloyConfig, configBlock, type Nodes, render } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { imageReference } from '../components/image';
import { configFiles } from '../kube/config-files';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { hostVolume, type Mount, reloadedConfigVolume } from '../kube/volume';
import { daemonSet, type Workload } from '../kube/workload';
import { allowSampling, hostAccess } from './agent-host';
import { type AgentEnvironment, agentPipelines } from './agent-pipelines';
import { ALLOY_STORAGE, alloyMetricsPorts, alloyPod } from './alloy-container';
import { type CollectorConfig, collectorConfig } from './collector-config';
import { connectOutlets } from './connect-outlets';
import { gatewaySinks } from './gateway-sinks';
import { Hub, type Inlets } from './hub';
import type { HubNames, HubProps } from './hub-settings';
import { LOGGING } from './logging';
import { NODE_NAME } from './pipelines/node-pods';
import { type PoolInlets, type PoolSinks, poolSinks } from './pool-sinks';
import { POOLS, POOLS_FILE } from './routing/split';
import { type PushEndpoints, type Sinks, withOutlets } from './sinks';

const NAME = 'alloy-agent';
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

/** Where an agent sends everything. */
export type AlloyAgentProps =
  | {
      /** What takes the signals for all collectors. */
      readonly gateway: PushEndpoints;
      /** Where several share the tenants: all of them. @default - the gateway has all tenants */
      readonly pools?: readonly PoolInlets[];
    }
  | { /** It is the hub of its node: it writes to the backends itself. */ readonly hub: HubProps };

/** Service that pods of a node reach the agent of their node by. */
const LOCAL = `${NAME}-local`;

/** ConfigMap that says which pool of gateways gets what. */
const POOLS_MAP = 'alloy-pools';

/** Alloy on every node: collects what the node itself and its pods have to say. */
export class AlloyAgent extends ComponentChart {
  /** What others can send to the agent of their node; undefined: it takes nothing. */
  readonly inlets: Inlets | undefined;

  constructor(scope: EnvironmentScope, props: AlloyAgentProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const hub = 'hub' in props ? new Hub(this, HUB, props.hub) : undefined;
    const passed = this.environment.sources.scraping;
    const pools =
      'gateway' in props && props.pools && props.pools.length > 1 ? poolSinks(props.pools, passed) : undefined;
    const sinks = hub?.sinks ?? pools ?? gatewaySinks('gateway' in props ? props.gateway : {}, passed);
    const pipelines = [agentPipelines(sinks, this.environment), hub?.pipelines() ?? []];
    const config = collectorConfig(configOf(pipelines, sinks), this.environment.agent, hub?.modules);
    const workload = this.workload(config, { hub, pools });
    const sampling = hub?.peers && { sampling: { port: hub.peers.port } };
    // Its metrics and user interface are findable, and agents by each other.
    service(this, {
      name: NAME,
      workload,
      ports: { ...alloyMetricsPorts(this.environment.agent), ...sampling },
      headless: true,
    });
    grantClusterAccess(this, workload, config.access);
    connectOutlets(this, workload, pipelines, sinks);
    if (hub) {
      if (Object.keys(hub.pushPorts).length > 0) {
        service(this, { name: LOCAL, workload, ports: hub.pushPorts, ofNode: true });
      }
      hub.around(workload);
    }
    this.inlets = hub?.inlets;
  }

  private workload(config: CollectorConfig, { hub, pools }: Ways): Workload {
    const { mounts, capabilities, watchesProcesses } = hostAccess(this.environment);
    return daemonSet(this, {
      name: NAME,
      identity: IDENTITY,
      pod: {
        ...alloyPod(this, {
          name: NAME,
          identity: IDENTITY,
          config,
          settings: this.environment.agent,
          storage: storage(this.environment.namespace),
          env: { [NODE_NAME]: { field: 'spec.nodeName' } },
          ...(hub && { ports: hub.ports, cluster: hub.cluster }),
          mounts: [...mounts, ...(hub?.mounts() ?? []), ...(pools ? [this.poolsMount(pools)] : [])],
          capabilities,
          unconfined: watchesProcesses,
        }),
        // Logs of pods belong to root, and so does the directory on the node.
        user: 0,
        usesKubernetesApi: true,
        seesHostProcesses: watchesProcesses,
        ...(watchesProcesses && { initContainers: [allowSampling(imageReference(this.environment, 'alloy'))] }),
      },
    });
  }

  private poolsMount({ module }: PoolSinks): Mount {
    const files = configFiles(this, {
      name: POOLS_MAP,
      identity: IDENTITY,
      files: { [POOLS_FILE]: render(module) },
    });
    return { volume: reloadedConfigVolume('pools', files), path: POOLS, readOnly: true };
  }
}

/** How an agent reaches the backends, if not by one gateway. */
interface Ways {
  readonly hub: Hub | undefined;
  readonly pools: PoolSinks | undefined;
}

const HUB: HubNames = {
  kind: 'agent',
  name: NAME,
  component: IDENTITY.component,
  tenantsMap: `${NAME}-tenants`,
  service: LOCAL,
  peers: NAME,
  made: NAME,
  cluster: `${NAME}-cluster`,
};

/**
 * Configuration of the node agent. Where a gateway decides whose the telemetry of pods is, a change of tenants changes nothing
 * here; where the agent does, it is in its table.
 */
export function agentConfig(sinks: Sinks, environment: AgentEnvironment): AlloyConfig {
  return configOf(agentPipelines(sinks, environment), sinks);
}

function configOf(pipelines: Nodes, sinks: Sinks): AlloyConfig {
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(pipelines, sinks));
}
