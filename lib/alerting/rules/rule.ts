/** Rules as data. `rule-file.ts` prints them as the rulers read them. */

/** How soon somebody has to look: at once, today, or when there is time. `none`: not an alert to act upon. */
export type Severity = 'critical' | 'warning' | 'info' | 'none';

export interface AlertRule {
  /** CamelCase; its runbook is `docs/runbooks/<alert>.md`. */
  readonly alert: string;
  readonly expr: string;
  /** How long it has to be so before anybody is told. */
  readonly for: string;
  readonly severity: Severity;
  /** One line; `{{ $labels.x }}` stands for a label. */
  readonly summary: string;
  /** What it means, and what to look at first. */
  readonly description: string;
  /** @default - those of the expression */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface RecordingRule {
  /** `level:metric:operation`. */
  readonly record: string;
  readonly expr: string;
  /** @default - those of the expression */
  readonly labels?: Readonly<Record<string, string>>;
}

export type Rule = AlertRule | RecordingRule;

/** Rules that are evaluated one after another. */
export interface RuleGroup {
  readonly name: string;
  /** @default - the ruler's: a minute */
  readonly interval?: string;
  readonly rules: readonly Rule[];
}

/** Whose language the expressions are in. */
export type RuleLanguage = 'promql' | 'logql';

export function isAlert(rule: Rule): rule is AlertRule {
  return 'alert' in rule;
}
