import type { ComponentChart } from '../../component';
import type { ContainerProps, ContainerResources, EnvValue, Probes } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import { type Mount, scratchVolume } from '../../kube/volume';
import { imageReference } from '../image';

/** User of the image; its entry point expects to start as root and is left out. */
export const WEED_USER = 1000;

/** weed's own default ports. Every server answers gRPC 10000 above its HTTP port. */
export const PORTS = { master: 9333, volume: 8080, filer: 8888, s3: 8333, metrics: 9327 } as const;
export const GRPC_OFFSET = 10_000;

/** SeaweedFS has no regions; clients have to name one, and this is the one that S3 assumes. */
export const REGION = 'us-east-1';

/** A part of the store whose servers have names of their own. */
export type NamedRole = 'master' | 'volume' | 'filer';
export type Role = NamedRole | 's3';

export interface WeedProps {
  readonly role: Role;
  /** Flags of the sub-command. */
  readonly flags: Readonly<Record<string, string | number | boolean>>;
  readonly resources: ContainerResources;
  /** @default - none */
  readonly env?: Readonly<Record<string, EnvValue>>;
  /** @default - none but `/tmp` */
  readonly mounts?: readonly Mount[];
}

/** A container that runs one sub-command of weed. */
export function weedContainer(chart: ComponentChart, props: WeedProps): ContainerProps {
  const port = PORTS[props.role];
  const flags = { port, 'ip.bind': '0.0.0.0', metricsPort: PORTS.metrics, ...props.flags };
  return {
    name: props.role,
    image: imageReference(chart.environment, 'seaweedfs'),
    command: ['weed'],
    args: ['-logtostderr=true', props.role, ...Object.entries(flags).map(([name, value]) => `-${name}=${value}`)],
    env: { ...props.env, GOMEMLIMIT: goMemoryLimit(props.resources.memoryLimit) },
    ports: { http: port, grpc: port + GRPC_OFFSET, metrics: PORTS.metrics },
    probes: PROBES,
    resources: props.resources,
    mounts: [...(props.mounts ?? []), { volume: scratchVolume('tmp', '64Mi'), path: '/tmp' }],
  };
}

const PROBES: Probes = {
  readiness: { path: '/readyz', port: 'http' },
  liveness: { path: '/healthz', port: 'http', failureThreshold: 6 },
  // The S3 gateway listens once it has found a filer, which may start after it.
  startup: { path: '/healthz', port: 'http', failureThreshold: 60 },
};
