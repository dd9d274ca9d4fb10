import { type ComponentChart, Endpoint } from '../../component';
import { service } from '../../kube/service';
import type { ClaimTemplate } from '../../kube/volume';
import { statefulSet, type Workload } from '../../kube/workload';
import { type DiskRole, GRPC_OFFSET, PORTS, WEED_USER, type WeedProps, weedContainer } from './weed';

const DATA = '/data';

export interface DiskServerProps extends WeedProps {
  readonly role: DiskRole;
  /** Size of each server's disk. */
  readonly size: string;
  readonly terminationGraceSeconds: number;
}

/** Servers of one role. */
export interface DiskServers {
  readonly workload: Workload;
  /** HTTP address of each server: what clients are given. */
  readonly http: readonly Endpoint[];
  /** gRPC address of each server: clients add 10000 to the port themselves. */
  readonly grpc: readonly Endpoint[];
}

/** A StatefulSet of weed servers with a disk each at `/data`, behind a headless Service that gives them their names. */
export function diskServers(chart: ComponentChart, props: DiskServerProps): DiskServers {
  const { environment } = chart;
  const name = `seaweedfs-${props.role}`;
  const port = PORTS[props.role];
  const domain = `${name}.${environment.namespace}.svc.${environment.cluster.dnsDomain}`;
  const data: ClaimTemplate = { name: 'data', claim: { size: props.size } };
  const container = weedContainer(chart, {
    ...props,
    // The name under which the others reach it: the pod's address changes when it is made again.
    flags: { ip: `$(POD_NAME).${domain}`, ...props.flags },
    env: { POD_NAME: { field: 'metadata.name' }, ...props.env },
    mounts: [{ volume: data, path: DATA }],
  });
  const workload = statefulSet(chart, {
    name,
    identity: { name: 'seaweedfs', component: props.role },
    serviceName: name,
    pod: {
      containers: [container],
      user: WEED_USER,
      terminationGraceSeconds: props.terminationGraceSeconds,
      imagePullSecrets: environment.images.pullSecrets,
    },
  });
  headlessService(chart, name, workload, port);
  const first = (onPort: number) =>
    new Endpoint({
      host: `${name}-0.${domain}`,
      port: onPort,
      service: { namespace: environment.namespace, service: name, port: onPort },
    });
  return { workload, http: [first(port)], grpc: [first(port + GRPC_OFFSET)] };
}

/** Gives the pods their names, also before they are ready: they meet by them. */
function headlessService(chart: ComponentChart, name: string, workload: Workload, port: number): void {
  service(chart, {
    name,
    workload,
    headless: true,
    publishNotReady: true,
    ports: {
      http: { port },
      grpc: { port: port + GRPC_OFFSET, appProtocol: 'grpc' },
      metrics: { port: PORTS.metrics },
    },
  });
}

/** Declares that `caller` talks to the servers, by HTTP and gRPC. */
export function callServers(chart: ComponentChart, caller: Workload, callee: DiskServers, purpose: string): void {
  for (const endpoint of [...callee.http, ...callee.grpc]) chart.connect(caller.pods, endpoint, purpose);
}

/** The addresses as weed takes them: `host:port,host:port`. */
export function addressList(servers: DiskServers): string {
  return servers.http.map((endpoint) => endpoint.address).join(',');
}
