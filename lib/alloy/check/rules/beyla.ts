import type { Fields } from '../fields';
import { all, eachOneOf, inBlock, optionalOneOf, type Rules, refuse, when } from './combinators';
import type { Rule } from './rule';

const INSTRUMENTATIONS = [
  '*',
  'amqp',
  'couchbase',
  'dns',
  'genai',
  'gpu',
  'grpc',
  'http',
  'kafka',
  'memcached',
  'mongo',
  'mqtt',
  'nats',
  'redis',
  'sql',
  'sunrpc',
];

/** Features that need to be told which applications to look at. */
const APPLICATION_FEATURES = [
  'application',
  'application_host',
  'application_span',
  'application_service_graph',
  'application_process',
  'application_span_otel',
  'application_span_sizes',
  '*',
  'all',
];

const FEATURES = [
  ...APPLICATION_FEATURES,
  'application_jvm',
  'application_runtime',
  'ebpf',
  'network',
  'network_flow_packets',
  'network_inter_zone',
  'stats',
  'stats_tcp_failed_connections',
  'stats_tcp_io',
  'stats_tcp_retransmits',
  'stats_tcp_rtt',
];

const RATIO_SAMPLERS = ['traceidratio', 'parentbased_traceidratio'];
const SAMPLERS = ['always_off', 'always_on', 'parentbased_always_off', 'parentbased_always_on', ...RATIO_SAMPLERS];

const sampler: Rule = all(optionalOneOf('name', ...SAMPLERS), (fields) => {
  const [name, arg] = [fields.text('name'), fields.text('arg')];
  if (name === undefined || arg === undefined || !RATIO_SAMPLERS.includes(name)) return undefined;
  const ratio = arg === '' ? Number.NaN : Number(arg);
  return ratio >= 0 && ratio <= 1 ? undefined : `the sampler ${name} needs an arg from 0 to 1, got "${arg}"`;
});

const needsOutput: Rule = (fields) => {
  const traces = fields.block('traces');
  const configured = traces?.isSet('instrumentations') === true || traces?.block('sampler')?.isSet('name') === true;
  return configured && !fields.hasBlock('output') ? 'a traces block needs an output block' : undefined;
};

function hasApplicationFeature(fields: Fields): boolean {
  const features = fields.block('metrics')?.texts('features');
  return features?.some((feature) => APPLICATION_FEATURES.includes(feature)) === true;
}

const needsDiscovery = refuse((fields) => {
  const discovery = fields.block('discovery');
  return !['services', 'instrument', 'survey'].some((name) => discovery?.hasBlock(name) === true);
}, 'application features need a services, instrument or survey block in discovery');

const SELECTORS = ['open_ports', 'exe_path', 'cmd_args'];
const KUBERNETES_SELECTORS = [
  'namespace',
  'pod_name',
  'deployment_name',
  'replicaset_name',
  'statefulset_name',
  'daemonset_name',
  'owner_name',
  'pod_labels',
];

/** Blocks that select processes must say how. */
function selects(...names: readonly string[]): Rule {
  return inBlock('discovery', (discovery) => {
    for (const name of names) {
      const empty = discovery.blocks(name).some((service) => {
        const kubernetes = service.block('kubernetes')?.count(KUBERNETES_SELECTORS).most ?? 0;
        return service.count(SELECTORS).most === 0 && kubernetes === 0;
      });
      if (empty) return `${name}: open_ports, exe_path, cmd_args or something in kubernetes must be set`;
    }
    return undefined;
  });
}

const otelMetrics: Rule = (fields) => {
  if (fields.block('internal_metrics')?.text('exporter') !== 'otel') return undefined;
  const metrics = fields.hasBlock('output') ? fields.block('output')?.isSet('metrics') : false;
  return metrics === false ? 'internal_metrics with exporter = "otel" needs metrics in output' : undefined;
};

/** `beyla.ebpf`. */
export const BEYLA_RULES: Rules = {
  'beyla/ebpf/internal/config.Arguments': [
    all(
      optionalOneOf('trace_printer', 'counter', 'disabled', 'json', 'json_indent', 'text'),
      needsOutput,
      when(hasApplicationFeature, all(needsDiscovery, selects('services', 'survey', 'instrument'))),
      selects('exclude_services', 'exclude_instrument', 'default_exclude_instrument'),
      otelMetrics,
    ),
  ],
  'beyla/ebpf/internal/config.Metrics': [
    all(eachOneOf('instrumentations', ...INSTRUMENTATIONS), eachOneOf('features', ...FEATURES)),
  ],
  'beyla/ebpf/internal/config.SamplerConfig': [sampler],
  'beyla/ebpf/internal/config.Traces': [eachOneOf('instrumentations', ...INSTRUMENTATIONS)],
};
