import { component, type Nodes, std } from '../../alloy';
import type { SignalSinks } from '../sinks';
import { LONGEST_LINE } from './line-length';
import { NODE_NAME } from './pod-logs';

/** Where distributions keep the system log: Debian's family and Red Hat's. A node has one of them, or neither. */
const FILES = ['/var/log/syslog', '/var/log/messages'];

/**
 * System logs of the node of the agent. They carry no namespace label, which makes them the infrastructure tenant's.
 */
export function nodeLogs(sink: NonNullable<SignalSinks['logs']>): Nodes {
  const files = component('local.file_match', 'node_logs', {
    path_targets: FILES.map((path) => ({ __path__: path, job: 'node', node: std.sys.env(NODE_NAME) })),
  });
  const process = component('loki.process', 'node_logs', {
    forward_to: sink,
    stages: [{ stage: 'truncate', rule: [LONGEST_LINE] }],
  });
  const tail = component('loki.source.file', 'node_logs', {
    targets: files.exports.targets,
    forward_to: [process.exports.receiver],
    // The lines get the time of reading, so old ones would be misdated.
    tail_from_end: true,
  });
  return [files, tail, process];
}
