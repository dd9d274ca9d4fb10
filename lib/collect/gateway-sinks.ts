import { gatewayLogs } from './pipelines/logs-sink';
import { gatewayMetrics, type Passed } from './pipelines/metrics-sink';
import { gatewayProfiles } from './pipelines/profiles-sink';
import type { Outlet, PushEndpoints, Sinks } from './sinks';

/**
 * Sinks of a collector that sends everything to the gateway, which alone knows the tenants. Traces are none of them: what
 * makes traces pushes them by itself.
 */
export function gatewaySinks(gateway: PushEndpoints, passed: Passed): Sinks {
  const logs = gateway.logs && { endpoint: gateway.logs, node: gatewayLogs(gateway.logs) };
  const metrics = gateway.metrics && { endpoint: gateway.metrics, node: gatewayMetrics(gateway.metrics, passed) };
  const profiles = gateway.profiles && { endpoint: gateway.profiles, node: gatewayProfiles(gateway.profiles) };
  const outlets: readonly (Outlet | undefined)[] = [
    logs && { signal: 'logs', endpoint: logs.endpoint, entry: logs.node, nodes: [logs.node] },
    metrics && { signal: 'metrics', endpoint: metrics.endpoint, entry: metrics.node, nodes: [metrics.node] },
    profiles && { signal: 'profiles', endpoint: profiles.endpoint, entry: profiles.node, nodes: [profiles.node] },
  ];
  return {
    logs: logs && [logs.node.exports.receiver],
    metrics: metrics && [metrics.node.exports.receiver],
    profiles: profiles && [profiles.node.exports.receiver],
    outlets: outlets.filter((outlet) => outlet !== undefined),
  };
}
