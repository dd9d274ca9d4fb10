import { ComponentChart, type Endpoint, type EnvironmentScope, serviceEndpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import { grantClusterAccess } from '../../kube/rbac';
import { service } from '../../kube/service';
import { deployment } from '../../kube/workload';
import type { ExporterSettings } from '../../spec/model';
import { imageReference } from '../image';
import { ACCESS, EXPORTED_RESOURCES } from './resources';

const NAME = 'kube-state-metrics';
const IDENTITY = { name: NAME } as const;

/** Namespace of Kubernetes' own programs, where people look for it. */
const NAMESPACE = 'kube-system';

/** User of the image. */
const USER = 65534;

const PORTS = { http: 8080, telemetry: 8081 } as const;

/** State of the cluster's objects as metrics: https://github.com/kubernetes/kube-state-metrics */
export class KubeStateMetrics extends ComponentChart {
  /** Metrics about all namespaces of the cluster. */
  readonly metrics: Endpoint;

  constructor(scope: EnvironmentScope, settings: ExporterSettings) {
    super(scope, { app: NAME, layer: 'collector', namespace: NAMESPACE });
    const workload = deployment(this, {
      name: NAME,
      identity: IDENTITY,
      replicas: settings.replicas,
      pod: { user: USER, usesKubernetesApi: true, containers: [this.container(settings)] },
    });
    service(this, {
      name: NAME,
      workload,
      ports: { http: { port: PORTS.http }, telemetry: { port: PORTS.telemetry } },
    });
    grantClusterAccess(this, workload, ACCESS);
    this.metrics = serviceEndpoint(this.environment, { name: NAME, port: PORTS.http, namespace: NAMESPACE });
  }

  private container({ resources }: ExporterSettings): ContainerProps {
    // `/readyz` and `/livez` are answered on different ports: https://github.com/kubernetes/kube-state-metrics/blob/main/pkg/app/server.go
    const ready = { path: '/readyz', port: 'telemetry' };
    return {
      name: NAME,
      image: imageReference(this.environment, NAME),
      args: [
        `--port=${PORTS.http}`,
        `--telemetry-port=${PORTS.telemetry}`,
        `--resources=${EXPORTED_RESOURCES.join(',')}`,
      ],
      env: { GOMEMLIMIT: goMemoryLimit(resources.memoryLimit) },
      ports: PORTS,
      probes: {
        readiness: ready,
        liveness: { path: '/livez', port: 'http' },
        startup: { ...ready, periodSeconds: 5, failureThreshold: 24 },
      },
      resources,
    };
  }
}
