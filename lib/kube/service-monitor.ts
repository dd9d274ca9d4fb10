import { ApiObject } from 'cdk8s';
import { ServiceMonitor, type ServiceMonitorSpecEndpoints } from '../../imports/servicemonitor-monitoring.coreos.com';
import { type Identity, type Labels, objectLabels } from './labels';
import { settingsOf, type WorkloadChart } from './settings';

/** How the metrics of a Service are scraped. */
export interface MetricsProps {
  /** @default /metrics */
  readonly path?: string;
  /** Labels of the metrics go before those of the target: for programs that report on others. @default false */
  readonly honorLabels?: boolean;
}

export interface ServiceMonitorProps extends MetricsProps {
  /** What is behind the Service; the labels of its pods name the monitor. */
  readonly workload: { readonly identity: Identity; readonly pods: { readonly labels: Labels } };
  /** A Service of the chart. */
  readonly service: string;
  /** Names of its ports. */
  readonly ports: readonly string[];
}

/**
 * Label of the one Service of a workload that is scraped: a monitor chooses Services by labels, and those of a workload
 * have the same (a second, headless one would double every series).
 */
const SCRAPED = { 'prometheus.io/service-monitor': 'true' } as const;

/** Whether a port serves metrics, by the convention of the platform: its name is `metrics` or ends in `-metrics`. */
export function isMetricsPort(name: string): boolean {
  return /^(.+-)?metrics$/.test(name);
}

/**
 * A ServiceMonitor for the first Service of a workload, if the environment wants any. `service` calls it for every Service
 * with a port that is named after metrics.
 */
export function serviceMonitor(chart: WorkloadChart, props: ServiceMonitorProps): void {
  const { workload, service, ports, path = '/metrics', honorLabels } = props;
  // As its pods are told from others: program, part, zone.
  const name = Object.values(workload.pods.labels).join('-');
  const id = `servicemonitor-${name}`;
  if (!settingsOf(chart).serviceMonitors || chart.node.tryFindChild(id) !== undefined) return;
  const monitored = chart.node.tryFindChild(`service-${service}`);
  if (!(monitored instanceof ApiObject)) throw new Error(`the chart has no Service ${service} to scrape`);
  for (const [label, value] of Object.entries(SCRAPED)) monitored.metadata.addLabel(label, value);
  new ServiceMonitor(chart, id, {
    metadata: { name, labels: objectLabels(workload.identity) },
    spec: {
      selector: { matchLabels: { ...workload.pods.labels, ...SCRAPED } },
      endpoints: ports.map(
        (port): ServiceMonitorSpecEndpoints => ({ port, path, ...(honorLabels !== undefined && { honorLabels }) }),
      ),
    },
  });
}
