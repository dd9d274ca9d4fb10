import * as z from 'zod';
import { writtenResources } from '../defaults';
import type { Resources } from '../model';
import { choice, flag, list, mapping, optional, required, switchable, whole } from './doc';
import { cpu, memory, percent, volume, words } from './scalars';

/** What can be said of any workload of the platform: size, replicas, placement. */

const requests = mapping({
  cpu: optional(cpu, 'CPU that the scheduler reserves, in cores.'),
  memory: optional(memory, 'Memory that the scheduler reserves.'),
});

const limits = mapping({
  cpu: optional(
    z.union([choice(['none']), cpu]).meta({ expected: 'cores, such as 250m or 2, or none', example: '500m' }),
    'CPU above which the container is throttled, in cores; `none`: no limit.',
  ),
  memory: optional(memory, 'Memory above which the container is killed.'),
});

/** Kubernetes' own form; each part that is left out keeps its default. */
export const resources = mapping({
  requests: optional(requests, 'What the scheduler reserves.'),
  limits: optional(limits, 'What a container may use at most.'),
}).meta({
  expected: 'requests and limits, each with cpu and memory',
  example: '{ requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 1Gi } }',
  shared: 'resources',
});

/** The key `resources` with the default of one workload. */
export function resourcesKey(byDefault?: Resources) {
  return optional(
    resources,
    'Resources of each replica.',
    byDefault === undefined ? {} : { byDefault: writtenResources(byDefault) },
  );
}

export function replicasKey(byDefault?: number) {
  return optional(
    whole(1, 100),
    'Number of replicas.',
    byDefault === undefined ? {} : { byDefault: String(byDefault) },
  );
}

export const autoscale = mapping({
  min: required(whole(1, 100), 'Least number of replicas.'),
  max: required(whole(1, 500), 'Greatest number of replicas.'),
  cpuPercent: optional(percent, 'Average CPU use, in percent of the request, that the autoscaler aims at.', {
    byDefault: '80',
  }),
});

export const autoscaleKey = optional(
  switchable(autoscale).meta({ shared: 'autoscale' }),
  'Replicas that follow the load (HorizontalPodAutoscaler).',
  {
    byDefault: 'off',
    example: '{ min: 2, max: 10 }',
  },
);

/** One part of a backend that runs as a workload of its own. */
export const part = mapping({
  replicas: replicasKey(),
  resources: resourcesKey(),
  volume: optional(volume, 'Volume of each replica.'),
  autoscale: autoscaleKey,
}).meta({ shared: 'part' });

const toleration = mapping({
  key: optional(words, 'Key of the taint; left out: every taint.'),
  operator: optional(choice(['Equal', 'Exists']), 'How key and value are compared.', { byDefault: 'Equal' }),
  value: optional(words, 'Value of the taint.'),
  effect: optional(
    choice(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
    'Effect of the taint; left out: all three.',
  ),
});

/** Where pods may run. */
export const placement = mapping({
  nodeSelector: optional(z.record(z.string(), words), 'Labels that a node must have.', {
    example: '{ node-role: monitoring }',
  }),
  tolerations: optional(list(toleration), 'Taints that the pods tolerate.'),
  spreadZones: optional(flag, 'Spread the replicas over the zones of the cluster.', { byDefault: 'true' }),
}).meta({ shared: 'placement' });
