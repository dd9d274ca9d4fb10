import { type AlloyConfig, alloyConfig, configBlock, type Nodes } from '../alloy';
import type { Endpoint } from '../component';
import type { Environment, Scraping, Signal } from '../spec/model';
import { RELOADER_PORT } from './config-reloader';
import { LOGGING } from './logging';
import { annotatedPods } from './pipelines/annotated-pods';
import { annotatedProfiles } from './pipelines/annotated-profiles';
import { endpointMetrics, type ScrapedEndpoint } from './pipelines/endpoint-metrics';
import { clusterPods } from './pipelines/node-pods';
import { memoryLimited, type OtlpOutput, otlpParts } from './pipelines/otlp';
import { fromCollectors } from './pipelines/otlp-collectors';
import { identified } from './pipelines/otlp-identity';
import { type ApplicationProtocols, applicationReceivers } from './pipelines/otlp-receivers';
import { ownMetrics } from './pipelines/own-metrics';
import { pushedLogs } from './pipelines/pushed-logs';
import { pushedMetrics } from './pipelines/pushed-metrics';
import { pushedProfiles } from './pipelines/pushed-profiles';
import { fromGateways, type SpanWay, sampled, toSampler } from './pipelines/tail-sampling';
import { dropsUnknown } from './routing/routes';
import { type RoutedSinks, routedSinks, type TenantsProps } from './routing/tenants';
import { type SignalSinks, type Sinks, withOutlets } from './sinks';

/** Ports for our own collectors, each for one protocol: Loki's, Prometheus' and Pyroscope's push, OTLP, and that of other hubs. */
export const HUB_PORTS = { logs: 3100, metrics: 9009, profiles: 4040, otlp: 4319, sampling: 4320 } as const;

/** Signals that collectors push by protocols of their own. */
export type CollectedSignal = Exclude<Signal, 'traces'>;

/** Nothing that applications push. */
export const NO_PROTOCOLS: ApplicationProtocols = { otlp: false, jaeger: false, zipkin: false };

export interface HubConfigProps {
  /** Name of the workload. */
  readonly name: string;
  readonly tenants: TenantsProps;
  /** What our own collectors send here. */
  readonly collected: readonly CollectedSignal[];
  /** What applications may push by. */
  readonly protocols: ApplicationProtocols;
  /** File with the token of collectors that push OTLP; undefined: none does. */
  readonly collectorsToken: string | undefined;
  readonly tailSampling: Environment['tailSampling'];
  /** All hubs, by a name in DNS; undefined: there is one, which sees all of each trace. */
  readonly peers: Endpoint | undefined;
  /** Programs that are there once in the cluster, which the hubs share. @default - none */
  readonly scraped?: readonly ScrapedEndpoint[];
  /** Which annotated pods of the whole cluster the hubs share. @default - none: the agents of their nodes collect them */
  readonly annotated?: Pick<Environment['sources'], 'annotatedPods' | 'annotatedProfiles'>;
  readonly scraping: Scraping;
  /** Namespace that the hubs run in. */
  readonly namespace: string;
  /** Whether it sends its own metrics itself: nobody scrapes them. */
  readonly ownMetrics: boolean;
  /** Whether it reads a changed configuration while it runs. */
  readonly reloads: boolean;
  /** Whether it has nothing that is no tenant's. @default false */
  readonly ofTenantsAlone?: boolean;
  /** Where other pools of gateways take OTLP from our own collectors, by their labels. @default - there are none */
  readonly pools?: Readonly<Record<string, Endpoint>>;
}

/** Configuration of a hub: the same for any table of tenants. */
export function hubConfig(props: HubConfigProps): AlloyConfig {
  const sinks = routedSinks(props.tenants);
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(hubPipelines(props, sinks), sinks));
}

/** What comes into a hub. */
export function hubPipelines(props: HubConfigProps, sinks: RoutedSinks): Nodes {
  return [...collectorReceivers(props, sinks), ...applications(props, sinks), ...scraped(props, sinks)];
}

/** What the hubs ask for themselves: their own metrics, what is there once in the cluster, and what they share. */
function scraped(props: HubConfigProps, sinks: RoutedSinks): readonly Nodes[] {
  const { scraped: endpoints = [], annotated, scraping, namespace, name } = props;
  const { metrics, profiles, platformMetrics } = sinks;
  const reloaderPort = props.reloads ? RELOADER_PORT : undefined;
  const pods = clusterPods();
  const shared = { pods, platform: namespace, shared: true };
  const ofPods = [
    ...(annotated?.annotatedPods && metrics ? [annotatedPods({ ...shared, sink: metrics, scraping })] : []),
    ...(annotated?.annotatedProfiles && profiles ? [annotatedProfiles({ ...shared, sink: profiles })] : []),
  ];
  if (metrics === undefined || platformMetrics === undefined) return ofPods;
  const ofPlatform = props.ownMetrics && props.ofTenantsAlone === true;
  const toPlatform = ofPlatform || endpoints.some(({ labels }) => labels === 'own') ? [platformMetrics.node] : [];
  const own = ofPlatform ? platformMetrics.sink : metrics;
  return [
    ...(props.ownMetrics ? [ownMetrics({ sink: own, scraping, namespace, collector: name, reloaderPort })] : []),
    endpointMetrics({ endpoints, scraping, byNamespace: metrics, toPlatform: platformMetrics.sink }),
    ...toPlatform,
    ...ofPods,
  ];
}

/** What our own collectors send. */
function collectorReceivers({ collected }: HubConfigProps, sinks: Sinks): readonly Nodes[] {
  const [logs, metrics, profiles] = (['logs', 'metrics', 'profiles'] as const).map((signal) =>
    collected.includes(signal),
  );
  return [
    ...(logs && sinks.logs ? [pushedLogs(HUB_PORTS.logs, sinks.logs)] : []),
    ...(metrics && sinks.metrics ? [pushedMetrics(HUB_PORTS.metrics, sinks.metrics)] : []),
    ...(profiles && sinks.profiles ? [pushedProfiles(HUB_PORTS.profiles, sinks.profiles)] : []),
  ];
}

/** What applications push: it is whose the connection's address says, and browsers': it is whose port it came in by. */
function applications(props: HubConfigProps, sinks: RoutedSinks): readonly Nodes[] {
  const { tenants, protocols, collectorsToken } = props;
  const { otlp, jaeger, zipkin } = protocols;
  const pushes = otlp || jaeger || zipkin;
  const { browsers } = sinks;
  if (!pushes && browsers === undefined && collectorsToken === undefined) return [];
  const traces = sinks.traces && spanWay(props, sinks.traces);
  const parts = otlpParts({
    // Collectors that push OTLP have no logs; Jaeger, Zipkin and browsers know spans alone.
    sinks: {
      ...(otlp && { logs: sinks.logs }),
      ...((otlp || collectorsToken !== undefined) && { metrics: sinks.metrics }),
      traces: traces?.sink,
    },
    externalLabels: tenants.externalLabels,
  });
  return [
    ...(pushes ? pushed(props, parts.output) : []),
    ...(collectorsToken === undefined
      ? []
      : [
          fromCollectors(
            {
              port: HUB_PORTS.otlp,
              token: collectorsToken,
              dropsUnknown: dropsUnknown(tenants.routing),
              ...(props.ofTenantsAlone && { protocol: 'http' as const }),
              onward: sinks.otlpOfPools && { inlets: props.pools ?? {}, split: sinks.otlpOfPools },
            },
            parts.output,
          ),
        ]),
    ...(browsers ? [browsers({ logs: sinks.logs, traces: parts.output.traces })] : []),
    parts.nodes,
    ...(traces ? [traces.nodes] : []),
  ];
}

function pushed({ tenants, protocols }: HubConfigProps, output: OtlpOutput): readonly Nodes[] {
  const identity = identified(output, { of: 'applications', dropsUnknown: dropsUnknown(tenants.routing) });
  const limited = memoryLimited('applications', identity.output);
  return [applicationReceivers(protocols, limited.output), limited.nodes, identity.nodes];
}

/** From spans that have their namespace to the tenants: by way of the hub that sees all of a trace, if some are left out. */
function spanWay({ tailSampling, peers }: HubConfigProps, sink: NonNullable<SignalSinks['traces']>): SpanWay {
  if (tailSampling === 'off') return { nodes: [], sink };
  const sample = sampled(tailSampling, sink);
  if (peers === undefined) return sample;
  const balance = toSampler(peers);
  return {
    nodes: [balance.nodes, fromGateways(HUB_PORTS.sampling, sample.sink), sample.nodes],
    sink: balance.sink,
  };
}
