import { errorsOf } from './test-support/told';

const SOURCES = `
local.file "plain" {
	filename = "/a"
}

local.file "secret" {
	filename  = "/b"
	is_secret = true
}

local.file "unsure" {
	filename  = "/c"
	is_secret = sys.env("SECRET") == "yes"
}

remote.kubernetes.secret "s" {
	namespace = "a"
	name      = "b"
}

remote.kubernetes.configmap "c" {
	namespace = "a"
	name      = "b"
}

discovery.kubernetes "pods" {
	role = "pod"
}

discovery.relabel "r" {
	targets = discovery.kubernetes.pods.targets
}

loki.write "logs" { }

prometheus.remote_write "metrics" { }

pyroscope.write "profiles" { }

otelcol.exporter.debug "all" { }

otelcol.auth.basic "auth" {
	username = "a"
	password = "b"
}

otelcol.storage.file "disk" { }
`;

/** The components that take a value of each kind, in one line. */
const SINKS = {
  string: (value: string) => `discovery.http "x" {\n\turl = ${value}\n}`,
  number: (value: string) => `loki.write "x" {\n\tmax_streams = ${value}\n}`,
  secret: (value: string) => `otelcol.auth.bearer "x" {\n\ttoken = ${value}\n}`,
  texts: (value: string) => `loki.write "x" {\n\texternal_labels = ${value}\n}`,
  targets: (value: string) => `discovery.relabel "x" {\n\ttargets = ${value}\n}`,
  logs: (value: string) => `loki.relabel "x" {\n\tforward_to = ${value}\n}`,
  metrics: (value: string) => `prometheus.relabel "x" {\n\tforward_to = ${value}\n}`,
  profiles: (value: string) => `pyroscope.receive_http "x" {\n\tforward_to = ${value}\n}`,
  consumers: (value: string) => `otelcol.receiver.otlp "x" {\n\tgrpc { }\n\toutput { logs = ${value} }\n}`,
  rules: (value: string) =>
    `loki.source.docker "x" {\n\thost = "unix:///a"\n\ttargets = []\n\tforward_to = []\n\trelabel_rules = ${value}\n}`,
  handler: (value: string) => `otelcol.receiver.otlp "x" {\n\tgrpc { auth = ${value} }\n\toutput { }\n}`,
} as const;

type Sink = keyof typeof SINKS;

function errorsIn(sink: Sink, value: string): readonly string[] {
  return errorsOf(`${SINKS[sink](value)}\n${SOURCES}`).map((error) => error.replace(/^\d+:\d+ /, ''));
}

const SECRET = "a secret can't become a string; convert.nonsensitive(…) makes one of it";

test.each<readonly [Sink, string]>([
  ['string', 'local.file.plain.content'],
  ['string', 'local.file.unsure.content'],
  ['string', 'coalesce(local.file.unsure.content, "")'],
  ['string', 'remote.kubernetes.configmap.c.data["url"]'],
  ['string', 'convert.nonsensitive(local.file.secret.content)'],
  ['string', 'convert.nonsensitive(remote.kubernetes.secret.s.data["url"])'],
  ['string', 'encoding.from_base64("YQ==")'],
  ['number', 'string.trim_space(local.file.plain.content)'],
  ['secret', 'local.file.secret.content'],
  ['secret', 'local.file.plain.content'],
  ['secret', 'remote.kubernetes.secret.s.data["password"]'],
  ['secret', '"Bearer " + remote.kubernetes.secret.s.data["password"]'],
  ['texts', '{ a = local.file.plain.content }'],
  ['texts', 'remote.kubernetes.configmap.c.data'],
  ['texts', 'discovery.kubernetes.pods.targets[0]'],
  ['targets', 'discovery.kubernetes.pods.targets'],
  ['targets', 'discovery.relabel.r.output'],
  ['targets', '[discovery.relabel.r.output[0], { a = "b" }]'],
  ['targets', 'array.concat(discovery.relabel.r.output, discovery.kubernetes.pods.targets)'],
  ['targets', 'array.concat(discovery.relabel.r.output, [{ a = "b" }])'],
  ['targets', 'array.combine_maps(discovery.relabel.r.output, discovery.kubernetes.pods.targets, ["instance"])'],
  ['targets', 'encoding.from_json("[{\\"a\\": \\"b\\"}]")'],
  ['logs', '[loki.write.logs.receiver]'],
  ['metrics', '[prometheus.remote_write.metrics.receiver, prometheus.remote_write.metrics.receiver]'],
  ['profiles', '[pyroscope.write.profiles.receiver]'],
  ['consumers', '[otelcol.exporter.debug.all.input]'],
  ['rules', 'discovery.relabel.r.rules'],
  ['handler', 'otelcol.auth.basic.auth.handler'],
])('%s takes %s', (sink, value) => {
  expect(errorsIn(sink, value)).toEqual([]);
});

test.each<readonly [Sink, string, string]>([
  ['string', 'local.file.secret.content', `url: ${SECRET}`],
  ['string', 'remote.kubernetes.secret.s.data["url"]', `url: ${SECRET}`],
  ['string', '"http://" + remote.kubernetes.secret.s.data["host"]', `url: ${SECRET}`],
  ['string', 'discovery.kubernetes.pods', 'url: expected a string, got an object'],
  ['number', 'local.file.plain.content', 'max_streams: expected a number, got an optional secret'],
  ['number', 'encoding.from_base64("NQ==")', 'max_streams: expected a number, got an array of bytes'],
  ['secret', 'encoding.from_base64("YQ==")', 'token: expected a secret or a string, got an array of bytes'],
  ['string', 'coalesce(local.file.secret.content, "")', `url: ${SECRET}`],
  [
    'consumers',
    'array.concat(discovery.relabel.r.output, [{ a = "b" }])',
    'logs: expected an OpenTelemetry consumer, got an object',
  ],
  ['number', 'local.file.secret.content', 'max_streams: expected a number, got a secret'],
  ['secret', 'loki.write.logs.receiver', 'token: expected a secret or a string, got a value of loki.LogsReceiver'],
  ['texts', '{ a = local.file.secret.content }', `external_labels: a: ${SECRET}`],
  ['texts', 'remote.kubernetes.secret.s.data', `external_labels: ${SECRET}`],
  ['targets', '[{ a = local.file.secret.content }]', "targets: a: a label of a target can't be a secret"],
  ['targets', 'discovery.kubernetes.pods', 'targets: expected a list of targets, got an object'],
  [
    'targets',
    'discovery.kubernetes.pods.targets[0]',
    'targets: expected a list of targets, got a value of discovery.Target',
  ],
  ['targets', '[discovery.kubernetes.pods.targets]', 'targets: expected a target, got an array'],
  ['targets', 'encoding.from_json("{}")', 'targets: expected a list of targets, got an object'],
  [
    'logs',
    '[prometheus.remote_write.metrics.receiver]',
    'forward_to: expected a receiver of logs, got a value of prometheus.MetricsReceiver',
  ],
  [
    'logs',
    'loki.write.logs.receiver',
    'forward_to: expected a list of receivers of logs, got a value of loki.LogsReceiver',
  ],
  ['logs', '[loki.write.logs]', 'forward_to: expected a receiver of logs, got an object'],
  [
    'metrics',
    '[loki.write.logs.receiver]',
    'forward_to: expected a receiver of metrics, got a value of loki.LogsReceiver',
  ],
  [
    'profiles',
    '[loki.write.logs.receiver]',
    'forward_to: expected a receiver of profiles, got a value of loki.LogsReceiver',
  ],
  [
    'consumers',
    '[loki.write.logs.receiver]',
    'logs: expected an OpenTelemetry consumer, got a value of loki.LogsReceiver',
  ],
  ['rules', 'discovery.relabel.r.output', 'relabel_rules: expected relabel rules, got an array'],
  [
    'handler',
    'otelcol.storage.file.disk.handler',
    'auth: expected an authentication handler, got a value of otelcol.ExtensionHandler',
  ],
])('%s refuses %s', (sink, value, message) => {
  expect(errorsIn(sink, value)).toEqual([message]);
});
