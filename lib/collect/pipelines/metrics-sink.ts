import { component, type Dict, type Str } from '../../alloy';
import type { Endpoint } from '../../component';
import type { Scraping } from '../../spec/model';
import { basicAuth } from '../backend-passwords';

/** Header that names the tenant to all four backends. */
export const TENANT_HEADER = 'X-Scope-OrgID';

/**
 * Samples that nobody takes wait on disk, for an hour at most: after that, dashboards and alerts need the new ones first.
 * What is older than a quarter of an hour and was sent goes.
 */
const WAL = { truncate_frequency: '15m', min_keepalive_time: '5m', max_keepalive_time: '1h' } as const;

/** Native histograms pass; a shard is a request at a time, and holds 10,000 samples in memory. */
const ENDPOINT = {
  send_native_histograms: true,
  queue_config: { max_shards: 10, max_backoff: '30s' },
} as const;

/** What of a sample leaves a collector: whoever scrapes or takes it in hands everything on, so that it is decided here alone. */
export type Passed = Pick<Scraping, 'exemplars'>;

/** Sends samples from an agent to the gateway, which knows the tenants. */
export function gatewayMetrics(gateway: Endpoint, { exemplars }: Passed, label = 'gateway') {
  return component('prometheus.remote_write', label, {
    endpoint: [{ url: gateway.url, send_exemplars: exemplars, ...ENDPOINT }],
    wal: WAL,
  });
}

export interface MetricsSinkProps extends Passed {
  readonly push: Endpoint;
  readonly tenant: Str;
  /** Labels of every series; one that the series has itself wins. */
  readonly externalLabels: Dict<Str>;
}

/** Sends all samples to a backend as one tenant's. */
export function metricsSink(label: string, props: MetricsSinkProps) {
  return component('prometheus.remote_write', label, {
    external_labels: props.externalLabels,
    endpoint: [
      {
        url: props.push.url,
        headers: { [TENANT_HEADER]: props.tenant },
        send_exemplars: props.exemplars,
        ...ENDPOINT,
        basic_auth: basicAuth(props.push),
      },
    ],
    wal: WAL,
  });
}
