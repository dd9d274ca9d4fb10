import { ComponentChart, type EnvironmentScope, serviceEndpoint } from '../component';
import { configFiles } from '../kube/config-files';
import { externalName } from '../kube/service';
import type { Environment, Tenant } from '../spec/model';
import { ownershipOf } from '../spec/ownership';
import { APPLICATION_PORTS } from './pipelines/otlp-receivers';
import { tenantServiceName } from './tenant-services';
import { ALLOY, telemetryEnv, telemetryName } from './workload-telemetry';

const IDENTITY = { name: 'alloy', component: 'tenant' };

/**
 * What tenants find in their own namespaces: the name `alloy`, so that `http://alloy:4317` holds everywhere, and for each
 * workload that they declared a ConfigMap for `envFrom`. An application of its own: a namespace that is not there yet holds up
 * nothing else. The namespaces are the tenants', and so is whether they exist. Where each has a collector, the name is that one's.
 */
export class TenantNamespaces extends ComponentChart {
  constructor(scope: EnvironmentScope) {
    super(scope, { app: 'tenant-namespaces', layer: 'collector' });
    for (const tenant of this.environment.tenants) {
      if (leadsElsewhere(this.environment)) this.names(tenant);
      this.workloadsOf(tenant);
    }
  }

  private names({ id, namespaces }: Tenant): void {
    const { host } = serviceEndpoint(this.environment, {
      name: tenantServiceName(id),
      port: APPLICATION_PORTS['otlp-grpc'],
    });
    for (const namespace of namespaces) externalName(this, { name: ALLOY, namespace, host, identity: IDENTITY });
  }

  /** A workload's namespace is one for all environments; in one that has another it gets the tenant's first. */
  private workloadsOf({ namespaces, workloads, faro }: Tenant): void {
    for (const workload of workloads) {
      const namespace = namespaces.find((name) => name === workload.namespace) ?? namespaces[0];
      if (namespace === undefined) continue;
      configFiles(this, {
        name: telemetryName(workload),
        namespace,
        identity: { name: workload.name, component: 'telemetry' },
        files: { ...telemetryEnv(workload, { sources: this.environment.sources, faro }) },
      });
    }
  }
}

/** The application for tenants' namespaces; none where it would be empty. */
export function tenantNamespaces(scope: EnvironmentScope): readonly TenantNamespaces[] {
  const named = leadsElsewhere(scope.environment);
  const has = ({ namespaces, workloads }: Tenant) => namespaces.length > 0 && (named || workloads.length > 0);
  const isEmpty = !scope.environment.tenants.some(has);
  return isEmpty ? [] : [new TenantNamespaces(scope)];
}

/** Whether `alloy` is a name for something of the platform's namespace. */
function leadsElsewhere({ collection }: Pick<Environment, 'collection'>): boolean {
  return ownershipOf(collection).owners.tenantPushes !== 'namespace';
}
