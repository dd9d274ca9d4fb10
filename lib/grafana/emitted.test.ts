import { alloyConfig, component, render } from '../alloy';
import { clusterEvents } from '../collect/pipelines/events';
import { podLogs } from '../collect/pipelines/pod-logs';
import { tempoGenerator } from '../queries/catalogue/tempo-generator';
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
  const text = render(alloyConfig(podLogs([sink.exports.receiver]), clusterEvents([sink.exports.receiver]), sink));
  // Loki makes service_name of the label app; cluster and environment are added on the way.
  const ours = EMITTED.logLabels.filter((label) => !['service_name', 'cluster', 'environment'].includes(label));
  for (const label of ours) expect(text).toMatch(new RegExp(`target_label +(=) "${label}"`));
  const metadata = /stage\.structured_metadata \{\s+values = \{([^}]*)\}/.exec(text)?.[1] ?? '';
  for (const field of EMITTED.logFields) expect(metadata).toContain(field);
});
