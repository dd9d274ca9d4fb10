import type { ComponentChart, Endpoint } from '../component';
import { imageReference } from '../components/image';
import { configFiles } from '../kube/config-files';
import type { ContainerProps, EnvValue, Probes } from '../kube/container';
import type { Identity } from '../kube/labels';
import { goMemoryLimit } from '../kube/memory';
import type { PodProps } from '../kube/pod';
import { type ServiceProps, service } from '../kube/service';
import { configVolume, type Mount, reloadedConfigVolume } from '../kube/volume';
import type { Workload } from '../kube/workload';
import type { CollectorSettings } from '../spec/model';
import type { CollectorConfig } from './collector-config';
import { configReloader, RELOADER_METRICS, RELOADER_PORT } from './config-reloader';

/** User of the image; node agents alone run as root. */
const ALLOY_USER = 473;

/** Port of Alloy's user interface, component graph, metrics and health. */
export const ALLOY_PORT = 12345;

/** Where Alloy keeps positions and queues. */
export const ALLOY_STORAGE = '/var/lib/alloy';

const CONFIG = '/etc/alloy';

/**
 * `/-/ready` answers once the first configuration runs, and from then on as long as the program answers at all.
 * `/-/healthy` is no liveness probe: it is 500 while a component fails, which a restart does not mend.
 */
const PROBES: Probes = {
  readiness: { path: '/-/ready', port: 'http-metrics' },
  liveness: { path: '/-/ready', port: 'http-metrics', failureThreshold: 6 },
  startup: { path: '/-/ready', port: 'http-metrics', periodSeconds: 5, failureThreshold: 24 },
};

/** Time for the queues to drain (15 s at most) and for the components to stop one after another, in seconds. */
const ALLOY_TERMINATION_GRACE = 60;

/** Replicas that divide what they scrape. */
export interface AlloyCluster {
  /** Others of another name are refused. */
  readonly name: string;
  /** All of them, by a name in DNS. */
  readonly peers: Endpoint;
}

export interface AlloyContainerProps {
  /** Name of the workload and of the ConfigMap with its configuration. */
  readonly name: string;
  readonly identity: Identity;
  readonly config: CollectorConfig;
  readonly settings: CollectorSettings;
  /** Mount at `ALLOY_STORAGE`. */
  readonly storage: Mount;
  /** Ports beside that of the user interface. @default - none */
  readonly ports?: Readonly<Record<string, number>>;
  /** @default - none beside Go's memory limit */
  readonly env?: Readonly<Record<string, EnvValue>>;
  /** Mounts beside configuration and storage. @default - none */
  readonly mounts?: readonly Mount[];
  /** @default - none */
  readonly capabilities?: readonly string[];
  /** Other replicas, with which it divides what it scrapes. @default - none */
  readonly cluster?: AlloyCluster | undefined;
  /** @default false - kept by AppArmor from looking into other processes */
  readonly unconfined?: boolean;
}

/** The pod of an Alloy: it talks to the Kubernetes API where a component of its configuration does. */
export function alloyPod(chart: ComponentChart, props: AlloyContainerProps): PodProps {
  return {
    user: ALLOY_USER,
    usesKubernetesApi: props.config.access.length > 0,
    terminationGraceSeconds: ALLOY_TERMINATION_GRACE,
    imagePullSecrets: chart.environment.images.pullSecrets,
    containers: alloyContainers(chart, props),
  };
}

/** A Service whose name DNS answers with each pod, by which replicas find each other before they are ready. */
export function clusterService(chart: ComponentChart, name: string, workload: Workload): void {
  service(chart, {
    name,
    workload,
    headless: true,
    publishNotReady: true,
    ports: { cluster: { port: ALLOY_PORT, target: 'http-metrics' } },
  });
}

/**
 * Alloy with a configuration, which becomes a ConfigMap, and beside it what has Alloy read a changed one while it runs. Without
 * reload, a change of it restarts the pod.
 */
function alloyContainers(chart: ComponentChart, props: AlloyContainerProps): readonly ContainerProps[] {
  const { name, identity, config, settings } = props;
  const files = configFiles(chart, { name, identity, files: { 'config.alloy': config.text } });
  const volume = settings.reload ? reloadedConfigVolume('config', files) : configVolume('config', files);
  const mount: Mount = { volume, path: CONFIG, readOnly: true };
  const alloy = alloyContainer(chart, props, mount);
  return settings.reload ? [alloy, configReloader(chart.environment, { config: mount, port: ALLOY_PORT })] : [alloy];
}

function alloyContainer(chart: ComponentChart, props: AlloyContainerProps, configMount: Mount): ContainerProps {
  const { config, settings } = props;
  return {
    name: 'alloy',
    image: imageReference(chart.environment, 'alloy'),
    args: [
      'run',
      `${CONFIG}/config.alloy`,
      `--server.http.listen-addr=0.0.0.0:${ALLOY_PORT}`,
      `--storage.path=${ALLOY_STORAGE}`,
      '--disable-reporting',
      ...config.flags,
      ...clusterFlags(props.cluster),
    ],
    env: { ...props.env, GOMEMLIMIT: goMemoryLimit(settings.resources.memoryLimit) },
    ports: { 'http-metrics': ALLOY_PORT, ...props.ports },
    probes: PROBES,
    resources: settings.resources,
    mounts: [configMount, props.storage, ...(props.mounts ?? [])],
    ...(props.capabilities && { capabilities: props.capabilities }),
    ...(props.unconfined && { unconfined: true }),
  };
}

/** Ports of the Service that the metrics of an Alloy are scraped by. */
export function alloyMetricsPorts({ reload }: Pick<CollectorSettings, 'reload'>): ServiceProps['ports'] {
  return {
    'http-metrics': { port: ALLOY_PORT },
    ...(reload && { [RELOADER_METRICS]: { port: RELOADER_PORT } }),
  };
}

/** https://grafana.com/docs/alloy/latest/reference/cli/run/#clustering */
function clusterFlags(cluster: AlloyContainerProps['cluster']): readonly string[] {
  if (cluster === undefined) return [];
  return [
    '--cluster.enabled=true',
    `--cluster.name=${cluster.name}`,
    `--cluster.join-addresses=${cluster.peers.address}`,
  ];
}
