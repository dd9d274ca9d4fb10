import { component, type Str } from '../../alloy';
import type { Endpoint } from '../../component';
import { basicAuth } from '../backend-passwords';
import { TENANT_HEADER } from './metrics-sink';

export interface TracesSinkProps {
  readonly push: Endpoint;
  readonly tenant: Str;
}

/**
 * Sends spans to a backend as one tenant's, in batches that its queue makes. A full queue refuses what comes, and the
 * refusal goes back to the sender, who tries again: with a batching component before it the sender would never know.
 */
export function tracesSink(label: string, { push, tenant }: TracesSinkProps) {
  const credentials = basicAuth(push);
  const auth = credentials && component('otelcol.auth.basic', label, { client_auth: credentials, htpasswd: NOBODY });
  const exporter = component('otelcol.exporter.otlphttp', label, {
    traces_endpoint: push.url,
    client: {
      endpoint: push.url,
      headers: { [TENANT_HEADER]: tenant },
      auth: auth?.exports.handler,
      // The default of half a MiB for each tenant is there whether it sends or not.
      write_buffer_size: '0B',
    },
    sending_queue: {
      sizer: 'bytes',
      queue_size: QUEUE_BYTES,
      num_consumers: 4,
      batch: { sizer: 'bytes', flush_timeout: '1s', min_size: BATCH_BYTES / 2, max_size: BATCH_BYTES },
    },
    retry_on_failure: { max_elapsed_time: '10m' },
  });
  return { nodes: auth === undefined ? [exporter] : [auth, exporter], entry: exporter, input: exporter.exports.input };
}

/** The component does not start without what a server would compare with, though nobody asks this one. */
const NOBODY = { inline: 'nobody:*' } as const;

/** Spans of a tenant that wait in memory: about 16,000 while the backend is away. */
const QUEUE_BYTES = 8 * 1024 * 1024;
const BATCH_BYTES = 2 * 1024 * 1024;
