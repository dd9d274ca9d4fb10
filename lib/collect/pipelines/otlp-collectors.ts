import { component, type Nodes, type Ref } from '../../alloy';
import type { Endpoint } from '../../component';
import type { OtlpOfPools, PoolsNode } from '../routing/otlp-of-pools';
import { memoryLimited, type OtlpOutput } from './otlp';
import { identified } from './otlp-identity';

export interface CollectorsReceiverProps {
  readonly port: number;
  /** File with the token that they send. Read again when it changes. */
  readonly token: string;
  readonly dropsUnknown: boolean;
  /** @default grpc */
  readonly protocol?: 'grpc' | 'http';
  /** Other pools of gateways that get what is of their tenants. @default - there are none */
  readonly onward?: Onward | undefined;
}

/** Other pools of gateways, and how to know what is theirs. */
export interface Onward {
  /** Where each takes OTLP from our own collectors, by its label. */
  readonly inlets: Readonly<Record<string, Endpoint>>;
  readonly split: (to: OtlpOfPools) => PoolsNode;
}

/**
 * Spans and metrics of applications that our own collectors saw (Beyla). Nobody comes in without the token, and nothing is
 * believed but which pod it was.
 */
export function fromCollectors(
  { port, token, dropsUnknown, protocol = 'grpc', onward }: CollectorsReceiverProps,
  { metrics, traces }: OtlpOutput,
): Nodes {
  const file = component('local.file', 'collectors_token', { filename: token, is_secret: true });
  const auth = component('otelcol.auth.bearer', 'collectors', { token: file.exports.content });
  const own = { ...(metrics && { metrics }), ...(traces && { traces }) };
  const pools = onward && toPools(onward, auth.exports.handler, own);
  const to = pools?.receivers;
  const taken = to ? { ...(metrics && { metrics: to }), ...(traces && { traces: to }) } : own;
  const identity = identified(taken, { of: 'collectors', dropsUnknown });
  const { nodes, output } = memoryLimited('collectors', identity.output);
  const endpoint = `0.0.0.0:${port}`;
  const { handler } = auth.exports;
  const receiver = component('otelcol.receiver.otlp', 'collectors', {
    ...(protocol === 'grpc'
      ? { grpc: { endpoint, max_recv_msg_size: LARGEST, auth: handler } }
      : { http: { endpoint, max_request_body_size: LARGEST, auth: handler } }),
    output,
  });
  return [receiver, file, auth, nodes, identity.nodes, ...(pools ? [pools.nodes] : [])];
}

const LARGEST = '16MiB';

/**
 * To the pools that know the tenants: they ask again which pod it was, and believe no more than here. By HTTP, because no
 * client of gRPC sends a token where nothing is encrypted.
 */
function toPools({ inlets, split }: Onward, auth: Ref<'otelcol.AuthHandler'>, own: OtlpOutput) {
  const exporters = Object.entries(inlets).map(([label, inlet]) => ({
    label,
    exporter: component('otelcol.exporter.otlphttp', label, {
      client: { endpoint: inlet.url, auth, write_buffer_size: '0B' },
      sending_queue: { sizer: 'bytes', queue_size: QUEUE_BYTES, num_consumers: 4 },
      retry_on_failure: { max_elapsed_time: '10m' },
    }),
  }));
  const to = Object.fromEntries(exporters.map(({ label, exporter }) => [label, [exporter.exports.input]]));
  const node = split({ metrics: own.metrics ?? [], traces: own.traces ?? [], ...to });
  return { nodes: [node, ...exporters.map(({ exporter }) => exporter)], receivers: node.exports.receivers };
}

/** What waits for a pool, as for a backend. */
const QUEUE_BYTES = 8 * 1024 * 1024;
