import type { Given, Step } from './flow';
import { attributeOf } from './flow';
import { once } from './once';
import { batched, filtered, identified, passed, sampled, toEntries, toSeries, transformed } from './otlp';
import { relabelling } from './relabel';
import { rulesOf } from './rules';
import { processed } from './stages';
import { SINKS } from './wire';
import type { World } from './world';

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
  const relabel = relabellingOf(node, world);
  if (relabel === undefined) return { unproven: 'a rule is not constant' };
  return { sent: [{ signal, items: relabel(items), to: attributeOf(node, 'forward_to') ?? [] }] };
}

const relabellingOf = once((node, { known }: World) => {
  const rules = rulesOf(node);
  return rules && relabelling(rules, known);
});

/** Components and blocks by which no telemetry passes. */
const NO_TELEMETRY =
  /^(logging|argument|export|livedebugging|http|import\.file|discovery\..+|local\.file|local\.file_match|remote\..+|otelcol\.auth\..+|otelcol\.storage\.file|prometheus\.exporter\..+)$/;

/** Whether nothing that this program has to follow goes through a component. */
export function carriesNothing(name: string): boolean {
  return NO_TELEMETRY.test(name);
}
