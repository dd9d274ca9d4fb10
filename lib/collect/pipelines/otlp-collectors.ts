import { component, type Nodes } from '../../alloy';
import { memoryLimited, type OtlpOutput } from './otlp';

export interface CollectorsReceiverProps {
  readonly port: number;
  /** File with the token that they send. Read again when it changes. */
  readonly token: string;
}

/**
 * Spans and metrics of applications that our own collectors saw (Beyla). Their addresses say nothing of whose those are, so what
 * they say themselves is kept: nobody comes in without the token.
 */
export function fromCollectors({ port, token }: CollectorsReceiverProps, { metrics, traces }: OtlpOutput): Nodes {
  const { nodes, output } = memoryLimited('collectors', { ...(metrics && { metrics }), ...(traces && { traces }) });
  const file = component('local.file', 'collectors_token', { filename: token, is_secret: true });
  const auth = component('otelcol.auth.bearer', 'collectors', { token: file.exports.content });
  const receiver = component('otelcol.receiver.otlp', 'collectors', {
    grpc: { endpoint: `0.0.0.0:${port}`, max_recv_msg_size: '16MiB', auth: auth.exports.handler },
    output,
  });
  return [receiver, file, auth, nodes];
}
