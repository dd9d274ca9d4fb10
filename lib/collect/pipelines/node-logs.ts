import { component, type Nodes, std } from '../../alloy';
import type { SignalSinks } from '../sinks';
import { LONGEST_LINE } from './line-length';
import { NODE_NAME } from './node-pods';

/**
 * Log files of the node of the agent, those that are there. They carry no namespace label, which makes them the infrastructure
 * tenant's.
 */
export function nodeLogs(sink: NonNullable<SignalSinks['logs']>, paths: readonly string[]): Nodes {
  const files = component('local.file_match', 'node_logs', {
    path_targets: paths.map((path) => ({ __path__: path, job: 'node', node: std.sys.env(NODE_NAME) })),
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
