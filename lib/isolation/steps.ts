import type { Given, Step } from './flow';
import { attributeOf } from './flow';
import { batched, filtered, identified, passed, sampled, toEntries, toSeries, transformed } from './otlp';
import { type Relabelling, relabelling } from './relabel';
import { rulesOf } from './rules';
import type { ConfigNode } from './scope';
import { processed } from './stages';
import { SINKS } from './wire';

/** What components do with what they are given, by name. */
export const STEPS: Readonly<Record<string, (given: Given) => Step>> = {
  ...SINKS,
  'loki.relabel': relabelled,
  'prometheus.relabel': relabelled,
  'pyroscope.relabel': relabelled,
  'loki.process': processed,
  'otelcol.processor.memory_limiter': passed,
  'otelcol.processor.batch': batched,
  'otelcol.processor.tail_sampling': sampled,
  'otelcol.processor.probabilistic_sampler': sampled,
  'otelcol.processor.deltatocumulative': batched,
  'otelcol.processor.cumulativetodelta': batched,
  'otelcol.processor.interval': batched,
  'otelcol.processor.filter': filtered,
  'otelcol.processor.transform': transformed,
  'otelcol.processor.k8sattributes': identified,
  'otelcol.exporter.prometheus': toSeries,
  'otelcol.exporter.loki': toEntries,
};

function relabelled({ node, signal, items, world }: Given): Step {
  const before = ready.get(node);
  const rules = before ?? rulesOf(node);
  if (rules === undefined) return { unproven: 'a rule is not constant' };
  const relabel = typeof rules === 'function' ? rules : relabelling(rules, world.known);
  ready.set(node, relabel);
  return { sent: [{ signal, items: relabel(items), to: attributeOf(node, 'forward_to') ?? [] }] };
}

/** Rules made ready: everything comes by those of the tenants again and again. */
const ready = new WeakMap<ConfigNode, Relabelling>();

/** Components and blocks by which no telemetry passes. */
const NO_TELEMETRY =
  /^(logging|argument|export|livedebugging|http|import\.file|discovery\..+|local\.file|local\.file_match|remote\..+|otelcol\.auth\..+|otelcol\.storage\.file|prometheus\.exporter\..+)$/;

/** Whether nothing that this program has to follow goes through a component. */
export function carriesNothing(name: string): boolean {
  return NO_TELEMETRY.test(name);
}
