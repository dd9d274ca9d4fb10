import { alloyConfig, component, render } from '../alloy';
import { clusterEvents } from '../collect/pipelines/events';
import { nodePods } from '../collect/pipelines/node-pods';
import { podLogs } from '../collect/pipelines/pod-logs';
import { tempoGenerator } from '../queries/catalogue/tempo-generator';
import { JSON_FIELDS } from '../spec/defaults';
import { EMITTED } from './emitted';

test('span metrics and their labels are those of the catalogue of queries', () => {
  const { metrics } = tempoGenerator();
  for (const name of EMITTED.spanMetrics) {
    const labels = metrics.find((metric) => metric.name === name)?.labels ?? [];
    expect([...labels, 'le']).toEqual(expect.arrayContaining([...EMITTED.spanMetricLabels]));
  }
});

test('labels and fields of log lines are what the collectors make', () => {
  const sink = component('loki.write', 'sink', {});
  const settings = { jsonFields: JSON_FIELDS, multiline: 'none' } as const;
  const pods = podLogs({ pods: nodePods(), sink: [sink.exports.receiver], settings });
  const text = render(alloyConfig(pods, clusterEvents([sink.exports.receiver]), sink));
  // Added on the way.
  const ours = EMITTED.logLabels.filter((label) => !['cluster', 'environment'].includes(label));
  for (const label of ours) expect(text).toMatch(new RegExp(`target_label +(=) "${label}"`));
  const metadata = /stage\.structured_metadata \{\s+values = \{([^}]*)\}/.exec(text)?.[1] ?? '';
  for (const field of EMITTED.logFields) expect(metadata).toContain(field);
});
