import type { Origin } from './item';
import type { Texts } from './program';

/** A collector and what is around it. */
export interface Collector extends Texts {
  /** Name of its workload. */
  readonly name: string;
  /** Namespace that it runs in. */
  readonly namespace: string;
  /** Namespaces of pods, other than collectors, that can connect to a port of it; `''`: what is in no pod's network. */
  readonly reachableFrom: (port: number) => readonly Origin[];
  /** Whether a program of the platform that watches the pods of others can connect to a port, and tells their unique ids. */
  readonly isTold: (port: number) => boolean;
}

/** A port of a collector. */
export interface CollectorPort {
  readonly collector: string;
  readonly port: number;
}

/** All collectors of an environment. */
export interface Collectors {
  readonly collectors: readonly Collector[];
  /** The port of a collector that an address leads to; undefined: it leads out of the collectors. */
  readonly portAt: (url: string) => CollectorPort | undefined;
}
