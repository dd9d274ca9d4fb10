import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import { type DataSource, provisioningFile } from '../../grafana/data-source';
import { lokiDataSources } from '../../grafana/loki-data-sources';
import { persistentClaim } from '../../kube/claim';
import { type ConfigFiles, configFiles } from '../../kube/config-files';
import type { ContainerProps, EnvValue, Probes } from '../../kube/container';
import { service } from '../../kube/service';
import { claimVolume, configVolume, type Mount, scratchVolume } from '../../kube/volume';
import { deployment } from '../../kube/workload';
import { tenantsKeptIn } from '../../spec/kept-tenants';
import { INFRASTRUCTURE, type Platform, type SecretRef, type Tenant } from '../../spec/model';
import { imageReference } from '../image';
import { BackendPasswords } from './backend-passwords';
import { GRAFANA_PATHS, GRAFANA_PORT, grafanaConfig } from './config';
import { printIni } from './ini';

const IDENTITY = { name: 'grafana' };

/** User of the image. */
const USER = 472;

/** `/api/health` answers 503 while the database does not; a restart would not mend that, so liveness asks `/healthz`. */
const PROBES: Probes = {
  readiness: { path: '/api/health', port: 'http' },
  liveness: { path: '/healthz', port: 'http' },
  // An empty database takes its migrations first: minutes on a slow disk.
  startup: { path: '/api/health', port: 'http', periodSeconds: 5, failureThreshold: 120 },
};

export interface GrafanaProps {
  readonly platform: Platform;
  /** Logs backend that the environment's tenants are kept in; undefined: no logs, no data sources for them. */
  readonly logs: Endpoint | undefined;
}

/**
 * Grafana, one pod with SQLite on a volume. Configuration and data sources are files that it reads at start, so a change of
 * either restarts it, and nothing else.
 *
 * All data sources are in its first organization, where nobody but the administrator has a role.
 */
export class Grafana extends ComponentChart {
  /** User interface and API. */
  readonly web: Endpoint;

  constructor(scope: EnvironmentScope, props: GrafanaProps) {
    super(scope, { app: 'grafana', layer: 'presentation' });
    const workload = deployment(this, {
      name: 'grafana',
      identity: IDENTITY,
      // The volume can be mounted by one pod at a time.
      strategy: 'Recreate',
      pod: {
        user: USER,
        imagePullSecrets: this.environment.images.pullSecrets,
        containers: [this.container(props)],
      },
    });
    if (props.logs) this.connect(workload.pods, props.logs, 'query logs');
    service(this, { name: 'grafana', workload, ports: { http: { port: GRAFANA_PORT } } });
    this.web = serviceEndpoint(this.environment, { name: 'grafana', port: GRAFANA_PORT });
  }

  private container(props: GrafanaProps): ContainerProps {
    return {
      name: 'grafana',
      image: imageReference(this.environment, 'grafana'),
      env: this.variables(props.logs),
      ports: { http: GRAFANA_PORT },
      probes: PROBES,
      resources: this.environment.grafana.resources,
      mounts: this.mounts(props),
    };
  }

  private mounts(props: GrafanaProps): readonly Mount[] {
    const config = this.files('grafana', { 'grafana.ini': printIni(grafanaConfig()) });
    const dataSources = this.files('grafana-datasources', {
      'datasources.yaml': provisioningFile(this.dataSources(props)),
    });
    const claim = persistentClaim(this, {
      name: 'grafana',
      identity: IDENTITY,
      size: this.environment.grafana.volume,
    });
    return [
      { volume: configVolume('config', config), path: GRAFANA_PATHS.config, subPath: 'grafana.ini', readOnly: true },
      {
        volume: configVolume('datasources', dataSources),
        path: `${GRAFANA_PATHS.provisioning}/datasources`,
        readOnly: true,
      },
      { volume: claimVolume('data', claim), path: GRAFANA_PATHS.data },
      { volume: scratchVolume('tmp', '64Mi'), path: '/tmp' },
    ];
  }

  private files(name: string, files: Readonly<Record<string, string>>): ConfigFiles {
    return configFiles(this, { name, identity: IDENTITY, files });
  }

  private dataSources({ platform, logs }: GrafanaProps): readonly DataSource[] {
    if (logs === undefined) return [];
    const basicAuth = new BackendPasswords([logs]).basicAuth(logs);
    return lokiDataSources({
      url: logs.url,
      tenants: [INFRASTRUCTURE, ...this.environment.tenants.map(({ id }) => id)],
      federated: [INFRASTRUCTURE, ...this.keptTenants(platform).map(({ id }) => id)],
      ...(basicAuth && { basicAuth }),
    });
  }

  private keptTenants(platform: Platform): readonly Tenant[] {
    const { logs } = this.environment.keptIn;
    return logs === undefined ? [] : tenantsKeptIn(platform, logs, 'logs');
  }

  private variables(logs: Endpoint | undefined): Readonly<Record<string, EnvValue>> {
    const { adminUser, adminPassword, secretKey } = this.environment.grafana;
    return {
      GF_SECURITY_ADMIN_USER: this.secret(adminUser, 'name of the administrator', 'a user name'),
      GF_SECURITY_ADMIN_PASSWORD: this.secret(adminPassword, 'password of the administrator', 'a password'),
      GF_SECURITY_SECRET_KEY: this.secret(
        secretKey,
        'key that encrypts secrets in the database; a new one makes them unreadable',
        '32 random characters',
      ),
      ...this.passwords(new BackendPasswords([logs])),
    };
  }

  private passwords({ variables }: BackendPasswords): Readonly<Record<string, EnvValue>> {
    const content = 'as the gateways of the backends have it';
    return Object.fromEntries(
      [...variables].map(([name, password]) => [name, this.secret(password, 'password of the backends', content)]),
    );
  }

  private secret(ref: SecretRef, purpose: string, content: string): EnvValue {
    return { secret: this.requireSecret(ref, { purpose: `grafana: ${purpose}`, content }) };
  }
}
