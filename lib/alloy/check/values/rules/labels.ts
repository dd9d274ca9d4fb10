import type { BodyRule } from '../../value-rule';
import { type BodyRules, bodyRule } from './kinds';

/** What Loki takes as the name of a label; Prometheus and Mimir take any text now. */
const LOKI_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Names of labels that Alloy takes, but that Loki and Pyroscope then refuse to store. */
export function lokiLabels(attribute: string): BodyRule {
  return bodyRule('advice', (fields) => {
    const bad = fields.keys(attribute)?.find((name) => name !== '' && !LOKI_LABEL.test(name));
    return bad === undefined
      ? undefined
      : `${attribute}: "${bad}" is no name for a label: letters, digits and _ only, no digit first`;
  });
}

const LOKI_SOURCES = ['docker', 'heroku', 'kafka', 'gelf', 'aws_firehose', 'cloudflare', 'windowsevent', 'journal'];

/** Labels that are set for everything that goes through. */
export const LABEL_BODIES: BodyRules = {
  'loki/write.Arguments': [lokiLabels('external_labels')],
  'pyroscope/write.Arguments': [lokiLabels('external_labels')],
  'loki/source/syslog.ListenerConfig': [lokiLabels('labels')],
  ...Object.fromEntries(LOKI_SOURCES.map((source) => [`loki/source/${source}.Arguments`, [lokiLabels('labels')]])),
};
