import type { ComponentChart, Endpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import type { PodProps } from '../../kube/pod';
import { type ClaimTemplate, type MountableVolume, scratchVolume } from '../../kube/volume';
import type { Workload } from '../../kube/workload';
import type { Resources } from '../../spec/model';
import { imageReference } from '../image';
import { type StoreAccess, storeAccess } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import type { RuleFiles } from '../rule-files';
import type { LokiCaches } from './caches';
import { DATA, PORTS, RUNTIME_DIRECTORY } from './ports';
import { ALERTS_PASSWORD } from './ruler';

/** User of the image. */
const LOKI_USER = 10001;

/** What all processes of one Loki share. */
export interface LokiSetup {
  readonly store: ObjectStore;
  readonly caches: LokiCaches;
  readonly configuration: MountableVolume;
  readonly runtime: MountableVolume;
  readonly rules: RuleFiles;
  /** Who takes alerts of rules. */
  readonly alertmanager: Endpoint | undefined;
}

export interface LokiPodProps {
  readonly setup: LokiSetup;
  /** Loki's `-target`. */
  readonly target: string;
  /** Flags beside those that every process has. @default - none */
  readonly args?: readonly string[];
  readonly resources: Resources;
  /** Where it keeps its data. */
  readonly data: MountableVolume | ClaimTemplate;
  /** Whether it gossips with others. */
  readonly clustered: boolean;
  readonly terminationGraceSeconds: number;
  /** Whether it reads or writes the store; without, it gets no credentials. @default true */
  readonly stores?: boolean;
  /** Whether it evaluates rules. @default false */
  readonly rules?: boolean;
}

/** The pod of one target. */
export function lokiPod(chart: ComponentChart, props: LokiPodProps): PodProps {
  const { setup, target } = props;
  const access: Partial<StoreAccess> = props.stores === false ? {} : storeAccess(setup.store);
  const rules = props.rules ? setup.rules : NO_RULES;
  const container: ContainerProps = {
    name: 'loki',
    image: imageReference(chart.environment, 'loki'),
    args: [
      '-config.file=/etc/loki/config/config.yaml',
      '-config.expand-env=true',
      `-target=${target}`,
      ...(props.args ?? []),
    ],
    env: {
      POD_IP: { field: 'status.podIP' },
      ...access.env,
      ...(props.rules && alertsPassword(setup)),
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
      { volume: setup.configuration, path: '/etc/loki/config', readOnly: true },
      { volume: setup.runtime, path: RUNTIME_DIRECTORY, readOnly: true },
      ...(props.rules ? [setup.rules.mount] : []),
      { volume: props.data, path: DATA },
      ...(access.mounts ?? []),
      { volume: scratchVolume('tmp', '1Gi'), path: '/tmp' },
    ],
  };
  return {
    containers: [container, ...rules.always],
    initContainers: rules.first,
    user: LOKI_USER,
    terminationGraceSeconds: props.terminationGraceSeconds,
    imagePullSecrets: chart.environment.images.pullSecrets,
    ...(access.cloudIdentity && { cloudIdentity: access.cloudIdentity }),
  };
}

const NO_RULES: Pick<RuleFiles, 'first' | 'always'> = { first: [], always: [] };

function alertsPassword({ alertmanager }: LokiSetup): ContainerProps['env'] & {} {
  return alertmanager?.auth === undefined ? {} : { [ALERTS_PASSWORD]: { secret: alertmanager.auth.password } };
}

/** Says that a ruler calls the Alertmanager. */
export function connectAlertmanager(chart: ComponentChart, { pods }: Workload, { alertmanager }: LokiSetup): void {
  if (alertmanager !== undefined) chart.connect(pods, alertmanager, 'loki: alerts of rules');
}

const BUILD_INFO = '/loki/api/v1/status/buildinfo';
