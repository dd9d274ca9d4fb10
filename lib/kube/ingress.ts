import type { Chart } from 'cdk8s';
import { KubeIngress } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, type Labels, objectLabels } from './labels';

/** A path of a host and the Service port that answers for it. */
export interface IngressRoute {
  /** Prefix of the path, e.g. `/loki/api/v1`. */
  readonly path: string;
  readonly service: string;
  /** Name of the Service port. */
  readonly port: string;
}

export interface IngressProps {
  readonly name: string;
  readonly identity: Identity;
  readonly host: string;
  readonly ingressClass: string;
  /** Name of the Secret (type `kubernetes.io/tls`) with the host's certificate. */
  readonly tlsSecret: string;
  readonly routes: readonly IngressRoute[];
  /** Hints to the ingress controller. @default - none */
  readonly annotations?: Labels;
}

/** An Ingress that ends TLS for one host and leads paths of it to Services. */
export function ingress(chart: Chart, props: IngressProps): void {
  new KubeIngress(chart, `ingress-${props.name}`, {
    metadata: {
      name: props.name,
      labels: objectLabels(props.identity),
      ...(props.annotations && { annotations: { ...props.annotations } }),
    },
    spec: {
      ingressClassName: props.ingressClass,
      tls: [{ hosts: [props.host], secretName: props.tlsSecret }],
      rules: [
        {
          host: props.host,
          http: {
            paths: props.routes.map((route) => ({
              path: route.path,
              pathType: 'Prefix',
              backend: { service: { name: route.service, port: { name: route.port } } },
            })),
          },
        },
      ],
    },
  });
}
