import type { AlertmanagerConfig } from './alertmanager';
import type { Labels } from './matcher';
import { receiverWords } from './receiver-words';
import type { RenderedAlert, RenderedAlerting } from './rendered-alerting';
import { inhibitorsOf, type Match, routesOf } from './route-tree';

/** What is asked of an alert. */
export interface Question {
  readonly labels: Labels;
  /** @default - each that has a rule of this name, or else `infrastructure` */
  readonly tenant?: string;
}

/** Which rules make an alert with these labels, which routes it takes, and whom it reaches. */
export function explain(all: readonly RenderedAlerting[], question: Question): string {
  const answers = all.flatMap((alerting) => answersOf(alerting, question));
  return answers.length === 0 ? 'no Alertmanager knows of such an alert\n' : answers.join('\n');
}

function answersOf({ environment, alerts, routes }: RenderedAlerting, { labels, tenant }: Question): readonly string[] {
  const named = alerts.filter((alert) => fits(alert, labels) && (tenant === undefined || alert.tenant === tenant));
  const tenants = named.length > 0 ? [...new Set(named.map((alert) => alert.tenant))] : [tenant ?? 'infrastructure'];
  return tenants.flatMap((of) => {
    const config = routes.get(of);
    if (config === undefined) return [];
    const rules = named.filter((alert) => alert.tenant === of);
    const cases = rules.length === 0 ? [labels] : distinct(rules.map((rule) => ({ ...rule.labels, ...labels })));
    return cases.map((found) => {
      const made = rules.filter((rule) => fits(rule, found));
      return answer(`${environment}, tenant ${of}`, made, config, found);
    });
  });
}

/** Whether a rule can make an alert with these labels. */
function fits({ alert, labels: own }: RenderedAlert, labels: Labels): boolean {
  const { alertname } = labels;
  return alertname === alert && Object.entries(own).every(([label, value]) => (labels[label] ?? value) === value);
}

function distinct(all: readonly Labels[]): readonly Labels[] {
  return [...new Map(all.map((labels) => [JSON.stringify(labels), labels])).values()];
}

function answer(where: string, rules: readonly RenderedAlert[], config: AlertmanagerConfig, labels: Labels): string {
  const shown = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
  const inhibitors = inhibitorsOf(config, labels);
  return [
    `${where}: ${shown.join(', ')}`,
    ...(rules.length === 0 ? ['  rule: none of this name'] : []),
    ...[...new Set(rules.map(({ program, file }) => `  rule: ${program}, ${file}`))],
    ...routesOf(config, labels).map((match) => routeWords(config, match)),
    ...inhibitors.map(
      (rule) =>
        `  held back while one fires with ${rule.source_matchers.join(', ')} and the same ${rule.equal.join(', ')}`,
    ),
    '',
  ].join('\n');
}

function routeWords(config: AlertmanagerConfig, { receiver, path, repeatInterval, muteTimes, groupBy }: Match): string {
  return [
    `  route: ${path.length === 0 ? 'the last one, for what no other takes' : path.join(' → ')}`,
    `  to: ${receiverWords(config, receiver)}`,
    `  together by ${groupBy.join(', ')}; again after ${repeatInterval}${muteTimes.length > 0 ? `; not during ${muteTimes.join(', ')}` : ''}`,
  ].join('\n');
}
