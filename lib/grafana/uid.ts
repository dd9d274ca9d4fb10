import { createHash } from 'node:crypto';

/**
 * Uids of the data sources that an organization has of each backend. They are the same in every organization, where a uid
 * is unique, so that a dashboard or a link made for one fits all.
 */
export const UID = {
  metrics: 'mimir',
  shortTermMetrics: 'prometheus',
  logs: 'loki',
  traces: 'tempo',
  profiles: 'pyroscope',
  alertmanager: 'alertmanager',
} as const;

/** Grafana's limit on the length of a uid. */
const UID_LENGTH = 40;

/** Hexadecimal digits of the hash in a shortened uid: 64 bits. */
const HASH_LENGTH = 16;

/**
 * Uid of one of several data sources of a kind, `<kind>-<name>`: a function of the two alone, so that links and dashboards
 * survive an empty database. What would be too long is cut and ends in `_` and a hash; names are DNS labels, which hold no
 * `_`, so a shortened uid never equals a plain one.
 */
export function namedUid(kind: string, name: string): string {
  const plain = `${kind}-${name}`;
  if (plain.length <= UID_LENGTH) return plain;
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, HASH_LENGTH);
  return `${plain.slice(0, UID_LENGTH - HASH_LENGTH - 1)}_${hash}`;
}
