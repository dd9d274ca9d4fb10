import { component, type Nodes } from '../../alloy';
import { memoryLimited, type OtlpOutput } from './otlp';
import { identified } from './otlp-identity';

export interface CollectorsReceiverProps {
  readonly port: number;
  /** File with the token that they send. Read again when it changes. */
  readonly token: string;
  readonly dropsUnknown: boolean;
}

/**
 * Spans and metrics of applications that our own collectors saw (Beyla). Nobody comes in without the token, and nothing is
 * believed but which pod it was.
 */
export function fromCollectors(
  { port, token, dropsUnknown }: CollectorsReceiverProps,
  { metrics, traces }: OtlpOutput,
): Nodes {
  const taken = { ...(metrics && { metrics }), ...(traces && { traces }) };
  const identity = identified(taken, { of: 'collectors', dropsUnknown });
  const { nodes, output } = memoryLimited('collectors', identity.output);
  const file = component('local.file', 'collectors_token', { filename: token, is_secret: true });
  const auth = component('otelcol.auth.bearer', 'collectors', { token: file.exports.content });
  const receiver = component('otelcol.receiver.otlp', 'collectors', {
    grpc: { endpoint: `0.0.0.0:${port}`, max_recv_msg_size: '16MiB', auth: auth.exports.handler },
    output,
  });
  return [receiver, file, auth, nodes, identity.nodes];
}
