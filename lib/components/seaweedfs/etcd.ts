import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { bytesOf, goMemoryLimit } from '../../kube/memory';
import { service } from '../../kube/service';
import { type ClaimTemplate, scratchVolume } from '../../kube/volume';
import { statefulSet, type Workload } from '../../kube/workload';
import type { Environment } from '../../spec/model';
import { imageReference } from '../image';

const NAME = 'seaweedfs-etcd';
const PEERS = 'seaweedfs-etcd-peers';
const PORTS = { client: 2379, peer: 2380, metrics: 2381 } as const;

/** One may be lost. More would make each write slower and survive little more. */
const MEMBERS = 3;

/** The user `nonroot` of the image. */
const USER = 65532;

/** Its index of keys is in memory: some 200 bytes for each object. */
const RESOURCES = { cpuRequest: '100m', memoryRequest: '256Mi', cpuLimit: 'none', memoryLimit: '2Gi' } as const;

export interface Etcd {
  /** Any member that is ready. */
  readonly client: Endpoint;
}

/** The store that filers share: three members that agree by raft, each with a disk. It keeps names and places of objects. */
export function etcd(chart: ComponentChart, disk: string): Etcd {
  const { environment } = chart;
  const data: ClaimTemplate = { name: 'data', claim: { size: disk } };
  const workload = statefulSet(chart, {
    name: NAME,
    identity: { name: 'seaweedfs', component: 'etcd' },
    serviceName: PEERS,
    replicas: MEMBERS,
    quorum: true,
    pod: { containers: [container(environment, disk, data)], user: USER, terminationGraceSeconds: 30 },
  });
  service(chart, {
    name: PEERS,
    workload,
    headless: true,
    publishNotReady: true,
    ports: { peer: { port: PORTS.peer }, metrics: { port: PORTS.metrics } },
  });
  service(chart, { name: NAME, workload, ports: { client: { port: PORTS.client } } });
  talk(chart, workload);
  return { client: serviceEndpoint(environment, { name: NAME, port: PORTS.client }) };
}

function talk(chart: ComponentChart, workload: Workload): void {
  const peers = serviceEndpoint(chart.environment, { name: PEERS, port: PORTS.peer });
  chart.connect(workload.pods, peers, 'etcd: agree on each write');
}

function container(environment: Environment, disk: string, data: ClaimTemplate): ContainerProps {
  return {
    name: 'etcd',
    image: imageReference(environment, 'etcd'),
    command: ['/usr/local/bin/etcd'],
    args: Object.entries(flags(environment, disk)).map(([name, value]) => `--${name}=${value}`),
    env: { POD_NAME: { field: 'metadata.name' }, GOMEMLIMIT: goMemoryLimit(RESOURCES.memoryLimit) },
    ports: PORTS,
    probes: {
      readiness: { path: '/readyz', port: 'metrics' },
      liveness: { path: '/livez', port: 'metrics', failureThreshold: 6 },
      startup: { path: '/livez', port: 'metrics', failureThreshold: 60 },
    },
    resources: RESOURCES,
    mounts: [
      { volume: data, path: '/data' },
      { volume: scratchVolume('tmp', '64Mi'), path: '/tmp' },
    ],
  };
}

/** https://etcd.io/docs/latest/op-guide/configuration/ */
function flags(environment: Environment, disk: string): Readonly<Record<string, string | number>> {
  const own = `$(POD_NAME).${domainOf(environment)}`;
  return {
    name: '$(POD_NAME)',
    'data-dir': '/data/etcd',
    'listen-peer-urls': `http://0.0.0.0:${PORTS.peer}`,
    'listen-client-urls': `http://0.0.0.0:${PORTS.client}`,
    'listen-metrics-urls': `http://0.0.0.0:${PORTS.metrics}`,
    'initial-advertise-peer-urls': `http://${own}:${PORTS.peer}`,
    'advertise-client-urls': `http://${own}:${PORTS.client}`,
    'initial-cluster': members(environment),
    // Unlike that of any other, so that members of two never meet.
    'initial-cluster-token': `${environment.name}.${environment.namespace}.seaweedfs`,
    'initial-cluster-state': 'new',
    // Old versions of a value are of no use to a filer.
    'auto-compaction-mode': 'periodic',
    'auto-compaction-retention': '10m',
    'quota-backend-bytes': quotaBytes(disk),
    // Two and a half times the defaults: disks and nodes that are shared answer slowly at times.
    'heartbeat-interval': 250,
    'election-timeout': 2500,
  };
}

function members(environment: Environment): string {
  return Array.from({ length: MEMBERS }, (_, i) => {
    const name = `${NAME}-${i}`;
    return `${name}=http://${name}.${domainOf(environment)}:${PORTS.peer}`;
  }).join(',');
}

function domainOf({ namespace, cluster }: Environment): string {
  return `${PEERS}.${namespace}.svc.${cluster.dnsDomain}`;
}

/** The largest database that etcd is made for, in bytes. */
const LARGEST_QUOTA = 8 * 1024 ** 3;

/** Size of the database at which it takes no more writes; the rest of the disk is for the log and snapshots. */
export function quotaBytes(disk: string): number {
  return Math.min(Math.floor(bytesOf(disk) * 0.75), LARGEST_QUOTA);
}
