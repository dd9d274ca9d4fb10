import type { App } from 'cdk8s';
import { routesKeptIn } from './alerting/tenant-routes';
import { rulesKeptIn } from './alerting/tenant-rules';
import { AlloyAgent } from './collect/agent';
import { AlloyEvents } from './collect/events';
import { AlloyGateway } from './collect/gateway';
import { NO_INLETS } from './collect/hub';
import type { HubProps } from './collect/hub-settings';
import { alloyMonitors } from './collect/monitors';
import { namespaceCollectors } from './collect/namespace-collector';
import type { ScrapedEndpoint } from './collect/pipelines/endpoint-metrics';
import { AlloyScraper } from './collect/scraper';
import type { PushEndpoints } from './collect/sinks';
import { tenantNamespaces } from './collect/tenant-namespaces';
import { type ComponentChart, type Endpoint, EnvironmentScope } from './component';
import { AlertRoutes } from './components/alert-routes/alert-routes';
import { Beyla } from './components/beyla/beyla';
import { Crds } from './components/crds/crds';
import { databaseExporters } from './components/exporters/database-exporter';
import { Exporters } from './components/exporters/exporters';
import { Foundation } from './components/foundation/foundation';
import { Grafana } from './components/grafana/grafana';
import { KubeStateMetrics } from './components/kube-state-metrics/kube-state-metrics';
import { type LogAlerts, type LogEndpoints, Loki } from './components/loki/loki';
import { type MetricEndpoints, Mimir } from './components/mimir/mimir';
import { ALERTMANAGER_CONFIG } from './components/mimir/routes';
import { type ObjectStorage, objectStorage, type StoringProgram } from './components/object-storage/object-storage';
import { OpenCost } from './components/opencost/opencost';
import { TENANT_LABEL } from './components/prometheus/ports';
import { Prometheus } from './components/prometheus/prometheus';
import { type ProfileEndpoints, Pyroscope } from './components/pyroscope/pyroscope';
import { Tempo, type TraceEndpoints } from './components/tempo/tempo';
import { dashboardFolders } from './dashboards/folders';
import type { DashboardFolder } from './grafana/dashboards';
import { organizationsOf } from './grafana/organization';
import { tenantsKeptIn } from './spec/kept-tenants';
import { type Environment, INFRASTRUCTURE, type Platform, SIGNALS, type Signal } from './spec/model';
import { ownershipOf } from './spec/ownership';
import { poolsOf } from './spec/pools';
import { tenantsPushingAsThemselves } from './spec/pushing-tenants';

/**
 * THE WIRING: which chart exists where, and whose endpoint it gets. Read this first.
 *
 * The backends of all environments come before the collectors of any, because an environment may send a signal to
 * another one's backends; what keeps metrics comes before the other backends, which write some.
 */
export function buildPlatform(app: App, platform: Platform): readonly ComponentChart[] {
  const grounds = platform.environments.map((environment) =>
    groundOf(new EnvironmentScope(app, environment), platform),
  );
  const sites = grounds.map((ground) => ({ ...ground, ...backendsOf(ground, platform, grounds) }));
  return sites.flatMap((site) => {
    const { mimir, loki, tempo, pyroscope, prometheus } = site;
    const backends = [mimir, loki, tempo, pyroscope, prometheus].filter((chart) => chart !== undefined);
    const routes = alertRoutesOf(site, platform);
    return [
      ...site.foundation,
      ...site.storage.charts,
      ...backends,
      ...routes,
      ...clientsOf(site, platform, keptOf(site, sites)),
    ];
  });
}

/** An environment with what has to be there first. */
interface Ground {
  readonly environment: Environment;
  readonly scope: EnvironmentScope;
  readonly foundation: readonly ComponentChart[];
  readonly storage: ObjectStorage;
  readonly mimir: Mimir | undefined;
}

const PROGRAM_OF: Readonly<Record<Signal, StoringProgram>> = {
  metrics: 'mimir',
  logs: 'loki',
  traces: 'tempo',
  profiles: 'pyroscope',
};

function groundOf(scope: EnvironmentScope, platform: Platform): Ground {
  const { environment } = scope;
  const { metrics } = environment.backends;
  const stored = SIGNALS.filter((signal) => environment.backends[signal].kind !== 'off');
  const storage = objectStorage(
    scope,
    stored.map((signal) => PROGRAM_OF[signal]),
  );
  const crds = environment.operations.monitoringCrds ? [new Crds(scope)] : [];
  const foundation = [...crds, new Foundation(scope)];
  if (!isOn(metrics)) return { environment, scope, foundation, storage, mimir: undefined };
  const tenants = tenantsKeptIn(platform, environment.name, 'metrics');
  const rules = environment.alerting ? rulesKeptIn(platform, environment.name, 'promql') : 'none';
  const pushing = tenantsPushingAsThemselves(platform, environment.name, 'metrics');
  const mimir = new Mimir(scope, { metrics, store: storage.storeOf('mimir'), tenants, pushing, rules });
  return { environment, scope, foundation, storage, mimir };
}

/** What an environment keeps telemetry in. */
interface Backends {
  readonly loki: Loki | undefined;
  readonly tempo: Tempo | undefined;
  readonly pyroscope: Pyroscope | undefined;
  readonly prometheus: Prometheus | undefined;
}

type Site = Ground & Backends;

function backendsOf({ scope, environment, storage }: Ground, platform: Platform, grounds: readonly Ground[]): Backends {
  const { logs, traces, profiles, shortTermMetrics } = environment.backends;
  const tenantsOf = (signal: Signal) => ({
    tenants: tenantsKeptIn(platform, environment.name, signal),
    pushing: tenantsPushingAsThemselves(platform, environment.name, signal),
  });
  const kept = metricsOf(environment, grounds);
  const metrics = kept?.push;
  const alerts = alertsOfLogs(environment, platform, kept?.alertmanager);
  return {
    loki: isOn(logs)
      ? new Loki(scope, { logs, store: storage.storeOf('loki'), ...tenantsOf('logs'), alerts })
      : undefined,
    tempo: isOn(traces)
      ? new Tempo(scope, { traces, metrics, store: storage.storeOf('tempo'), ...tenantsOf('traces') })
      : undefined,
    pyroscope: isOn(profiles)
      ? new Pyroscope(scope, { profiles, store: storage.storeOf('pyroscope'), ...tenantsOf('profiles') })
      : undefined,
    prometheus:
      isOn(shortTermMetrics) && metrics !== undefined
        ? new Prometheus(scope, {
            settings: shortTermMetrics,
            onward: metrics,
            tenants: [INFRASTRUCTURE, ...environment.tenants.map(({ id }) => id)],
          })
        : undefined,
  };
}

/** Rules about logs are evaluated where somebody in the same cluster takes their alerts. */
function alertsOfLogs(
  { alerting, name }: Environment,
  platform: Platform,
  alertmanager: Endpoint | undefined,
): LogAlerts | undefined {
  if (!alerting || alertmanager === undefined) return undefined;
  return { rules: rulesKeptIn(platform, name, 'logql'), alertmanager };
}

/** What brings routes to the Alertmanager, where there is one that tells anybody. */
function alertRoutesOf({ scope, mimir }: Ground, platform: Platform): readonly ComponentChart[] {
  if (mimir?.alertmanager === undefined) return [];
  const alertmanager = mimir.alertmanager.at(ALERTMANAGER_CONFIG);
  const tenants = routesKeptIn(platform, scope.environment.name);
  return tenants.length === 0 ? [] : [new AlertRoutes(scope, { alertmanager, tenants })];
}

function isOn<B extends { readonly kind: string }>(backend: B): backend is Exclude<B, { readonly kind: 'off' }> {
  return backend.kind !== 'off';
}

/** Where an environment's metrics are kept, here or elsewhere; undefined: nowhere. */
function metricsOf(environment: Environment, grounds: readonly Ground[]): MetricEndpoints | undefined {
  const keeper = grounds.find((ground) => ground.environment.name === environment.keptIn.metrics);
  return keeper && reachFrom<MetricEndpoints>(environment, keeper.environment, keeper.mimir);
}

/** Where the signals of an environment are kept, here or elsewhere; undefined: nowhere. */
interface Kept {
  readonly metrics: MetricEndpoints | undefined;
  readonly logs: LogEndpoints | undefined;
  readonly traces: TraceEndpoints | undefined;
  readonly profiles: ProfileEndpoints | undefined;
}

function keptOf({ environment }: Site, sites: readonly Site[]): Kept {
  const reach = <Endpoints>(signal: Signal, backendOf: (site: Site) => Reachable<Endpoints> | undefined) => {
    const keeper = sites.find((site) => site.environment.name === environment.keptIn[signal]);
    return keeper && reachFrom(environment, keeper.environment, backendOf(keeper));
  };
  return {
    metrics: metricsOf(environment, sites),
    logs: reach<LogEndpoints>('logs', ({ loki }) => loki),
    traces: reach<TraceEndpoints>('traces', ({ tempo }) => tempo),
    profiles: reach<ProfileEndpoints>('profiles', ({ pyroscope }) => pyroscope),
  };
}

function dashboardsOf(environment: Environment, platform: Platform): readonly DashboardFolder[] {
  if (!environment.grafana.dashboards) return [];
  return dashboardFolders(
    environment,
    organizationsOf(platform, environment).map(({ name }) => name),
  );
}

/** A backend as it is reached in its cluster, and from others where it is exposed. */
type Reachable<Endpoints> = Endpoints & { readonly exposed: Endpoints | undefined };

/** How an environment's collectors and Grafana reach a backend: by Service in the same cluster, else as exposed. */
function reachFrom<Endpoints>(
  caller: Environment,
  keeper: Environment,
  backend: Reachable<Endpoints> | undefined,
): Endpoints | undefined {
  return caller.cluster.server === keeper.cluster.server ? backend : backend?.exposed;
}

function clientsOf({ scope, prometheus }: Site, platform: Platform, kept: Kept): readonly ComponentChart[] {
  const { metrics, logs, traces, profiles } = kept;
  const grafana = scope.environment.grafana.enabled
    ? [
        new Grafana(scope, {
          platform,
          metrics: metrics?.query,
          shortTermMetrics: prometheus?.query,
          alertmanager: metrics?.alertmanager,
          logs: logs?.query,
          traces: traces?.query,
          profiles: profiles?.query,
          dashboards: dashboardsOf(scope.environment, platform),
        }),
      ]
    : [];
  const push: PushEndpoints = {
    // Where there is one, metrics pass by the Prometheus that keeps the last hours.
    metrics: metrics && (prometheus?.push ?? metrics.push),
    logs: logs?.push,
    traces: traces?.push,
    profiles: profiles?.push,
  };
  if (Object.values(push).every((endpoint) => endpoint === undefined)) return grafana;

  const { charts: exporters, scraped } = metrics ? exportersOf(scope, metrics) : NO_EXPORTERS;
  const { hub, agent, others } = alloysOf(scope, {
    platform,
    push,
    metricsTenantLabel: prometheus && TENANT_LABEL,
    scraped,
  });
  const { beyla: settings, tenants, sources } = scope.environment;
  const beyla =
    settings !== 'off' && tenants.length > 0 && hub.otlp
      ? [new Beyla(scope, { settings, otlp: hub.otlp, token: hub.otlpToken })]
      : [];
  // In a tenant's namespace nobody has the password of all tenants.
  const ofTenants = namespaceCollectors(scope, ({ id }) => ({
    metrics: metrics?.pushAs?.(id),
    logs: logs?.pushAs?.(id),
    traces: traces?.pushAs?.(id),
    profiles: profiles?.pushAs?.(id),
  }));
  const events = hub.logs && sources.events ? [new AlloyEvents(scope, { gateway: hub })] : [];
  return [...exporters, ...others, agent, ...beyla, ...events, ...ofTenants, ...tenantNamespaces(scope), ...grafana];
}

/** The Alloys of an environment that know all tenants, and its agents, which may be the same. */
function alloysOf(scope: EnvironmentScope, props: HubProps) {
  const { owners, hub } = ownershipOf(scope.environment.collection);
  const gateways = hub === 'gateway' ? gatewaysOf(scope, props) : [];
  const scraper = owners.endpoints === 'scraper' ? new AlloyScraper(scope, props) : undefined;
  const others = [...gateways.map(({ chart }) => chart), ...(scraper ? [scraper] : []), ...alloyMonitors(scope, props)];
  const inlets = hub === 'scraper' ? scraper?.inlets : gateways[0]?.chart.inlets;
  const pools = gateways.map(({ chart, pool }) => ({ pool, inlets: chart.inlets }));
  const agent = new AlloyAgent(scope, inlets ? { gateway: inlets, pools } : { hub: props });
  return { hub: inlets ?? agent.inlets ?? NO_INLETS, agent, others };
}

/** The pools of gateways. The first hands on what there is one sender of; it is made last. */
function gatewaysOf(scope: EnvironmentScope, props: HubProps) {
  const [first, ...more] = poolsOf(scope.environment);
  const others = more.map((pool) => ({ pool, chart: new AlloyGateway(scope, { ...props, pool }) }));
  if (first === undefined) return others;
  const inlets = others.map(({ pool, chart }) => ({ pool, otlp: chart.inlets.otlp }));
  return [{ pool: first, chart: new AlloyGateway(scope, { ...props, pool: first, others: inlets }) }, ...others];
}

/** Programs that export metrics, and what is to be scraped of them. */
interface ExportersOf {
  readonly charts: readonly ComponentChart[];
  readonly scraped: readonly ScrapedEndpoint[];
}

const NO_EXPORTERS: ExportersOf = { charts: [], scraped: [] };

function exportersOf(scope: EnvironmentScope, metrics: MetricEndpoints): ExportersOf {
  const { kubeStateMetrics, openCost } = scope.environment;
  const state = kubeStateMetrics === 'off' ? undefined : new KubeStateMetrics(scope, kubeStateMetrics);
  const cost = openCost === 'off' ? undefined : new OpenCost(scope, { settings: openCost, usage: metrics.query });
  const databases = databaseExporters(scope.environment).length > 0 ? new Exporters(scope) : undefined;
  return {
    charts: [state, cost, databases].filter((chart) => chart !== undefined),
    scraped: [
      ...(state ? [{ job: state.app, endpoint: state.metrics, labels: 'own' } as const] : []),
      ...(cost ? [{ job: cost.app, endpoint: cost.metrics, labels: 'own' } as const] : []),
      ...(databases?.databases ?? []).map(({ tenant, database, program, metrics: endpoint }) => ({
        job: program,
        endpoint,
        // The exporter is the platform's, and what it says is the team's.
        labels: { instance: database, namespace: tenant.namespaces[0] ?? '' },
      })),
    ],
  };
}
