import { tenantsKeptIn } from '../spec/kept-tenants';
import { type Environment, INFRASTRUCTURE, type Platform, type Tenant, type TenantId } from '../spec/model';
import { matcher } from './matcher';
import { BACKEND_ALERTS } from './rules/backends';
import { COLLECTOR_ALERTS, namespaceCollectorAlerts } from './rules/collectors';
import { kubernetesAlerts } from './rules/kubernetes';
import { NODE_ALERTS } from './rules/nodes';
import { groundAlerts, WATCHDOG_RULES } from './rules/platform';
import type { RuleGroup, RuleLanguage } from './rules/rule';
import { printRules } from './rules/rule-file';
import { SERVICE_LOG_ALERTS } from './rules/service-logs';
import { SERVICE_ALERTS, SERVICE_RECORDINGS } from './rules/services';
import { sloRules } from './rules/slo';

/** Rule files of a tenant, by name. */
export interface PrintedRules {
  readonly tenant: TenantId;
  readonly files: Readonly<Record<string, string>>;
}

/** Every rule file that the environment that keeps a signal evaluates, ours and the tenants' own. */
export function rulesKeptIn(platform: Platform, environment: string, language: RuleLanguage): readonly PrintedRules[] {
  const { runbooks } = platform.alerting;
  return platformRulesKeptIn(platform, environment, language)
    .map(({ tenant, files }) => ({
      tenant,
      files: {
        ...Object.fromEntries(Object.entries(files).map(([name, groups]) => [name, printRules(groups, runbooks)])),
        ...teamRules(platform, tenant, language),
      },
    }))
    .filter(({ files }) => Object.keys(files).length > 0);
}

/** End of the names of files whose expressions are LogQL. */
const LOGQL = '.logql.yaml';

/** Rules of the team itself, as it wrote them. */
function teamRules({ tenants }: Platform, id: TenantId, language: RuleLanguage): Readonly<Record<string, string>> {
  const rules = tenants.find((tenant) => tenant.id === id)?.alerts.rules ?? [];
  return Object.fromEntries(
    rules
      .filter(({ path }) => path.endsWith(LOGQL) === (language === 'logql'))
      .map(({ path, text }) => [`own-${path.slice(path.lastIndexOf('/') + 1)}`, text]),
  );
}

/** Rules of ours that are evaluated for a tenant: files by name, each of some groups. */
interface PlatformRules {
  readonly tenant: TenantId;
  readonly files: Readonly<Record<string, readonly RuleGroup[]>>;
}

/** The rules of ours that the environment that keeps a signal evaluates for each tenant, sorted by tenant. */
function platformRulesKeptIn(
  platform: Platform,
  environment: string,
  language: RuleLanguage,
): readonly PlatformRules[] {
  const signal = language === 'promql' ? 'metrics' : 'logs';
  if (!platform.environments.some(({ keptIn }) => keptIn[signal] === environment)) return [];
  const tenants = tenantsKeptIn(platform, environment, signal);
  const all =
    language === 'promql'
      ? [
          infrastructureRules(platform, environment, tenants),
          ...tenants.map((one) => applicationRules(platform, environment, one)),
        ]
      : tenants.map(logRules);
  return all.sort((a, b) => (a.tenant < b.tenant ? -1 : a.tenant > b.tenant ? 1 : 0));
}

function applicationRules(platform: Platform, environment: string, tenant: Tenant): PlatformRules {
  const { id, alerts, workloads } = tenant;
  const slo = sloRules(workloads);
  // What those say of themselves is the tenant's.
  const collectors = platform.environments.some(
    ({ name, keptIn, collection }) =>
      keptIn.metrics === environment && collection.includes('per-namespace') && tenant.environments.includes(name),
  );
  // Dashboards read what is recorded, so that it is there without the alerts too.
  return {
    tenant: id,
    files: {
      'recordings.yaml': [SERVICE_RECORDINGS],
      ...(alerts.recommended && { 'recommended.yaml': [SERVICE_ALERTS, ...(collectors ? [COLLECTOR_ALERTS] : [])] }),
      ...(slo.length > 0 && { 'slo.yaml': slo }),
    },
  };
}

function logRules({ id, alerts }: Tenant): PlatformRules {
  return { tenant: id, files: alerts.recommended ? { 'recommended.yaml': [SERVICE_LOG_ALERTS] } : {} };
}

function infrastructureRules(platform: Platform, environment: string, tenants: readonly Tenant[]): PlatformRules {
  const senders = platform.environments.filter(({ keptIn }) => keptIn.metrics === environment);
  const namespaces = recommendedNamespaces(platform, tenants);
  const withCollectors = senders.filter(hasCollectorsOfTenants).map(({ name }) => name);
  const recommended = [
    ...(namespaces === 'none' ? [] : [kubernetesAlerts(namespaces)]),
    ...(platform.alerting.recommended ? [NODE_ALERTS] : []),
  ];
  return {
    tenant: INFRASTRUCTURE,
    files: {
      'platform.yaml': [
        WATCHDOG_RULES,
        groundAlerts([...new Set(senders.map(({ namespace }) => namespace))]),
        COLLECTOR_ALERTS,
        ...(withCollectors.length > 0 ? [namespaceCollectorAlerts(withCollectors)] : []),
        BACKEND_ALERTS,
      ],
      ...(recommended.length > 0 && { 'recommended.yaml': recommended }),
    },
  };
}

/** Whether tenants' namespaces have collectors of their own, and something says how they are. */
function hasCollectorsOfTenants({ collection, kubeStateMetrics }: Environment): boolean {
  return collection.includes('per-namespace') && kubeStateMetrics !== 'off';
}

/** Matcher of the namespaces whose owner wants the recommended rules; empty: all. */
function recommendedNamespaces({ alerting }: Platform, tenants: readonly Tenant[]): string | 'none' {
  const different = tenants
    .filter(({ alerts }) => alerts.recommended !== alerting.recommended)
    .flatMap(({ namespaces }) => namespaces);
  if (different.length === 0) return alerting.recommended ? '' : 'none';
  return matcher('namespace', alerting.recommended ? '!~' : '=~', [...new Set(different)].sort().join('|'));
}
