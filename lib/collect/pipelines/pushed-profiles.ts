import { component, type Nodes } from '../../alloy';
import type { SignalSinks } from '../sinks';

/** Profiles that other collectors, or pods, push by Pyroscope's protocol. */
export function pushedProfiles(
  port: number,
  sink: NonNullable<SignalSinks['profiles']>,
  from: 'collectors' | 'pods' = 'collectors',
): Nodes {
  return component('pyroscope.receive_http', from, {
    forward_to: sink,
    http: { listen_address: '0.0.0.0', listen_port: port },
  });
}
