import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import { deployment } from '../../kube/workload';
import type { Tenant } from '../../spec/model';
import { type DatabaseExporter, databaseExporters, EXPORTER_RESOURCES } from './database-exporter';

/** Metrics of a database of a tenant, and whose they are. */
export interface DatabaseMetrics {
  readonly tenant: Tenant;
  /** Name of the database in the spec. */
  readonly database: string;
  readonly program: DatabaseExporter['program'];
  readonly metrics: Endpoint;
}

/** Exporters of the databases that tenants declare: beside the platform, so that a team's password is mounted nowhere else. */
export class Exporters extends ComponentChart {
  readonly databases: readonly DatabaseMetrics[];

  constructor(scope: EnvironmentScope) {
    super(scope, { app: 'exporters', layer: 'collector' });
    this.databases = databaseExporters(this.environment).map((exporter) => this.add(exporter));
  }

  private add(exporter: DatabaseExporter): DatabaseMetrics {
    const { tenant, database, program, port, ready } = exporter;
    const name = `${program}-${tenant.id}-${database.name}`;
    if (database.password !== 'none') {
      this.requireSecret(database.password, {
        purpose: `${name}: password`,
        content: `password of ${tenant.id}'s database ${database.name}${exporter.passwordRule}`,
      });
    }
    const workload = deployment(this, {
      name,
      identity: { name: program, component: `${tenant.id}-${database.name}` },
      pod: {
        user: exporter.user,
        containers: [
          {
            name: program,
            image: exporter.image,
            args: exporter.args,
            env: exporter.env,
            ports: { http: port },
            probes: {
              readiness: ready,
              liveness: ready,
              startup: { ...ready, periodSeconds: 5, failureThreshold: 12 },
            },
            resources: EXPORTER_RESOURCES,
          },
        ],
      },
    });
    // Not named after metrics: a monitor would have them scraped a second time, as the platform's.
    service(this, { name, workload, ports: { http: { port } } });
    const metrics = serviceEndpoint(this.environment, { name, port });
    return { tenant, database: database.name, program, metrics };
  }
}
