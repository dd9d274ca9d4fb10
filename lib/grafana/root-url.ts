import type { GrafanaExposure } from '../spec/model-grafana';

/** Port of Grafana's web interface and API. */
export const GRAFANA_PORT = 3000;

/** Address of Grafana in the browser, with a slash at the end. Without exposure people forward a port. */
export function rootUrlOf(exposure: GrafanaExposure): string {
  return exposure.kind === 'none' ? `http://localhost:${GRAFANA_PORT}/` : `https://${exposure.host}/`;
}
