import { component, type Nodes } from '../../alloy';
import type { Endpoint } from '../../component';
import type { Scraping } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import { scrapeArguments } from './scraping';

/** An endpoint of a program of ours, which is scraped by its name. */
export interface ScrapedEndpoint {
  /** Label `job`. */
  readonly job: string;
  readonly endpoint: Endpoint;
  /**
   * Labels of its series: the namespace says whose they are. `own`: they have their own, of what they are about, and all of
   * them are the cluster's.
   */
  readonly labels: Readonly<Record<string, string>> | 'own';
}

export interface EndpointMetricsProps {
  readonly endpoints: readonly ScrapedEndpoint[];
  readonly scraping: Scraping;
  /** Sends series to the tenant of their namespace. */
  readonly byNamespace: NonNullable<SignalSinks['metrics']>;
  /** Sends all series to the tenant of the platform. */
  readonly toPlatform: NonNullable<SignalSinks['metrics']>;
}

/** Metrics of programs that are there once in a cluster. The replicas of the collector share them. */
export function endpointMetrics({ endpoints, scraping, byNamespace, toPlatform }: EndpointMetricsProps): Nodes {
  const own = endpoints.filter(({ labels }) => labels === 'own');
  const ours = endpoints.filter(({ labels }) => labels !== 'own');
  return [
    ...(own.length === 0 ? [] : [scrape('cluster_state', own, { scraping, sink: toPlatform, honorLabels: true })]),
    ...(ours.length === 0 ? [] : [scrape('databases', ours, { scraping, sink: byNamespace, honorLabels: false })]),
  ];
}

interface ScrapeProps {
  readonly scraping: Scraping;
  readonly sink: NonNullable<SignalSinks['metrics']>;
  readonly honorLabels: boolean;
}

function scrape(label: string, endpoints: readonly ScrapedEndpoint[], props: ScrapeProps) {
  return component('prometheus.scrape', label, {
    targets: endpoints.map(({ job, endpoint, labels }) => ({
      __address__: endpoint.address,
      job,
      ...(labels === 'own' ? {} : labels),
    })),
    forward_to: props.sink,
    honor_labels: props.honorLabels,
    clustering: { enabled: true },
    ...scrapeArguments(props.scraping),
  });
}
