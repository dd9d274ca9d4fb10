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
}

/** Metrics of the collector itself: whether its newest configuration runs, what it drops, what waits. */
export function ownMetrics({ sink, scraping, namespace, collector }: OwnMetricsProps): Nodes {
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
  return [self, targets, scrape];
}
