import type { GrafanaIni } from './ini';

/** Where the image's program looks for things and may write. */
export const GRAFANA_PATHS = {
  config: '/etc/grafana/config',
  data: '/var/lib/grafana',
  provisioning: '/etc/grafana/provisioning',
} as const;

/** Port of the web interface and API. */
export const GRAFANA_PORT = 3000;

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
  server: { http_port: GRAFANA_PORT },
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
    // Apps would be downloaded at each start; a plugin installed by hand would be state that Git does not know.
    preinstall_disabled: true,
    plugin_admin_enabled: false,
    public_key_retrieval_disabled: true,
  },
  cloud_migration: { enabled: false },
};
