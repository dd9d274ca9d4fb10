import type { Duration, SecretRef } from './model';

/** Who is told of alerts, and how. Part of the resolved model: see `model.ts`. */

/** Times at which warnings are not sent. */
export interface MuteTime {
  /** Days of the week, lower case; empty: every day. */
  readonly days: readonly string[];
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Where alerts of a team, or of the platform itself, go. */
export interface Receivers {
  /** Channel; `none`: not to Slack. */
  readonly slack: string | 'none';
  readonly email: readonly string[];
  readonly webhook: SecretRef | 'none';
  readonly teams: SecretRef | 'none';
  /** Routing key for critical alerts. */
  readonly pagerduty: SecretRef | 'none';
  /** API key for critical alerts. */
  readonly opsgenie: SecretRef | 'none';
  readonly mute: readonly MuteTime[];
}

/** A file of a team's own rules. */
export interface RuleFile {
  /** File from the platform folder, e.g. `tenants/team-beta/rules/shop.yaml`. */
  readonly path: string;
  /** The same file as messages show it. */
  readonly file: string;
  readonly text: string;
}

/** Alerts of a tenant. */
export interface TenantAlerts {
  readonly receivers: Receivers;
  /** Whether the recommended rules are evaluated for it. */
  readonly recommended: boolean;
  /** Sorted by path. */
  readonly rules: readonly RuleFile[];
}

/** How the platform sends alerts. */
export interface Alerting {
  /** Whether the recommended rules about nodes, and those of tenants that say nothing, are evaluated. */
  readonly recommended: boolean;
  /** Where alerts of the platform itself go, and those of namespaces whose team names no receiver. */
  readonly receivers: Receivers;
  readonly slack: { readonly kind: 'bot-token' | 'webhook'; readonly secret: SecretRef } | 'none';
  readonly mail:
    | {
        readonly smarthost: string;
        readonly from: string;
        readonly username: string | 'none';
        readonly password: SecretRef | 'none';
      }
    | 'none';
  /** URL called for as long as alerts can be sent. */
  readonly heartbeat: SecretRef | 'none';
  /** Address before the names of alerts, without a trailing slash. */
  readonly runbooks: string;
  readonly repeat: Duration;
}
