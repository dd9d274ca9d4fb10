import { ComponentChart, type EnvironmentScope } from '../../component';
import { namespace } from '../../kube/namespace';

/** What everything else of an environment stands on: its namespace, closed to traffic that nobody declared unless `networkPolicies` are off. */
export class Foundation extends ComponentChart {
  constructor(scope: EnvironmentScope) {
    super(scope, { app: 'foundation', layer: 'foundation' });
    namespace(this, {
      name: this.environment.namespace,
      identity: { name: 'foundation' },
      // The node agents mount directories of the host, which no stricter level allows; a check at synth holds every
      // other workload to `restricted`.
      podSecurity: 'privileged',
      closed: this.environment.operations.networkPolicies,
    });
  }
}
