import { component, type Nodes, std } from '../../alloy';
import type { SignalSinks } from '../sinks';
import { LONGEST_LINE } from './line-length';
import { NODE_NAME } from './node-pods';

/** systemd's journal of the agent's node. Like all logs of nodes it has no namespace, which makes it the infrastructure tenant's. */
export function journal(sink: NonNullable<SignalSinks['logs']>): Nodes {
  const fields = component('loki.relabel', 'journal', {
    forward_to: [],
    rule: [
      { source_labels: ['__journal__systemd_unit'], target_label: 'unit' },
      { source_labels: ['__journal_priority_keyword'], target_label: 'level' },
    ],
  });
  const process = component('loki.process', 'journal', {
    forward_to: sink,
    stages: [
      // As labels they would multiply the streams of each node.
      { stage: 'structured_metadata', values: { unit: '', level: '' } },
      { stage: 'label_drop', values: ['unit', 'level'] },
      { stage: 'truncate', rule: [LONGEST_LINE] },
    ],
  });
  const read = component('loki.source.journal', 'node', {
    forward_to: [process.exports.receiver],
    relabel_rules: fields.exports.rules,
    labels: { job: 'journal', node: std.sys.env(NODE_NAME) },
    // After a long pause older lines are skipped; Loki would refuse those of more than a week.
    max_age: '12h',
  });
  return [fields, read, process];
}
