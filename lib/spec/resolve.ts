import * as D from './defaults';
import type { Draft, DraftPlatform } from './draft';
import type { Environment, Platform, Tenant, TenantId } from './model';
import type { Problem } from './problem';
import { alertingOf, ownRules, tenantAlertsOf } from './resolve-alerting';
import { resolveEnvironment } from './resolve-environment';
import { databasesOf, groupsOf, resolveIdentity } from './resolve-grafana';
import { faroOf, limitsOf, retentionOf, workloadsOf } from './resolve-tenant';
import { checkAlerting } from './rules/alerting';
import { checkClusters } from './rules/clusters';
import { checkDatabases } from './rules/databases';
import { checkEnvironments, type EnvironmentPair } from './rules/environments';
import { checkExtraConfig } from './rules/extra-config';
import { checkGrafana } from './rules/grafana';
import { checkLogs } from './rules/logs';
import { checkMetrics } from './rules/metrics';
import { checkNamespaces } from './rules/namespaces';
import { checkOperations } from './rules/operations';
import { checkOwnSettings } from './rules/own-settings';
import { checkParts } from './rules/parts';
import { checkResources } from './rules/resources';
import { checkRouting } from './rules/routing';
import { checkSources } from './rules/sources';
import { checkStorage } from './rules/storage';
import type { TenantSpec } from './schema/tenant';
import type { UpstreamVersions } from './versions';

/** What became of the files: the platform is only of use when there are no problems. */
export interface Resolved {
  readonly platform: Platform;
  readonly problems: readonly Problem[];
}

/** Fills in what was left out, derives the rest, and checks the rules that span files. Pure. */
export function resolve(draft: DraftPlatform, versions: UpstreamVersions): Resolved {
  const pairs = draft.tenants.map((of) => ({ spec: of.spec, tenant: resolveTenant(draft, of) }));
  const tenants = pairs.map(({ tenant }) => tenant);
  const alone = draft.environments.map((of) => {
    const here = pairs.flatMap(({ spec, tenant }) => tenantIn(of.name, spec, tenant));
    return {
      of,
      resolved: resolveEnvironment(
        draft,
        of,
        sortBy(here, (tenant) => tenant.id),
      ),
    };
  });
  const environments = alone.map((pair) => ({ ...pair, resolved: besideOthers(pair.resolved, alone) }));
  const problems = [
    ...checkNamespaces(draft),
    ...checkEnvironments(draft, environments),
    ...checkClusters(draft, environments),
    ...checkRouting(draft, environments),
    ...checkOwnSettings(environments),
    ...checkMetrics(draft, environments),
    ...checkLogs(draft, environments, versions),
    ...checkExtraConfig(draft),
    ...checkOperations(draft),
    ...checkGrafana(draft, environments),
    ...checkDatabases(draft.tenants),
    ...checkSources(environments),
    ...checkAlerting(draft, environments),
    ...checkParts(draft, environments),
    ...checkResources(environments),
    ...checkStorage(environments),
  ];
  return {
    platform: platformOf(
      draft,
      environments.map((one) => one.resolved),
      tenants,
    ),
    problems,
  };
}

/** An environment that knows what else is in its cluster. */
function besideOthers(environment: Environment, all: readonly EnvironmentPair[]): Environment {
  const others = all
    .map(({ resolved }) => resolved)
    .filter(({ name, cluster }) => name !== environment.name && cluster.server === environment.cluster.server);
  const foreign = others.flatMap(({ namespace, tenants }) => [
    namespace,
    ...tenants.flatMap((tenant) => tenant.namespaces),
  ]);
  return { ...environment, foreignNamespaces: [...new Set(foreign)].sort() };
}

function platformOf(draft: DraftPlatform, environments: readonly Environment[], tenants: readonly Tenant[]): Platform {
  const { spec } = draft;
  return {
    git: {
      url: spec.git.url,
      revision: spec.git.revision ?? D.DEFAULT_REVISION,
      path: spec.git.path ?? D.DEFAULT_FOLDER,
    },
    domain: spec.domain,
    argocd: { namespace: spec.argocd?.namespace ?? D.DEFAULT_ARGOCD_NAMESPACE },
    alerting: alertingOf(spec.alerting, spec.git),
    identity: resolveIdentity(spec.identity),
    unknownNamespaces: spec.unknownNamespaces ?? 'infrastructure',
    environments: sortBy(environments, (environment) => environment.name),
    tenants: sortBy(tenants, (tenant) => tenant.id),
  };
}

function resolveTenant(draft: DraftPlatform, { name, spec }: Draft<TenantSpec>): Tenant {
  const { namespaces } = spec;
  const all = Array.isArray(namespaces) ? namespaces : Object.values(namespaces).flat();
  return {
    id: name as TenantId,
    namespaces: [...new Set(all)].sort(),
    environments: [...new Set(environmentsOf(spec, draft.environmentNames))].sort(),
    retention: retentionOf(spec.retention),
    limits: limitsOf(spec.limits),
    faro: faroOf(spec.faro),
    workloads: workloadsOf(spec),
    alerts: tenantAlertsOf(spec.alerts, draft.spec.alerting, ownRules(draft, name, spec.alerts)),
    groups: groupsOf(spec.groups),
    databases: databasesOf(spec.datasources),
  };
}

/** Names of the environments that a tenant exists in: as said, by its namespaces, or all. */
function environmentsOf(spec: TenantSpec, all: readonly string[]): readonly string[] {
  return spec.environments ?? (Array.isArray(spec.namespaces) ? all : Object.keys(spec.namespaces));
}

/** A tenant as one environment sees it: with its namespaces there. */
function tenantIn(environment: string, { namespaces }: TenantSpec, tenant: Tenant): readonly Tenant[] {
  if (!tenant.environments.includes(environment)) {
    return [];
  }
  return [
    Array.isArray(namespaces) ? tenant : { ...tenant, namespaces: [...new Set(namespaces[environment] ?? [])].sort() },
  ];
}

function sortBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
