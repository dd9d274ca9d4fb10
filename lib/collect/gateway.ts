import { alloyConfig, configBlock } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { type Mount, scratchVolume } from '../kube/volume';
import { deployment, type Workload } from '../kube/workload';
import { ALLOY_PORT, ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, ALLOY_USER, alloyContainer } from './alloy-container';
import { type CollectorConfig, collectorConfig } from './collector-config';
import { connectOutlets } from './connect-outlets';
import { Hub, type Inlets } from './hub';
import type { HubProps } from './hub-settings';
import { LOGGING } from './logging';
import { withOutlets } from './sinks';

const NAME = 'alloy-gateway';
const IDENTITY = { name: 'alloy', component: 'gateway' };

/** Alloy as the way in to the backends, for what the environment's collectors send and what applications push. */
export class AlloyGateway extends ComponentChart {
  readonly inlets: Inlets;

  constructor(scope: EnvironmentScope, props: HubProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const hub = new Hub(
      this,
      {
        kind: 'gateway',
        name: NAME,
        component: IDENTITY.component,
        tenantsMap: 'alloy-tenants',
        service: NAME,
        peers: `${NAME}-headless`,
        cluster: `${NAME}-cluster`,
      },
      props,
    );
    const own = alloyConfig(configBlock('logging', LOGGING), withOutlets(hub.pipelines(), hub.sinks));
    const config = collectorConfig(own, this.environment.gateway, hub.modules);
    const workload = this.workload(config, hub);
    service(this, { name: NAME, workload, ports: { 'http-metrics': { port: ALLOY_PORT }, ...hub.pushPorts } });
    if (config.access.length > 0) grantClusterAccess(this, workload, config.access);
    hub.around(workload);
    connectOutlets(this, workload, hub.pipelines(), hub.sinks);
    this.inlets = hub.inlets;
  }

  private workload(config: CollectorConfig, hub: Hub): Workload {
    const { gateway, images } = this.environment;
    return deployment(this, {
      name: NAME,
      identity: IDENTITY,
      replicas: gateway.replicas,
      autoscale: gateway.autoscale,
      pod: {
        user: ALLOY_USER,
        usesKubernetesApi: config.access.length > 0,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: images.pullSecrets,
        containers: [
          alloyContainer(this, {
            name: NAME,
            identity: IDENTITY,
            config,
            settings: gateway,
            storage: storage(hub),
            ports: hub.ports,
            cluster: hub.cluster,
            mounts: hub.mounts(),
          }),
        ],
      },
    });
  }
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
