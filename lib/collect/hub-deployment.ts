import { alloyConfig, configBlock } from '../alloy';
import type { ComponentChart } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { type Mount, scratchVolume } from '../kube/volume';
import { deployment } from '../kube/workload';
import type { CollectorSettings } from '../spec/model';
import { ALLOY_STORAGE, alloyMetricsPorts, alloyPod } from './alloy-container';
import { collectorConfig } from './collector-config';
import { connectOutlets } from './connect-outlets';
import type { Hub } from './hub';
import type { HubNames } from './hub-settings';
import { LOGGING } from './logging';
import { withOutlets } from './sinks';

export interface HubDeploymentProps {
  readonly names: HubNames;
  readonly hub: Hub;
  readonly settings: CollectorSettings;
}

/** An Alloy that knows tenants, as a Deployment with everything around it. */
export function hubDeployment(chart: ComponentChart, { names, hub, settings }: HubDeploymentProps): void {
  const { name, component } = names;
  const identity = { name: 'alloy', component };
  const pipelines = hub.pipelines();
  const own = alloyConfig(configBlock('logging', LOGGING), withOutlets(pipelines, hub.sinks));
  const config = collectorConfig(own, settings, hub.modules);
  const workload = deployment(chart, {
    name,
    identity,
    replicas: settings.replicas,
    autoscale: settings.autoscale,
    pod: alloyPod(chart, {
      name,
      identity,
      config,
      settings,
      storage: storage(hub),
      ports: hub.ports,
      cluster: hub.cluster,
      mounts: hub.mounts(),
    }),
  });
  service(chart, { name: names.service, workload, ports: { ...alloyMetricsPorts(settings), ...hub.pushPorts } });
  if (config.access.length > 0) grantClusterAccess(chart, workload, config.access);
  hub.around(workload);
  connectOutlets(chart, workload, pipelines, hub.sinks);
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
