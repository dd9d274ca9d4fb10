import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';

/** The API server refuses a workload that does not select its own pods; one that selects others' fights over them. */
export const workloadsSelectTheirOwnPods: Check = {
  id: 'workloads-select-their-own-pods',
  sentence: 'The selector of every workload, and of its topology spread, matches its own pods and no others.',
  run: (context) => context.workloads.flatMap((workload) => [...ownSelector(context, workload), ...spread(workload)]),
};

type Labels = Readonly<Record<string, string>>;

interface Selector {
  readonly matchLabels?: Labels;
}

function ownSelector(context: CheckContext, workload: PlacedWorkload): readonly Problem[] {
  const { selector } = (workload.object.spec ?? {}) as { readonly selector?: Selector };
  if (selector?.matchLabels === undefined) return [];
  const selected = context.selected(workload, selector.matchLabels);
  if (selected.length === 1 && selected[0]?.object === workload.object) return [];
  const names = selected.map(({ object }) => `${object.kind} ${object.metadata.name}`).join(', ');
  return [
    problemOf(workload, {
      path: 'spec.selector.matchLabels',
      problem: matches(workload, selector.matchLabels)
        ? "selects other workloads' pods too"
        : 'does not select its own pods',
      got: names || JSON.stringify(selector.matchLabels),
      expected: `only ${workload.object.kind} ${workload.object.metadata.name}`,
      fix: 'give each workload an identity (name and component) of its own',
    }),
  ];
}

function spread(workload: PlacedWorkload): readonly Problem[] {
  const { path, spec } = workload.template;
  const constraints = (spec.topologySpreadConstraints ?? []) as readonly { readonly labelSelector?: Selector }[];
  return constraints.flatMap(({ labelSelector }, i) => {
    if (labelSelector?.matchLabels !== undefined && matches(workload, labelSelector.matchLabels)) return [];
    return [
      problemOf(workload, {
        path: `${path}.topologySpreadConstraints[${i}].labelSelector`,
        problem: 'the spread does not count the pods of the workload',
        got: JSON.stringify(labelSelector?.matchLabels ?? {}),
        expected: `labels of the pods: ${JSON.stringify(workload.template.labels)}`,
        fix: 'use the labels of the workload (Workload.pods.labels)',
      }),
    ];
  });
}

function matches({ template }: PlacedWorkload, labels: Labels): boolean {
  return Object.entries(labels).every(([name, value]) => template.labels[name] === value);
}
