import { createHash } from 'node:crypto';

/** Longest label of Kubernetes, which names of Services are too. */
const LONGEST = 63;

/** A name that is a label: one that would be too long ends in a hash of what it is about. */
export function shortName(name: string, about: string): string {
  const hash = createHash('sha256').update(about).digest('hex').slice(0, 8);
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 9)}-${hash}`;
}
