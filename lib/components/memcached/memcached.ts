import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import type { ContainerResources } from '../../kube/container';
import { bytesOf, MEBIBYTE } from '../../kube/memory';
import { service } from '../../kube/service';
import { statefulSet } from '../../kube/workload';
import type { Caches } from '../../spec/model';
import { imageReference } from '../image';

/** User of the image. */
const USER = 11211;
const PORT = 11211;
const PORT_NAME = 'memcached';

/** What a cache takes beside what it keeps, as a share: tables, buffers of connections, the space that slabs waste. */
const OVERHEAD = 0.25;

export interface MemcachedProps {
  /** Program that caches, e.g. `mimir`. */
  readonly program: string;
  /** What it keeps, e.g. `chunks`. */
  readonly keeps: string;
  readonly caches: Caches;
  /** Largest item, in MiB; what is larger is not cached. */
  readonly itemMb: number;
}

/** A cache that was made. */
export interface Memcached {
  /** What the program's pods connect to. */
  readonly endpoint: Endpoint;
  /** Its replicas as clients of the programs find them: by the SRV records of the Service, in an order that lasts. */
  readonly addresses: string;
}

/**
 * Memcached of one kind of data. Its memory follows from one number: what it keeps, with a quarter more for the process,
 * requested and limited alike. What is lost with a replica is read from the store again.
 */
export function memcached(chart: ComponentChart, { program, keeps, caches, itemMb }: MemcachedProps): Memcached {
  const name = `${program}-${keeps}-cache`;
  const probe = { port: PORT_NAME };
  const workload = statefulSet(chart, {
    name,
    identity: { name: `${program}-cache`, component: keeps },
    serviceName: name,
    replicas: caches.replicas,
    pod: {
      containers: [
        {
          name: 'memcached',
          image: imageReference(chart.environment, 'memcached'),
          command: ['memcached'],
          args: ['-m', String(megabytes(caches)), '-I', `${itemMb}m`, '-c', '16384', '-p', String(PORT)],
          ports: { [PORT_NAME]: PORT },
          probes: { readiness: probe, liveness: probe, startup: { ...probe, periodSeconds: 2, failureThreshold: 30 } },
          resources: resourcesOf(caches),
          mounts: [],
        },
      ],
      user: USER,
    },
  });
  service(chart, { name, workload, headless: true, ports: { [PORT_NAME]: { port: PORT } } });
  const endpoint = serviceEndpoint(chart.environment, { name, port: PORT });
  const [host] = endpoint.address.split(':');
  return { endpoint, addresses: `dnssrvnoa+_${PORT_NAME}._tcp.${host}` };
}

function megabytes({ memory }: Caches): number {
  return Math.floor(bytesOf(memory) / MEBIBYTE);
}

function resourcesOf(caches: Caches): ContainerResources {
  const memory = `${Math.ceil(megabytes(caches) * (1 + OVERHEAD))}Mi`;
  return { cpuRequest: '20m', memoryRequest: memory, cpuLimit: 'none', memoryLimit: memory };
}
