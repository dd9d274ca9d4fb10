import * as D from './defaults';
import type { DraftPlatform } from './draft';
import type { Alerting, MuteTime, Receivers, RuleFile, TenantAlerts } from './model';
import { repositoryPage } from './repository-page';
import type { AlertingSpec, AlertsSpec } from './schema/alerting';
import type { PlatformSpec } from './schema/platform';

/** Folder of the runbooks in the repository. */
const RUNBOOKS = 'docs/runbooks';

type ReceiversSpec = Pick<AlertsSpec, 'slack' | 'email' | 'webhook' | 'teams' | 'pagerduty' | 'opsgenie' | 'mute'>;

/** How the platform sends alerts. `git`: where the runbooks are, unless it is said. */
export function alertingOf(spec: AlertingSpec | undefined, git: PlatformSpec['git']): Alerting {
  const { slack, email, runbooks = repositoryPage(git.url, git.revision ?? D.DEFAULT_REVISION, RUNBOOKS) } = spec ?? {};
  return {
    recommended: spec?.recommended ?? true,
    receivers: receiversOf({
      slack: spec?.slackChannel,
      email: spec?.emailTo,
      webhook: spec?.webhook,
      teams: spec?.teams,
      pagerduty: spec?.pagerduty,
      opsgenie: spec?.opsgenie,
      mute: spec?.mute,
    }),
    slack: slack === undefined ? 'none' : { kind: spec?.slackKind ?? 'bot-token', secret: slack },
    mail:
      email === undefined
        ? 'none'
        : {
            smarthost: email.smarthost,
            from: email.from,
            username: email.username ?? 'none',
            password: email.password ?? 'none',
          },
    heartbeat: spec?.heartbeat ?? 'none',
    runbooks: runbooks.replace(/\/+$/, ''),
    repeat: spec?.repeat ?? D.ALERT_REPEAT,
  };
}

/** Rule files of a tenant that its `alerts.rules` names. */
export function ownRules(
  { ruleFiles }: Pick<DraftPlatform, 'ruleFiles'>,
  tenant: string,
  spec: AlertsSpec | undefined,
): readonly RuleFile[] {
  const parts = (spec?.rules ?? D.OWN_RULES).split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`^tenants/[^/]+/${parts.join('[^/]*')}$`);
  return ruleFiles
    .filter((file) => file.tenant === tenant && pattern.test(file.path))
    .map(({ path, file, text }) => ({ path, file, text }));
}

/** Alerts of a tenant: PagerDuty and Opsgenie are the platform's unless it has its own. */
export function tenantAlertsOf(
  spec: AlertsSpec | undefined,
  platform: AlertingSpec | undefined,
  rules: readonly RuleFile[],
): TenantAlerts {
  const { pagerduty = platform?.pagerduty, opsgenie = platform?.opsgenie } = spec ?? {};
  return {
    receivers: receiversOf({ ...spec, pagerduty, opsgenie }),
    recommended: spec?.recommended ?? platform?.recommended ?? true,
    rules,
  };
}

function receiversOf(spec: ReceiversSpec): Receivers {
  return {
    slack: spec.slack ?? 'none',
    email: spec.email ?? [],
    webhook: spec.webhook ?? 'none',
    teams: spec.teams ?? 'none',
    pagerduty: spec.pagerduty ?? 'none',
    opsgenie: spec.opsgenie ?? 'none',
    mute: (spec.mute ?? []).map(muteOf),
  };
}

function muteOf(spec: NonNullable<AlertsSpec['mute']>[number]): MuteTime {
  return {
    days: spec.days ?? [],
    from: spec.from ?? '00:00',
    to: spec.to ?? '24:00',
    timeZone: spec.timeZone ?? 'UTC',
  };
}
