import { component, type Nodes } from '../../alloy';
import type { OtlpOutput } from './otlp';

/** Ports for what applications push: those of the protocols themselves. */
export const APPLICATION_PORTS = {
  'otlp-grpc': 4317,
  'otlp-http': 4318,
  'jaeger-grpc': 14250,
  'jaeger-http': 14268,
  zipkin: 9411,
} as const;

/** Protocols that applications may push by. */
export interface ApplicationProtocols {
  readonly otlp: boolean;
  readonly jaeger: boolean;
  readonly zipkin: boolean;
}

/** Names of the ports for some protocols. */
export function applicationPorts({ otlp, jaeger, zipkin }: ApplicationProtocols) {
  return (Object.keys(APPLICATION_PORTS) as readonly (keyof typeof APPLICATION_PORTS)[]).filter((name) =>
    name.startsWith('otlp') ? otlp : name.startsWith('jaeger') ? jaeger : zipkin,
  );
}

/** Largest message; exporters batch 512 spans by default. */
const MAX_MESSAGE = '16MiB';

/** What applications push by OTLP, Jaeger's and Zipkin's protocols. */
export function applicationReceivers(protocols: ApplicationProtocols, output: OtlpOutput): Nodes {
  const traces = { traces: output.traces };
  const at = (port: keyof typeof APPLICATION_PORTS) => `0.0.0.0:${APPLICATION_PORTS[port]}`;
  return [
    ...(protocols.otlp
      ? [
          component('otelcol.receiver.otlp', 'applications', {
            grpc: { endpoint: at('otlp-grpc'), max_recv_msg_size: MAX_MESSAGE },
            http: { endpoint: at('otlp-http'), max_request_body_size: MAX_MESSAGE },
            output,
          }),
        ]
      : []),
    ...(protocols.jaeger
      ? [
          component('otelcol.receiver.jaeger', 'applications', {
            protocols: {
              grpc: { endpoint: at('jaeger-grpc'), max_recv_msg_size: MAX_MESSAGE },
              thrift_http: { endpoint: at('jaeger-http'), max_request_body_size: MAX_MESSAGE },
            },
            output: traces,
          }),
        ]
      : []),
    ...(protocols.zipkin
      ? [
          component('otelcol.receiver.zipkin', 'applications', {
            endpoint: at('zipkin'),
            max_request_body_size: MAX_MESSAGE,
            output: traces,
          }),
        ]
      : []),
  ];
}
