import * as z from 'zod';
import { alerts } from './alerting';
import { choice, flag, list, mapping, optional, required } from './doc';
import { count, duration, hostPort, label, percent, rate, secretRef, url, urlOrNone, urlPath, words } from './scalars';

/** `tenants/<name>.yaml`: a team, whose telemetry is kept apart from everybody else's. */

const namespaces = z
  .union([list(label, 1), z.record(label, list(label, 1))])
  .meta({ expected: 'a list of namespaces, or one list per environment', example: '[team-alpha]' });

const groups = mapping({
  developers: optional(words, 'Group whose members edit in the organization of the tenant.', {
    example: 'team-alpha-dev',
  }),
  leads: optional(words, 'Group whose members administer the organization.', { example: 'team-alpha-leads' }),
  viewers: optional(words, 'Group whose members only look.', { example: 'support' }),
});

const limits = mapping({
  series: optional(count, 'Active series.', { byDefault: "the backend's", example: '300k' }),
  metricsRate: optional(count, 'Samples a second that may be pushed.', { byDefault: "the backend's", example: '50k' }),
  logsRate: optional(rate, 'Bytes of log lines a second that may be pushed.', {
    byDefault: "the backend's",
    example: '4MB/s',
  }),
  streams: optional(count, 'Active log streams.', { byDefault: "the backend's", example: '10k' }),
  tracesRate: optional(rate, 'Bytes of spans a second that may be pushed.', {
    byDefault: "the backend's",
    example: '2MB/s',
  }),
  profilesRate: optional(rate, 'Bytes of profiles a second that may be pushed.', {
    byDefault: "the backend's",
    example: '1MB/s',
  }),
  queryRange: optional(duration, 'Longest time range of a query.', { byDefault: "the backend's", example: '30d' }),
  queriesInParallel: optional(count, 'Sub-queries that run at a time.', { byDefault: "the backend's", example: '16' }),
});

const retention = mapping({
  metrics: optional(duration, 'How long metrics are kept.', { byDefault: "the backend's", example: '90d' }),
  logs: optional(duration, 'How long log lines are kept.', { byDefault: "the backend's", example: '30d' }),
  traces: optional(duration, 'How long traces are kept.', { byDefault: "the backend's", example: '7d' }),
  profiles: optional(duration, 'How long profiles are kept.', { byDefault: "the backend's", example: '7d' }),
});

const faro = mapping({
  enabled: optional(flag, 'Receive telemetry of browsers.', { byDefault: 'false' }),
  collectorUrl: optional(urlOrNone, 'URL that the browser sends to, where Alloy is reachable by itself.', {
    byDefault: 'none',
  }),
  proxy: optional(
    mapping({
      enabled: optional(flag, "A route of the service's own backend forwards to Alloy.", { byDefault: 'false' }),
      path: optional(urlPath, 'Path of the route.', { byDefault: '/faro' }),
      upstreamUrl: optional(urlOrNone, 'Where the route forwards to.', { byDefault: "the tenant's receiver" }),
    }),
    "Reach Alloy through the application's own origin.",
  ),
  allowedOrigins: optional(list(url), 'Origins of the pages that may send.', { example: '[https://shop.example.com]' }),
});

const connection = {
  name: required(label, 'Name of the data source.', { example: 'orders' }),
  host: required(hostPort, 'Host and port.'),
  password: optional(secretRef, 'Password.', { example: 'orders-ro/password' }),
  exporter: optional(flag, 'Also export metrics of it.', { byDefault: 'false' }),
};

const datasources = mapping({
  postgres: optional(
    list(
      mapping({
        ...connection,
        database: required(words, 'Database.', { example: 'orders' }),
        user: required(words, 'User; reading is enough.', { example: 'grafana_ro' }),
        tls: optional(choice(['disable', 'require', 'verify-full']), 'TLS mode.', { byDefault: 'require' }),
      }),
    ),
    'PostgreSQL databases to look into from traces.',
  ),
  redis: optional(
    list(mapping({ ...connection, tls: optional(flag, 'Use TLS.', { byDefault: 'false' }) })),
    'Redis servers to look into from traces.',
  ),
});

const slo = mapping({
  availability: optional(percent, 'Share of requests without an error, in percent.', { example: '99.9' }),
  latency: optional(
    mapping({
      p50: optional(duration, 'Half of the requests are faster.'),
      p90: optional(duration, 'Nine in ten requests are faster.'),
      p99: optional(duration, 'All but one in a hundred requests are faster.', { example: '500ms' }),
    }),
    'Duration of requests.',
  ),
  window: optional(duration, 'Time over which both are measured.', { byDefault: '30d' }),
});

const workload = mapping({
  namespace: optional(label, 'Namespace of the workload.', { byDefault: "the tenant's only one" }),
  protocol: optional(choice(['grpc', 'http']), 'OTLP over gRPC (4317) or HTTP (4318).', { byDefault: 'grpc' }),
  profiles: optional(flag, 'Push profiles.', { byDefault: 'false' }),
  slo: optional(slo, 'What its users may expect.'),
});

/** Everything but who the tenant is; also the shape of `defaults.tenants`. */
const shape = {
  limits: optional(limits, 'What the tenant may push and ask for.'),
  retention: optional(retention, 'How long its telemetry is kept.'),
  faro: optional(faro, 'Telemetry of browsers.'),
};

export const tenant = mapping({
  description: optional(words, 'Who the team is.'),
  namespaces: required(
    namespaces,
    'Namespaces of the team: what runs there is the telemetry of this tenant. A list, or one list per environment.',
  ),
  environments: optional(list(label, 1), 'Environments in which the tenant exists.', {
    byDefault: 'all',
    example: '[dev, prod]',
  }),
  groups: optional(groups, 'Groups of the identity provider.'),
  alerts: optional(alerts, 'Where alerts of the tenant go.'),
  ...shape,
  datasources: optional(datasources, 'Databases of the team that Grafana may read.'),
  workloads: optional(z.record(label, workload), 'Services of the team, by name.', {
    example: '{ checkout: { protocol: grpc } }',
  }),
});

export const tenantDefaults = mapping(shape);

export type TenantSpec = z.output<typeof tenant>;
export type TenantDefaults = z.output<typeof tenantDefaults>;
