import { ComponentChart, type Endpoint, type EnvironmentScope } from '../../component';
import { bytesOf } from '../../kube/memory';
import { configVolume, reloadedConfigVolume } from '../../kube/volume';
import type { Environment, LogsBackend, Quantity, Tenant } from '../../spec/model';
import type { PushingTenants } from '../../spec/pushing-tenants';
import { requireStoreSecrets } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import { ruleFiles, type TenantRules } from '../rule-files';
import { type PushAs, pushAt } from '../tenant-gateway/push-as';
import { tenantGateway } from '../tenant-gateway/tenant-gateway';
import { yamlFile } from '../yaml-file';
import { lokiCaches } from './caches';
import { type Cluster, lokiConfig } from './config';
import { distributed, distributedCluster } from './distributed';
import { lokiOverrides } from './overrides';
import { PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS, RULES_DIRECTORY, RUNTIME_FILE } from './ports';
import type { LokiSetup } from './process';
import { API, API_PATHS, PUSH, type Route } from './routes';
import { requireAlertsPassword } from './ruler';
import { simpleScalable, simpleScalableCluster } from './simple-scalable';
import { singleBinary } from './single-binary';

export interface LokiProps {
  readonly logs: LogsBackend;
  readonly store: ObjectStore;
  /** Tenants whose logs it keeps: those of each environment that sends its logs here. */
  readonly tenants: readonly Tenant[];
  /** Tenants that may push by credentials of their own. @default none */
  readonly pushing?: PushingTenants | undefined;
  /** @default - no rules are evaluated */
  readonly alerts?: LogAlerts | undefined;
}

/** What Loki's ruler evaluates, and whom it tells. */
export interface LogAlerts {
  readonly rules: readonly TenantRules[];
  /** Base address of Mimir. */
  readonly alertmanager: Endpoint;
}

/** Where a log backend takes lines and answers queries. */
export interface LogEndpoints {
  /** Loki's push protocol; callers send `X-Scope-OrgID`. */
  readonly push: Endpoint;
  /** The same for a tenant's own collectors, which have its credentials. @default - no tenant pushes as itself */
  readonly pushAs: PushAs | undefined;
  /** Base address as Grafana takes it; callers send `X-Scope-OrgID`, several tenants joined by `|`. */
  readonly query: Endpoint;
}

/** The log backend of an environment, behind its gateway. */
export class Loki extends ComponentChart implements LogEndpoints {
  readonly push: Endpoint;
  readonly pushAs: PushAs | undefined;
  readonly query: Endpoint;
  /** The same for callers outside the cluster, who send a password too. */
  readonly exposed: LogEndpoints | undefined;

  constructor(scope: EnvironmentScope, props: LokiProps) {
    super(scope, { app: 'loki', layer: 'backend' });
    const { logs } = props;
    const setup = this.setup(props);
    const upstreams = processes(this, logs, setup);
    const { internal, exposed, ...gateway } = tenantGateway(this, {
      name: 'loki-gateway',
      program: 'loki',
      paths: API_PATHS,
      upstreams,
      replicas: logs.parts.gateway.replicas,
      resources: logs.parts.gateway.resources,
      autoscale: logs.parts.gateway.autoscale,
      pushing: props.pushing,
      pushLimitMb: PUSH_LIMIT_MB,
      queryTimeoutSeconds: QUERY_TIMEOUT_SECONDS,
      ownPrefix: API,
    });
    this.push = internal.at(PUSH);
    this.pushAs = pushAt(gateway.pushAs, PUSH);
    this.query = internal;
    this.exposed = exposed && { push: exposed.at(PUSH), pushAs: pushAt(gateway.exposedPushAs, PUSH), query: exposed };
  }

  private setup({ logs, store, tenants, alerts }: LokiProps): LokiSetup {
    const caches = lokiCaches(this, logs.caches);
    const config = lokiConfig({
      cluster: clusterOf(this.environment, logs),
      store,
      retention: logs.retention,
      memoryLimit: smallestMemory(logs),
      ...(caches.config && { caches: caches.config }),
      alertmanager: alerts?.alertmanager,
      overrides: logs.config,
    });
    requireAlertsPassword(this, alerts?.alertmanager);
    requireStoreSecrets(this, 'loki', store);
    return {
      store,
      caches,
      configuration: configVolume(
        'config',
        yamlFile(this, { name: 'loki', program: 'loki', file: 'config.yaml', content: config }),
      ),
      runtime: reloadedConfigVolume(
        'runtime',
        yamlFile(this, { name: 'loki-runtime', program: 'loki', file: RUNTIME_FILE, content: lokiOverrides(tenants) }),
      ),
      rules: ruleFiles(this, { program: 'loki', directory: RULES_DIRECTORY, rules: alerts?.rules ?? 'none' }),
      alertmanager: alerts?.alertmanager,
    };
  }
}

/** Makes the processes; returns who answers what. */
function processes(chart: ComponentChart, logs: LogsBackend, setup: LokiSetup): Readonly<Record<Route, Endpoint>> {
  switch (logs.mode) {
    case 'single-binary':
      return singleBinary(chart, { setup, resources: logs.resources, volume: logs.volume });
    case 'simple-scalable':
      return simpleScalable(chart, { setup, parts: logs.parts });
    case 'distributed':
      return distributed(chart, { setup, logs });
  }
}

function clusterOf(environment: Environment, logs: LogsBackend): Cluster | 'alone' {
  switch (logs.mode) {
    case 'single-binary':
      return 'alone';
    case 'simple-scalable':
      return simpleScalableCluster(environment, logs.parts.write.replicas);
    case 'distributed':
      return distributedCluster(environment, logs);
  }
}

/** The memory that every process has which caches or replays: they share one configuration. */
function smallestMemory({ mode, resources, parts }: LogsBackend): Quantity {
  const processes = {
    'single-binary': [{ resources }],
    'simple-scalable': [parts.read, parts.write, parts.backend],
    distributed: [parts.ingester, parts.querier, parts.queryFrontend, parts.ruler],
  }[mode];
  const [smallest = resources.memoryLimit] = processes
    .map((part) => part.resources.memoryLimit)
    .sort((a, b) => bytesOf(a) - bytesOf(b));
  return smallest;
}
