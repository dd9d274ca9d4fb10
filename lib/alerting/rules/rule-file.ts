import * as yaml from 'js-yaml';
import { type AlertRule, isAlert, type Rule, type RuleGroup } from './rule';

/** A file of rules as a ruler reads it. `runbooks`: address before the names of alerts. */
export function printRules(groups: readonly RuleGroup[], runbooks: string): string {
  const content = {
    groups: groups.map(({ name, interval, rules }) => ({
      name,
      ...(interval !== undefined && { interval }),
      rules: rules.map((rule) => entry(rule, runbooks)),
    })),
  };
  return yaml.dump(content, { lineWidth: -1, noRefs: true });
}

function entry(rule: Rule, runbooks: string): object {
  const labels = labelsOf(rule);
  const said = Object.keys(labels).length > 0 && { labels };
  if (!isAlert(rule)) return { record: rule.record, expr: rule.expr, ...said };
  return {
    alert: rule.alert,
    expr: rule.expr,
    ...(rule.for !== '0s' && { for: rule.for }),
    ...said,
    annotations: annotationsOf(rule, runbooks),
  };
}

function labelsOf(rule: Rule): Readonly<Record<string, string>> {
  return isAlert(rule) ? { severity: rule.severity, ...rule.labels } : (rule.labels ?? {});
}

function annotationsOf({ alert, summary, description }: AlertRule, runbooks: string): object {
  return { summary, description, runbook_url: `${runbooks}/${alert}.md` };
}
