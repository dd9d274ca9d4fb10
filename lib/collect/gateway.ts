import { type AlloyConfig, alloyConfig, configBlock, type Nodes, render } from '../alloy';
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
import { pushedLogs } from './pipelines/pushed-logs';
import { pushedMetrics } from './pipelines/pushed-metrics';
import { pushedProfiles } from './pipelines/pushed-profiles';
import {
  externalLabelsOf,
  routedSinks,
  TENANTS,
  TENANTS_FILE,
  type TenantsProps,
  tenantsModule,
} from './routing/tenants';
import { type PushEndpoints, type Sinks, withOutlets } from './sinks';

const NAME = 'alloy-gateway';
const IDENTITY = { name: 'alloy', component: 'gateway' };

/** Ports for our own collectors, each for one protocol: Loki's, Prometheus' and Pyroscope's push. */
const PORTS = { logs: 3100, metrics: 9009, profiles: 4040 } as const;
const PATHS = { logs: '/loki/api/v1/push', metrics: '/api/v1/metrics/write', profiles: '' } as const;
type PushedSignal = keyof typeof PORTS;

export interface AlloyGatewayProps {
  readonly platform: Platform;
  /** What keeps the environment's telemetry. */
  readonly push: PushEndpoints;
}

/**
 * Alloy as the way in to the backends: takes what the environment's collectors send, decides by the namespace that they
 * report which tenant it belongs to, and passes it on. The table of tenants is a module in a ConfigMap of its own that
 * Alloy reads again when it changes: a new tenant restarts nothing.
 */
export class AlloyGateway extends ComponentChart implements PushEndpoints {
  /** Loki's push API, for collectors alone. */
  readonly logs: Endpoint | undefined;
  /** Prometheus' remote write, for collectors alone. */
  readonly metrics: Endpoint | undefined;
  /** Base address of Pyroscope's push API, for collectors alone. */
  readonly profiles: Endpoint | undefined;

  constructor(scope: EnvironmentScope, { platform, push }: AlloyGatewayProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const tenants: TenantsProps = {
      routing: { environment: this.environment, unknownNamespaces: platform.unknownNamespaces },
      push,
      externalLabels: externalLabelsOf(this.environment),
    };
    const config = collectorConfig(gatewayConfig(tenants), this.environment.gateway);
    const ports = Object.fromEntries(pushed(push).map((signal) => [signal, PORTS[signal]]));
    const workload = deployment(this, {
      name: NAME,
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
            name: NAME,
            identity: IDENTITY,
            config,
            settings: this.environment.gateway,
            storage: storage(push),
            ports,
            mounts: [this.tenants(tenants), ...passwordMounts(this, NAME, Object.values(push))],
          }),
        ],
      },
    });
    const servicePorts = Object.entries({ http: ALLOY_PORT, ...ports }).map(([name, port]) => [name, { port }]);
    service(this, { name: NAME, workload, ports: Object.fromEntries(servicePorts) });
    if (config.access.length > 0) grantClusterAccess(this, workload, config.access);
    for (const { signal, endpoint } of routedSinks(tenants).outlets) {
      this.connect(workload.pods, endpoint, `push ${signal}`);
    }
    const endpoints = this.endpoints(push);
    this.logs = endpoints.logs;
    this.metrics = endpoints.metrics;
    this.profiles = endpoints.profiles;
  }

  private endpoints(push: PushEndpoints): PushEndpoints {
    return Object.fromEntries(
      pushed(push).map((signal) => [
        signal,
        serviceEndpoint(this.environment, { name: NAME, port: PORTS[signal] }).at(PATHS[signal]),
      ]),
    );
  }

  private tenants(tenants: TenantsProps): Mount {
    const files = configFiles(this, {
      name: 'alloy-tenants',
      identity: IDENTITY,
      files: { [TENANTS_FILE]: render(tenantsModule(tenants)) },
    });
    return { volume: reloadedConfigVolume('tenants', files), path: TENANTS, readOnly: true };
  }
}

function pushed(push: PushEndpoints): readonly PushedSignal[] {
  return (['logs', 'metrics', 'profiles'] as const).filter((signal) => push[signal] !== undefined);
}

/**
 * Samples wait on disk for the metrics backend, an hour at most: of 500,000 series every 30 seconds that is about 2 GiB. The
 * disk goes with the pod, which sends what waits before it stops.
 */
function storage(push: PushEndpoints): Mount {
  return {
    volume: scratchVolume('storage', push.metrics === undefined ? '64Mi' : '4Gi'),
    path: ALLOY_STORAGE,
  };
}

/** Configuration of the gateway: the same for any table of tenants. */
export function gatewayConfig(tenants: TenantsProps): AlloyConfig {
  const sinks = routedSinks(tenants);
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(receivers(sinks), sinks));
}

/** What our own collectors send. */
function receivers({ logs, metrics, profiles }: Sinks): Nodes {
  return [
    ...(logs ? [pushedLogs(PORTS.logs, logs)] : []),
    ...(metrics ? [pushedMetrics(PORTS.metrics, metrics)] : []),
    ...(profiles ? [pushedProfiles(PORTS.profiles, profiles)] : []),
  ];
}
