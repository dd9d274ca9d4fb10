import { alloyConfig, component, render } from '../alloy';
import { clusterEvents } from '../collect/pipelines/events';
import { javaProfiles } from '../collect/pipelines/java-profiles';
import { nodePods } from '../collect/pipelines/node-pods';
import { identified } from '../collect/pipelines/otlp-identity';
import { otlpLogs } from '../collect/pipelines/otlp-logs';
import { podLogs } from '../collect/pipelines/pod-logs';
import { tempoGenerator } from '../queries/catalogue/tempo-generator';
import { JSON_FIELDS } from '../spec/defaults';
import { EMITTED } from './emitted';

test('labels of profiles are those that collectors give them, and what makes a span’s pod known', () => {
  const sink = component('pyroscope.write', 'sink', {});
  const to = [sink.exports.receiver];
  const text = render(alloyConfig(javaProfiles(nodePods(), to), sink));
  for (const label of EMITTED.profileLabels) expect(text).toMatch(new RegExp(`target_label +(=) "${label}"`));
});

test('attributes of spans that say whose they are come from the Kubernetes API', () => {
  const traces = component('otelcol.exporter.otlp', 'traces', { client: { endpoint: 'tempo:4317' } });
  const { nodes } = identified({ traces: [traces.exports.input] }, { of: 'applications', dropsUnknown: false });
  const text = render(alloyConfig(nodes, traces));
  for (const name of EMITTED.spanAttributes.filter((one) => one.startsWith('k8s.'))) {
    expect(/metadata += \[([^\]]*)\]/.exec(text)?.[1]).toContain(`"${name}"`);
  }
});

test('entries of OTLP have the labels and fields by which logs are found', () => {
  const write = component('loki.write', 'sink', {});
  const { nodes } = otlpLogs([write.exports.receiver]);
  const text = render(alloyConfig(nodes, write));
  expect(/values = \["namespace".*\]/.exec(text)?.[0]).toContain('"pod"');
  expect(text).toMatch(/trace_id += "traceid"/);
});

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
