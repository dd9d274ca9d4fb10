import type { OtelcolConsumerArguments } from '../../../imports/alloy/arguments.gen';
import { component, type Nodes, type Ref } from '../../alloy';
import { ottlString } from '../ottl';
import type { ExternalLabels } from '../routing/tenants';
import type { SignalSinks } from '../sinks';
import { otlpLogs } from './otlp-logs';
import { otlpMetrics } from './otlp-metrics';
import type { OtlpPart } from './otlp-part';

/** Where OTLP's three signals go on; a signal that is kept nowhere is not taken. */
export type OtlpOutput = OtelcolConsumerArguments;

/** From resources whose `k8s.namespace.name` can be trusted to the sinks of their signals. */
export interface OtlpParts {
  readonly nodes: Nodes;
  readonly output: OtlpOutput;
}

export interface OtlpProps {
  readonly sinks: SignalSinks;
  /** By which each span says where it comes from; the sinks of the other signals do that themselves. */
  readonly externalLabels: ExternalLabels;
}

/** The part of a pipeline of OTLP that all senders share. */
export function otlpParts({ sinks, externalLabels }: OtlpProps): OtlpParts {
  const logs = sinks.logs && otlpLogs(sinks.logs);
  const metrics = sinks.metrics && otlpMetrics(sinks.metrics);
  const traces = sinks.traces && otlpTraces(sinks.traces, externalLabels);
  return {
    nodes: [logs, metrics, traces].flatMap((part) => (part === undefined ? [] : [part.nodes])),
    output: {
      ...(logs && { logs: [logs.input] }),
      ...(metrics && { metrics: [metrics.input] }),
      ...(traces && { traces: [traces.input] }),
    },
  };
}

/** The signals of an output, all to one consumer. */
export function allTo({ logs, metrics, traces }: OtlpOutput, input: Ref<'otelcol.Consumer'>): OtlpOutput {
  return { ...(logs && { logs: [input] }), ...(metrics && { metrics: [input] }), ...(traces && { traces: [input] }) };
}

/**
 * Refuses what comes while memory is short; senders try again. Before the limit of the container, and before Go's own, at
 * which it would do little but collect garbage.
 */
export function memoryLimited(label: string, output: OtlpOutput): OtlpParts {
  const limiter = component('otelcol.processor.memory_limiter', label, {
    check_interval: '1s',
    limit_percentage: 80,
    spike_limit_percentage: 20,
    output,
  });
  return { nodes: limiter, output: allTo(output, limiter.exports.input) };
}

function otlpTraces(sink: NonNullable<SignalSinks['traces']>, labels: OtlpProps['externalLabels']): OtlpPart {
  const transform = component('otelcol.processor.transform', 'otlp_traces', {
    trace_statements: [
      {
        context: 'resource',
        statements: [
          `set(resource.attributes["k8s.cluster.name"], ${ottlString(labels.cluster)})`,
          `set(resource.attributes["deployment.environment.name"], ${ottlString(labels.environment)})`,
        ],
      },
    ],
    output: { traces: sink },
  });
  return { nodes: transform, input: transform.exports.input };
}
