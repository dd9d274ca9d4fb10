import { alloyConfig, configBlock } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import type { Mount } from '../kube/volume';
import { statefulSet, type Workload } from '../kube/workload';
import { ALLOY_STORAGE, alloyMetricsPorts, alloyPod, clusterService } from './alloy-container';
import { type CollectorConfig, collectorConfig } from './collector-config';
import { connectOutlets } from './connect-outlets';
import { Hub, type Inlets } from './hub';
import type { HubProps } from './hub-settings';
import { LOGGING } from './logging';
import { withOutlets } from './sinks';

const NAME = 'alloy-scraper';
/** Gives each replica its name; by it they find each other before they are ready. */
const HEADLESS = `${NAME}-headless`;
const IDENTITY = { name: 'alloy', component: 'scraper' };

/**
 * Alloy as a StatefulSet whose replicas divide everything that is scraped in the cluster. What they have not delivered yet
 * waits on volumes of their own and outlives a restart.
 */
export class AlloyScraper extends ComponentChart {
  readonly inlets: Inlets;

  constructor(scope: EnvironmentScope, props: HubProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const hub = new Hub(
      this,
      {
        kind: 'scraper',
        name: NAME,
        component: IDENTITY.component,
        tenantsMap: `${NAME}-tenants`,
        service: NAME,
        peers: `${NAME}-sampling`,
        cluster: HEADLESS,
        made: HEADLESS,
      },
      props,
    );
    const pipelines = hub.pipelines();
    const own = alloyConfig(configBlock('logging', LOGGING), withOutlets(pipelines, hub.sinks));
    const config = collectorConfig(own, this.environment.scraper, hub.modules);
    const workload = this.workload(config, hub);
    clusterService(this, HEADLESS, workload);
    service(this, {
      name: NAME,
      workload,
      ports: { ...alloyMetricsPorts(this.environment.scraper), ...hub.pushPorts },
    });
    if (config.access.length > 0) grantClusterAccess(this, workload, config.access);
    hub.around(workload);
    connectOutlets(this, workload, pipelines, hub.sinks);
    this.inlets = hub.inlets;
  }

  private workload(config: CollectorConfig, hub: Hub): Workload {
    const { scraper } = this.environment;
    return statefulSet(this, {
      name: NAME,
      identity: IDENTITY,
      serviceName: HEADLESS,
      replicas: scraper.replicas,
      pod: alloyPod(this, {
        name: NAME,
        identity: IDENTITY,
        config,
        settings: scraper,
        storage: STORAGE,
        ports: hub.ports,
        cluster: hub.cluster,
        mounts: hub.mounts(),
      }),
    });
  }
}

/** Samples wait for the metrics backend, an hour at most: of 500,000 series every 30 seconds that is about 2 GiB. */
const STORAGE: Mount = { volume: { name: 'storage', claim: { size: '4Gi' } }, path: ALLOY_STORAGE };
