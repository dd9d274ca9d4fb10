import { containersOf, type PlacedContainer } from '../manifests/pods';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedWorkload } from './context';

const REQUIRED = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'memory'],
] as const;

/**
 * Without requests the scheduler packs blindly; without a memory limit one leak takes its node along. A CPU limit is
 * left to the component: it throttles also where the node is idle.
 */
export const requestsAndMemoryLimitsAreSet: Check = {
  id: 'requests-and-memory-limits-are-set',
  sentence: 'Every container requests CPU and memory and has a memory limit.',
  run: ({ workloads }) =>
    workloads.flatMap((workload) => containersOf(workload.template).flatMap((placed) => missing(workload, placed))),
};

function missing(workload: PlacedWorkload, { container, path }: PlacedContainer): readonly Problem[] {
  return REQUIRED.filter(([part, resource]) => container.resources?.[part]?.[resource] === undefined).map(
    ([part, resource]) =>
      problemOf(workload, {
        path: `${path}.resources.${part}.${resource}`,
        problem: `container ${container.name} has none`,
        got: 'nothing',
        expected: 'a quantity',
        fix: `set the ${resource} ${part === 'limits' ? 'limit' : 'request'} of the container`,
      }),
  );
}
