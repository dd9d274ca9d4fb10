import type * as z from 'zod';
import * as D from '../defaults';
import { choice, flag, list, mapping, optional, required } from './doc';
import { clockTime, duration, email, hostPort, secretRef, slackChannel, url, words } from './scalars';

/** Who is told of alerts, and how: the parts that the platform and its tenants have in common. */

const mail = mapping({
  smarthost: required(hostPort, 'SMTP server.', { example: 'smtp.example.com:587' }),
  from: required(email, 'Sender.', { example: 'alerts@example.com' }),
  username: optional(words, 'User.'),
  password: optional(secretRef, 'Password.', { example: 'smtp/password' }),
});

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const muteTime = mapping({
  days: optional(list(choice(DAYS), 1), 'Days of the week.', { byDefault: 'every day', example: '[saturday, sunday]' }),
  from: optional(clockTime, 'Time of day at which the silence begins, in quotes.', { byDefault: '"00:00"' }),
  to: optional(clockTime, 'Time of day at which it ends, in quotes.', { byDefault: '"24:00"' }),
  timeZone: optional(words, 'Time zone.', { byDefault: 'UTC', example: 'Europe/Berlin' }),
});

/** Where alerts go. Everything that is said gets them; `critical` ones also go to PagerDuty and Opsgenie. */
export const receivers = {
  slack: optional(slackChannel, 'Channel for alerts, in quotes.', { example: '"#team-alpha-alerts"' }),
  email: optional(list(email), 'Addresses for alerts.', { example: '[oncall@example.com]' }),
  webhook: optional(secretRef, 'URL that is called with each alert.', { example: 'team-alpha-hook/url' }),
  teams: optional(secretRef, 'URL of a workflow of Microsoft Teams.', { example: 'team-alpha-teams/url' }),
  pagerduty: optional(secretRef, 'Routing key for `severity=critical`.', { example: 'pagerduty/routing-key' }),
  opsgenie: optional(secretRef, 'API key of Opsgenie for `severity=critical`.', { example: 'opsgenie/api-key' }),
  mute: optional(list(muteTime), 'Times at which no warnings are sent; critical alerts always are.', {
    example: '[{ days: [saturday, sunday] }]',
  }),
};

/** `alerting` of platform.yaml. */
export const alerting = mapping({
  slack: optional(
    secretRef,
    "Webhook URL or bot token by which alerts are posted; a bot token is needed for more than the webhook's own channel.",
    { example: 'slack/token' },
  ),
  slackKind: optional(choice(['bot-token', 'webhook']), 'What `slack` refers to.', { byDefault: 'bot-token' }),
  slackChannel: optional(slackChannel, 'Channel for alerts of the platform itself, in quotes.', {
    example: '"#observability-alerts"',
  }),
  pagerduty: optional(secretRef, 'Routing key for `severity=critical` of whoever has none of their own.', {
    example: 'pagerduty/routing-key',
  }),
  opsgenie: receivers.opsgenie,
  teams: receivers.teams,
  webhook: receivers.webhook,
  email: optional(mail, 'How mail is sent.'),
  emailTo: optional(list(email), 'Addresses for alerts of the platform itself.', { example: '[sre@example.com]' }),
  mute: receivers.mute,
  heartbeat: optional(
    secretRef,
    'URL that is called every five minutes for as long as alerts can be sent; a service behind it tells when the calls stop.',
    { example: 'dead-mans-switch/url' },
  ),
  recommended: optional(flag, 'The eight recommended rules, for tenants that say nothing else.', { byDefault: 'true' }),
  runbooks: optional(url, 'Address before the names of alerts, for the links to runbooks.', {
    byDefault: 'runbooks of this repository',
    example: 'https://wiki.example.com/runbooks',
  }),
  repeat: optional(duration, 'Time after which an alert that still fires is sent again.', {
    byDefault: D.ALERT_REPEAT,
  }),
});

/** `alerts` of a tenant. */
export const alerts = mapping({
  ...receivers,
  recommended: optional(flag, 'The recommended rules.', { byDefault: 'as the platform says' }),
  rules: optional(words, "Files with the team's own rules, in the folder beside its file.", {
    byDefault: D.OWN_RULES,
    example: 'rules/shop-*.yaml',
  }),
});

export type AlertingSpec = z.output<typeof alerting>;
export type AlertsSpec = z.output<typeof alerts>;
