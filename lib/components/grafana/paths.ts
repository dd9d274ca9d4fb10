/** Where the image's program looks for things and may write. */
export const GRAFANA_PATHS = {
  /** Folder of `grafana.ini` and `provisioning`, filled before Grafana starts. */
  settings: '/etc/grafana',
  config: '/etc/grafana/grafana.ini',
  provisioning: '/etc/grafana/provisioning',
  /** What `settings` is filled from. */
  templates: '/etc/grafana-templates',
  /** A folder for each folder of dashboards. */
  dashboards: '/etc/grafana-dashboards',
  data: '/var/lib/grafana',
} as const;

/** Port of the web interface and API. */
export const GRAFANA_PORT = 3000;
