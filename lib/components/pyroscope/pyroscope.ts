import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import { service } from '../../kube/service';
import { configVolume, type Mount, reloadedConfigVolume, scratchVolume } from '../../kube/volume';
import { statefulSet, type Workload } from '../../kube/workload';
import type { ProfilesBackend, Tenant } from '../../spec/model';
import type { PushingTenants } from '../../spec/pushing-tenants';
import { imageReference } from '../image';
import { connectStore, requireStoreSecrets, storeAccess } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import type { PushAs } from '../tenant-gateway/push-as';
import { tenantGateway } from '../tenant-gateway/tenant-gateway';
import { yamlFile } from '../yaml-file';
import { pyroscopeConfig } from './config';
import { pyroscopeOverrides } from './overrides';
import { DATA, PORTS, PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS, RUNTIME_DIRECTORY, RUNTIME_FILE } from './ports';
import { API_PATHS } from './routes';

const NAME = 'pyroscope';

/** User of the image. */
const USER = 10001;

export interface PyroscopeProps {
  readonly profiles: ProfilesBackend;
  readonly store: ObjectStore;
  /** Tenants whose profiles it keeps: those of each environment that sends its profiles here. */
  readonly tenants: readonly Tenant[];
  /** Tenants that may push by credentials of their own. @default none */
  readonly pushing?: PushingTenants | undefined;
}

/** Where a profile backend takes profiles and answers queries. */
export interface ProfileEndpoints {
  /** Base address of its push API; callers send `X-Scope-OrgID`. */
  readonly push: Endpoint;
  /** The same for a tenant's own collectors, which have its credentials. @default - no tenant pushes as itself */
  readonly pushAs: PushAs | undefined;
  /** Base address as Grafana takes it; callers send `X-Scope-OrgID`, several tenants joined by `|`. */
  readonly query: Endpoint;
}

/** The profile backend of an environment, behind its gateway: Pyroscope in one process. */
export class Pyroscope extends ComponentChart implements ProfileEndpoints {
  readonly push: Endpoint;
  readonly pushAs: PushAs | undefined;
  readonly query: Endpoint;
  /** The same for callers outside the cluster. */
  readonly exposed: ProfileEndpoints | undefined;

  constructor(scope: EnvironmentScope, props: PyroscopeProps) {
    super(scope, { app: 'pyroscope', layer: 'backend' });
    requireStoreSecrets(this, NAME, props.store);
    const workload = this.process(props);
    const ports = { 'http-metrics': { port: PORTS.http }, grpc: { port: PORTS.grpc, appProtocol: 'grpc' } };
    service(this, { name: NAME, workload, ports });
    service(this, { name: `${NAME}-headless`, workload, headless: true, publishNotReady: true, ports });
    connectStore(this, workload, props.store, 'pyroscope: profiles');
    const http = serviceEndpoint(this.environment, { name: NAME, port: PORTS.http });
    const { internal, exposed, ...gateway } = tenantGateway(this, {
      name: 'pyroscope-gateway',
      program: NAME,
      paths: API_PATHS,
      upstreams: { distributor: http, queryFrontend: http },
      ...props.profiles.parts.gateway,
      pushing: props.pushing,
      pushLimitMb: PUSH_LIMIT_MB,
      queryTimeoutSeconds: QUERY_TIMEOUT_SECONDS,
    });
    this.push = internal;
    this.pushAs = gateway.pushAs;
    this.query = internal;
    this.exposed = exposed && { push: exposed, pushAs: gateway.exposedPushAs, query: exposed };
  }

  private process(props: PyroscopeProps): Workload {
    const access = storeAccess(props.store);
    return statefulSet(this, {
      name: NAME,
      identity: { name: NAME, component: 'single-binary' },
      serviceName: `${NAME}-headless`,
      pod: {
        containers: [this.container(props)],
        user: USER,
        // Time to write open segments and to leave the rings.
        terminationGraceSeconds: 120,
        cloudIdentity: access.cloudIdentity,
      },
    });
  }

  private container(props: PyroscopeProps): ContainerProps {
    const { resources, volume } = props.profiles;
    const { env, mounts } = storeAccess(props.store);
    return {
      name: NAME,
      image: imageReference(this.environment, 'pyroscope'),
      args: ['-config.file=/etc/pyroscope/config/config.yaml', '-config.expand-env=true', '-target=all'],
      env: { ...env, GOMEMLIMIT: goMemoryLimit(resources.memoryLimit) },
      ports: { 'http-metrics': PORTS.http, grpc: PORTS.grpc },
      probes: {
        // The writer of segments is ready half a minute after it has joined its ring.
        readiness: { path: '/ready', port: 'http-metrics' },
        liveness: { path: METRICS, port: 'http-metrics', periodSeconds: 30, failureThreshold: 10 },
        startup: { path: METRICS, port: 'http-metrics', periodSeconds: 5, failureThreshold: 60 },
      },
      resources,
      mounts: [
        ...this.configuration(props),
        { volume: { name: 'data', claim: { size: volume } }, path: DATA },
        ...mounts,
        { volume: scratchVolume('tmp', '1Gi'), path: '/tmp' },
      ],
    };
  }

  private configuration({ profiles, store, tenants }: PyroscopeProps): readonly Mount[] {
    const { name, namespace } = this.environment;
    const config = pyroscopeConfig({ profiles, store, clusterLabel: `${name}.${namespace}.${NAME}` });
    return [
      {
        volume: configVolume(
          'config',
          yamlFile(this, { name: NAME, program: NAME, file: 'config.yaml', content: config }),
        ),
        path: '/etc/pyroscope/config',
        readOnly: true,
      },
      {
        volume: reloadedConfigVolume(
          'runtime',
          yamlFile(this, {
            name: `${NAME}-runtime`,
            program: NAME,
            file: RUNTIME_FILE,
            content: pyroscopeOverrides(tenants),
          }),
        ),
        path: RUNTIME_DIRECTORY,
        readOnly: true,
      },
    ];
  }
}

/** Answers as soon as the server does, whatever the rings say. */
const METRICS = '/metrics';
