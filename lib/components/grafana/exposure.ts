import { HttpRoute, HttpRouteSpecRulesMatchesPathType } from '../../../imports/httproute-gateway.networking.k8s.io';
import type { ComponentChart } from '../../component';
import { GRAFANA_PORT } from '../../grafana/root-url';
import { ingress } from '../../kube/ingress';
import { type Identity, objectLabels } from '../../kube/labels';
import type { GrafanaExposure } from '../../spec/model-grafana';

/** The Service that browsers shall reach. */
export interface ExposedService {
  readonly name: string;
  readonly identity: Identity;
  /** Name of its port. */
  readonly port: string;
}

/** Leads browsers to Grafana: an Ingress, or a route of a Gateway that exists. */
export function exposeGrafana(chart: ComponentChart, exposure: GrafanaExposure, service: ExposedService): void {
  if (exposure.kind === 'ingress') exposeByIngress(chart, exposure, service);
  if (exposure.kind === 'gateway') exposeByGateway(chart, exposure, service);
}

function exposeByIngress(
  chart: ComponentChart,
  exposure: Extract<GrafanaExposure, { kind: 'ingress' }>,
  { name, identity, port }: ExposedService,
): void {
  for (const key of ['tls.crt', 'tls.key']) {
    chart.requireSecret(
      { name: exposure.tlsSecret, key },
      { purpose: `grafana: certificate of ${exposure.host}`, content: 'PEM; Secret of type kubernetes.io/tls' },
    );
  }
  ingress(chart, {
    name,
    identity,
    host: exposure.host,
    ingressClass: exposure.ingressClass,
    tlsSecret: exposure.tlsSecret,
    routes: [{ path: '/', service: name, port }],
  });
}

function exposeByGateway(
  chart: ComponentChart,
  { host, gateway }: Extract<GrafanaExposure, { kind: 'gateway' }>,
  { name, identity }: ExposedService,
): void {
  new HttpRoute(chart, `httproute-${name}`, {
    metadata: { name, labels: objectLabels(identity) },
    spec: {
      // Kind and group as the API server fills them in; left out, Argo CD would report a difference.
      parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', ...gateway }],
      hostnames: [host],
      rules: [
        {
          matches: [{ path: { type: HttpRouteSpecRulesMatchesPathType.PATH_PREFIX, value: '/' } }],
          backendRefs: [{ group: '', kind: 'Service', name, port: GRAFANA_PORT, weight: 1 }],
        },
      ],
    },
  });
}
