import type { ComponentChart } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import type { PodProps } from '../../kube/pod';
import { type ClaimTemplate, type Mount, type MountableVolume, scratchVolume } from '../../kube/volume';
import type { Resources } from '../../spec/model';
import { imageReference } from '../image';
import { type StoreAccess, storeAccess } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import type { RuleFiles } from '../rule-files';
import { CONFIG_DIRECTORY, CONFIG_FILE, DATA, PORTS, SCRATCH } from './ports';

/** User of the image. */
const MIMIR_USER = 10001;

export interface MimirPodProps {
  /** Mimir's `-target`. */
  readonly target: string;
  /** Flags beside those that every process has. */
  readonly args: readonly string[];
  readonly resources: Resources;
  /** Where it keeps its data. */
  readonly data: MountableVolume | ClaimTemplate;
  readonly mounts: readonly Mount[];
  /** Rule files that it evaluates. @default - none */
  readonly rules?: RuleFiles;
  /** What it reads or writes. @default - nothing: it gets no credentials */
  readonly store?: ObjectStore;
  /** Whether it gossips with others. */
  readonly clustered: boolean;
  readonly graceSeconds: number;
}

/** The pod of one target. */
export function mimirPod(chart: ComponentChart, props: MimirPodProps): PodProps {
  const access: Partial<StoreAccess> = props.store ? storeAccess(props.store) : {};
  const container: ContainerProps = {
    name: 'mimir',
    image: imageReference(chart.environment, 'mimir'),
    args: [
      `-target=${props.target}`,
      `-config.file=${CONFIG_DIRECTORY}/${CONFIG_FILE}`,
      '-config.expand-env=true',
      ...props.args,
    ],
    env: {
      POD_IP: { field: 'status.podIP' },
      ...access.env,
      GOMEMLIMIT: goMemoryLimit(props.resources.memoryLimit),
    },
    ports: {
      'http-metrics': PORTS.http,
      grpc: PORTS.grpc,
      ...(props.clustered && { memberlist: PORTS.memberlist }),
    },
    probes: {
      readiness: { path: '/ready', port: 'http-metrics' },
      // Answers from the first moment on, also while the process waits for its ring or replays its log.
      liveness: { path: BUILD_INFO, port: 'http-metrics', periodSeconds: 30, failureThreshold: 10 },
      startup: { path: BUILD_INFO, port: 'http-metrics', periodSeconds: 5, failureThreshold: 60 },
    },
    resources: props.resources,
    mounts: [
      ...props.mounts,
      ...(props.rules ? [props.rules.mount] : []),
      { volume: props.data, path: DATA },
      ...(access.mounts ?? []),
      { volume: scratchVolume('tmp', '1Gi'), path: SCRATCH },
    ],
  };
  return {
    containers: [container, ...(props.rules?.always ?? [])],
    initContainers: props.rules?.first ?? [],
    user: MIMIR_USER,
    terminationGraceSeconds: props.graceSeconds,
    ...(access.cloudIdentity && { cloudIdentity: access.cloudIdentity }),
  };
}

const BUILD_INFO = '/api/v1/status/buildinfo';
