import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import { statefulSet } from '../../kube/workload';
import type { Quantity, Resources } from '../../spec/model';
import { connectStore } from '../object-storage/access';
import { PORTS } from './ports';
import { connectAlertmanager, type LokiSetup, lokiPod } from './process';
import type { Route } from './routes';

const NAME = 'loki';
const HEADLESS = 'loki-headless';

/** One process that is everything. */
export function singleBinary(
  chart: ComponentChart,
  props: { readonly setup: LokiSetup; readonly resources: Resources; readonly volume: Quantity },
): Readonly<Record<Route, Endpoint>> {
  const workload = statefulSet(chart, {
    name: NAME,
    identity: { name: 'loki', component: 'single-binary' },
    serviceName: HEADLESS,
    pod: lokiPod(chart, {
      setup: props.setup,
      target: 'all',
      resources: props.resources,
      data: { name: 'data', claim: { size: props.volume } },
      clustered: false,
      terminationGraceSeconds: 300,
      rules: true,
    }),
  });
  const ports = { 'http-metrics': { port: PORTS.http }, grpc: { port: PORTS.grpc, appProtocol: 'grpc' } };
  service(chart, { name: NAME, workload, ports });
  service(chart, { name: HEADLESS, workload, headless: true, publishNotReady: true, ports });
  connectAlertmanager(chart, workload, props.setup);
  connectStore(chart, workload, props.setup.store, 'loki: chunks and index');
  for (const { endpoint } of props.setup.caches.all) chart.connect(workload.pods, endpoint, 'loki: caches');
  const http = serviceEndpoint(chart.environment, { name: NAME, port: PORTS.http });
  return { write: http, read: http, ruler: http, compactor: http };
}
