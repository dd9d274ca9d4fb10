import type { App } from 'cdk8s';
import { AlloyAgent } from './collect/agent';
import { AlloyEvents } from './collect/events';
import { AlloyGateway } from './collect/gateway';
import { type ComponentChart, EnvironmentScope } from './component';
import { Foundation } from './components/foundation/foundation';
import { Grafana } from './components/grafana/grafana';
import { type LogEndpoints, Loki } from './components/loki/loki';
import { objectStorage } from './components/object-storage/object-storage';
import { tenantsKeptIn } from './spec/kept-tenants';
import type { Environment, Platform } from './spec/model';

/**
 * THE WIRING: which chart exists where, and whose endpoint it gets. Read this first.
 *
 * The backends of all environments come before the collectors of any, because an environment may send a signal to
 * another one's backends.
 */
export function buildPlatform(app: App, platform: Platform): readonly ComponentChart[] {
  const environments = platform.environments.map((environment) => {
    const scope = new EnvironmentScope(app, environment);
    return { environment, scope, backends: buildBackends(scope, platform) };
  });
  return environments.flatMap(({ environment, scope, backends }) => {
    const keeper = environments.find((other) => other.environment.name === environment.keptIn.logs);
    const logs = keeper && logsFrom(environment, keeper.environment, keeper.backends.loki);
    return [...backends.charts, ...buildClients(scope, platform, logs)];
  });
}

/** What an environment keeps telemetry in. */
interface Backends {
  readonly charts: readonly ComponentChart[];
  readonly loki: Loki | undefined;
}

function buildBackends(scope: EnvironmentScope, platform: Platform): Backends {
  const { environment } = scope;
  const foundation = new Foundation(scope);
  if (environment.backends.logs.kind === 'off') return { charts: [foundation], loki: undefined };

  const storage = objectStorage(scope, ['loki']);
  const loki = new Loki(scope, {
    logs: environment.backends.logs,
    store: storage.storeOf('loki'),
    tenants: tenantsKeptIn(platform, environment.name, 'logs'),
  });
  return { charts: [foundation, ...storage.charts, loki], loki };
}

function buildClients(
  scope: EnvironmentScope,
  platform: Platform,
  logs: LogEndpoints | undefined,
): readonly ComponentChart[] {
  const grafana = scope.environment.grafana.enabled ? [new Grafana(scope, { platform, logs: logs?.query })] : [];
  if (logs === undefined) return grafana;

  const gateway = new AlloyGateway(scope, { platform, push: logs.push });
  return [gateway, new AlloyAgent(scope, { gateway }), new AlloyEvents(scope, { gateway }), ...grafana];
}

/** Where an environment's collectors and Grafana reach the Loki that keeps its logs: by Service in the same cluster, else as exposed. */
function logsFrom(caller: Environment, keeper: Environment, loki: Loki | undefined): LogEndpoints | undefined {
  return caller.cluster.server === keeper.cluster.server ? loki : loki?.exposed;
}
