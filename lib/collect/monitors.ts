import { ComponentChart, type EnvironmentScope } from '../component';
import { ownershipOf } from '../spec/ownership';
import { Hub } from './hub';
import { hubDeployment } from './hub-deployment';
import { type HubNames, type HubProps, watchedBy } from './hub-settings';

const NAME = 'alloy-monitors';
const NAMES: HubNames = {
  kind: 'monitors',
  name: NAME,
  component: 'monitors',
  tenantsMap: `${NAME}-tenants`,
  service: NAME,
  peers: `${NAME}-headless`,
  cluster: `${NAME}-cluster`,
};

/**
 * Alloy for what ServiceMonitors, PodMonitors and Probes of tenants and of unknown namespaces name. Their authors say which
 * address is asked, and no rule of Alloy comes after theirs: so it is an Alloy that can reach no program of the platform but the
 * gateways of the backends, which want a password.
 */
export class AlloyMonitors extends ComponentChart {
  constructor(scope: EnvironmentScope, { push, ...props }: HubProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const hub = new Hub(this, NAMES, { ...props, push: { metrics: push.metrics } });
    hubDeployment(this, { names: NAMES, hub, settings: this.environment.monitors });
  }
}

/** The Alloy for monitors, where there are any to be read. */
export function alloyMonitors(scope: EnvironmentScope, props: HubProps): readonly AlloyMonitors[] {
  const { owners } = ownershipOf(scope.environment.collection);
  const { platform } = props;
  return watchedBy(scope.environment, 'monitors', { owners, platform }) ? [new AlloyMonitors(scope, props)] : [];
}
