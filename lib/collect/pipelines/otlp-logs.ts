import type { StageBlock } from '../../../imports/alloy/arguments.gen';
import { component, type Nodes } from '../../alloy';
import { deletesAll, ottlString } from '../ottl';
import type { SignalSinks } from '../sinks';
import { LONGEST_LINE } from './line-length';
import { copyResourceAttribute, type OtlpPart } from './otlp-part';

/** Labels of a stream, as those of the logs of pods. */
const LABELS = ['namespace', 'pod', 'container', 'app'];

/** First number of each severity: https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber */
const SEVERITIES = [
  ['trace', 1],
  ['debug', 5],
  ['info', 9],
  ['warn', 13],
  ['error', 17],
  ['fatal', 21],
] as const;

const LEVEL = 'log.attributes["detected_level"]';

/** Four numbers for each level, whose names are those of Grafana; without a number, what the application calls it. */
const LEVELS: readonly string[] = [
  deletesAll('log.attributes', 'detected_level'),
  `set(${LEVEL}, ConvertCase(log.severity_text, "lower")) where log.severity_number == 0 and log.severity_text != ""`,
  ...SEVERITIES.map(
    ([level, first]) =>
      `set(${LEVEL}, ${ottlString(level)}) where log.severity_number >= ${first} and log.severity_number < ${first + 4}`,
  ),
];

/** The exporter makes a JSON object of each record; the line is its body, the rest that people search for goes beside it. */
const STAGES: readonly StageBlock[] = [
  {
    stage: 'json',
    expressions: {
      body: 'body',
      trace_id: 'traceid',
      span_id: 'spanid',
      detected_level: 'attributes.detected_level',
      attributes: 'attributes',
    },
  },
  { stage: 'structured_metadata', values: { detected_level: '', trace_id: '', span_id: '', attributes: '' } },
  { stage: 'output', source: 'body' },
  { stage: 'label_keep', values: LABELS },
  // As for logs of pods.
  { stage: 'drop', older_than: '144h', drop_counter_reason: 'too_old' },
  { stage: 'truncate', rule: [LONGEST_LINE, { limit: '8KiB', source_type: 'structured_metadata' }] },
];

/** Log records of OTLP as entries with the labels that logs of pods have. */
export function otlpLogs(sink: NonNullable<SignalSinks['logs']>): OtlpPart {
  const process = component('loki.process', 'otlp', { forward_to: sink, stages: STAGES });
  const convert = component('otelcol.exporter.loki', 'otlp', { forward_to: [process.exports.receiver] });
  const transform = component('otelcol.processor.transform', 'otlp_logs', {
    log_statements: [
      {
        context: 'resource',
        statements: [
          copyResourceAttribute('k8s.namespace.name', 'namespace'),
          copyResourceAttribute('k8s.pod.name', 'pod'),
          copyResourceAttribute('k8s.container.name', 'container'),
          // The first that there is: later statements win.
          copyResourceAttribute('service.name', 'app'),
          copyResourceAttribute('k8s.container.name', 'app'),
          copyResourceAttribute('k8s.pod.label.app', 'app'),
          copyResourceAttribute('k8s.pod.label.name', 'app'),
          `set(resource.attributes["loki.resource.labels"], ${ottlString(LABELS.join(', '))})`,
        ],
      },
      { context: 'log', statements: LEVELS },
    ],
    output: { logs: [convert.exports.input] },
  });
  const nodes: Nodes = [transform, convert, process];
  return { nodes, input: transform.exports.input };
}
