import {
  argument,
  component,
  declareComponent,
  type Enum,
  type List,
  type Nodes,
  type Ref,
  type Str,
  std,
} from '../../alloy';
import type { Scraping } from '../../spec/model';
import { LIMITED_PAGES, scrapeArguments } from '../pipelines/scraping';
import { type NamespaceRule, namespaceRule } from './namespace-rule';
import type { Namespaces } from './routes';

/** Label of a target from the Kubernetes API: where it runs. */
const TARGET_NAMESPACE = '__meta_kubernetes_namespace';

/** Which of the Prometheus operator's objects a tenant's gateway looks at. */
export interface MonitorArguments {
  /** Namespaces whose objects are read; none: all, of which the pattern leaves some out. */
  readonly namespaces: readonly string[];
  readonly pattern: string;
  readonly action: NamespaceRule['action'];
}

/** What a tenant's namespaces come to; undefined: there are none, which the components would read as all. */
export function monitorArguments(namespaces: Namespaces): MonitorArguments | undefined {
  // What is in no namespace has no monitors.
  const only = 'only' in namespaces ? namespaces.only.filter((name) => name !== '') : [];
  if ('only' in namespaces && only.length === 0) return undefined;
  const { namespaces: pattern, action } = namespaceRule('only' in namespaces ? { only } : namespaces);
  return { namespaces: only, pattern, action };
}

/** Which objects are read, whose targets are taken, and where what they say goes. */
export interface MonitorsProps {
  readonly scraping: Scraping;
  /** Namespaces whose objects are read; none: all. */
  readonly namespaces: List<Str>;
  /** Namespaces whose objects and whose targets are taken, as a rule. */
  readonly pattern: Str;
  readonly action: Enum<NamespaceRule['action']>;
  /** The pattern within that of the job of a target: what it is, its namespace, its name. */
  readonly authors: (kind: string) => Str;
  readonly forwardTo: List<Ref<'prometheus.MetricsReceiver'>>;
}

/**
 * Scrapes what ServiceMonitors, PodMonitors and Probes of one tenant's namespaces name,
 * for that tenant. Its labels decide nothing, because whoever writes a monitor decides those. A monitor may name targets of
 * other namespaces: the rules, which come before those of the monitor, leave them out.
 */
export function monitors({ scraping, namespaces, pattern, action, authors, forwardTo }: MonitorsProps): Nodes {
  const { scrape_interval, scrape_timeout, ...histograms } = scrapeArguments(scraping);
  const scrape = {
    default_scrape_interval: scrape_interval,
    default_scrape_timeout: scrape_timeout,
    default_sample_limit: LIMITED_PAGES.sample_limit,
    ...histograms,
  };
  // Before all rules, `job` is the object that a target comes from: what it is, its namespace, its name.
  const written = (kind: string) => ({ source_labels: ['job'], regex: authors(kind), action });
  const targets = { source_labels: [TARGET_NAMESPACE], regex: pattern, action };
  const common = { forward_to: forwardTo, namespaces, scrape, clustering: { enabled: true } };
  return [
    component('prometheus.operator.servicemonitors', 'tenant', {
      ...common,
      kubernetes_role: 'endpointslice',
      // A file that a monitor names is the collector's: its token would go to whoever wrote the monitor.
      allow_arbitrary_file_access: false,
      rule: [written('serviceMonitor'), targets],
    }),
    component('prometheus.operator.podmonitors', 'tenant', {
      ...common,
      rule: [written('podMonitor'), targets],
    }),
    // What a probe asks for is an address or an Ingress; what comes back is its author's.
    component('prometheus.operator.probes', 'tenant', { ...common, rule: [written('probe')] }),
  ];
}

/** Custom component `tenant_monitors`: the monitors of one tenant. */
export function tenantMonitors(scraping: Scraping) {
  return declareComponent(
    'tenant_monitors',
    {
      namespaces: argument<List<Str>>(),
      pattern: argument<Str>(),
      action: argument<NamespaceRule['action']>(),
      forward_to: argument<List<Ref<'prometheus.MetricsReceiver'>>>(),
    },
    ({ namespaces, pattern, action, forward_to }) => {
      const authors = (kind: string) => std.string.format(`${kind}/(%s)/.*`, pattern);
      return { nodes: monitors({ scraping, namespaces, pattern, action, authors, forwardTo: forward_to }) };
    },
  );
}

/** The monitors of one namespace, for a collector that has no other. */
export function namespaceMonitors(namespace: string, props: Pick<MonitorsProps, 'scraping' | 'forwardTo'>): Nodes {
  const authors = (kind: string) => `${kind}/(${namespace})/.*`;
  return monitors({ ...props, namespaces: [namespace], pattern: namespace, action: 'keep', authors });
}
