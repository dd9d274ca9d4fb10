import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type {
  Admission,
  Connection,
  ExternalSecret,
  Layer,
  PodSelector,
  Scraper,
  ServicePort,
  SomeNamespaces,
} from './rendered';
import type { Environment, SecretRef, WorkloadSettings } from './spec/model';

/** An environment as a construct: the scope of its components. Folder `dist/<name>/`. */
export class EnvironmentScope extends Construct {
  constructor(
    scope: Construct,
    readonly environment: Environment,
  ) {
    super(scope, environment.name);
  }
}

/** Basic-auth credentials that callers of an endpoint send. */
export interface BasicAuth {
  readonly user: string;
  readonly password: SecretRef;
  /** The Secret of the platform's namespace that has the same value, where callers are in other namespaces. @default - none */
  readonly sameAs?: SecretRef;
}

export interface EndpointProps {
  /** @default http */
  readonly scheme?: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** Base path, with a leading and without a trailing slash. @default - none */
  readonly path?: string;
  /** The Service that answers. @default - none: the address is outside the cluster */
  readonly service?: ServicePort;
  /** What the caller must send. @default - nothing: network policies alone decide who may call */
  readonly auth?: BasicAuth;
}

/**
 * An address that a component offers. Consumers get this object, never a string, and declare its use with
 * `ComponentChart.connect`, so that a URL or a port is written once and every use is known.
 */
export class Endpoint {
  constructor(private readonly props: EndpointProps) {}

  /** The same endpoint with a longer base path. */
  at(path: string): Endpoint {
    return new Endpoint({ ...this.props, path: `${this.props.path ?? ''}${path}` });
  }

  /** `scheme://host[:port][/path]`; the port is left out where it is the scheme's own. */
  get url(): string {
    const { scheme = 'http', host, port, path = '' } = this.props;
    const standard = scheme === 'http' ? 80 : 443;
    return `${scheme}://${host}${port === standard ? '' : `:${port}`}${path}`;
  }

  /** `host:port`, for programs that take no URL. */
  get address(): string {
    return `${this.props.host}:${this.props.port}`;
  }

  get host(): string {
    return this.props.host;
  }

  get port(): number {
    return this.props.port;
  }

  get service(): ServicePort | 'external' {
    return this.props.service ?? 'external';
  }

  get auth(): BasicAuth | undefined {
    return this.props.auth;
  }
}

/** The endpoint of a Service port inside the cluster, by its full DNS name (no search list, so no `ndots` round trips). */
export function serviceEndpoint(
  environment: Environment,
  service: { readonly name: string; readonly port: number; readonly namespace?: string; readonly auth?: BasicAuth },
): Endpoint {
  const namespace = service.namespace ?? environment.namespace;
  return new Endpoint({
    host: `${service.name}.${namespace}.svc.${environment.cluster.dnsDomain}`,
    port: service.port,
    service: { namespace, service: service.name, port: service.port },
    ...(service.auth && { auth: service.auth }),
  });
}

export interface ComponentChartProps {
  /** Name of the application: folder in `dist/<environment>/` and part of the Argo CD Application's name. */
  readonly app: string;
  readonly layer: Layer;
  /** Namespace of its objects. @default - that of the environment */
  readonly namespace?: string;
}

/** One chart = one `dist` folder = one Argo CD Application. Public fields of subclasses are its `Endpoint`s. */
export abstract class ComponentChart extends Chart {
  readonly environment: Environment;
  readonly app: string;
  readonly layer: Layer;
  /** What `lib/kube` gives to each workload of the chart. */
  readonly workloads: WorkloadSettings;
  readonly connections: Connection[] = [];
  readonly admissions: Admission[] = [];
  readonly secrets: ExternalSecret[] = [];
  readonly scrapers: Scraper[] = [];

  constructor(scope: EnvironmentScope, props: ComponentChartProps) {
    // Names are given in full by the components: hashes in names would make every refactoring a rename.
    super(scope, props.app, {
      namespace: props.namespace ?? scope.environment.namespace,
      disableResourceNameHashes: true,
    });
    this.environment = scope.environment;
    this.workloads = scope.environment.operations.workloads;
    this.app = props.app;
    this.layer = props.layer;
  }

  /** Declares that pods of this component call `endpoint`, and returns it. */
  connect(from: PodSelector, endpoint: Endpoint, purpose: string): Endpoint {
    this.connections.push({ from, to: endpoint.service, url: endpoint.url, purpose });
    return endpoint;
  }

  /** Declares that pods of whole namespaces, whose labels are not ours to know, may call a Service of this component. */
  admit(from: Admission['from'], to: ServicePort, purpose: string): void {
    this.admissions.push({ from, to, purpose });
  }

  /** Declares that pods of this component scrape everything in some namespaces of the cluster that has a ServiceMonitor. */
  scrape(pods: PodSelector, of: SomeNamespaces = 'everywhere'): void {
    this.scrapers.push({ pods, of });
  }

  /** Declares a Secret key that has to exist in the cluster, and returns the reference. */
  requireSecret(ref: SecretRef, about: Pick<ExternalSecret, 'purpose' | 'content' | 'sameAs'>): SecretRef {
    this.secrets.push({ ...ref, namespace: this.namespace ?? this.environment.namespace, ...about });
    return ref;
  }
}
