import { type AlloyConfig, alloyConfig, configBlock, importModule, render } from '../alloy';
import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../component';
import { configFiles } from '../kube/config-files';
import { grantClusterAccess } from '../kube/rbac';
import { service } from '../kube/service';
import { type Mount, reloadedConfigVolume, scratchVolume } from '../kube/volume';
import { deployment } from '../kube/workload';
import type { Platform } from '../spec/model';
import { ALLOY_PORT, ALLOY_STORAGE, ALLOY_TERMINATION_GRACE, ALLOY_USER, alloyContainer } from './alloy-container';
import { passwordMounts } from './backend-passwords';
import { collectorConfig } from './collector-config';
import { LOGGING } from './logging';
import { lokiSink } from './pipelines/logs-sink';
import { pushedLogs } from './pipelines/pushed-logs';
import { logsRouting, type TenantRoutingProps } from './pipelines/tenant-routing';

const IDENTITY = { name: 'alloy', component: 'gateway' };

/** Port for Loki's push protocol. */
const LOGS_PORT = 3100;

/** Folder of the tenant table. */
const TENANTS = '/etc/alloy-tenants';

const TENANTS_FILE = 'tenants.alloy';

export interface AlloyGatewayProps {
  readonly platform: Platform;
  /** Push API of the Loki that keeps the environment's logs. */
  readonly push: Endpoint;
}

/**
 * Alloy as the way in to the backends: takes what the environment's collectors send, decides by the namespace that they
 * report which tenant it belongs to, and passes it on. The table of tenants is a module in a ConfigMap of its own that
 * Alloy reads again when it changes: a new tenant restarts nothing.
 */
export class AlloyGateway extends ComponentChart {
  /** Loki's push API, for collectors alone. */
  readonly logs: Endpoint;

  constructor(scope: EnvironmentScope, { platform, push }: AlloyGatewayProps) {
    super(scope, { app: 'alloy-gateway', layer: 'collector' });
    const { name, cluster } = this.environment;
    const routing = { environment: this.environment, unknownNamespaces: platform.unknownNamespaces };
    const externalLabels = { cluster: cluster.name, environment: name };
    const config = collectorConfig(gatewayConfig({ routing, push, externalLabels }), this.environment.gateway);
    const workload = deployment(this, {
      name: 'alloy-gateway',
      identity: IDENTITY,
      replicas: this.environment.gateway.replicas,
      autoscale: this.environment.gateway.autoscale,
      pod: {
        user: ALLOY_USER,
        usesKubernetesApi: config.access.length > 0,
        terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
        imagePullSecrets: this.environment.images.pullSecrets,
        containers: [
          alloyContainer(this, {
            name: 'alloy-gateway',
            identity: IDENTITY,
            config,
            settings: this.environment.gateway,
            storage: { volume: scratchVolume('storage', '64Mi'), path: ALLOY_STORAGE },
            ports: { logs: LOGS_PORT },
            mounts: [this.tenants(routing), ...passwordMounts(this, 'alloy-gateway', [push])],
          }),
        ],
      },
    });
    service(this, {
      name: 'alloy-gateway',
      workload,
      ports: { http: { port: ALLOY_PORT }, logs: { port: LOGS_PORT } },
    });
    if (config.access.length > 0) grantClusterAccess(this, workload, config.access);
    this.connect(workload.pods, push, 'push logs');
    this.logs = serviceEndpoint(this.environment, { name: 'alloy-gateway', port: LOGS_PORT }).at('/loki/api/v1/push');
  }

  private tenants(routing: TenantRoutingProps): Mount {
    const files = configFiles(this, {
      name: 'alloy-tenants',
      identity: IDENTITY,
      files: { [TENANTS_FILE]: render(tenantModule(routing)) },
    });
    return { volume: reloadedConfigVolume('tenants', files), path: TENANTS, readOnly: true };
  }
}

/** Module with the table of tenants, which the configuration of the gateway imports. */
export function tenantModule(routing: TenantRoutingProps): AlloyConfig {
  return alloyConfig(logsRouting(routing));
}

export interface GatewayConfigProps {
  readonly routing: TenantRoutingProps;
  /** Loki's push API. */
  readonly push: Endpoint;
  /** Labels of everything that the gateway passes on. */
  readonly externalLabels: Readonly<Record<string, string>>;
}

/** Configuration of the gateway: the same for any table of tenants. */
export function gatewayConfig({ routing, push, externalLabels }: GatewayConfigProps): AlloyConfig {
  const sink = lokiSink({ push, externalLabels });
  const tenants = importModule('import.file', 'tenants', {
    filename: `${TENANTS}/${TENANTS_FILE}`,
    // The kubelet updates a ConfigMap by swapping a link, which file notification can miss.
    detector: 'poll',
    poll_frequency: '10s',
  });
  const logs = tenants.use(logsRouting(routing)).instance('by_namespace', { forward_to: [sink.exports.receiver] });
  return alloyConfig(
    configBlock('logging', LOGGING),
    pushedLogs(LOGS_PORT, logs.exports.receiver),
    tenants,
    logs,
    sink,
  );
}
