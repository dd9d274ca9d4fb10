import { component, type Nodes } from '../../alloy';
import type { SignalSinks } from '../sinks';

/** Log entries that other collectors push by Loki's protocol. */
export function pushedLogs(port: number, sink: NonNullable<SignalSinks['logs']>): Nodes {
  return component('loki.source.api', 'collectors', {
    forward_to: sink,
    http: { listen_address: '0.0.0.0', listen_port: port },
    // Batches of collectors are 1 MiB; more at once would only cost memory.
    max_send_message_size: '8MiB',
    // The default is the time of arrival, which would reorder lines.
    use_incoming_timestamp: true,
  });
}
