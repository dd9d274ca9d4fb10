import { component, type Nodes } from '../../alloy';
import type { Scraping } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import { annotatedAddress, annotation, notIn } from './annotations';
import type { DiscoveredPods } from './node-pods';
import { APP_OF_POD, NAMESPACE_AND_POD, NO_INIT_CONTAINERS, NODE, RUNNING } from './pod-labels';
import { LIMITED_PAGES, NO_REDIRECTS, scrapeArguments } from './scraping';

const ANNOTATIONS = {
  wanted: annotation('prometheus.io/scrape'),
  port: annotation('prometheus.io/port'),
  path: annotation('prometheus.io/path'),
  scheme: annotation('prometheus.io/scheme'),
} as const;

export interface AnnotatedPodsProps {
  readonly pods: DiscoveredPods;
  readonly sink: NonNullable<SignalSinks['metrics']>;
  readonly scraping: Scraping;
  /** Namespace of the platform, whose pods are left out. */
  readonly platform: string;
  /** Whether the replicas of the collector share them. @default false - it has the pods of its node to itself */
  readonly shared?: boolean;
}

/** Metrics of the pods that are annotated `prometheus.io/scrape: "true"`. */
export function annotatedPods({ pods, sink, scraping, platform, shared = false }: AnnotatedPodsProps): Nodes {
  const targets = component('discovery.relabel', 'annotated_pods', {
    targets: pods.exports.targets,
    rule: [
      notIn(platform),
      RUNNING,
      NO_INIT_CONTAINERS,
      ...annotatedAddress(ANNOTATIONS, '__metrics_path__'),
      ...NAMESPACE_AND_POD,
      NODE,
      APP_OF_POD,
      { source_labels: ['namespace', 'app'], separator: '/', target_label: 'job' },
    ],
  });
  const scrape = component('prometheus.scrape', 'annotated_pods', {
    targets: targets.exports.output,
    forward_to: sink,
    // What a pod says of its own labels must not win over what the API says: `namespace` decides whose the series are.
    honor_labels: false,
    ...NO_REDIRECTS,
    ...LIMITED_PAGES,
    ...(shared && { clustering: { enabled: true } }),
    ...scrapeArguments(scraping),
  });
  return [pods, targets, scrape];
}
