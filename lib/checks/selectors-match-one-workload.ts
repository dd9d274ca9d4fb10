import { serviceSpec } from '../manifests/services';
import type { Manifest } from '../rendered';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject, PlacedWorkload } from './context';

/**
 * A Service or disruption budget that selects pods of two workloads mixes them; one that selects none does nothing.
 * Headless Services by which peers of several workloads find each other may select more than one, and a disruption
 * budget the workloads of one part in several zones.
 */
export const selectorsMatchOneWorkload: Check = {
  id: 'selectors-match-one-workload',
  sentence:
    'Every Service and PodDisruptionBudget selects the pods of exactly one workload (peer discovery: of at least one).',
  run: (context) =>
    [...context.ofKind('Service'), ...context.ofKind('PodDisruptionBudget')].flatMap((placed) =>
      check(context, placed),
    ),
};

type Labels = Readonly<Record<string, string>>;

function check(context: CheckContext, placed: PlacedObject): readonly Problem[] {
  const { path, labels } = selectorOf(placed.object);
  if (labels === undefined) return [];
  const selected = context.selected(placed, labels);
  const workloads = selected.map(({ object }) => `${object.kind} ${object.metadata.name}`);
  const peers = isPeerDiscovery(placed.object) || isOverZones(placed.object, selected);
  if (workloads.length === 1 || (peers && workloads.length > 1)) return [];
  return [
    problemOf(placed, {
      path,
      problem: workloads.length === 0 ? 'selects the pods of no workload' : 'selects the pods of several workloads',
      got: workloads.join(', ') || JSON.stringify(labels),
      expected: peers ? 'at least one workload in the namespace' : 'exactly one workload in the namespace',
      fix: 'use the labels of the workload (Workload.pods.labels)',
    }),
  ];
}

function selectorOf(object: Manifest): { readonly path: string; readonly labels: Labels | undefined } {
  if (object.kind === 'Service') return { path: 'spec.selector', labels: serviceSpec(object).selector };
  const { selector } = object.spec as { readonly selector?: { readonly matchLabels?: Labels } };
  return { path: 'spec.selector.matchLabels', labels: selector?.matchLabels };
}

/** A budget over workloads that are the same but for their zone. */
function isOverZones(object: Manifest, selected: readonly PlacedWorkload[]): boolean {
  const parts = selected.map(({ template }) => JSON.stringify({ ...template.labels, zone: '' }));
  const zones = selected.map(({ template }) => template.labels.zone);
  return object.kind === 'PodDisruptionBudget' && new Set(parts).size === 1 && new Set(zones).size === zones.length;
}

function isPeerDiscovery(object: Manifest): boolean {
  if (object.kind !== 'Service') return false;
  const { clusterIP, publishNotReadyAddresses } = serviceSpec(object);
  return clusterIP === 'None' && publishNotReadyAddresses === true;
}
