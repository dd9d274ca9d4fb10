import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import { statefulSet } from '../../kube/workload';
import type { MetricsBackend } from '../../spec/model';
import { connectStore } from '../object-storage/access';
import type { ObjectStore } from '../object-store';
import type { MimirCaches } from './caches';
import type { MimirFiles } from './files';
import { PART_NAMES, PARTS } from './parts';
import { PORTS } from './ports';
import { mimirPod } from './process';
import type { Route } from './routes';

const NAME = 'mimir';
const HEADLESS = 'mimir-headless';

/** Targets of the one process: `all` leaves these two out. */
const TARGETS = `all,${PARTS.alertmanager.target},${PARTS.overridesExporter.target}`;

export interface ModeProps {
  readonly metrics: MetricsBackend;
  readonly store: ObjectStore;
  readonly files: MimirFiles;
  readonly caches: MimirCaches;
}

/** One process that is everything. */
export function monolithic(
  chart: ComponentChart,
  { metrics, store, files, caches }: ModeProps,
): Readonly<Record<Route, Endpoint>> {
  const workload = statefulSet(chart, {
    name: NAME,
    identity: { name: 'mimir', component: 'monolithic' },
    serviceName: HEADLESS,
    pod: mimirPod(chart, {
      target: TARGETS,
      args: [],
      resources: metrics.resources,
      data: { name: 'data', claim: { size: metrics.volume } },
      mounts: files.common,
      rules: files.rules,
      store,
      clustered: false,
      graceSeconds: PARTS.ingester.graceSeconds,
    }),
  });
  const ports = { 'http-metrics': { port: PORTS.http }, grpc: { port: PORTS.grpc, appProtocol: 'grpc' } };
  service(chart, { name: NAME, workload, ports });
  service(chart, { name: HEADLESS, workload, headless: true, publishNotReady: true, ports });
  connectStore(chart, workload, store, 'mimir: blocks');
  for (const cache of new Set(PART_NAMES.flatMap(caches.of))) chart.connect(workload.pods, cache, 'mimir: caches');
  const http = serviceEndpoint(chart.environment, { name: NAME, port: PORTS.http });
  return { distributor: http, queryFrontend: http, ruler: http, alertmanager: http };
}
