import type { Affinity, PodSpec, TopologySpreadConstraint } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Labels } from './labels';
import type { PodPlacement, WorkloadSettings } from './settings';

const HOST = 'kubernetes.io/hostname';
const ZONE = 'topology.kubernetes.io/zone';

/** What decides where the pods of a workload run. */
export interface PlacementProps {
  readonly settings: WorkloadSettings;
  /** Labels of the workload's pods. */
  readonly labels: Labels;
  /** Most replicas that there may be. */
  readonly replicas: number;
  /** Runs on every node, whatever its taints. */
  readonly everyNode: boolean;
  /** Losing more than one replica with a node would stop the workload: no two on one node. */
  readonly quorum: boolean;
  /** The only zone of all replicas. @default - any */
  readonly zone?: string | undefined;
}

type Placed = Pick<
  PodSpec,
  'nodeSelector' | 'affinity' | 'tolerations' | 'topologySpreadConstraints' | 'priorityClassName'
>;

/** The part of a pod that says where it runs. */
export function placement(props: PlacementProps): Placed {
  const { settings, everyNode, labels, replicas, quorum, zone } = props;
  const place = everyNode ? settings.agents : settings.backends;
  const nodeSelector = { ...place.nodeSelector, ...(zone !== undefined && { [ZONE]: zone }) };
  const tolerations = place.tolerations.length === 0 && everyNode ? [{ operator: 'Exists' }] : place.tolerations;
  return {
    ...(Object.keys(nodeSelector).length > 0 && { nodeSelector }),
    ...(tolerations.length > 0 && { tolerations: tolerations.map((one) => ({ ...one })) }),
    ...(place.priorityClass !== 'none' && { priorityClassName: place.priorityClass }),
    ...(quorum && replicas > 1 && { affinity: apart(labels) }),
    ...(replicas > 1 && { topologySpreadConstraints: spread(props, place) }),
  };
}

/** No two pods on one node, not even for want of another. */
function apart(matchLabels: Labels): Affinity {
  return {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: HOST, labelSelector: { matchLabels: { ...matchLabels } } },
      ],
    },
  };
}

/**
 * Best effort over nodes and zones: a small cluster still schedules everything. Members of a quorum are held to the
 * zones where the environment names at least three of them, because only then does it survive the loss of one.
 */
function spread({ settings, labels, quorum, zone }: PlacementProps, place: PodPlacement): TopologySpreadConstraint[] {
  const constraint = (topologyKey: string, strict: boolean): TopologySpreadConstraint => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: strict ? 'DoNotSchedule' : 'ScheduleAnyway',
    labelSelector: { matchLabels: { ...labels } },
  });
  const overZones = place.spreadZones && zone === undefined;
  return [constraint(HOST, false), ...(overZones ? [constraint(ZONE, quorum && settings.zones.length >= 3)] : [])];
}
