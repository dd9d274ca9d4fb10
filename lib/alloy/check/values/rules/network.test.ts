import { messages } from './test-support/findings';

const PEM = '"-----BEGIN X-----\\nAA==\\n-----END X-----"';

test.each([
  ['loki.write', 'endpoint { url = "https://loki/loki/api/v1/push" }'],
  [
    'prometheus.remote_write',
    'endpoint {\n url = "http://mimir:9009/api/v1/push"\n headers = { "X-Scope-OrgID" = "a" }\n}',
  ],
  ['otelcol.exporter.otlp', 'client { endpoint = "tempo:4317" }'],
  ['otelcol.exporter.otlphttp', 'client { endpoint = "http://tempo:4318" }'],
  ['otelcol.receiver.otlp', 'grpc { endpoint = "0.0.0.0:4317" }'],
  ['prometheus.exporter.statsd', 'listen_udp = ":9125"'],
  [
    'otelcol.receiver.otlp',
    `grpc {\n tls {\n cert_pem = ${PEM}\n key_file = "/k"\n min_version = "1.2"\n max_version = "1.3"\n}\n}`,
  ],
])('%s takes %s', (component, statements) => {
  expect(messages(component, statements)).toEqual([]);
});

test.each([
  ['loki.write', 'endpoint { url = "loki:3100" }', 'url: "loki:3100" has no scheme'],
  ['prometheus.remote_write', 'endpoint { url = "<URL>" }', 'url: "<URL>" is a placeholder'],
  ['pyroscope.write', 'endpoint { url = "pyroscope" }', 'url: "pyroscope" has no scheme'],
  [
    'prometheus.remote_write',
    'endpoint {\n url = "http://a"\n headers = { "X Scope" = "a" }\n}',
    'headers: "X Scope" is no name for a header',
  ],
  ['otelcol.exporter.otlp', 'client { endpoint = "" }', 'endpoint: must not be empty'],
  ['otelcol.exporter.otlp', 'client { endpoint = "tempo:4317/v1" }', 'must be host:port, without a path'],
  ['otelcol.exporter.otlphttp', 'client { endpoint = "tempo:4318" }', 'has no scheme'],
  ['otelcol.receiver.otlp', 'grpc { endpoint = "http://0.0.0.0:4317" }', 'must be host:port, without http://'],
  ['prometheus.exporter.statsd', 'listen_udp = "9125"', '"9125" must be host:port'],
  ['loki.source.api', 'forward_to = []\nhttp { listen_address = "0.0.0.0:80" }', 'must be a host alone'],
  ['loki.write', 'endpoint {\n url = "http://a"\n tls_config { ca_pem = "ABC" }\n}', 'ca_pem: expected PEM'],
  [
    'otelcol.exporter.otlp',
    'client {\n endpoint = "a:1"\n tls { min_version = "TLS12" }\n}',
    'min_version: "TLS12" is no TLS version',
  ],
  [
    'otelcol.exporter.otlp',
    'client {\n endpoint = "a:1"\n tls { cipher_suites = ["RC4"] }\n}',
    'cipher_suites: "RC4" is none of',
  ],
  [
    'otelcol.exporter.otlp',
    'client {\n endpoint = "a:1"\n tls { cert_file = "/c" }\n}',
    'a certificate and its key go together',
  ],
  [
    'otelcol.exporter.otlp',
    'client {\n endpoint = "a:1"\n tls {\n min_version = "1.3"\n max_version = "1.2"\n}\n}',
    'min_version must not be greater than max_version',
  ],
  ['otelcol.receiver.otlp', 'grpc {\n tls { }\n}', 'a server needs a certificate and its key'],
])('%s can not work with %s', (component, statements, message) => {
  expect(messages(component, statements)).toEqual([expect.stringContaining(message)]);
});
