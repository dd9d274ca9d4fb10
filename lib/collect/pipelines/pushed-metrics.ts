import { component, type Nodes } from '../../alloy';
import type { SignalSinks } from '../sinks';

/** Samples that other collectors push by Prometheus' protocol. */
export function pushedMetrics(port: number, sink: NonNullable<SignalSinks['metrics']>): Nodes {
  return component('prometheus.receive_http', 'collectors', {
    forward_to: sink,
    http: { listen_address: '0.0.0.0', listen_port: port },
  });
}
