import type { AlloyNode, List, Nodes, Ref } from '../alloy';
import { flatten } from '../alloy/node';
import type { Endpoint } from '../component';
import type { Signal } from '../spec/model';

/** What takes each signal in the protocol of its backend; a signal that is kept nowhere has none. */
export type PushEndpoints = { readonly [S in Signal]?: Endpoint | undefined };

/**
 * Where pipelines send each signal. A pipeline is a function from sinks to nodes, and does not know what is behind: a
 * gateway, a table of tenants or one tenant. A signal without a sink is kept nowhere: its sources are not rendered.
 */
export interface SignalSinks {
  readonly logs?: List<Ref<'loki.LogsReceiver'>> | undefined;
  readonly metrics?: List<Ref<'prometheus.MetricsReceiver'>> | undefined;
  readonly traces?: List<Ref<'otelcol.Consumer'>> | undefined;
  readonly profiles?: List<Ref<'pyroscope.ProfilesReceiver'>> | undefined;
}

/** What a signal leaves a collector by. */
export interface Outlet {
  readonly signal: Signal;
  /** What it calls. */
  readonly endpoint: Endpoint;
  /** What pipelines refer to. */
  readonly entry: AlloyNode;
  /** Nodes that it consists of, the entry among them; several outlets may have some in common. */
  readonly nodes: readonly AlloyNode[];
  /** Whether it collects by itself, so that it is there whether anything else sends to it or not. @default false */
  readonly collects?: boolean;
}

/** Sinks and what they consist of. */
export interface Sinks extends SignalSinks {
  readonly outlets: readonly Outlet[];
}

/** The outlets that pipelines send anything to: a collector has no others, and calls nobody else. */
export function usedOutlets(pipelines: Nodes, { outlets }: Sinks): readonly Outlet[] {
  const used = new Set<string>();
  const queue: Pick<AlloyNode, 'id' | 'uses'>[] = [...flatten(pipelines)];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (used.has(node.id)) continue;
    used.add(node.id);
    queue.push(...node.uses);
  }
  return outlets.filter(({ entry, collects = false }) => collects || used.has(entry.id));
}

/** Pipelines and the outlets that they send to, as the nodes of a configuration: each node once. */
export function withOutlets(pipelines: Nodes, sinks: Sinks): readonly AlloyNode[] {
  const nodes = [...flatten(pipelines), ...usedOutlets(pipelines, sinks).flatMap((outlet) => outlet.nodes)];
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
