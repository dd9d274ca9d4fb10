import { Endpoint } from '../component';
import type { Sources, Tenant, TenantWorkload } from '../spec/model';
import { APPLICATION_PORTS } from './pipelines/otlp-receivers';
import { TENANT_SERVICE_PORTS } from './tenant-services';

/** Name by which pods of a tenant reach what receives from them, in each of its namespaces. */
export const ALLOY = 'alloy';

/** Path of Faro's receiver. */
const COLLECT = '/collect';

/** Environment variables of a workload. */
export type TelemetryEnv = Readonly<Record<string, string>>;

/** What a workload is told, with what there is to be told. */
export interface TelemetryProps {
  readonly sources: Pick<Sources, 'otlp' | 'pushedProfiles'>;
  readonly faro: Tenant['faro'];
}

/** Name of the ConfigMap with a workload's variables, for `envFrom`. */
export function telemetryName(workload: Pick<TenantWorkload, 'name'>): string {
  return `${workload.name}-telemetry`;
}

/** What a container needs to have a workload's variables: `envFrom: [telemetryFrom(checkout)]`. */
export function telemetryFrom(workload: Pick<TenantWorkload, 'name'>) {
  return { configMapRef: { name: telemetryName(workload) } };
}

/** Where a workload sends its telemetry, in the variables that OpenTelemetry's and Pyroscope's SDKs read. */
export function telemetryEnv(
  { name, protocol, profiles }: Pick<TenantWorkload, 'name' | 'protocol' | 'profiles'>,
  { sources, faro }: TelemetryProps,
): TelemetryEnv {
  return {
    OTEL_SERVICE_NAME: name,
    ...(sources.otlp && {
      OTEL_EXPORTER_OTLP_ENDPOINT: alloy(APPLICATION_PORTS[protocol === 'grpc' ? 'otlp-grpc' : 'otlp-http']).url,
      OTEL_EXPORTER_OTLP_PROTOCOL: protocol === 'grpc' ? 'grpc' : 'http/protobuf',
    }),
    ...(profiles && sources.pushedProfiles && { PYROSCOPE_SERVER_ADDRESS: alloy(TENANT_SERVICE_PORTS.profiles).url }),
    ...(faro.enabled && faroEnv(faro)),
  };
}

/** For the part of a service that serves pages, and for the route that forwards what they send. */
function faroEnv({ collectorUrl, proxy }: Tenant['faro']): TelemetryEnv {
  return {
    ...(collectorUrl !== '' && { FARO_COLLECTOR_URL: collectorUrl }),
    ...(proxy.enabled && {
      FARO_PROXY_PATH: proxy.path,
      FARO_PROXY_UPSTREAM_URL: proxy.upstreamUrl || alloy(TENANT_SERVICE_PORTS.faro).at(COLLECT).url,
    }),
  };
}

function alloy(port: number): Endpoint {
  return new Endpoint({ host: ALLOY, port });
}
