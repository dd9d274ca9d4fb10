import type { Alerting, Receivers } from '../spec/model';
import type { Receiver } from './alertmanager';
import { placeOf } from './secret-text';

/** Receivers of one team, by what is sent to them. */
export interface TeamReceivers {
  /** Everything but critical alerts; undefined: nobody wants them. */
  readonly normal: Receiver | undefined;
  /** Critical alerts, to those who get the others too and to those on call. */
  readonly critical: Receiver | undefined;
}

/** The receivers of a team, called `<owner>` and `<owner>-critical`. */
export function receiversOf(owner: string, to: Receivers, how: Alerting): TeamReceivers {
  const everything = channels(to, how);
  const onCall = pagers(to);
  const isSaid = (part: object) => Object.keys(part).length > 0;
  return {
    normal: isSaid(everything) ? { name: owner, ...everything } : undefined,
    critical:
      isSaid(everything) || isSaid(onCall) ? { name: `${owner}-critical`, ...everything, ...onCall } : undefined,
  };
}

type Channels = Omit<Receiver, 'name'>;

function channels(to: Receivers, how: Alerting): Channels {
  const slack = to.slack === 'none' || how.slack === 'none' ? undefined : slackConfig(to.slack, how.slack);
  return {
    ...(slack && { slack_configs: [slack] }),
    ...(to.email.length > 0 &&
      how.mail !== 'none' && { email_configs: to.email.map((address) => mailConfig(address, how)) }),
    ...(to.webhook !== 'none' && { webhook_configs: [{ url: placeOf(to.webhook), send_resolved: true }] }),
    ...(to.teams !== 'none' && { msteamsv2_configs: [{ webhook_url: placeOf(to.teams), send_resolved: true }] }),
  };
}

function pagers(to: Receivers): Channels {
  return {
    ...(to.pagerduty !== 'none' && {
      pagerduty_configs: [
        {
          routing_key: placeOf(to.pagerduty),
          severity: '{{ .CommonLabels.severity }}',
          send_resolved: true,
          details: DETAILS,
        },
      ],
    }),
    ...(to.opsgenie !== 'none' && {
      opsgenie_configs: [{ api_key: placeOf(to.opsgenie), priority: 'P1', send_resolved: true, details: DETAILS }],
    }),
  };
}

const DETAILS = {
  namespace: '{{ .CommonLabels.namespace }}',
  environment: '{{ .CommonLabels.environment }}',
  runbook: '{{ .CommonAnnotations.runbook_url }}',
};

const CHAT_API = 'https://slack.com/api/chat.postMessage';

function slackConfig(channel: string, { kind, secret }: Exclude<Alerting['slack'], 'none'>): object {
  return {
    ...(kind === 'webhook'
      ? { api_url: placeOf(secret) }
      : { api_url: CHAT_API, http_config: { authorization: { type: 'Bearer', credentials: placeOf(secret) } } }),
    channel,
    send_resolved: true,
    title: '{{ template "platform.title" . }}',
    text: '{{ template "platform.text" . }}',
  };
}

/** File of the texts that messages are made of; every configuration has it beside it. */
export const TEMPLATE_FILE = 'platform.tmpl';

const TITLE =
  '[{{ .Status | toUpper }}{{ if eq .Status "firing" }}:{{ .Alerts.Firing | len }}{{ end }}] {{ .CommonLabels.alertname }}{{ if .CommonLabels.namespace }} in {{ .CommonLabels.namespace }}{{ end }} ({{ .CommonLabels.severity }})';

const TEXT =
  '{{ range .Alerts }}{{ .Annotations.summary }}{{ if .Annotations.description }}\n{{ .Annotations.description }}{{ end }}{{ if .Annotations.runbook_url }}\n<{{ .Annotations.runbook_url }}|Runbook>{{ end }}\n{{ end }}';

export const TEMPLATES = `{{ define "platform.title" }}${TITLE}{{ end }}
{{ define "platform.text" }}${TEXT}{{ end }}
`;

function mailConfig(to: string, { mail }: Alerting): object {
  if (mail === 'none') return {};
  return {
    to,
    from: mail.from,
    smarthost: mail.smarthost,
    send_resolved: true,
    ...(mail.username !== 'none' && { auth_username: mail.username }),
    ...(mail.password !== 'none' && { auth_password: placeOf(mail.password) }),
  };
}
