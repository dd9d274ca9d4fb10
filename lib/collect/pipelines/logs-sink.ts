import { component, type Str } from '../../alloy';
import type { Endpoint } from '../../component';
import { basicAuth } from '../backend-passwords';

/**
 * Sends log entries from an agent to the gateway, for as long as it takes: an agent reads files, which wait on the node
 * while the gateway is away. The gateway answers no request with an error that a retry could not mend.
 */
export function gatewayLogs(gateway: Endpoint) {
  return component('loki.write', 'gateway', {
    endpoint: [{ url: gateway.url, max_backoff_retries: 0, max_backoff_period: '30s' }],
  });
}

export interface LokiSinkProps {
  /** Loki's push API. */
  readonly push: Endpoint;
  /** Labels of every stream; one that the stream has itself wins. */
  readonly externalLabels: Readonly<Record<string, string>>;
  /** Whose all entries are. @default - the one that the label `__tenant_id__` of an entry names */
  readonly tenant?: Str;
}

/**
 * Sends log entries to Loki. All tenants of a collector share one queue, so
 * what one tenant brings upon itself must not hold up the others: a batch over its rate limit is dropped at once, and a
 * batch that Loki keeps failing on is given up after about eight minutes. When the queue is full, agents wait.
 */
export function lokiSink({ push, externalLabels, tenant }: LokiSinkProps) {
  return component('loki.write', 'loki', {
    external_labels: externalLabels,
    endpoint: [
      {
        url: push.url,
        tenant_id: tenant,
        // One unfinished batch per tenant is kept in memory: 1,000 tenants are 256 MiB while Loki is away.
        batch_size: '256KiB',
        max_backoff_retries: 20,
        max_backoff_period: '30s',
        retry_on_http_429: false,
        basic_auth: basicAuth(push),
      },
    ],
  });
}
