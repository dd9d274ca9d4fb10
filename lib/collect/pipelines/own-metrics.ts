import { component, type Nodes, std } from '../../alloy';
import type { Scraping } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import { scrapeArguments } from './scraping';

export interface OwnMetricsProps {
  readonly sink: NonNullable<SignalSinks['metrics']>;
  readonly scraping: Scraping;
  /** Namespace that the collector runs in. */
  readonly namespace: string;
  /** Name of the workload. */
  readonly collector: string;
  /** Port of what has it read its configuration again; undefined: nothing does. */
  readonly reloaderPort: number | undefined;
}

/** Metrics of the collector itself: whether its newest configuration runs, what it drops, what waits. */
export function ownMetrics(props: OwnMetricsProps): Nodes {
  const { sink, scraping, namespace, collector } = props;
  const self = component('prometheus.exporter.self', 'own', {});
  const targets = component('discovery.relabel', 'own_metrics', {
    targets: self.exports.targets,
    rule: [
      { target_label: 'job', replacement: collector },
      { target_label: 'instance', replacement: std.constants.hostname },
      { target_label: 'namespace', replacement: namespace },
      { target_label: 'pod', replacement: std.constants.hostname },
      { target_label: 'container', replacement: 'alloy' },
      { target_label: 'app', replacement: 'alloy' },
    ],
  });
  const scrape = component('prometheus.scrape', 'own_metrics', {
    targets: targets.exports.output,
    forward_to: sink,
    ...scrapeArguments(scraping),
  });
  return [self, targets, scrape, ...reloaderMetrics(props)];
}

/** Whether the newest configuration was taken is known to whoever handed it over. */
function reloaderMetrics({ sink, scraping, namespace, collector, reloaderPort }: OwnMetricsProps): readonly Nodes[] {
  if (reloaderPort === undefined) return [];
  const target = {
    __address__: `127.0.0.1:${reloaderPort}`,
    job: collector,
    instance: std.constants.hostname,
    namespace,
    pod: std.constants.hostname,
    container: 'config-reloader',
    app: 'alloy',
  };
  return [
    component('prometheus.scrape', 'config_reloader', {
      targets: [target],
      forward_to: sink,
      ...scrapeArguments(scraping),
    }),
  ];
}
