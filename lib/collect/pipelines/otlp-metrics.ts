import { component } from '../../alloy';
import { deletesAll, ottlString } from '../ottl';
import type { SignalSinks } from '../sinks';
import { copyResourceAttribute, type OtlpPart } from './otlp-part';

/** Labels that every series gets from its resource; what the sender put there is gone, also where the resource has none. */
const LABELS = { namespace: 'k8s.namespace.name', pod: 'k8s.pod.name' } as const;

/** Metrics of OTLP as series with the label that decides their tenant. */
export function otlpMetrics(sink: NonNullable<SignalSinks['metrics']>): OtlpPart {
  const convert = component('otelcol.exporter.prometheus', 'otlp', { forward_to: sink });
  const transform = component('otelcol.processor.transform', 'otlp_metrics', {
    metric_statements: [
      {
        // For `target_info`, whose labels are the attributes of the resource.
        context: 'resource',
        statements: Object.entries(LABELS).map(([label, from]) => copyResourceAttribute(from, label)),
      },
      {
        context: 'datapoint',
        statements: Object.entries(LABELS).flatMap(([label, from]) => {
          const [own, source] = [
            `datapoint.attributes[${ottlString(label)}]`,
            `resource.attributes[${ottlString(from)}]`,
          ];
          return [deletesAll('datapoint.attributes', label), `set(${own}, ${source}) where ${source} != nil`];
        }),
      },
    ],
    output: { metrics: [convert.exports.input] },
  });
  return { nodes: [transform, convert], input: transform.exports.input };
}
