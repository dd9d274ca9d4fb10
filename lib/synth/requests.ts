import { scaleKey, scales } from '../manifests/autoscalers';
import { containersOf, type PodSpec, podTemplate } from '../manifests/pods';
import type { Manifest } from '../rendered';
import type { Quantity } from '../spec/model';
import { quantityNumber } from '../spec/scalars/quantity';

/** CPU in cores, memory and storage in bytes. */
export interface Requests {
  readonly cpu: number;
  readonly memory: number;
  readonly storage: number;
}

/** What an environment asks of its cluster: once, and again for every node (DaemonSets). Finished Jobs are left out. */
export interface TotalRequests {
  readonly fixed: Requests;
  readonly perNode: Requests;
}

interface Claim {
  readonly spec: { readonly resources?: { readonly requests?: { readonly storage?: string } } };
}

interface WorkloadSpec {
  readonly replicas?: number;
  readonly volumeClaimTemplates?: readonly Claim[];
}

const NONE: Requests = { cpu: 0, memory: 0, storage: 0 };

/** Sum over all objects, replicas counted. */
export function totalRequests(objects: readonly Manifest[]): TotalRequests {
  const scaled = scales(objects);
  return {
    fixed: objects.map((object) => fixedRequests(object, scaled.get(scaleKey(object))?.min)).reduce(add, NONE),
    perNode: objects
      .filter(({ kind }) => kind === 'DaemonSet')
      .map(podRequests)
      .reduce(add, NONE),
  };
}

/** With an autoscaler, what its least number of replicas asks for. */
function fixedRequests(object: Manifest, least: number | undefined): Requests {
  switch (object.kind) {
    case 'Deployment':
    case 'StatefulSet': {
      const { replicas = least ?? 1, volumeClaimTemplates = [] } = object.spec as WorkloadSpec;
      return times(replicas, [podRequests(object), ...volumeClaimTemplates.map(claimRequests)].reduce(add, NONE));
    }
    case 'PersistentVolumeClaim':
      return claimRequests(object as unknown as Claim);
    default:
      return NONE;
  }
}

function podRequests(object: Manifest): Requests {
  const template = podTemplate(object);
  if (template === undefined) return NONE;
  const containers = containersOf(template);
  const sum = (init: boolean): Requests =>
    containers
      .filter((placed) => placed.init === init)
      .map(({ container }) => of(container))
      .reduce(add, NONE);
  // Init containers are over before the others start: Kubernetes reserves the larger of the two.
  const [before, running] = [sum(true), sum(false)];
  return { cpu: Math.max(before.cpu, running.cpu), memory: Math.max(before.memory, running.memory), storage: 0 };
}

function of({ resources }: PodSpec['containers'][number]): Requests {
  const { cpu = '0', memory = '0' } = resources?.requests ?? {};
  return { cpu: quantityNumber(cpu as Quantity), memory: quantityNumber(memory as Quantity), storage: 0 };
}

function claimRequests(claim: Claim): Requests {
  return { ...NONE, storage: quantityNumber((claim.spec.resources?.requests?.storage ?? '0') as Quantity) };
}

function add(a: Requests, b: Requests): Requests {
  return { cpu: thousandths(a.cpu + b.cpu), memory: a.memory + b.memory, storage: a.storage + b.storage };
}

function times(factor: number, { cpu, memory, storage }: Requests): Requests {
  return { cpu: thousandths(factor * cpu), memory: factor * memory, storage: factor * storage };
}

/** Kubernetes counts CPU in thousandths; sums of decimal fractions would end in …0001. */
function thousandths(cores: number): number {
  return Math.round(cores * 1000) / 1000;
}
