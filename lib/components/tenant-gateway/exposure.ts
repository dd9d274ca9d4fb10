import { type ComponentChart, Endpoint } from '../../component';
import { ingress } from '../../kube/ingress';
import type { Exposure } from '../../spec/model';
import { USER } from './passwords';

/** How callers outside the cluster reach the backends: by an Ingress that ends TLS, with a password. */
export type IngressExposure = Extract<Exposure, { kind: 'ingress' }>;

export interface ExposeProps {
  /** Name of the gateway and its Service. */
  readonly name: string;
  /** Name of the Service port. */
  readonly port: string;
  /** Path of the host that leads to the gateway, unlike those of the other backends. */
  readonly path: string;
  /** What callers put before the program's own paths. */
  readonly prefix: string;
  readonly pushLimitMb: number;
  readonly queryTimeoutSeconds: number;
}

/**
 * The Ingress that leads to a port of the gateway's Service, and the address that callers outside use. Each gateway has its
 * own Ingress: all share host and certificate, which controllers merge, and each keeps its own limits.
 */
export function exposeGateway(chart: ComponentChart, exposure: IngressExposure, props: ExposeProps): Endpoint {
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
    routes: [{ path: props.path, service: props.name, port: props.port }],
    // Read by ingress-nginx alone, whose own limits (1 MiB, 60 s) are below those of the backends.
    annotations: {
      'nginx.ingress.kubernetes.io/proxy-body-size': `${props.pushLimitMb}m`,
      'nginx.ingress.kubernetes.io/proxy-read-timeout': String(props.queryTimeoutSeconds + 90),
    },
  });
  const base = new Endpoint({
    scheme: 'https',
    host: exposure.host,
    port: 443,
    auth: { user: USER, password: exposure.password },
  });
  return base.at(props.prefix);
}
