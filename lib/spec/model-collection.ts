import type { Duration, Resources } from './model';

/** What an environment collects, and how. Part of the resolved model: see `model.ts`. */

export const TOPOLOGIES = ['two-tier', 'node-only', 'per-namespace', 'clustered'] as const;
/**
 * Where Alloy runs. `two-tier`: node agents and a gateway; `node-only`: node agents that write to the backends themselves;
 * `per-namespace`: one in each tenant's namespace; `clustered`: a StatefulSet that shares all targets to scrape, beside
 * node agents.
 */
export type Topology = (typeof TOPOLOGIES)[number];

/** How metrics are scraped. */
export interface Scraping {
  readonly interval: Duration;
  readonly nativeHistograms: boolean;
  /** Whether exemplars are handed on, of pushed metrics too. */
  readonly exemplars: boolean;
}

/** Profiles by eBPF. */
export interface EbpfProfiles {
  /** Samples a second. */
  readonly frequency: number;
  readonly kernel: boolean;
  readonly python: boolean;
}

/** What is collected. A source whose signal is kept nowhere is off. */
export interface Sources {
  readonly podLogs: { readonly jsonFields: readonly string[]; readonly multiline: string | 'none' } | 'off';
  readonly nodeLogs: { readonly files: readonly string[]; readonly journal: boolean } | 'off';
  readonly events: boolean;
  /** Logs, metrics and traces pushed by OTLP: those of the three signals that are kept somewhere. */
  readonly otlp: boolean;
  readonly jaeger: boolean;
  readonly zipkin: boolean;
  readonly scraping: Scraping;
  readonly nodeMetrics: boolean;
  readonly kubelet: boolean;
  readonly serviceMonitors: boolean;
  readonly annotatedPods: boolean;
  readonly ebpfProfiles: EbpfProfiles | 'off';
  readonly annotatedProfiles: boolean;
  readonly pushedProfiles: boolean;
  readonly javaProfiles: boolean;
}

/** Which traces are kept, decided when a trace is complete. */
export interface TailSampling {
  /** Share of the traces that no other setting keeps, in percent. */
  readonly percent: number;
  readonly keepErrors: boolean;
  readonly keepSlowerThan: Duration | 'none';
  readonly decisionWait: Duration;
}

/** Traces and metrics of uninstrumented applications. */
export interface BeylaSettings {
  readonly resources: Resources;
  readonly traces: boolean;
  readonly metrics: boolean;
}

/** A small program that exports metrics. */
export interface ExporterSettings {
  readonly replicas: number;
  readonly resources: Resources;
}
