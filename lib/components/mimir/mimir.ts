import { ComponentChart, Endpoint, type EnvironmentScope } from '../../component';
import type { MetricsBackend, Tenant } from '../../spec/model';
import type { PushingTenants } from '../../spec/pushing-tenants';
import { requireStoreSecrets } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import type { TenantRules } from '../rule-files';
import { type PushAs, pushAt } from '../tenant-gateway/push-as';
import { tenantGateway } from '../tenant-gateway/tenant-gateway';
import { type MimirCaches, mimirCaches } from './caches';
import { mimirConfig } from './config';
import { alertmanagerOf, distributed, distributedCluster } from './distributed';
import { mimirFiles } from './files';
import { monolithic } from './monolithic';
import { PORTS, PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS } from './ports';
import { ALERTMANAGER, API_PATHS, OTLP_PUSH, PROMETHEUS, PUSH } from './routes';

export interface MimirProps {
  readonly metrics: MetricsBackend;
  readonly store: ObjectStore;
  /** Tenants whose metrics it keeps: those of each environment that sends its metrics here. */
  readonly tenants: readonly Tenant[];
  /** Tenants that may push by credentials of their own. @default none */
  readonly pushing?: PushingTenants | undefined;
  /** Rules that are evaluated for tenants. @default none */
  readonly rules?: readonly TenantRules[] | 'none';
}

/** Where a metrics backend takes samples and answers queries; callers send `X-Scope-OrgID`. */
export interface MetricEndpoints {
  /** Prometheus' remote write. */
  readonly push: Endpoint;
  /** The same for a tenant's own collectors, which have its credentials. @default - no tenant pushes as itself */
  readonly pushAs: PushAs | undefined;
  /** Base address as Grafana takes that of a Prometheus, with rules; several tenants are joined by `|` (not for rules). */
  readonly query: Endpoint;
  /** Base address as Grafana takes that of Mimir's Alertmanager. @default - alerts go nowhere */
  readonly alertmanager?: Endpoint | undefined;
}

/** The metrics backend of an environment, behind its gateway. */
export class Mimir extends ComponentChart implements MetricEndpoints {
  readonly push: Endpoint;
  readonly pushAs: PushAs | undefined;
  readonly query: Endpoint;
  /** OTLP over HTTP. */
  readonly otlp: Endpoint;
  readonly alertmanager: Endpoint | undefined;
  /** For callers outside the cluster, who send a password of their own. */
  readonly exposed: MetricEndpoints | undefined;

  constructor(scope: EnvironmentScope, props: MimirProps) {
    super(scope, { app: 'mimir', layer: 'backend' });
    const { metrics, store } = props;
    requireStoreSecrets(this, 'mimir', store);
    const caches = mimirCaches(this, metrics.caches);
    const files = this.files(props, caches);
    const upstreams = (metrics.mode === 'monolithic' ? monolithic : distributed)(this, {
      metrics,
      store,
      files,
      caches,
    });
    const { internal, exposed, ...gateway } = tenantGateway(this, {
      name: 'mimir-gateway',
      // What Grafana's chart of Mimir calls it, and with it what many people do.
      aliases: ['mimir-nginx'],
      program: 'mimir',
      paths: API_PATHS,
      upstreams,
      ...metrics.parts.gateway,
      pushing: props.pushing,
      pushLimitMb: PUSH_LIMIT_MB,
      queryTimeoutSeconds: QUERY_TIMEOUT_SECONDS,
    });
    this.push = internal.at(PUSH);
    this.pushAs = pushAt(gateway.pushAs, PUSH);
    this.query = internal.at(PROMETHEUS);
    this.otlp = internal.at(OTLP_PUSH);
    this.alertmanager = this.environment.alerting ? internal : undefined;
    this.exposed = exposed && {
      push: exposed.at(PUSH),
      pushAs: pushAt(gateway.exposedPushAs, PUSH),
      query: exposed.at(PROMETHEUS),
    };
  }

  private files({ metrics, store, tenants, rules = 'none' }: MimirProps, caches: MimirCaches) {
    const alone = metrics.mode === 'monolithic';
    const config = mimirConfig({
      cluster: alone ? 'alone' : distributedCluster(this.environment, metrics),
      store,
      retention: metrics.retention,
      exemplars: metrics.exemplars,
      nativeHistograms: metrics.nativeHistograms,
      alertmanager: (alone ? ITSELF : alertmanagerOf(this.environment)).url,
      caches: caches.config,
      memoryLimit: (alone ? metrics : metrics.parts.storeGateway).resources.memoryLimit,
      overrides: metrics.config,
    });
    return mimirFiles(this, { config, tenants, rules });
  }
}

/** The Alertmanager of the process that asks. */
const ITSELF = new Endpoint({ host: 'localhost', port: PORTS.http }).at(ALERTMANAGER);
