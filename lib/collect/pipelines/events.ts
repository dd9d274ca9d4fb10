import type { StageBlock } from '../../../imports/alloy/arguments.gen';
import { component, type Nodes } from '../../alloy';
import type { SignalSinks } from '../sinks';

/** What is often searched for becomes structured metadata; the level follows the type of the event. */
const STAGES: readonly StageBlock[] = [
  { stage: 'json', expressions: { kind: 'kind', name: 'name', reason: 'reason', type: 'type' } },
  { stage: 'template', source: 'level', template: '{{ if eq .type "Warning" }}warn{{ else }}info{{ end }}' },
  { stage: 'structured_metadata', values: { kind: '', name: '', reason: '', level: '' } },
  // The name of the Alloy component.
  { stage: 'label_drop', values: ['instance'] },
];

/**
 * Kubernetes events of all namespaces, one JSON object a line. The label `namespace` is that of the object that an event is
 * about, which the API server holds to the namespace of the event; nodes and other objects of the cluster have none.
 */
export function clusterEvents(sink: NonNullable<SignalSinks['logs']>): Nodes {
  const process = component('loki.process', 'events', { forward_to: sink, stages: STAGES });
  const events = component('loki.source.kubernetes_events', 'cluster', {
    forward_to: [process.exports.receiver],
    job_name: 'kubernetes-events',
    log_format: 'json',
  });
  return [events, process];
}
