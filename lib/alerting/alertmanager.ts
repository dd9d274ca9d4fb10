/**
 * Alertmanager's configuration (https://prometheus.io/docs/alerting/latest/configuration/), as far as the platform writes
 * it. Secrets are places (`secret-text.ts`), never values.
 */

export interface AlertmanagerConfig {
  readonly route: Route;
  readonly receivers: readonly Receiver[];
  readonly inhibit_rules: readonly InhibitRule[];
  readonly time_intervals: readonly TimeInterval[];
  readonly templates?: readonly string[];
}

export interface Route {
  /** @default - that of the parent */
  readonly receiver?: string;
  /** Each has to hold, e.g. `severity="critical"`, `namespace=~"a|b"`. @default - every alert */
  readonly matchers?: readonly string[];
  /** Whether routes after this one get the alert too. @default false */
  readonly continue?: boolean;
  readonly group_by?: readonly string[];
  readonly group_wait?: string;
  readonly group_interval?: string;
  readonly repeat_interval?: string;
  readonly mute_time_intervals?: readonly string[];
  readonly routes?: readonly Route[];
}

export interface Receiver {
  readonly name: string;
  readonly slack_configs?: readonly object[];
  readonly pagerduty_configs?: readonly object[];
  readonly opsgenie_configs?: readonly object[];
  readonly email_configs?: readonly object[];
  readonly webhook_configs?: readonly object[];
  readonly msteamsv2_configs?: readonly object[];
}

export interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

export interface TimeInterval {
  readonly name: string;
  readonly time_intervals: readonly object[];
}
