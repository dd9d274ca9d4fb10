import { type ComponentChart, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import type { Workload } from '../../kube/workload';
import type { Environment } from '../../spec/model';
import type { Cluster } from './config';
import { PORTS } from './ports';

const MEMBERLIST = 'loki-memberlist';

/** How processes of one Loki know each other: by the Service that `gossip` makes. */
export function members(environment: Environment): Pick<Cluster, 'label' | 'memberlist'> {
  return {
    label: `${environment.name}.${environment.namespace}.loki`,
    memberlist: serviceEndpoint(environment, { name: MEMBERLIST, port: PORTS.memberlist }).address,
  };
}

/** One headless Service in front of all processes, by the label that they share. */
export function gossip(chart: ComponentChart, workloads: readonly Workload[]): void {
  const { namespace } = chart.environment;
  const pods = { namespace, labels: { 'app.kubernetes.io/name': 'loki' } };
  service(chart, {
    name: MEMBERLIST,
    workload: { identity: { name: 'loki', component: 'memberlist' }, pods },
    headless: true,
    publishNotReady: true,
    ports: { memberlist: { port: PORTS.memberlist } },
  });
  const endpoint = serviceEndpoint(chart.environment, { name: MEMBERLIST, port: PORTS.memberlist });
  for (const workload of workloads) chart.connect(workload.pods, endpoint, 'loki: gossip of the rings');
}
