import type { Nodes } from '../alloy';
import type { ComponentChart } from '../component';
import type { Workload } from '../kube/workload';
import { type Sinks, usedOutlets } from './sinks';

/** Declares that a workload calls what its pipelines send to, and nothing else. */
export function connectOutlets(chart: ComponentChart, { pods }: Workload, pipelines: Nodes, sinks: Sinks): void {
  for (const { signal, endpoint } of usedOutlets(pipelines, sinks)) chart.connect(pods, endpoint, `push ${signal}`);
}
