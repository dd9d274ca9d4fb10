import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import { type DashboardFolder, dashboardsFile } from '../../grafana/dashboards';
import { dataSourcesFile } from '../../grafana/data-source';
import { dataSourcesOf } from '../../grafana/data-sources';
import { type Organization, organizationsOf } from '../../grafana/organization';
import { GRAFANA_PORT } from '../../grafana/root-url';
import { persistentClaim } from '../../kube/claim';
import { type ConfigFiles, configFiles } from '../../kube/config-files';
import type { ContainerProps, EnvValue, Probes } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import type { PodProps } from '../../kube/pod';
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
import { deployment, type Workload } from '../../kube/workload';
import type { Platform, SecretRef } from '../../spec/model';
import { imageReference } from '../image';
import { grafanaConfig } from './config';
import { exposeGrafana } from './exposure';
import { printIni } from './ini';
import { organizationsContainer, SETTINGS_MOUNT } from './organizations';
import { ownSecrets } from './own-secrets';
import { GRAFANA_PATHS, PEER_PORT, POD_IP } from './paths';
import { redisPluginContainer } from './redis-plugin';
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

/** Service by which replicas find each other. */
const PEERS = { name: 'grafana-peers', port: PEER_PORT };

/** User of the image. */
const USER = 472;

/** `/api/health` answers 503 while the database does not; a restart would not mend that, so liveness asks `/healthz`. */
const PROBES: Probes = {
  readiness: { path: '/api/health', port: 'http-metrics' },
  liveness: { path: '/healthz', port: 'http-metrics' },
  // An empty database takes its migrations first: minutes on a slow disk.
  startup: { path: '/api/health', port: 'http-metrics', periodSeconds: 5, failureThreshold: 120 },
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
    const { database, exposure, replicas } = this.environment.grafana;
    const workload = deployment(this, {
      name: NAME,
      identity: IDENTITY,
      replicas,
      // A volume can be mounted by one pod at a time.
      strategy: database.kind === 'sqlite' ? 'Recreate' : 'RollingUpdate',
      pod: this.pod(),
    });
    for (const { endpoint, words } of endpointsOf(props)) this.connect(workload.pods, endpoint, `query ${words}`);
    service(this, { name: NAME, workload, ports: { 'http-metrics': { port: GRAFANA_PORT } } });
    if (replicas > 1) this.letReplicasTalk(workload);
    exposeGrafana(this, exposure, { name: NAME, identity: IDENTITY, port: 'http-metrics' });
  }

  private pod(): PodProps {
    const env = this.variables();
    const tmp: Mount = { volume: scratchVolume('tmp', '64Mi'), path: '/tmp' };
    const data: Mount = { volume: this.dataVolume(), path: GRAFANA_PATHS.data };
    const { redisPlugin, replicas } = this.environment.grafana;
    return {
      user: USER,
      imagePullSecrets: this.environment.images.pullSecrets,
      initContainers: [
        ...(redisPlugin ? [redisPluginContainer(imageReference(this.environment, 'grafana'), data, tmp)] : []),
        this.organizationsContainer(env, data, tmp),
      ],
      containers: [
        this.container({ ...env, ...(replicas > 1 && { [POD_IP]: { field: 'status.podIP' } }) }, [
          SETTINGS_MOUNT,
          data,
          tmp,
          ...this.dashboardMounts(),
        ]),
      ],
    };
  }

  /** Replicas ask each other for organizations at start, and tell each other of alerts. */
  private letReplicasTalk(workload: Workload): void {
    const { name, port } = PEERS;
    service(this, { name, workload, ports: { alerts: { port } }, headless: true, publishNotReady: true });
    this.connect(workload.pods, serviceEndpoint(this.environment, PEERS), 'tell replicas of alerts');
    this.connect(workload.pods, this.web, 'ask a replica for organizations');
  }

  private container(env: Readonly<Record<string, EnvValue>>, mounts: readonly Mount[]): ContainerProps {
    return {
      name: NAME,
      image: imageReference(this.environment, 'grafana'),
      env,
      ports: { 'http-metrics': GRAFANA_PORT, ...(this.environment.grafana.replicas > 1 && { alerts: PEER_PORT }) },
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
      peers: this.environment.grafana.replicas > 1 ? this.web.url : '',
      remembers: this.environment.grafana.database.kind === 'sqlite',
      resources: this.environment.grafana.resources,
    });
  }

  /** With PostgreSQL nothing in it is worth keeping. */
  private dataVolume(): MountableVolume {
    const { database, volume } = this.environment.grafana;
    return database.kind === 'sqlite'
      ? claimVolume('data', persistentClaim(this, { name: NAME, identity: IDENTITY, size: volume }))
      : scratchVolume('data', '512Mi');
  }

  /** What Grafana reads at start, with placeholders for the numbers of organizations. */
  private templates(): readonly ProjectedFiles[] {
    const { platform } = this.props;
    const { grafana: settings } = this.environment;
    const config = grafanaConfig({
      settings,
      identity: platform.identity,
      organizations: this.organizations,
      tenants: platform.tenants,
      peers: settings.replicas > 1 ? serviceEndpoint(this.environment, PEERS).address : '',
    });
    return [
      { files: this.files(NAME, { 'grafana.ini': printIni(config) }), paths: { 'grafana.ini': 'grafana.ini' } },
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
    const { grafana, tenants } = this.environment;
    const passwords: readonly Password[] = [
      ...ownSecrets(grafana, this.props.platform.identity),
      ...backendPasswords(this.props),
      ...tenants.flatMap(databasePasswords),
    ];
    const secrets = passwords.map(({ variable, secret, purpose, content }) => [
      variable,
      this.secret(secret, purpose, content),
    ]);
    return { ...Object.fromEntries(secrets), GOMEMLIMIT: goMemoryLimit(grafana.resources.memoryLimit) };
  }

  private secret(ref: SecretRef, purpose: string, content: string): EnvValue {
    return { secret: this.requireSecret(ref, { purpose: `grafana: ${purpose}`, content }) };
  }
}
