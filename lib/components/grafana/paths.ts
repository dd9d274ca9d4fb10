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

/** Port on which replicas talk about alerts. */
export const PEER_PORT = 9094;

/** Environment variable with the address of the pod. */
export const POD_IP = 'POD_IP';
