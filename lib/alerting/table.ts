import type { AlertmanagerConfig, Route } from './alertmanager';
import { holds, type Labels, parseMatcher } from './matcher';
import { receiverWords } from './receiver-words';
import type { RenderedAlert, RenderedAlerting } from './rendered-alerting';
import { routesOf } from './route-tree';

/** Who is told of each alert of an environment: a line for each rule and, where that decides, each namespace. */
export function alertTable({ alerts, routes }: RenderedAlerting): string {
  const rows = alerts.flatMap((alert) => {
    const config = routes.get(alert.tenant);
    return config === undefined ? [] : rowsOf(alert, config);
  });
  const widths = HEADS.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[line(HEADS), ...[...new Set(rows.map(line))]].join('\n')}\n`;
}

const HEADS = ['tenant', 'ruler', 'file', 'alert', 'severity', 'when', 'goes to'] as const;

function rowsOf(alert: RenderedAlert, config: AlertmanagerConfig): readonly (readonly string[])[] {
  return casesOf(alert, config).map(({ when, labels }) => {
    const all = { alertname: alert.alert, ...alert.labels, ...labels };
    const told = routesOf(config, all).map(({ receiver }) => receiverWords(config, receiver));
    const { severity = '' } = alert.labels;
    return [alert.tenant, alert.program, alert.file, alert.alert, severity, when, told.join('; ')];
  });
}

interface Case {
  readonly when: string;
  readonly labels: Labels;
}

/** Labels that an alert may come with and that decide where it goes. */
function casesOf(alert: RenderedAlert, { route }: AlertmanagerConfig): readonly Case[] {
  const others = { when: '', labels: {} };
  if (!/\bnamespace\b/.test(alert.expr) && !alert.laterLabels.includes('namespace')) return [others];
  const cases = (route.routes ?? []).flatMap(caseOf).filter(({ labels }) => canBeIn(alert, labels.namespace ?? ''));
  return cases.length === 0 ? [others] : [...cases, { when: 'any other namespace', labels: {} }];
}

/** Whether what the expression says of namespaces lets an alert be in one. */
function canBeIn({ expr }: RenderedAlert, namespace: string): boolean {
  return [...expr.matchAll(/\bnamespace\s*(?:=~|!~|!=|=)\s*"[^"]*"/g)].every(([matcher]) => {
    const parsed = parseMatcher(matcher);
    return parsed === undefined || holds(parsed, { namespace });
  });
}

function caseOf({ matchers = [] }: Route): readonly Case[] {
  const parsed = matchers.flatMap((matcher) => parseMatcher(matcher) ?? []);
  const namespace = parsed.find(({ label }) => label === 'namespace')?.value.split('|')[0];
  if (namespace === undefined) return [];
  const environment = parsed.find(({ label }) => label === 'environment')?.value;
  return [{ when: matchers.join(', '), labels: { namespace, ...(environment !== undefined && { environment }) } }];
}
