import type { Chart } from 'cdk8s';
import { KubeHorizontalPodAutoscalerV2 } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, objectLabels } from './labels';

/** Between how many replicas a workload follows its load. */
export interface Autoscale {
  readonly min: number;
  readonly max: number;
  /** Average use of the requested CPU that is aimed at, in percent. */
  readonly cpuPercent: number;
}

export interface AutoscalerProps {
  /** Name of the Deployment and of the autoscaler. */
  readonly name: string;
  readonly identity: Identity;
  readonly autoscale: Autoscale;
}

/** Load of telemetry comes in waves of minutes: what is scaled down too soon is scaled up again. */
const SCALE_DOWN = {
  stabilizationWindowSeconds: 600,
  selectPolicy: 'Max',
  policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }],
};

/** Kubernetes' own, written out: at most the double, or four more, in a quarter of a minute. */
const SCALE_UP = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
};

/** An autoscaler of a Deployment, which then says no number of replicas itself. */
export function autoscaler(chart: Chart, { name, identity, autoscale }: AutoscalerProps): void {
  new KubeHorizontalPodAutoscalerV2(chart, `horizontalpodautoscaler-${name}`, {
    metadata: { name, labels: objectLabels(identity) },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: autoscale.min,
      maxReplicas: autoscale.max,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: autoscale.cpuPercent } },
        },
      ],
      behavior: { scaleDown: SCALE_DOWN, scaleUp: SCALE_UP },
    },
  });
}
