import * as z from 'zod';
import { AGENT, EVENTS, GATEWAY, GATEWAY_POOLS, MONITORS, NAMESPACE_COLLECTOR, SCRAPER } from '../defaults';
import { ALLOY_STABILITIES } from '../model';
import { MAX_POOLS } from '../pools';
import { choice, flag, list, mapping, optional, required, switchable, whole } from './doc';
import { alloyFile, duration, percent, words } from './scalars';
import { autoscaleKey, placement, replicasKey, resourcesKey } from './workload';

/** How telemetry is collected: the shape of the fleet of Alloys, what each of them may use, and what is collected. */

export const TOPOLOGIES = ['two-tier', 'node-only', 'per-namespace', 'clustered'] as const;
export type Topology = (typeof TOPOLOGIES)[number];

/** One topology, or several side by side. */
export const collection = z
  .union([choice(TOPOLOGIES), list(choice(TOPOLOGIES), 1)])
  .meta({ expected: 'two-tier, node-only, per-namespace, clustered or a list of them', example: 'two-tier' });

/** Configuration by hand, in Alloy's own language. */
export const extraConfig = z
  .union([
    alloyFile,
    mapping({
      file: required(alloyFile, 'The file, from the platform folder.', { example: 'alloy/agent.alloy' }),
      stability: optional(choice(ALLOY_STABILITIES), 'What the file may use (`--stability.level`).', {
        byDefault: 'generally-available',
      }),
      community: optional(flag, 'Whether the file may use components of the community.', { byDefault: 'false' }),
    }),
  ])
  .meta({
    expected: 'a file of the folder alloy/, or a mapping with it',
    example: 'alloy/agent.alloy',
    shared: 'extraConfig',
  });

export type ExtraConfigSpec = z.output<typeof extraConfig>;

const extraConfigKey = optional(extraConfig, 'Configuration by hand, in the language of Alloy.', {
  byDefault: 'nothing but its own',
});

export const collectors = mapping({
  agent: optional(
    mapping({
      resources: resourcesKey(AGENT),
      placement: optional(placement, 'Nodes on which it runs.'),
      extraConfig: extraConfigKey,
    }),
    'The Alloy on each node (DaemonSet).',
  ),
  gateway: optional(
    mapping({
      replicas: replicasKey(GATEWAY.replicas),
      resources: resourcesKey(GATEWAY.resources),
      autoscale: autoscaleKey,
      pools: optional(
        z
          .union([choice(['auto']), whole(1, MAX_POOLS)])
          .meta({ expected: `a whole number from 1 to ${MAX_POOLS}, or auto`, example: '2' }),
        'Groups of gateways that share the tenants, each with these settings. `auto`: as many as the memory limit asks for.',
        { byDefault: GATEWAY_POOLS },
      ),
      extraConfig: extraConfigKey,
    }),
    'The Alloys that receive OTLP, route by tenant and write to the backends.',
  ),
  events: optional(
    mapping({ resources: resourcesKey(EVENTS.resources), extraConfig: extraConfigKey }),
    'The Alloy that reads Kubernetes events, once per cluster.',
  ),
  monitors: optional(
    mapping({
      replicas: replicasKey(MONITORS.replicas),
      resources: resourcesKey(MONITORS.resources),
      autoscale: autoscaleKey,
      extraConfig: extraConfigKey,
    }),
    'The Alloys that scrape what ServiceMonitors, PodMonitors and Probes of tenants and of unknown namespaces name.',
  ),
  scraper: optional(
    mapping({
      replicas: replicasKey(SCRAPER.replicas),
      resources: resourcesKey(SCRAPER.resources),
      extraConfig: extraConfigKey,
    }),
    'The clustered Alloys that share the targets to scrape (topology `clustered`).',
  ),
  namespace: optional(
    mapping({
      replicas: replicasKey(NAMESPACE_COLLECTOR.replicas),
      resources: resourcesKey(NAMESPACE_COLLECTOR.resources),
      autoscale: autoscaleKey,
      extraConfig: extraConfigKey,
    }),
    'The Alloy in each namespace of a tenant (topology `per-namespace`): one setting for all of them.',
  ),
  reload: optional(
    choice(['on', 'off']),
    'Whether running Alloys take a changed configuration, by a container beside each; off: it restarts them, pod after pod. Those of namespaces (`namespace`) it always restarts.',
    { byDefault: 'on' },
  ),
});

const podLogs = mapping({
  jsonFields: optional(list(words), 'Fields of JSON lines that are read.', { byDefault: '[level, msg, trace_id]' }),
  multiline: optional(
    words,
    'Regular expression of the first line of an entry that spans lines; left out: each line is an entry.',
  ),
});

const nodeLogs = mapping({
  files: optional(list(words), 'Files of the node that are tailed.', {
    byDefault: '[/var/log/syslog, /var/log/messages]',
  }),
  journal: optional(flag, "Read systemd's journal.", { byDefault: 'true' }),
});

const scraping = mapping({
  interval: optional(duration, 'Time between two scrapes.', { byDefault: '30s' }),
  nativeHistograms: optional(flag, 'Ask for native histograms (protobuf).', { byDefault: 'true' }),
  exemplars: optional(flag, 'Hand on exemplars, of pushed metrics too.', { byDefault: 'true' }),
});

const ebpf = mapping({
  frequency: optional(whole(1, 1000), 'Samples a second.', { byDefault: '97' }),
  kernel: optional(flag, 'Stacks of the kernel, below those of programs.', { byDefault: 'true' }),
  python: optional(flag, 'Stacks of Python programs.', { byDefault: 'true' }),
});

function source(description: string) {
  return optional(choice(['on', 'off']), description, { byDefault: 'on when its signal has a backend' });
}

/** What is collected; each source needs a backend for its signal, here or by `send`. */
export const sources = mapping({
  podLogs: optional(switchable(podLogs), 'Logs of all pods, from the nodes.', { byDefault: 'on' }),
  nodeLogs: optional(switchable(nodeLogs), 'Logs of the nodes themselves.', { byDefault: 'on' }),
  events: source('Kubernetes events, as logs.'),
  cluster: optional(
    choice(['on', 'off']),
    "Also what belongs to the cluster and no tenant: logs of nodes, of Kubernetes' own namespaces and of namespaces that no tenant claims. Where environments share a cluster, one of them collects it.",
    { byDefault: 'on' },
  ),
  otlp: source('Logs, metrics and traces that applications push by OTLP.'),
  jaeger: source('Spans that applications push in Jaeger formats.'),
  zipkin: source('Spans that applications push in the Zipkin format.'),
  scraping: optional(scraping, 'How metrics are scraped.'),
  nodeMetrics: source('CPU, memory, disks and network of the nodes.'),
  kubelet: source('Metrics of the kubelet and cAdvisor.'),
  serviceMonitors: optional(
    choice(['on', 'off']),
    'What ServiceMonitor, PodMonitor and Probe objects name, for the tenant of their namespace.',
    { byDefault: 'on when metrics are kept and the environment’s `serviceMonitors` is not off' },
  ),
  annotatedPods: source('Pods annotated `prometheus.io/scrape: "true"`.'),
  ebpfProfiles: optional(switchable(ebpf), 'Profiles of every process of the node, by eBPF (privileged node agent).', {
    byDefault: 'off',
  }),
  annotatedProfiles: source('Profiles of pods annotated `profiles.grafana.com/cpu_scrape: "true"` and companions.'),
  pushedProfiles: source('Profiles that SDKs push.'),
  javaProfiles: source('Profiles of Java programs by JFR (privileged node agent).'),
});

/** Which traces are kept, decided when a trace is complete. */
export const tailSampling = mapping({
  percent: optional(percent, 'Share of the remaining traces that is kept, in percent.', { byDefault: '100' }),
  keepErrors: optional(flag, 'Keep each trace with an error.', { byDefault: 'true' }),
  keepSlowerThan: optional(duration, 'Keep each trace that took longer.', { example: '2s' }),
  decisionWait: optional(duration, 'Time that a trace has to be complete.', { byDefault: '10s' }),
});
