import type { OtelcolProcessorTailSamplingPolicyConfig } from '../../../imports/alloy/arguments.gen';
import { atLeastOne, component, duration, type Nodes } from '../../alloy';
import type { Endpoint } from '../../component';
import type { TailSampling } from '../../spec/model';
import { durationSeconds } from '../../spec/scalars/duration';
import type { SignalSinks } from '../sinks';
import { memoryLimited } from './otlp';

type TracesSink = NonNullable<SignalSinks['traces']>;

/** A way for spans: its nodes, and where it begins. */
export interface SpanWay {
  readonly nodes: Nodes;
  readonly sink: TracesSink;
}

/**
 * Spans to the one of several gateways that sees all of a trace, found by the trace's id (the exporter's own default). `peers` is a name that DNS answers
 * with the gateways that are ready.
 */
export function toSampler(peers: Endpoint): SpanWay {
  const balance = component('otelcol.exporter.loadbalancing', 'sampling', {
    resolver: { dns: { hostname: peers.host, port: `${peers.port}`, interval: '5s' } },
    protocol: {
      otlp: {
        client: { tls: { insecure: true } },
        // What a gateway that stopped had in its queue goes to another one only while this waits.
        retry: { max_elapsed_time: '1m' },
      },
    },
    sending_queue: { enabled: false },
  });
  return { nodes: balance, sink: [balance.exports.input] };
}

/** Spans from other gateways, which know whose they are. */
export function fromGateways(port: number, sink: TracesSink): Nodes {
  const { nodes, output } = memoryLimited('sampling', { traces: sink });
  const receiver = component('otelcol.receiver.otlp', 'sampling', {
    grpc: { endpoint: `0.0.0.0:${port}`, max_recv_msg_size: '16MiB' },
    output,
  });
  return [receiver, nodes];
}

/** Keeps some traces, decided when a trace is complete. */
export function sampled(settings: TailSampling, sink: TracesSink): SpanWay {
  const sample = component('otelcol.processor.tail_sampling', 'traces', {
    decision_wait: duration(`${durationSeconds(settings.decisionWait)}s`),
    // Spans that come after the decision follow it.
    decision_cache: { sampled_cache_size: DECISIONS, non_sampled_cache_size: DECISIONS },
    policy: atLeastOne(policies(settings)),
    output: { traces: sink },
  });
  return { nodes: sample, sink: [sample.exports.input] };
}

const DECISIONS = 100_000;

/** A trace that one of them wants is kept. */
function policies({ keepErrors, keepSlowerThan, percent }: TailSampling): OtelcolProcessorTailSamplingPolicyConfig[] {
  return [
    ...(keepErrors ? [{ name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } } as const] : []),
    ...(keepSlowerThan === 'none'
      ? []
      : [
          {
            name: 'slow',
            type: 'latency',
            latency: { threshold_ms: Math.round(durationSeconds(keepSlowerThan) * 1000) },
          } as const,
        ]),
    { name: 'share', type: 'probabilistic', probabilistic: { sampling_percentage: percent } },
  ];
}
