import type { AlertmanagerConfig, Receiver } from './alertmanager';

/** A receiver as people read it: its name, and what it calls. */
export function receiverWords({ receivers }: AlertmanagerConfig, name: string): string {
  const receiver = receivers.find((one) => one.name === name);
  const ways = receiver === undefined ? [] : WAYS.flatMap((way) => way(receiver));
  return ways.length === 0 ? `${name} (shown, sent to nobody)` : `${name} (${ways.join(', ')})`;
}

/** Every kind of receiver, with the key that says where it goes. */
const WAYS: readonly ((receiver: Receiver) => readonly string[])[] = [
  ({ slack_configs }) => said('Slack', slack_configs, 'channel'),
  ({ email_configs }) => said('mail', email_configs, 'to'),
  ({ webhook_configs }) => said('webhook', webhook_configs, 'url'),
  ({ msteamsv2_configs }) => said('Teams', msteamsv2_configs, 'webhook_url'),
  ({ pagerduty_configs }) => said('PagerDuty', pagerduty_configs, 'routing_key'),
  ({ opsgenie_configs }) => said('Opsgenie', opsgenie_configs, 'api_key'),
];

function said(what: string, configs: readonly object[] | undefined, key: string): readonly string[] {
  return (configs ?? []).map((config) => {
    const where = new Map<string, unknown>(Object.entries(config)).get(key);
    return `${what} ${String(where).replace(/^@\{(.*)\}$/, '$1')}`;
  });
}
