import type { Tenant } from '../spec/model';
import { lokiSink } from './pipelines/logs-sink';
import { metricsSink, type Passed } from './pipelines/metrics-sink';
import { profilesSink } from './pipelines/profiles-sink';
import { tracesSink } from './pipelines/traces-sink';
import type { ExternalLabels } from './routing/tenants';
import type { Outlet, PushEndpoints, Sinks } from './sinks';

/** Label of the components. */
const LABEL = 'tenant';

export interface TenantSinksProps extends Passed {
  readonly tenant: Tenant['id'];
  /** Where the tenant pushes each signal, with credentials of its own. */
  readonly push: PushEndpoints;
  readonly externalLabels: ExternalLabels;
}

/** Sinks of a collector that has one tenant: everything is that tenant's, whatever it says. */
export function tenantSinks({ tenant, push, externalLabels, exemplars }: TenantSinksProps): Sinks {
  const common = { tenant, externalLabels };
  const logs = push.logs && outlet('logs', push.logs, lokiSink({ ...common, push: push.logs }));
  const metrics =
    push.metrics && outlet('metrics', push.metrics, metricsSink(LABEL, { ...common, push: push.metrics, exemplars }));
  const profiles =
    push.profiles && outlet('profiles', push.profiles, profilesSink(LABEL, { ...common, push: push.profiles }));
  const spans = push.traces && { endpoint: push.traces, ...tracesSink(LABEL, { tenant, push: push.traces }) };
  const traces: Outlet | undefined = spans && { ...spans, signal: 'traces' };
  return {
    logs: logs && [logs.entry.exports.receiver],
    metrics: metrics && [metrics.entry.exports.receiver],
    traces: spans && [spans.input],
    profiles: profiles && [profiles.entry.exports.receiver],
    outlets: [logs, metrics, traces, profiles].filter((one) => one !== undefined),
  };
}

function outlet<Node extends Outlet['entry']>(
  signal: Outlet['signal'],
  endpoint: Outlet['endpoint'],
  entry: Node,
): Outlet & { readonly entry: Node } {
  return { signal, endpoint, entry, nodes: [entry] };
}
