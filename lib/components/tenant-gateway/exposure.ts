import { type BasicAuth, type ComponentChart, Endpoint } from '../../component';
import { type IngressRoute, ingress } from '../../kube/ingress';
import type { Exposure } from '../../spec/model';

/** How callers outside the cluster reach the backends: by an Ingress that ends TLS, with a password. */
export type IngressExposure = Extract<Exposure, { kind: 'ingress' }>;

export interface ExposeProps {
  /** Name of the gateway and its Service. */
  readonly name: string;
  /** Paths of the host that lead to the gateway, unlike those of the other backends, each to a port of the Service. */
  readonly routes: readonly Pick<IngressRoute, 'path' | 'port'>[];
  readonly pushLimitMb: number;
  readonly queryTimeoutSeconds: number;
}

/**
 * The Ingress that leads to ports of the gateway's Service. Each gateway has its own Ingress: all share host and certificate,
 * which controllers merge, and each keeps its own limits.
 */
export function exposeGateway(chart: ComponentChart, exposure: IngressExposure, props: ExposeProps): void {
  for (const key of ['tls.crt', 'tls.key']) {
    chart.requireSecret(
      { name: exposure.tlsSecret, key },
      { purpose: `certificate of ${exposure.host}`, content: 'PEM; Secret of type kubernetes.io/tls' },
    );
  }
  ingress(chart, {
    name: props.name,
    identity: { name: props.name },
    host: exposure.host,
    ingressClass: exposure.ingressClass,
    tlsSecret: exposure.tlsSecret,
    routes: props.routes.map((route) => ({ ...route, service: props.name })),
    // Read by ingress-nginx alone, whose own limits (1 MiB, 60 s) are below those of the backends.
    annotations: {
      'nginx.ingress.kubernetes.io/proxy-body-size': `${props.pushLimitMb}m`,
      'nginx.ingress.kubernetes.io/proxy-read-timeout': String(props.queryTimeoutSeconds + 90),
    },
  });
}

/** The address that callers outside use, without any path. */
export function outside({ host }: IngressExposure, auth: BasicAuth): Endpoint {
  return new Endpoint({ scheme: 'https', host, port: 443, auth });
}
