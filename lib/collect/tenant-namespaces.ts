import { ComponentChart, type EnvironmentScope, serviceEndpoint } from '../component';
import { configFiles } from '../kube/config-files';
import { externalName } from '../kube/service';
import type { Tenant } from '../spec/model';
import { APPLICATION_PORTS } from './pipelines/otlp-receivers';
import { tenantServiceName } from './tenant-services';
import { ALLOY, telemetryEnv, telemetryName } from './workload-telemetry';

const IDENTITY = { name: 'alloy', component: 'tenant' };

/**
 * What tenants find in their own namespaces: the name `alloy`, so that `http://alloy:4317` holds everywhere, and for each
 * workload that they declared a ConfigMap for `envFrom`. An application of its own: a namespace that is not there yet holds up
 * nothing else. The namespaces are the tenants', and so is whether they exist.
 */
export class TenantNamespaces extends ComponentChart {
  constructor(scope: EnvironmentScope) {
    super(scope, { app: 'tenant-namespaces', layer: 'collector' });
    for (const tenant of this.environment.tenants) {
      this.names(tenant);
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
