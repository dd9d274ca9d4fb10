import type { Chart } from 'cdk8s';
import { IntOrString, KubeService } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, type Labels, objectLabels } from './labels';
import { isMetricsPort, type MetricsProps, serviceMonitor } from './service-monitor';
import type { WorkloadChart } from './settings';
import type { Workload } from './workload';

/** A port of a Service. */
export interface ServicePortProps {
  readonly port: number;
  /** Container port by name, or by number where no container declares it. @default - the name of the Service port */
  readonly target?: string | number;
  /** Protocol hint for meshes and gateways, e.g. `grpc`. @default - none */
  readonly appProtocol?: string;
}

export interface ServiceProps {
  readonly name: string;
  readonly workload: Pick<Workload, 'identity' | 'pods'>;
  /** Ports by name. */
  readonly ports: Readonly<Record<string, ServicePortProps>>;
  /** No virtual address; DNS answers with the pods. @default false */
  readonly headless?: boolean;
  /** DNS lists pods before they are ready: for peers that find each other at start. @default false */
  readonly publishNotReady?: boolean;
  /** Whether callers reach the pod of their own node alone: for DaemonSets. @default false */
  readonly ofNode?: boolean;
  /** @default - none */
  readonly annotations?: Labels;
  /** How its metrics are scraped. @default - `/metrics` of each port that is named after metrics, once for each workload */
  readonly metrics?: MetricsProps;
}

/** A ClusterIP or headless Service in front of one workload, and a ServiceMonitor for the metrics behind it. */
export function service(chart: WorkloadChart, props: ServiceProps): void {
  new KubeService(chart, `service-${props.name}`, {
    metadata: {
      name: props.name,
      labels: objectLabels(props.workload.identity),
      ...(props.annotations && { annotations: { ...props.annotations } }),
    },
    spec: {
      type: 'ClusterIP',
      ...(props.headless && { clusterIp: 'None' }),
      ...(props.publishNotReady && { publishNotReadyAddresses: true }),
      ...(props.ofNode && { internalTrafficPolicy: 'Local' }),
      selector: { ...props.workload.pods.labels },
      ports: Object.entries(props.ports).map(([name, p]) => ({
        name,
        port: p.port,
        protocol: 'TCP',
        targetPort: targetPort(p.target ?? name),
        ...(p.appProtocol !== undefined && { appProtocol: p.appProtocol }),
      })),
    },
  });
  const metrics = Object.keys(props.ports).filter(isMetricsPort);
  if (metrics.length > 0) {
    serviceMonitor(chart, { ...props.metrics, workload: props.workload, service: props.name, ports: metrics });
  }
}

function targetPort(target: string | number): IntOrString {
  return typeof target === 'number' ? IntOrString.fromNumber(target) : IntOrString.fromString(target);
}

/** A name in a namespace for a Service of another one. It has no ports of its own: those are the other's. */
export function externalName(
  chart: Chart,
  props: { readonly name: string; readonly namespace: string; readonly host: string; readonly identity: Identity },
): void {
  new KubeService(chart, `service-${props.namespace}-${props.name}`, {
    metadata: { name: props.name, namespace: props.namespace, labels: objectLabels(props.identity) },
    spec: { type: 'ExternalName', externalName: props.host },
  });
}
