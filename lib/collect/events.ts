import { alloyConfig, configBlock, type Nodes } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { statefulSet } from '../kube/workload';
import type { Environment } from '../spec/model';
import { ALLOY_STORAGE, alloyMetricsPorts, alloyPod } from './alloy-container';
import { collectorConfig } from './collector-config';
import { RELOADER_PORT } from './config-reloader';
import { connectOutlets } from './connect-outlets';
import { gatewaySinks } from './gateway-sinks';
import { LOGGING } from './logging';
import { clusterEvents } from './pipelines/events';
import { ownMetrics } from './pipelines/own-metrics';
import { type PushEndpoints, type Sinks, withOutlets } from './sinks';

const IDENTITY = { name: 'alloy', component: 'events' };

export interface AlloyEventsProps {
  /** What takes the signals for all collectors. */
  readonly gateway: PushEndpoints;
}

/**
 * Alloy as the one reader of the cluster's events. A StatefulSet of one pod never runs two of them at once, not even during
 * an update, and its volume keeps the time of the last event sent.
 */
export class AlloyEvents extends ComponentChart {
  constructor(scope: EnvironmentScope, { gateway }: AlloyEventsProps) {
    super(scope, { app: 'alloy-events', layer: 'collector' });
    const sinks = gatewaySinks(gateway, this.environment.sources.scraping);
    const pipelines = eventsPipelines(sinks, this.environment);
    const own = alloyConfig(configBlock('logging', LOGGING), withOutlets(pipelines, sinks));
    const config = collectorConfig(own, this.environment.events);
    const workload = statefulSet(this, {
      name: 'alloy-events',
      identity: IDENTITY,
      serviceName: 'alloy-events',
      pod: alloyPod(this, {
        name: 'alloy-events',
        identity: IDENTITY,
        config,
        settings: this.environment.events,
        storage: { volume: { name: 'storage', claim: { size: '1Gi' } }, path: ALLOY_STORAGE },
      }),
    });
    service(this, {
      name: 'alloy-events',
      workload,
      ports: alloyMetricsPorts(this.environment.events),
      headless: true,
    });
    grantClusterAccess(this, workload, config.access);
    connectOutlets(this, workload, pipelines, sinks);
  }
}

/** Events, and its own metrics where nobody scrapes them. */
function eventsPipelines(
  { logs, metrics }: Sinks,
  { events, sources, namespace }: Pick<Environment, 'events' | 'sources' | 'namespace'>,
): readonly Nodes[] {
  const { serviceMonitors, scraping } = sources;
  const reloaderPort = events.reload ? RELOADER_PORT : undefined;
  return [
    ...(logs ? [clusterEvents(logs)] : []),
    ...(metrics && !serviceMonitors
      ? [ownMetrics({ sink: metrics, scraping, namespace, collector: 'alloy-events', reloaderPort })]
      : []),
  ];
}
