import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { bytesOf, goMemoryLimit } from '../../kube/memory';
import { service } from '../../kube/service';
import { type Mount, reloadedConfigVolume, secretVolume } from '../../kube/volume';
import { statefulSet, type Workload } from '../../kube/workload';
import type { ShortTermMetrics, TenantId } from '../../spec/model';
import { imageReference } from '../image';
import { tenantGateway } from '../tenant-gateway/tenant-gateway';
import { yamlFile } from '../yaml-file';
import { prometheusConfig } from './config';
import { DATA, METRICS_SECRET, PORTS, PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS, TENANT_LABEL } from './ports';
import { API_PATHS, PUSH } from './routes';

const NAME = 'prometheus';
const IDENTITY = { name: NAME } as const;

/** User of the image. */
const USER = 65534;

export interface PrometheusProps {
  readonly settings: ShortTermMetrics;
  /** Remote-write API that keeps the metrics for long. */
  readonly onward: Endpoint;
  /** Everybody whose metrics come in, `infrastructure` too. */
  readonly tenants: readonly TenantId[];
}

/**
 * Hours of metrics close by, on their way to the metrics backend. Prometheus knows no tenants: collectors say whose a
 * series is by a label, and a proxy adds that label to each query, so that callers see what the header names and no more.
 */
export class Prometheus extends ComponentChart {
  /** Remote-write API. Series carry the label of the tenant. */
  readonly push: Endpoint;
  /** Base address as Grafana takes it; callers send `X-Scope-OrgID`, several tenants joined by `|`. */
  readonly query: Endpoint;

  constructor(scope: EnvironmentScope, props: PrometheusProps) {
    super(scope, { app: NAME, layer: 'backend' });
    const workload = this.process(props);
    const ports = {
      'http-metrics': { port: PORTS.http },
      queries: { port: PORTS.queries },
      'proxy-metrics': { port: PORTS.proxyMetrics },
    };
    service(this, { name: NAME, workload, ports });
    service(this, { name: `${NAME}-headless`, workload, headless: true, publishNotReady: true, ports });
    this.connect(workload.pods, props.onward, 'prometheus: metrics on their way to the backend');
    const at = (port: number) => serviceEndpoint(this.environment, { name: NAME, port });
    const { internal } = tenantGateway(this, {
      name: `${NAME}-gateway`,
      program: NAME,
      paths: API_PATHS,
      upstreams: { push: at(PORTS.http), read: at(PORTS.queries), about: at(PORTS.http) },
      replicas: 1,
      pushLimitMb: PUSH_LIMIT_MB,
      queryTimeoutSeconds: QUERY_TIMEOUT_SECONDS,
    });
    this.push = internal.at(PUSH);
    this.query = internal;
  }

  private process(props: PrometheusProps): Workload {
    return statefulSet(this, {
      name: NAME,
      identity: IDENTITY,
      serviceName: `${NAME}-headless`,
      pod: {
        containers: [this.container(props), this.queryProxy()],
        user: USER,
        // Time to write the newest samples down.
        terminationGraceSeconds: 300,
      },
    });
  }

  private container(props: PrometheusProps): ContainerProps {
    const { retention, resources, volume } = props.settings;
    return {
      name: NAME,
      image: imageReference(this.environment, 'prometheus'),
      args: [
        '--config.file=/etc/prometheus/config/prometheus.yml',
        // The table of tenants is in the configuration: a new one restarts nothing.
        '--enable-feature=auto-reload-config,exemplar-storage',
        '--config.auto-reload-interval=10s',
        `--storage.tsdb.path=${DATA}`,
        `--storage.tsdb.retention.time=${retention}`,
        // Whatever comes first: a full disk would stop everything.
        `--storage.tsdb.retention.size=${Math.floor((bytesOf(volume) * 0.8) / 2 ** 20)}MB`,
        `--web.listen-address=0.0.0.0:${PORTS.http}`,
        '--web.enable-remote-write-receiver',
      ],
      env: { GOMEMLIMIT: goMemoryLimit(resources.memoryLimit) },
      ports: { 'http-metrics': PORTS.http },
      probes: {
        readiness: { path: '/-/ready', port: 'http-metrics' },
        liveness: { path: '/-/healthy', port: 'http-metrics', periodSeconds: 30, failureThreshold: 10 },
        startup: { path: '/-/ready', port: 'http-metrics', periodSeconds: 5, failureThreshold: 120 },
      },
      resources,
      mounts: [
        this.configuration(props),
        ...this.metricsSecret(props.onward),
        { volume: { name: 'data', claim: { size: volume } }, path: DATA },
      ],
    };
  }

  /** https://github.com/prometheus-community/prom-label-proxy: the header names one tenant, or several as `a|b`. */
  private queryProxy(): ContainerProps {
    const ready = { path: '/healthz', port: 'proxy-metrics' };
    return {
      name: 'query-proxy',
      image: imageReference(this.environment, 'prom-label-proxy'),
      args: [
        `--insecure-listen-address=0.0.0.0:${PORTS.queries}`,
        `--internal-listen-address=0.0.0.0:${PORTS.proxyMetrics}`,
        `--upstream=http://localhost:${PORTS.http}`,
        `--label=${TENANT_LABEL}`,
        '--header-name=X-Scope-OrgID',
        '--regex-match',
        '--enable-label-apis',
      ],
      ports: { queries: PORTS.queries, 'proxy-metrics': PORTS.proxyMetrics },
      probes: { readiness: ready, liveness: ready, startup: { ...ready, periodSeconds: 2, failureThreshold: 30 } },
      resources: { cpuRequest: '10m', memoryRequest: '32Mi', cpuLimit: 'none', memoryLimit: '128Mi' },
      env: { GOMEMLIMIT: goMemoryLimit('128Mi') },
      mounts: [],
    };
  }

  private configuration(props: PrometheusProps): Mount {
    const content = prometheusConfig(props);
    const files = yamlFile(this, { name: NAME, program: NAME, file: 'prometheus.yml', content });
    return { volume: reloadedConfigVolume('config', files), path: '/etc/prometheus/config', readOnly: true };
  }

  private metricsSecret({ auth }: Endpoint): readonly Mount[] {
    if (auth === undefined) return [];
    const { name, key } = this.requireSecret(auth.password, {
      purpose: 'prometheus: password of the metrics backend',
      content: 'as the gateway of the backend has it',
    });
    return [{ volume: secretVolume('metrics-secret', name, [key]), path: METRICS_SECRET, readOnly: true }];
  }
}
