import { type AlloyConfig, alloyConfig, configBlock } from '../alloy';
import { ComponentChart, type EnvironmentScope } from '../component';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { statefulSet } from '../kube/workload';
import { ALLOY_PORT, ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, ALLOY_USER, alloyContainer } from './alloy-container';
import { collectorConfig } from './collector-config';
import { gatewaySinks } from './gateway-sinks';
import { LOGGING } from './logging';
import { clusterEvents } from './pipelines/events';
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
    const sinks = gatewaySinks(gateway);
    const config = collectorConfig(eventsConfig(sinks), this.environment.events);
    const workload = statefulSet(this, {
      name: 'alloy-events',
      identity: IDENTITY,
      serviceName: 'alloy-events',
      pod: {
        user: ALLOY_USER,
        usesKubernetesApi: true,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: this.environment.images.pullSecrets,
        containers: [
          alloyContainer(this, {
            name: 'alloy-events',
            identity: IDENTITY,
            config,
            settings: this.environment.events,
            storage: { volume: { name: 'storage', claim: { size: '1Gi' } }, path: ALLOY_STORAGE },
          }),
        ],
      },
    });
    service(this, { name: 'alloy-events', workload, ports: { 'http-metrics': { port: ALLOY_PORT } }, headless: true });
    grantClusterAccess(this, workload, config.access);
    if (gateway.logs) this.connect(workload.pods, gateway.logs, 'push events');
  }
}

/** Configuration of the reader of events. */
export function eventsConfig(sinks: Sinks): AlloyConfig {
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(sinks.logs ? clusterEvents(sinks.logs) : [], sinks));
}
