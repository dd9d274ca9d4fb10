import type { GrafanaIni } from './ini';
import { GRAFANA_PATHS, GRAFANA_PORT } from './paths';

/**
 * `grafana.ini`: what differs from Grafana's defaults, and the defaults that access depends on. Administrator, password
 * and secret key come from Secrets, as environment variables.
 */
export function grafanaConfig(): GrafanaIni {
  return { ...PROGRAM, ...ACCESS, ...NOTHING_OUTSIDE };
}

const PROGRAM: GrafanaIni = {
  paths: {
    data: GRAFANA_PATHS.data,
    logs: `${GRAFANA_PATHS.data}/log`,
    plugins: `${GRAFANA_PATHS.data}/plugins`,
    provisioning: GRAFANA_PATHS.provisioning,
  },
  server: {
    http_port: GRAFANA_PORT,
    // Compression takes hundreds of MiB in 13.0 to 13.2 (https://github.com/grafana/grafana/issues/123017); an ingress can do it.
    enable_gzip: false,
  },
  log: { mode: 'console', level: 'info' },
  'log.console': { format: 'json' },
};

/** Who gets in: the administrator alone, until organizations and single sign-on exist. */
const ACCESS: GrafanaIni = {
  security: {
    // Browsers treat http://localhost as secure, so a port-forward still works.
    cookie_secure: true,
    cookie_samesite: 'lax',
    allow_embedding: false,
    disable_gravatar: true,
  },
  users: {
    allow_sign_up: false,
    allow_org_create: false,
    // Every data source is in the first organization, and its viewers could query them all.
    auto_assign_org_role: 'None',
    viewers_can_edit: false,
  },
  'auth.anonymous': { enabled: false },
  public_dashboards: { enabled: false },
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
