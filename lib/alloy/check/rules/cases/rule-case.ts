/** Two configurations of one component (or config block) that differ in what a rule is about. */
export interface RuleCase {
  /** Name of the component or config block. */
  readonly of: string;
  /** Statements of its body that break the rule. */
  readonly bad: string;
  /** Statements that don't. */
  readonly good: string;
  /** A part of the message. */
  readonly says: string;
  /** Components that the statements refer to. @default - none */
  readonly beside?: string;
}

/** Statements that some components need beside those of the case. */
const NEEDED: Readonly<Record<string, string>> = {
  'beyla.ebpf': '',
  'database_observability.mysql': 'forward_to = []',
  'database_observability.postgres': 'forward_to = []',
  'database_observability.sql_server': 'forward_to = []',
  'loki.process': 'forward_to = []',
  'loki.secretfilter': 'forward_to = []',
  'loki.source.syslog': 'forward_to = []',
  'loki.source.gcplog': 'forward_to = []',
  'loki.source.docker': 'forward_to = []\ntargets = []',
  'loki.source.file': 'forward_to = []\ntargets = []',
  'loki.source.kubernetes_events': 'forward_to = []',
  'otelcol.auth.headers': '',
  'otelcol.exporter.kafka': '',
  'prometheus.relabel': 'forward_to = []',
  'prometheus.scrape': 'targets = []\nforward_to = []',
  'prometheus.operator.probes': 'forward_to = []',
  'prometheus.enrich': 'targets = []\nforward_to = []',
  'pyroscope.scrape': 'targets = []\nforward_to = []',
  'pyroscope.ebpf': 'targets = []\nforward_to = []',
  'discovery.relabel': 'targets = []',
};

const WITH_OUTPUT = ['otelcol.processor.', 'otelcol.receiver.', 'otelcol.connector.'];

const CONFIG_BLOCKS: ReadonlySet<string> = new Set(['http', 'remotecfg', 'logging', 'tracing']);

/** The configuration with one component that has these statements and those it needs anyway. */
export function configOf(component: string, statements: string): string {
  const label = CONFIG_BLOCKS.has(component) ? '' : '"x" ';
  const output = WITH_OUTPUT.some((prefix) => component.startsWith(prefix)) ? 'output { }' : '';
  const needed = NEEDED[component] ?? '';
  return `${component} ${label}{\n${[needed, statements, output].filter(Boolean).join('\n')}\n}\n`;
}
