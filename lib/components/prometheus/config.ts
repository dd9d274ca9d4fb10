import type { Endpoint } from '../../component';
import type { ShortTermMetrics, TenantId } from '../../spec/model';
import { type ConfigTree, deepMerge } from '../deep-merge';
import { METRICS_SECRET, TENANT_LABEL } from './ports';

export interface PrometheusConfigProps {
  readonly settings: Pick<ShortTermMetrics, 'config'>;
  /** Remote-write API that keeps the metrics for long. */
  readonly onward: Endpoint;
  /** Everybody whose metrics come in, `infrastructure` too. */
  readonly tenants: readonly TenantId[];
}

/**
 * Prometheus' configuration file (https://prometheus.io/docs/prometheus/latest/configuration/configuration/): it scrapes
 * nothing, takes what collectors write, and writes each tenant's part on under that tenant's name.
 */
export function prometheusConfig({ settings, onward, tenants }: PrometheusConfigProps): ConfigTree {
  return deepMerge(
    {
      // Collectors that were cut off send what they kept.
      storage: { tsdb: { out_of_order_time_window: '30m' }, exemplars: { max_exemplars: 100_000 } },
      remote_write: tenants.map((tenant) => writeOn(onward, tenant)),
    },
    settings.config,
  );
}

function writeOn(onward: Endpoint, tenant: TenantId): ConfigTree {
  const { auth } = onward;
  return {
    name: tenant,
    url: onward.url,
    headers: { 'X-Scope-OrgID': tenant },
    ...(auth && { basic_auth: { username: auth.user, password_file: `${METRICS_SECRET}/${auth.password.key}` } }),
    send_exemplars: true,
    send_native_histograms: true,
    queue_config: { capacity: 10_000, max_shards: 10, max_samples_per_send: 2000 },
    // The backend knows the tenant by the header: there a series is what it would be without a Prometheus in front.
    write_relabel_configs: [
      { source_labels: [TENANT_LABEL], regex: tenant, action: 'keep' },
      { regex: TENANT_LABEL, action: 'labeldrop' },
    ],
  };
}
