import { component, type Nodes } from '../alloy';
import { type Environment, SIGNALS, type Tenant } from '../spec/model';
import { ownershipOf } from '../spec/ownership';
import { RELOADER_PORT } from './config-reloader';
import { NO_PROTOCOLS } from './hub-config';
import { ofNamespace } from './ottl';
import { memoryLimited, type OtlpOutput, otlpParts } from './pipelines/otlp';
import { identified } from './pipelines/otlp-identity';
import {
  APPLICATION_PORTS,
  type ApplicationProtocols,
  applicationPorts,
  applicationReceivers,
} from './pipelines/otlp-receivers';
import { ownMetrics } from './pipelines/own-metrics';
import { pushedProfiles } from './pipelines/pushed-profiles';
import { browserReceiver } from './routing/faro';
import { namespaceMonitors } from './routing/monitors';
import { NAMESPACE_LABEL } from './routing/namespace-rule';
import { externalLabelsOf } from './routing/tenants';
import type { PushEndpoints, SignalSinks, Sinks } from './sinks';
import { TENANT_SERVICE_PORTS } from './tenant-services';

/** What the collector of a namespace takes in. */
export interface NamespaceConfigProps {
  /** Name of the workload. */
  readonly name: string;
  readonly namespace: string;
  readonly environment: Pick<Environment, 'name' | 'cluster' | 'namespaceCollector' | 'sources'>;
  readonly protocols: ApplicationProtocols;
  readonly profiles: boolean;
  /** Pages that may send; undefined: no browser may. */
  readonly browsers: Pick<Tenant['faro'], 'allowedOrigins'> | undefined;
  readonly monitors: boolean;
  /** Whether it sends its own metrics itself: nobody scrapes them. */
  readonly ownMetrics: boolean;
}

/** What the collector of a tenant's namespace takes in of what is there. */
export function namespaceSettings(
  environment: Environment,
  { faro }: Pick<Tenant, 'faro'>,
  { name, namespace, push }: Pick<NamespaceConfigProps, 'name' | 'namespace'> & { readonly push: PushEndpoints },
): NamespaceConfigProps {
  const { owners } = ownershipOf(environment.collection);
  const { sources } = environment;
  const [metrics, logs, traces, profiles] = SIGNALS.map((signal) => push[signal] !== undefined);
  return {
    name,
    namespace,
    environment,
    protocols: owners.tenantPushes === 'namespace' ? sources : NO_PROTOCOLS,
    profiles: owners.pushedProfiles === 'namespace' && sources.pushedProfiles && profiles === true,
    browsers: owners.browsers === 'namespace' && faro.enabled && (logs || traces) ? faro : undefined,
    monitors: owners.tenantMonitors === 'namespace' && sources.serviceMonitors && metrics === true,
    ownMetrics: !sources.serviceMonitors && metrics === true,
  };
}

/** Ports of what pods of the namespace push, by name: the same at the Service and at the pod. */
export function namespacePorts({
  protocols,
  profiles,
  browsers,
}: NamespaceConfigProps): Readonly<Record<string, number>> {
  return {
    ...Object.fromEntries(applicationPorts(protocols).map((name) => [name, APPLICATION_PORTS[name]])),
    ...(profiles && { profiles: TENANT_SERVICE_PORTS.profiles }),
    ...(browsers && { faro: TENANT_SERVICE_PORTS.faro }),
  };
}

/**
 * What comes into the collector of a namespace. Nobody else can connect to it, and its monitors find nothing else: all of it is
 * of that namespace, and says so whatever it said before.
 */
export function namespacePipelines(props: NamespaceConfigProps, sinks: SignalSinks): Nodes {
  const { namespace, environment, name } = props;
  const { scraping } = environment.sources;
  const reloaderPort = environment.namespaceCollector.reload ? RELOADER_PORT : undefined;
  const { metrics, profiles } = sinks;
  return [
    ...applications(props, sinks),
    ...(props.profiles && profiles ? [profilesOf(namespace, profiles)] : []),
    ...(props.monitors && metrics ? [namespaceMonitors(namespace, { scraping, forwardTo: metrics })] : []),
    ...(props.ownMetrics && metrics
      ? [ownMetrics({ sink: metrics, scraping, namespace, collector: name, reloaderPort })]
      : []),
  ];
}

function applications(props: NamespaceConfigProps, sinks: SignalSinks): readonly Nodes[] {
  const { protocols, browsers, environment } = props;
  const { otlp, jaeger, zipkin } = protocols;
  const pushes = otlp || jaeger || zipkin;
  if (!pushes && browsers === undefined) return [];
  const { nodes, output } = otlpParts({
    // Jaeger, Zipkin and browsers know spans alone.
    sinks: { ...(otlp && { logs: sinks.logs, metrics: sinks.metrics }), traces: sinks.traces },
    externalLabels: externalLabelsOf(environment),
  });
  return [
    ...(pushes ? pushed(props, output) : []),
    ...(browsers ? [pages(props, browsers, { logs: sinks.logs, traces: output.traces })] : []),
    nodes,
  ];
}

function pushed({ protocols, namespace }: NamespaceConfigProps, output: OtlpOutput): readonly Nodes[] {
  const identity = identified(output, { of: 'applications', dropsUnknown: false, within: namespace });
  const limited = memoryLimited('applications', identity.output);
  return [applicationReceivers(protocols, limited.output), limited.nodes, identity.nodes];
}

function pages(
  { namespace }: NamespaceConfigProps,
  { allowedOrigins }: NonNullable<NamespaceConfigProps['browsers']>,
  { logs = [], traces = [] }: Pick<SignalSinks, 'logs' | 'traces'>,
): Nodes {
  const port = TENANT_SERVICE_PORTS.faro;
  return browserReceiver({ namespace, ofNamespace: ofNamespace(namespace), port, allowedOrigins, logs, traces });
}

function profilesOf(namespace: string, sink: NonNullable<Sinks['profiles']>): Nodes {
  const own = component('pyroscope.relabel', 'own', {
    forward_to: sink,
    rule: [{ target_label: NAMESPACE_LABEL, replacement: namespace }],
  });
  return [pushedProfiles(TENANT_SERVICE_PORTS.profiles, [own.exports.receiver], 'pods'), own];
}
