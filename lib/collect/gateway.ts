import { ComponentChart, type EnvironmentScope } from '../component';
import { poolName } from '../spec/pools';
import { Hub, type Inlets } from './hub';
import { hubDeployment } from './hub-deployment';
import type { HubNames, HubProps } from './hub-settings';

/**
 * Alloy as the way in to the backends, for what the environment's collectors send and what applications push: of all tenants,
 * or of those of one pool.
 */
export class AlloyGateway extends ComponentChart {
  readonly inlets: Inlets;

  constructor(scope: EnvironmentScope, props: HubProps) {
    const names = namesOf(props.pool?.index ?? 0);
    super(scope, { app: names.name, layer: 'collector' });
    const hub = new Hub(this, names, props);
    hubDeployment(this, { names, hub, settings: this.environment.gateway });
    this.inlets = hub.inlets;
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
