import { type AlloyConfig, alloyConfig, configBlock, type Nodes } from '../alloy';
import type { Endpoint } from '../component';
import type { Environment, Scraping } from '../spec/model';
import { LOGGING } from './logging';
import { endpointMetrics, type ScrapedEndpoint } from './pipelines/endpoint-metrics';
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

/** Ports for our own collectors, each for one protocol: Loki's, Prometheus' and Pyroscope's push, OTLP, and that of other gateways. */
export const GATEWAY_PORTS = { logs: 3100, metrics: 9009, profiles: 4040, otlp: 4319, sampling: 4320 } as const;

export interface GatewayConfigProps {
  readonly tenants: TenantsProps;
  /** What applications may push by. */
  readonly protocols: ApplicationProtocols;
  /** File with the token of collectors that push OTLP; undefined: none does. */
  readonly collectorsToken: string | undefined;
  readonly tailSampling: Environment['tailSampling'];
  /** All gateways, by a name in DNS; undefined: there is one, which sees all of each trace. */
  readonly peers: Endpoint | undefined;
  /** Programs that are there once in the cluster, which the gateways share. @default - none */
  readonly scraped?: readonly ScrapedEndpoint[];
  readonly scraping: Scraping;
  /** Namespace that the gateways run in. */
  readonly namespace: string;
}

/** Configuration of the gateway: the same for any table of tenants. */
export function gatewayConfig(props: GatewayConfigProps): AlloyConfig {
  const sinks = routedSinks(props.tenants);
  const pipelines = [...collectorReceivers(sinks), ...applications(props, sinks), ...scraped(props, sinks)];
  return alloyConfig(configBlock('logging', LOGGING), withOutlets(pipelines, sinks));
}

/** What the gateways ask for themselves: their own metrics, and what is there once in the cluster. */
function scraped(
  { scraped: endpoints = [], scraping, namespace, tenants }: GatewayConfigProps,
  sinks: RoutedSinks,
): readonly Nodes[] {
  const { metrics, platformMetrics } = sinks;
  if (metrics === undefined || platformMetrics === undefined) return [];
  // With monitors, its own is the owner of these.
  const monitored = tenants.monitors !== undefined;
  const toPlatform = endpoints.some(({ labels }) => labels === 'own') ? [platformMetrics.node] : [];
  return [
    ...(monitored ? [] : [ownMetrics({ sink: metrics, scraping, namespace, collector: 'alloy-gateway' })]),
    endpointMetrics({ endpoints, scraping, byNamespace: metrics, toPlatform: platformMetrics.sink }),
    ...toPlatform,
  ];
}

/** What our own collectors send. */
function collectorReceivers({ logs, metrics, profiles }: Sinks): readonly Nodes[] {
  return [
    ...(logs ? [pushedLogs(GATEWAY_PORTS.logs, logs)] : []),
    ...(metrics ? [pushedMetrics(GATEWAY_PORTS.metrics, metrics)] : []),
    ...(profiles ? [pushedProfiles(GATEWAY_PORTS.profiles, profiles)] : []),
  ];
}

/** What applications push: it is whose the connection's address says, and browsers': it is whose port it came in by. */
function applications(
  { tenants, protocols, collectorsToken, ...props }: GatewayConfigProps,
  sinks: RoutedSinks,
): readonly Nodes[] {
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
    ...(pushes ? pushed({ tenants, protocols }, parts.output) : []),
    ...(collectorsToken === undefined
      ? []
      : [
          fromCollectors(
            { port: GATEWAY_PORTS.otlp, token: collectorsToken, dropsUnknown: dropsUnknown(tenants.routing) },
            parts.output,
          ),
        ]),
    ...(browsers ? [browsers({ logs: sinks.logs, traces: parts.output.traces })] : []),
    parts.nodes,
    ...(traces ? [traces.nodes] : []),
  ];
}

function pushed(
  { tenants, protocols }: Pick<GatewayConfigProps, 'tenants' | 'protocols'>,
  output: OtlpOutput,
): readonly Nodes[] {
  const identity = identified(output, { of: 'applications', dropsUnknown: dropsUnknown(tenants.routing) });
  const limited = memoryLimited('applications', identity.output);
  return [applicationReceivers(protocols, limited.output), limited.nodes, identity.nodes];
}

/** From spans that have their namespace to the tenants: by way of the gateway that sees all of a trace, if some are left out. */
function spanWay(
  { tailSampling, peers }: Pick<GatewayConfigProps, 'tailSampling' | 'peers'>,
  sink: NonNullable<SignalSinks['traces']>,
): SpanWay {
  if (tailSampling === 'off') return { nodes: [], sink };
  const sample = sampled(tailSampling, sink);
  if (peers === undefined) return sample;
  const balance = toSampler(peers);
  return {
    nodes: [balance.nodes, fromGateways(GATEWAY_PORTS.sampling, sample.sink), sample.nodes],
    sink: balance.sink,
  };
}
