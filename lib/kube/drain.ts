import type { ContainerProps } from './container';
import type { PodProps } from './pod';

/** First minor version of Kubernetes in which the kubelet itself can wait before it stops a container. */
const NATIVE_SLEEP = 30;

/** Time in which the Services of a cluster forget a pod that is being deleted, in seconds. */
export const FORGET_SECONDS = 5;

/** Pauses before containers are told to stop, by name of the container, in seconds. */
export type Drains = Readonly<Record<string, number>>;

/**
 * The pauses of a pod that is replaced while others serve: requests still arrive until every node's Services have
 * forgotten it. Needs nothing of the image; before Kubernetes 1.30 there was no such pause, and containers that ask for
 * one get `sleep` of their own image.
 */
export function drains(pod: PodProps, kubernetesMinor: number): Drains {
  if (kubernetesMinor < NATIVE_SLEEP) return {};
  return Object.fromEntries(pod.containers.flatMap((container) => drainOf(container)));
}

function drainOf({ name, probes, preStopSleepSeconds }: ContainerProps): readonly (readonly [string, number])[] {
  const seconds = preStopSleepSeconds ?? (probes === undefined ? 0 : FORGET_SECONDS);
  return seconds > 0 ? [[name, seconds]] : [];
}

interface Manifest {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { readonly name: string }[] } };
  };
}

/** A rendered workload with the pauses, which the typed objects do not know yet. */
export function withDrains<T extends Manifest>(manifest: T, seconds: Drains): T {
  const { template } = manifest.spec;
  const containers = template.spec.containers.map((container) => {
    const pause = seconds[container.name];
    return pause === undefined ? container : { ...container, lifecycle: { preStop: { sleep: { seconds: pause } } } };
  });
  const spec = { ...manifest.spec, template: { ...template, spec: { ...template.spec, containers } } };
  return { ...manifest, spec };
}
