import { component, type Nodes, operation, std } from '../../alloy';
import type { Scraping } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import { NODE_NAME } from './node-pods';
import { NO_REDIRECTS, scrapeArguments } from './scraping';

/** Files that Kubernetes puts into each pod that has a token. */
const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The kubelet's pages, and the label `job` of what is on each. */
const PAGES = {
  kubelet: '/metrics',
  cadvisor: '/metrics/cadvisor',
  'kubelet-resource': '/metrics/resource',
  'kubelet-probes': '/metrics/probes',
} as const;

export interface KubeletProps {
  readonly sink: NonNullable<SignalSinks['metrics']>;
  readonly scraping: Scraping;
}

/**
 * Metrics of the kubelet of the agent's node: of itself, and of the containers that run there. Those of containers have the labels
 * `namespace`, `pod` and `container`, which the kubelet knows from the API.
 */
export function kubelet({ sink, scraping }: KubeletProps): Nodes {
  const node = component('discovery.kubernetes', 'own_node', {
    role: 'node',
    selectors: [{ role: 'node', field: operation('metadata.name=', '+', std.sys.env(NODE_NAME)) }],
  });
  const pages = Object.entries(PAGES).map(([job, path]) =>
    component('discovery.relabel', job.replace('-', '_'), {
      targets: node.exports.targets,
      rule: [
        { target_label: '__metrics_path__', replacement: path },
        { target_label: 'job', replacement: job },
        { source_labels: ['__meta_kubernetes_node_name'], target_label: 'node' },
      ],
    }),
  );
  const scrape = component('prometheus.scrape', 'kubelet', {
    targets: std.array.concat(...pages.map((page) => page.exports.output)),
    forward_to: sink,
    scheme: 'https',
    // Where the kubelet stamps its samples, a container that is gone would be there for five more minutes.
    track_timestamps_staleness: true,
    ...scrapeArguments(scraping),
    // The token is sent wherever a page leads.
    ...NO_REDIRECTS,
    bearer_token_file: `${SERVICE_ACCOUNT}/token`,
    // Most clusters let the kubelet sign its own certificate. The address is that of the agent's own node, from the API.
    tls_config: { insecure_skip_verify: true },
  });
  return [node, ...pages, scrape];
}
