import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import { type DashboardFolder, dashboardsFile } from '../../grafana/dashboards';
import { dataSourcesFile } from '../../grafana/data-source';
import { dataSourcesOf } from '../../grafana/data-sources';
import { type Organization, organizationsOf } from '../../grafana/organization';
import { persistentClaim } from '../../kube/claim';
import { type ConfigFiles, configFiles } from '../../kube/config-files';
import type { ContainerProps, EnvValue, Probes } from '../../kube/container';
import { service } from '../../kube/service';
import {
  claimVolume,
  configVolume,
  type Mount,
  type MountableVolume,
  type ProjectedFiles,
  projectedConfigVolume,
  scratchVolume,
} from '../../kube/volume';
import { deployment } from '../../kube/workload';
import type { Platform, SecretRef } from '../../spec/model';
import { imageReference } from '../image';
import { grafanaConfig } from './config';
import { printIni } from './ini';
import { organizationsContainer, SETTINGS_MOUNT } from './organizations';
import { GRAFANA_PATHS, GRAFANA_PORT } from './paths';
import {
  backendPasswords,
  backendsOf,
  databasePasswords,
  databasesOf,
  endpointsOf,
  type Password,
  type QueryEndpoints,
} from './sources';

const NAME = 'grafana';
const IDENTITY = { name: NAME };

/** User of the image. */
const USER = 472;

/** `/api/health` answers 503 while the database does not; a restart would not mend that, so liveness asks `/healthz`. */
const PROBES: Probes = {
  readiness: { path: '/api/health', port: 'http' },
  liveness: { path: '/healthz', port: 'http' },
  // An empty database takes its migrations first: minutes on a slow disk.
  startup: { path: '/api/health', port: 'http', periodSeconds: 5, failureThreshold: 120 },
};

export interface GrafanaProps extends QueryEndpoints {
  readonly platform: Platform;
  /** Dashboards by folder. @default - none */
  readonly dashboards?: readonly DashboardFolder[];
}

/**
 * Grafana with an organization for each tenant, and one for the platform. Configuration, data sources and dashboards are
 * files that it reads at start, so a change of one restarts it, and nothing else.
 *
 * The first organization stays empty: whoever no group says anything about is there, and sees nothing.
 */
export class Grafana extends ComponentChart {
  /** User interface and API. */
  readonly web: Endpoint;
  private readonly organizations: readonly Organization[];

  constructor(
    scope: EnvironmentScope,
    private readonly props: GrafanaProps,
  ) {
    super(scope, { app: 'grafana', layer: 'presentation' });
    this.organizations = organizationsOf(props.platform, this.environment);
    this.web = serviceEndpoint(this.environment, { name: NAME, port: GRAFANA_PORT });
    const env = this.variables();
    const tmp: Mount = { volume: scratchVolume('tmp', '64Mi'), path: '/tmp' };
    const data: Mount = { volume: this.dataVolume(), path: GRAFANA_PATHS.data };
    const workload = deployment(this, {
      name: NAME,
      identity: IDENTITY,
      // The volume can be mounted by one pod at a time.
      strategy: 'Recreate',
      pod: {
        user: USER,
        imagePullSecrets: this.environment.images.pullSecrets,
        initContainers: [this.organizationsContainer(env, data, tmp)],
        containers: [this.container(env, [SETTINGS_MOUNT, data, tmp, ...this.dashboardMounts()])],
      },
    });
    for (const { endpoint, words } of endpointsOf(props)) this.connect(workload.pods, endpoint, `query ${words}`);
    service(this, { name: NAME, workload, ports: { http: { port: GRAFANA_PORT } } });
  }

  private container(env: Readonly<Record<string, EnvValue>>, mounts: readonly Mount[]): ContainerProps {
    return {
      name: NAME,
      image: imageReference(this.environment, 'grafana'),
      env,
      ports: { http: GRAFANA_PORT },
      probes: PROBES,
      resources: this.environment.grafana.resources,
      mounts,
    };
  }

  private organizationsContainer(env: Readonly<Record<string, EnvValue>>, data: Mount, tmp: Mount): ContainerProps {
    return organizationsContainer({
      image: imageReference(this.environment, 'grafana'),
      organizations: this.organizations,
      env,
      templates: projectedConfigVolume('templates', this.templates()),
      data,
      tmp,
      peers: '',
      remembers: true,
      resources: this.environment.grafana.resources,
    });
  }

  private dataVolume(): MountableVolume {
    const size = this.environment.grafana.volume;
    return claimVolume('data', persistentClaim(this, { name: NAME, identity: IDENTITY, size }));
  }

  /** What Grafana reads at start, with placeholders for the numbers of organizations. */
  private templates(): readonly ProjectedFiles[] {
    const config = this.files(NAME, { 'grafana.ini': printIni(grafanaConfig()) });
    return [
      { files: config, paths: { 'grafana.ini': 'grafana.ini' } },
      ...this.organizations.map((organization) => this.organizationFiles(organization)),
    ];
  }

  /** A ConfigMap for each organization, so that a change of one tenant shows as that. */
  private organizationFiles(organization: Organization): ProjectedFiles {
    const { platform, dashboards = [] } = this.props;
    const tenant = this.environment.tenants.find(({ id }) => id === organization.shows);
    const dataSources = dataSourcesOf({
      organization,
      backends: backendsOf(this.props, platform, this.environment),
      databases: tenant === undefined ? { postgres: [], redis: [] } : databasesOf(tenant),
    });
    const folders = dashboardsFile(organization, dashboards, GRAFANA_PATHS.dashboards);
    const texts = {
      'datasources.yaml': dataSourcesFile(organization, dataSources),
      ...(folders !== undefined && { 'dashboards.yaml': folders }),
    };
    return {
      files: this.files(`${NAME}-organization-${organization.name}`, texts),
      paths: Object.fromEntries(Object.keys(texts).map((file) => [file, `organizations/${organization.name}/${file}`])),
    };
  }

  private dashboardMounts(): readonly Mount[] {
    return (this.props.dashboards ?? []).map(({ name, files }) => ({
      volume: configVolume(`dashboards-${name}`, this.files(`${NAME}-dashboards-${name}`, files)),
      path: `${GRAFANA_PATHS.dashboards}/${name}`,
      readOnly: true,
    }));
  }

  private files(name: string, files: Readonly<Record<string, string>>): ConfigFiles {
    return configFiles(this, { name, identity: IDENTITY, files });
  }

  private variables(): Readonly<Record<string, EnvValue>> {
    const { adminUser, adminPassword, secretKey } = this.environment.grafana;
    const passwords: readonly Password[] = [
      ...backendPasswords(this.props),
      ...this.environment.tenants.flatMap(databasePasswords),
    ];
    return {
      GF_SECURITY_ADMIN_USER: this.secret(adminUser, 'name of the administrator', 'a user name'),
      GF_SECURITY_ADMIN_PASSWORD: this.secret(adminPassword, 'password of the administrator', 'a password'),
      GF_SECURITY_SECRET_KEY: this.secret(
        secretKey,
        'key that encrypts secrets in the database; a new one makes them unreadable',
        '32 random characters',
      ),
      ...Object.fromEntries(
        passwords.map(({ variable, secret, purpose, content }) => [variable, this.secret(secret, purpose, content)]),
      ),
    };
  }

  private secret(ref: SecretRef, purpose: string, content: string): EnvValue {
    return { secret: this.requireSecret(ref, { purpose: `grafana: ${purpose}`, content }) };
  }
}
