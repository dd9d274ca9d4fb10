import * as D from './defaults';
import type { DraftPlatform } from './draft';
import type {
  CollectorSettings,
  Environment,
  ExtraConfig,
  Quantity,
  Resources,
  Sources,
  Tenant,
  Topology,
} from './model';
import { ownershipOf } from './ownership';
import { poolsNeeded, roomyGateway, roomyMonitors } from './pools';
import { autoscaleOf } from './resolve-backends';
import { type ResourcesSpec, resourcesOf } from './resolve-settings';
import type { ExtraConfigSpec } from './schema/collection';
import type { EnvironmentSpec } from './schema/environment';
import { type Need, type Needs, sizeFor } from './sizing';

/** What is said of any collector. */
interface CollectorSpec {
  readonly replicas?: number | undefined;
  readonly resources?: ResourcesSpec | undefined;
  readonly autoscale?: Parameters<typeof autoscaleOf>[0];
  readonly extraConfig?: ExtraConfigSpec | undefined;
}

interface Smallest {
  readonly replicas: number;
  readonly resources: Resources;
}

export interface CollectorsOf {
  readonly spec: EnvironmentSpec['collectors'];
  readonly topologies: readonly Topology[];
  readonly sources: Pick<Sources, 'ebpfProfiles' | 'javaProfiles' | 'serviceMonitors'>;
  readonly keptIn: Environment['keptIn'];
  readonly tenants: readonly Tenant[];
  readonly needs: Needs['collectors'];
}

/** The Alloys of an environment. */
export function resolveCollectors(
  platform: DraftPlatform,
  of: CollectorsOf,
): Pick<Environment, 'agent' | 'gateway' | 'gatewayPools' | 'events' | 'scraper' | 'monitors' | 'namespaceCollector'> {
  const { spec, topologies, sources, keptIn, tenants, needs } = of;
  const costs = { keptIn, sources, collection: topologies };
  const { hub } = ownershipOf(topologies);
  const alone = hub === 'agent';
  const common = { platform, reload: spec?.reload !== 'off' };
  const profiles = sources.ebpfProfiles !== 'off' || sources.javaProfiles;
  return {
    agent: collectorOf(
      common,
      spec?.agent,
      { replicas: 1, resources: alone ? D.HUB_AGENT : profiles ? D.PROFILING_AGENT : D.AGENT },
      {
        ...(alone ? needs.agentAlone : needs.agent),
        single: true,
      },
    ),
    ...gatewaysOf(common, of),
    events: collectorOf(common, spec?.events, D.EVENTS),
    scraper: collectorOf(common, spec?.scraper, D.SCRAPER, hub === 'scraper' ? needs.gateway : needs.scraper),
    monitors: collectorOf(
      common,
      spec?.monitors,
      { ...D.MONITORS, resources: roomyMonitors(D.MONITORS.resources, tenants.length, costs) },
      needs.scraper,
    ),
    // A refused configuration would be told to the tenant alone, whose its metrics are; a rollout that stops, the platform sees.
    namespaceCollector: collectorOf({ ...common, reload: false }, spec?.namespace, D.NAMESPACE_COLLECTOR),
  };
}

/** What holds for all collectors. */
interface Common {
  readonly platform: DraftPlatform;
  readonly reload: boolean;
}

/** The gateways grow with the tenants, then there are more pools of them. What the spec says goes before both. */
function gatewaysOf(
  common: Common,
  { spec, topologies, sources, keptIn, tenants, needs }: CollectorsOf,
): Pick<Environment, 'gateway' | 'gatewayPools'> {
  const said = spec?.gateway;
  const gateway = (resources: Resources) => collectorOf(common, said, { ...D.GATEWAY, resources }, needs.gateway);
  if (ownershipOf(topologies).hub !== 'gateway') return { gateway: gateway(D.GATEWAY.resources), gatewayPools: 1 };
  const pools = said?.pools ?? D.GATEWAY_POOLS;
  const costs = { keptIn, sources, collection: topologies };
  const gatewayPools = pools === 'auto' ? 1 : pools;
  const isSaid = said?.resources?.limits?.memory !== undefined;
  const sized = gateway(
    isSaid ? D.GATEWAY.resources : roomyGateway(D.GATEWAY.resources, { tenants, gatewayPools }, costs),
  );
  const { memoryLimit } = sized.resources;
  return { gateway: sized, gatewayPools: pools === 'auto' ? poolsNeeded(tenants, memoryLimit, costs) : pools };
}

/** Collectors keep nothing that would need a larger volume. */
const NO_VOLUME = '1Gi' as Quantity;

function collectorOf(
  { platform, reload }: Common,
  spec: CollectorSpec | undefined,
  smallest: Smallest,
  need: Need = { cores: 0, memory: 0 },
): CollectorSettings {
  const byDefault = sizeFor({ ...smallest, volume: NO_VOLUME }, need);
  return {
    replicas: spec?.replicas ?? byDefault.replicas,
    resources: resourcesOf(spec?.resources, byDefault.resources),
    autoscale: autoscaleOf(spec?.autoscale),
    extraConfig: extraConfigOf(platform, spec?.extraConfig),
    reload,
  };
}

function extraConfigOf({ alloyFiles }: DraftPlatform, spec: ExtraConfigSpec | undefined): ExtraConfig | 'none' {
  if (spec === undefined) {
    return 'none';
  }
  const {
    file,
    stability = 'generally-available',
    community = false,
  } = typeof spec === 'string' ? { file: spec } : spec;
  const read = alloyFiles.find(({ path }) => path === file);
  return read === undefined ? 'none' : { ...read, stability, community };
}
