import { type Endpoint, serviceEndpoint } from '../component';
import type { Environment, Platform, SecretRef } from '../spec/model';
import { type HubKind, type Ownership, ownershipOf } from '../spec/ownership';
import { type GatewayPool, namespacesOf } from '../spec/pools';
import { type CollectedSignal, HUB_PORTS, type HubConfigProps, NO_PROTOCOLS } from './hub-config';
import type { ScrapedEndpoint } from './pipelines/endpoint-metrics';
import { APPLICATION_PORTS, applicationPorts } from './pipelines/otlp-receivers';
import type { WatchedMonitors } from './routing/metrics';
import { dropsUnknown, routingOfPool } from './routing/routes';
import { poolLabel } from './routing/split';
import { externalLabelsOf, type TenantsProps } from './routing/tenants';
import type { PushEndpoints } from './sinks';

/** Token of collectors that push OTLP, and where it is mounted. */
export const OTLP_TOKEN: SecretRef = { name: 'telemetry-collectors', key: 'token' };
export const OTLP_TOKEN_FOLDER = '/etc/alloy-collectors';

/** What a hub is wired to. */
export interface HubProps {
  readonly platform: Platform;
  /** What keeps the environment's telemetry. */
  readonly push: PushEndpoints;
  /** Label by which what keeps the metrics knows tenants. @default - none: the header says it */
  readonly metricsTenantLabel?: string | undefined;
  /** Programs that are there once in the cluster, whose metrics the hubs share. @default - none */
  readonly scraped?: readonly ScrapedEndpoint[];
  /** Which of the tenants it has. @default - all, and what is no tenant's */
  readonly pool?: GatewayPool;
  /** Other pools, and where they take OTLP from our own collectors: for the first. @default - there are none */
  readonly others?: readonly OtherPool[];
}

/** Another pool of gateways. */
export interface OtherPool {
  readonly pool: GatewayPool;
  readonly otlp: Endpoint | undefined;
}

/** Which Alloy it is, and what it is called. */
export interface HubNames {
  readonly kind: HubKind;
  /** Name of the workload. */
  readonly name: string;
  readonly component: string;
  /** ConfigMap with the table of tenants. */
  readonly tenantsMap: string;
  /** Service that others push to. */
  readonly service: string;
  /** Service whose name DNS answers with each pod that is ready. */
  readonly peers: string;
  /** Service whose name DNS answers with each pod, so that they find each other before they are ready. */
  readonly cluster: string;
  /** The one of the two that the workload has anyway. @default - none */
  readonly made?: string;
}

/** What a hub is configured with. */
export function hubSettings(environment: Environment, names: HubNames, props: HubProps): HubConfigProps {
  const { kind, name, peers } = names;
  const ownership = ownershipOf(environment.collection);
  const { owners, hub } = ownership;
  const { sources, tailSampling, namespace } = environment;
  const takes = kind === hub;
  const ofTenantsAlone = isOfTenantsAlone(props);
  return {
    name,
    tenants: tenantsOf(environment, kind, ownership, props),
    collected: takes ? collectedBy(kind, environment, props) : [],
    protocols: takes ? sources : NO_PROTOCOLS,
    collectorsToken: takes && isPushedByCollectors(environment) ? `${OTLP_TOKEN_FOLDER}/${OTLP_TOKEN.key}` : undefined,
    tailSampling,
    peers:
      takes && samples(kind, environment)
        ? serviceEndpoint(environment, { name: peers, port: HUB_PORTS.sampling })
        : undefined,
    scraped: owners.endpoints === kind ? scrapedBy(props) : [],
    ...(kind === 'scraper' && { annotated: sources }),
    scraping: sources.scraping,
    namespace,
    // Agents that are hubs send theirs with what is of the node; with monitors, its own is the owner of these.
    ownMetrics: kind !== 'agent' && !sources.serviceMonitors,
    reloads: environment[kind].reload,
    ...(ofTenantsAlone && { ofTenantsAlone }),
    ...(props.others && { pools: inletsOf(props.others) }),
  };
}

/** Programs that are there once: the first pool's, unless they are about a tenant of another. */
function scrapedBy({ scraped = [], pool }: HubProps): readonly ScrapedEndpoint[] {
  if (pool === undefined) return scraped;
  const own = namespacesOf(pool);
  return scraped.filter(({ labels }) => {
    if (labels === 'own') return pool.index === 0;
    const { namespace = '' } = labels;
    return pool.index === 0 ? !pool.elsewhere.includes(namespace) : own.includes(namespace);
  });
}

/** What is no tenant's, or there is once, has the first pool. */
export function isOfTenantsAlone({ pool }: HubProps): boolean {
  return pool !== undefined && pool.index > 0;
}

function inletsOf(others: readonly OtherPool[]): Readonly<Record<string, Endpoint>> {
  return Object.fromEntries(others.flatMap(({ pool, otlp }) => (otlp ? [[poolLabel(pool), otlp]] : [])));
}

/** Whether replicas have something to divide. */
export function divides({ scraped = [], annotated, tenants }: HubConfigProps): boolean {
  const shares = annotated?.annotatedPods === true || annotated?.annotatedProfiles === true;
  return scraped.length > 0 || tenants.monitors !== undefined || shares;
}

function tenantsOf(environment: Environment, kind: HubKind, { owners }: Ownership, props: HubProps): TenantsProps {
  const { platform, push, metricsTenantLabel, pool, others = [] } = props;
  const { sources } = environment;
  const everything = { environment, unknownNamespaces: platform.unknownNamespaces };
  const alone = isOfTenantsAlone(props);
  const handed = isPushedByCollectors(environment) ? others.map((other) => other.pool) : [];
  const monitors = watchedBy(environment, kind, { owners, platform });
  return {
    routing: pool ? routingOfPool(everything, pool) : everything,
    // Our own collectors send logs of all tenants to the first pool.
    ...(!alone && { logsRouting: everything }),
    ...(handed.length > 0 && { pools: handed }),
    push,
    externalLabels: externalLabelsOf(environment),
    exemplars: sources.scraping.exemplars,
    metricsTenantLabel,
    ...(monitors && !alone && { monitors }),
    receivers: {
      profiles: owners.pushedProfiles === kind && sources.pushedProfiles && push.profiles !== undefined,
      faro: owners.browsers === kind && (push.logs !== undefined || push.traces !== undefined),
    },
  };
}

/** Which monitors an Alloy of a kind reads; undefined: none. */
export function watchedBy(
  environment: Environment,
  kind: HubKind,
  { owners, platform }: Pick<Ownership, 'owners'> & Pick<HubProps, 'platform'>,
): WatchedMonitors | undefined {
  const { sources, keptIn, tenants, platformNamespaces } = environment;
  if (!sources.serviceMonitors || keptIn.metrics === undefined) return undefined;
  const { unknownNamespaces } = platform;
  const of = {
    platform: owners.platformMonitors === kind,
    tenants: owners.tenantMonitors === kind && tenants.some(({ namespaces }) => namespaces.length > 0),
    unknown: owners.otherMonitors === kind && !dropsUnknown({ environment, unknownNamespaces }),
  };
  return of.platform || of.tenants || of.unknown
    ? { scraping: sources.scraping, platform: platformNamespaces, of }
    : undefined;
}

/**
 * What our own collectors push to a hub: agents everything, unless they are hubs themselves; the reader of events logs, and its
 * own metrics where nobody scrapes them.
 */
function collectedBy(kind: HubKind, { sources }: Environment, props: HubProps): readonly CollectedSignal[] {
  const ofEvents: readonly CollectedSignal[] = sources.serviceMonitors ? ['logs'] : ['logs', 'metrics'];
  const signals: readonly CollectedSignal[] =
    kind !== 'agent' ? ['logs', 'metrics', 'profiles'] : sources.events ? ofEvents : [];
  const taken = signals.filter((signal) => props.push[signal] !== undefined);
  return isOfTenantsAlone(props) ? taken.filter((signal) => signal !== 'logs') : taken;
}

/** Ports for collectors, and for applications. */
export function pushPorts({ collected, collectorsToken, protocols }: HubConfigProps): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...collected.map((signal) => [`${signal}-push`, HUB_PORTS[signal]]),
    ...(collectorsToken === undefined ? [] : [['otlp-push', HUB_PORTS.otlp]]),
    ...applicationPorts(protocols).map((name) => [name, APPLICATION_PORTS[name]]),
  ]);
}

function isPushedByCollectors({ beyla }: Environment): boolean {
  return beyla !== 'off' && (beyla.traces || beyla.metrics);
}

/** Whether spans of a trace that come in at several hubs have to be brought together. */
function samples(kind: HubKind, { tailSampling, keptIn, gateway, scraper }: Environment): boolean {
  const { replicas, autoscale } = kind === 'gateway' ? gateway : scraper;
  const several = kind === 'agent' || replicas > 1 || autoscale !== 'off';
  return several && tailSampling !== 'off' && keptIn.traces !== undefined;
}
