import { alloyConfig, configBlock } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { type Mount, scratchVolume } from '../kube/volume';
import { deployment, type Workload } from '../kube/workload';
import { poolName } from '../spec/pools';
import {
  ALLOY_STORAGE,
  ALLOY_TERMINATION_GRACE,
  ALLOY_USER,
  alloyContainers,
  alloyMetricsPorts,
} from './alloy-container';
import { type CollectorConfig, collectorConfig } from './collector-config';
import { connectOutlets } from './connect-outlets';
import { Hub, type Inlets } from './hub';
import type { HubNames, HubProps } from './hub-settings';
import { LOGGING } from './logging';
import { withOutlets } from './sinks';

/**
 * Alloy as the way in to the backends, for what the environment's collectors send and what applications push: of all tenants,
 * or of those of one pool.
 */
export class AlloyGateway extends ComponentChart {
  readonly inlets: Inlets;
  private readonly names: HubNames;

  constructor(scope: EnvironmentScope, props: HubProps) {
    const names = namesOf(props.pool?.index ?? 0);
    super(scope, { app: names.name, layer: 'collector' });
    this.names = names;
    const hub = new Hub(this, names, props);
    const own = alloyConfig(configBlock('logging', LOGGING), withOutlets(hub.pipelines(), hub.sinks));
    const config = collectorConfig(own, this.environment.gateway, hub.modules);
    const workload = this.workload(config, hub);
    service(this, {
      name: names.service,
      workload,
      ports: { ...alloyMetricsPorts(this.environment.gateway), ...hub.pushPorts },
    });
    if (config.access.length > 0) grantClusterAccess(this, workload, config.access);
    hub.around(workload);
    connectOutlets(this, workload, hub.pipelines(), hub.sinks);
    this.inlets = hub.inlets;
  }

  private workload(config: CollectorConfig, hub: Hub): Workload {
    const { gateway, images } = this.environment;
    const { name, component } = this.names;
    const identity = { name: 'alloy', component };
    return deployment(this, {
      name,
      identity,
      replicas: gateway.replicas,
      autoscale: gateway.autoscale,
      pod: {
        user: ALLOY_USER,
        usesKubernetesApi: config.access.length > 0,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: images.pullSecrets,
        containers: alloyContainers(this, {
          name,
          identity,
          config,
          settings: gateway,
          storage: storage(hub),
          ports: hub.ports,
          cluster: hub.cluster,
          mounts: hub.mounts(),
        }),
      },
    });
  }
}

function namesOf(pool: number): HubNames {
  const name = poolName('alloy-gateway', pool);
  return {
    kind: 'gateway',
    name,
    component: poolName('gateway', pool),
    tenantsMap: poolName('alloy-tenants', pool),
    service: name,
    peers: `${name}-headless`,
    cluster: `${name}-cluster`,
  };
}

/**
 * Samples wait on disk for the metrics backend, an hour at most: of 500,000 series every 30 seconds that is about 2 GiB. The
 * disk goes with the pod.
 */
function storage({ tenants: { push } }: Hub): Mount {
  return {
    volume: scratchVolume('storage', push.metrics === undefined ? '64Mi' : '4Gi'),
    path: ALLOY_STORAGE,
  };
}
