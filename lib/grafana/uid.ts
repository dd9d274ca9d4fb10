import { createHash } from 'node:crypto';

/** Grafana's limit on the length of a uid. */
const UID_LENGTH = 40;

/** Hexadecimal digits of the hash in a shortened uid: 64 bits. */
const HASH_LENGTH = 16;

/**
 * Uid of a data source, `<kind>-<owner>`: a function of kind and owner alone, so that links and dashboards survive an
 * empty database. What would be too long is cut and ends in `_` and a hash; owners are DNS labels, which hold no `_`, so
 * a shortened uid never equals a plain one.
 */
export function dataSourceUid(kind: 'loki', owner: string): string {
  const plain = `${kind}-${owner}`;
  if (plain.length <= UID_LENGTH) return plain;
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, HASH_LENGTH);
  return `${plain.slice(0, UID_LENGTH - HASH_LENGTH - 1)}_${hash}`;
}
