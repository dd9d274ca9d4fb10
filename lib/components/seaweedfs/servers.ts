import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import type { ClaimTemplate, MountableVolume } from '../../kube/volume';
import { statefulSet, type Workload } from '../../kube/workload';
import type { Environment } from '../../spec/model';
import { GRPC_OFFSET, type NamedRole, PORTS, WEED_USER, type WeedProps, weedContainer } from './weed';

const DATA = '/data';

export interface ServersProps extends WeedProps {
  readonly role: NamedRole;
  readonly replicas: number;
  /** What each server has at `/data`. */
  readonly data: ClaimTemplate | MountableVolume;
  /** Whether the loss of more than one of them stops the store: no two on one node. */
  readonly quorum: boolean;
  readonly terminationGraceSeconds: number;
}

/** Servers of one role, as others see them. */
export interface Servers {
  readonly workload: Workload;
  /** Address of each server as weed takes it, `host:port`; clients add 10000 to the port for gRPC themselves. */
  readonly addresses: readonly string[];
  readonly http: Endpoint;
  readonly grpc: Endpoint;
}

/** A StatefulSet of weed servers behind a headless Service that gives them their names. */
export function servers(chart: ComponentChart, props: ServersProps): Servers {
  const { environment } = chart;
  const name = nameOf(props.role);
  const container = weedContainer(chart, {
    ...props,
    // The name under which the others reach it: the pod's address changes when it is made again.
    flags: { ip: `$(POD_NAME).${domainOf(environment, props.role)}`, ...props.flags },
    env: { POD_NAME: { field: 'metadata.name' }, ...props.env },
    mounts: [{ volume: props.data, path: DATA }, ...(props.mounts ?? [])],
  });
  const workload = statefulSet(chart, {
    name,
    identity: { name: 'seaweedfs', component: props.role },
    serviceName: name,
    replicas: props.replicas,
    quorum: props.quorum,
    pod: { containers: [container], user: WEED_USER, terminationGraceSeconds: props.terminationGraceSeconds },
  });
  const port = PORTS[props.role];
  headlessService(chart, name, workload, port);
  const endpoint = (onPort: number) => serviceEndpoint(environment, { name, port: onPort });
  const addresses = addressesOf(environment, props.role, props.replicas);
  return { workload, addresses, http: endpoint(port), grpc: endpoint(port + GRPC_OFFSET) };
}

/** Addresses of the servers of a role, which are known before the servers are made. */
export function addressesOf(environment: Environment, role: NamedRole, replicas: number): readonly string[] {
  const domain = domainOf(environment, role);
  return Array.from({ length: replicas }, (_, i) => `${nameOf(role)}-${i}.${domain}:${PORTS[role]}`);
}

/** A disk of its own for each server. */
export function disk(size: string): ClaimTemplate {
  return { name: 'data', claim: { size } };
}

/** Declares that `caller` talks to the servers, by HTTP and gRPC. */
export function callServers(chart: ComponentChart, caller: Workload, callee: Servers, purpose: string): void {
  for (const endpoint of [callee.http, callee.grpc]) chart.connect(caller.pods, endpoint, purpose);
}

function nameOf(role: NamedRole): string {
  return `seaweedfs-${role}`;
}

function domainOf({ namespace, cluster }: Environment, role: NamedRole): string {
  return `${nameOf(role)}.${namespace}.svc.${cluster.dnsDomain}`;
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
