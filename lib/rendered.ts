import type { Environment, SecretRef } from './spec/model';

/**
 * What rendering the constructs yields: plain data, no construct, no class. Checks read it, Argo CD Applications are
 * computed from it, layout turns it into files.
 */

/** A Kubernetes object as plain JSON. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/**
 * Order in which the parts of an environment come up; sync waves are computed from it. Each layer needs only those
 * before it.
 */
export const LAYERS = ['foundation', 'storage', 'backend', 'collector', 'presentation'] as const;
export type Layer = (typeof LAYERS)[number];

/** A Service and one of its ports: what an address inside a cluster stands for. */
export interface ServicePort {
  readonly namespace: string;
  readonly service: string;
  readonly port: number;
}

/** Pods chosen by labels in a namespace. */
export interface PodSelector {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** One workload calls one endpoint: network policies and the check that the Service exists follow from it. */
export interface Connection {
  /** Environment of the caller. */
  readonly from: PodSelector;
  /** Service called; `external`: an address outside this cluster. */
  readonly to: ServicePort | 'external';
  readonly url: string;
  /** What the connection is for, e.g. `push logs`. */
  readonly purpose: string;
}

/** Namespaces by name. */
export type SomeNamespaces =
  | { readonly namespaces: readonly string[] }
  | { readonly allBut: readonly string[] }
  | 'everywhere';

/** Pods that scrape what the ServiceMonitors of some namespaces name. */
export interface Scraper {
  readonly pods: PodSelector;
  readonly of: SomeNamespaces;
}

/** Pods of whole namespaces may call one Service port. */
export interface Admission {
  readonly from: SomeNamespaces;
  readonly to: ServicePort;
  /** What the connection is for, e.g. `push spans`. */
  readonly purpose: string;
}

/** A key of a Secret that people or another system put into the cluster. */
export interface ExternalSecret extends SecretRef {
  readonly namespace: string;
  /** Who needs it and for what, e.g. `loki: S3 access key of its bucket`. */
  readonly purpose: string;
  /** Shape of the value, e.g. `16 or more characters`. */
  readonly content: string;
  /** The key of another Secret that has the same value: both come from one place of a store. @default - a value of its own */
  readonly sameAs?: SecretRef;
}

/** One folder of `dist/<environment>/` = one Argo CD Application. */
export interface RenderedApp {
  readonly environment: Environment;
  readonly app: string;
  readonly layer: Layer;
  readonly objects: readonly Manifest[];
  readonly connections: readonly Connection[];
  /** @default - none */
  readonly admissions?: readonly Admission[];
  readonly secrets: readonly ExternalSecret[];
  /** @default - none */
  readonly scrapers?: readonly Scraper[];
}
