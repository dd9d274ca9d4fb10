import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import { service } from '../../kube/service';
import { configVolume, type Mount, reloadedConfigVolume, scratchVolume, secretVolume } from '../../kube/volume';
import { statefulSet, type Workload } from '../../kube/workload';
import type { Tenant, TracesBackend } from '../../spec/model';
import type { PushingTenants } from '../../spec/pushing-tenants';
import { imageReference } from '../image';
import { connectStore, requireStoreSecrets, type StoreAccess, storeAccess } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import { type PushAs, pushAt } from '../tenant-gateway/push-as';
import { tenantGateway } from '../tenant-gateway/tenant-gateway';
import { yamlFile } from '../yaml-file';
import { tempoConfig, tempoDefaultLimits } from './config';
import { tempoOverrides } from './overrides';
import {
  DATA,
  METRICS_SECRET,
  OVERRIDES_DIRECTORY,
  OVERRIDES_FILE,
  PORTS,
  PUSH_LIMIT_MB,
  QUERY_TIMEOUT_SECONDS,
} from './ports';
import { API_PATHS, PUSH } from './routes';

const NAME = 'tempo';
const IDENTITY = { name: 'tempo', component: 'single-binary' } as const;

/** User of the image. */
const USER = 10001;

export interface TempoProps {
  readonly traces: TracesBackend;
  readonly store: ObjectStore;
  /** Remote-write API for the metrics made of spans; undefined: metrics are kept nowhere. */
  readonly metrics: Endpoint | undefined;
  /** Tenants whose traces it keeps: those of each environment that sends its traces here. */
  readonly tenants: readonly Tenant[];
  /** Tenants that may push by credentials of their own. @default none */
  readonly pushing?: PushingTenants | undefined;
}

/** Where a trace backend takes spans and answers queries. */
export interface TraceEndpoints {
  /** OTLP over HTTP, with the path of traces; callers send `X-Scope-OrgID`. */
  readonly push: Endpoint;
  /** The same for a tenant's own collectors, which have its credentials. @default - no tenant pushes as itself */
  readonly pushAs: PushAs | undefined;
  /** Base address as Grafana takes it; callers send `X-Scope-OrgID`, several tenants joined by `|`. */
  readonly query: Endpoint;
}

/**
 * The trace backend of an environment, behind its gateway: Tempo in one process. Its parts as workloads of their own
 * would need Kafka between them, and more than one such process is nothing that Tempo 3 knows.
 */
export class Tempo extends ComponentChart implements TraceEndpoints {
  readonly push: Endpoint;
  readonly pushAs: PushAs | undefined;
  readonly query: Endpoint;
  /** The same for callers outside the cluster. */
  readonly exposed: TraceEndpoints | undefined;

  constructor(scope: EnvironmentScope, props: TempoProps) {
    super(scope, { app: 'tempo', layer: 'backend' });
    const workload = this.process(props);
    this.services(workload);
    connectStore(this, workload, props.store, 'tempo: blocks');
    if (this.writesMetrics(props)) this.connect(workload.pods, props.metrics, 'metrics made of spans');
    const at = (port: number) => serviceEndpoint(this.environment, { name: NAME, port });
    const { internal, exposed, ...gateway } = tenantGateway(this, {
      name: 'tempo-gateway',
      program: 'tempo',
      paths: API_PATHS,
      upstreams: { receiver: at(PORTS.otlpHttp), queryFrontend: at(PORTS.http) },
      ...props.traces.parts.gateway,
      pushing: props.pushing,
      pushLimitMb: PUSH_LIMIT_MB,
      queryTimeoutSeconds: QUERY_TIMEOUT_SECONDS,
    });
    this.push = internal.at(PUSH);
    this.pushAs = pushAt(gateway.pushAs, PUSH);
    this.query = internal;
    this.exposed = exposed && { push: exposed.at(PUSH), pushAs: pushAt(gateway.exposedPushAs, PUSH), query: exposed };
  }

  private process(props: TempoProps): Workload {
    const access = storeAccess(props.store);
    requireStoreSecrets(this, 'tempo', props.store);
    return statefulSet(this, {
      name: NAME,
      identity: IDENTITY,
      serviceName: 'tempo-headless',
      pod: {
        containers: [this.container(props, access)],
        user: USER,
        // Time to write what is held in memory to blocks.
        terminationGraceSeconds: 300,
        cloudIdentity: access.cloudIdentity,
      },
    });
  }

  private container(props: TempoProps, access: StoreAccess): ContainerProps {
    const { resources, volume } = props.traces;
    return {
      name: 'tempo',
      image: imageReference(this.environment, 'tempo'),
      args: ['-config.file=/etc/tempo/config/config.yaml', '-config.expand-env=true', '-target=all'],
      env: { ...access.env, GOMEMLIMIT: goMemoryLimit(resources.memoryLimit) },
      ports: { 'http-metrics': PORTS.http, 'otlp-grpc': PORTS.otlpGrpc, 'otlp-http': PORTS.otlpHttp },
      probes: {
        readiness: { path: '/ready', port: 'http-metrics' },
        // Answers from the first moment on, also while the process replays its log.
        liveness: { path: BUILD_INFO, port: 'http-metrics', periodSeconds: 30, failureThreshold: 10 },
        startup: { path: BUILD_INFO, port: 'http-metrics', periodSeconds: 5, failureThreshold: 60 },
      },
      resources,
      mounts: [
        ...this.configuration(props),
        ...this.metricsSecret(props),
        { volume: { name: 'data', claim: { size: volume } }, path: DATA },
        ...access.mounts,
        { volume: scratchVolume('tmp', '1Gi'), path: '/tmp' },
      ],
    };
  }

  private configuration(props: TempoProps): readonly Mount[] {
    const overrides = tempoOverrides(props.tenants, tempoDefaultLimits(props));
    return [
      {
        volume: configVolume(
          'config',
          yamlFile(this, { name: 'tempo', program: 'tempo', file: 'config.yaml', content: tempoConfig(props) }),
        ),
        path: '/etc/tempo/config',
        readOnly: true,
      },
      {
        volume: reloadedConfigVolume(
          'overrides',
          yamlFile(this, { name: 'tempo-overrides', program: 'tempo', file: OVERRIDES_FILE, content: overrides }),
        ),
        path: OVERRIDES_DIRECTORY,
        readOnly: true,
      },
    ];
  }

  /** The password is read again at each request: a new one needs no restart. */
  private metricsSecret(props: TempoProps): readonly Mount[] {
    if (!this.writesMetrics(props) || props.metrics.auth === undefined) return [];
    const { name, key } = this.requireSecret(props.metrics.auth.password, {
      purpose: 'tempo: password of the metrics backend',
      content: 'as the gateway of the backend has it',
    });
    return [{ volume: secretVolume('metrics-secret', name, [key]), path: METRICS_SECRET, readOnly: true }];
  }

  private writesMetrics(props: TempoProps): props is TempoProps & { readonly metrics: Endpoint } {
    return props.metrics !== undefined && props.traces.metricsGenerator !== 'off';
  }

  private services(workload: Workload): void {
    const ports = {
      'http-metrics': { port: PORTS.http },
      'otlp-grpc': { port: PORTS.otlpGrpc, appProtocol: 'grpc' },
      'otlp-http': { port: PORTS.otlpHttp },
    };
    service(this, { name: NAME, workload, ports });
    service(this, { name: 'tempo-headless', workload, headless: true, publishNotReady: true, ports });
  }
}

const BUILD_INFO = '/api/status/buildinfo';
