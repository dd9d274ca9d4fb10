import type { Organization } from '../../grafana/organization';
import { GRAFANA_PORT, rootUrlOf } from '../../grafana/root-url';
import type { Tenant } from '../../spec/model';
import type { GrafanaDatabase, GrafanaExposure, GrafanaSettings, Identity } from '../../spec/model-grafana';
import type { GrafanaIni } from './ini';
import { GRAFANA_PATHS, PEER_PORT, POD_IP } from './paths';
import { signIn } from './sign-in';

export interface GrafanaConfigProps {
  readonly settings: GrafanaSettings;
  readonly identity: Identity;
  readonly organizations: readonly Organization[];
  /** All tenants, wherever they exist. */
  readonly tenants: readonly Tenant[];
  /** `host:port` by which replicas find each other; `''`: there is one. */
  readonly peers: string;
}

/**
 * `grafana.ini`: what differs from Grafana's defaults, and the defaults that access depends on. Administrator, passwords
 * and secret key come from Secrets, as environment variables.
 */
export function grafanaConfig(props: GrafanaConfigProps): GrafanaIni {
  const { settings, identity, organizations, tenants } = props;
  const rootUrl = rootUrlOf(settings.exposure);
  return withOverrides(
    {
      ...PROGRAM,
      server: { ...SERVER, root_url: rootUrl },
      ...databaseSection(settings.database),
      ...securitySections(settings.exposure),
      ...signIn({ identity, organizations, tenants, rootUrl }),
      ...replicasSection(props.peers),
      ...NOTHING_OUTSIDE,
    },
    settings.config,
  );
}

function databaseSection(database: GrafanaDatabase): GrafanaIni {
  if (database.kind === 'sqlite') return {};
  const { host, database: name, user, tls } = database;
  return { database: { type: 'postgres', host, name, user, ssl_mode: tls } };
}

/** A year: browsers refuse plain HTTP to the host for so long. */
const STRICT_TRANSPORT = `max-age=${365 * 24 * 60 * 60}`;

function securitySections(exposure: GrafanaExposure): GrafanaIni {
  return {
    security: {
      // Browsers treat http://localhost as secure, so a port-forward still works.
      cookie_secure: true,
      // Strict would drop the cookie on the way back from the provider.
      cookie_samesite: 'lax',
      allow_embedding: false,
      disable_gravatar: true,
      content_security_policy: true,
      x_content_type_options: true,
      x_xss_protection: true,
      disable_brute_force_login_protection: false,
    },
    // Grafana's own setting counts only where it ends TLS itself.
    ...(exposure.kind !== 'none' && {
      'server.custom_response_headers': { 'Strict-Transport-Security': STRICT_TRANSPORT },
    }),
  };
}

/** Replicas tell each other which notifications of Grafana's own alert rules are sent. */
function replicasSection(peers: string): GrafanaIni {
  if (peers === '') return {};
  const own = `$__env{${POD_IP}}:${PEER_PORT}`;
  return { unified_alerting: { ha_listen_address: own, ha_advertise_address: own, ha_peers: peers } };
}

/** Sections and keys of people go before ours. */
function withOverrides(ini: GrafanaIni, overrides: GrafanaSettings['config']): GrafanaIni {
  const sections = [...new Set([...Object.keys(ini), ...Object.keys(overrides)])];
  const ours: Readonly<Record<string, object>> = ini;
  return Object.fromEntries(sections.map((name) => [name, { ...ours[name], ...overrides[name] }]));
}

const SERVER = {
  http_port: GRAFANA_PORT,
  // Compression takes hundreds of MiB in 13.0 to 13.2 (https://github.com/grafana/grafana/issues/123017); an ingress can do it.
  enable_gzip: false,
};

const PROGRAM: GrafanaIni = {
  paths: {
    data: GRAFANA_PATHS.data,
    logs: `${GRAFANA_PATHS.data}/log`,
    plugins: `${GRAFANA_PATHS.data}/plugins`,
    provisioning: GRAFANA_PATHS.provisioning,
  },
  log: { mode: 'console', level: 'info' },
  'log.console': { format: 'json' },
};

/** Data sources in the image that nothing here uses. Each would be a process of its own, within the same memory limit. */
const UNUSED_PLUGINS = [
  'cloudwatch',
  'elasticsearch',
  'grafana-azure-monitor-datasource',
  'graphite',
  'influxdb',
  'jaeger',
  'mssql',
  'mysql',
  'opentsdb',
  'parca',
  'stackdriver',
  'zipkin',
];

/** No usage reports, update checks, downloads or uploads: a cluster without a way out behaves the same. */
const NOTHING_OUTSIDE: GrafanaIni = {
  analytics: {
    reporting_enabled: false,
    check_for_updates: false,
    check_for_plugin_updates: false,
    feedback_links_enabled: false,
  },
  news: { news_feed_enabled: false },
  snapshots: { external_enabled: false },
  plugins: {
    // Since 13.2 Loki's data source is a plugin in the image. Updating it at start stops it first and then fails on the
    // read-only file system, which leaves no data source (https://github.com/grafana/grafana/issues/132528).
    preinstall_disabled: true,
    preinstall_auto_update: false,
    // A plugin installed by hand would be state that Git does not know.
    plugin_admin_enabled: false,
    public_key_retrieval_disabled: true,
    disable_plugins: UNUSED_PLUGINS.join(','),
  },
  cloud_migration: { enabled: false },
};
