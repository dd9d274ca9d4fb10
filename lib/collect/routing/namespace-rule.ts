import type { CommonRelabelConfig } from '../../../imports/alloy/arguments.gen';
import type { Namespaces } from './routes';

/** Label that decides the tenant. It comes from the Kubernetes API, through our own collectors. */
export const NAMESPACE_LABEL = 'namespace';

/** What a rule of relabelling has to say of namespaces; names of namespaces hold nothing that a regex reads otherwise. */
export interface NamespaceRule {
  readonly namespaces: string;
  readonly action: 'keep' | 'drop';
}

/** The regular expression of namespaces, and what becomes of what matches it. */
export function namespaceRule(namespaces: Namespaces): NamespaceRule {
  if ('only' in namespaces) return { namespaces: namespaces.only.join('|'), action: 'keep' };
  return namespaces.allBut.length === 0
    ? { namespaces: '.*', action: 'keep' }
    : { namespaces: namespaces.allBut.join('|'), action: 'drop' };
}

/** The rule that keeps what belongs to one of the namespaces. */
export function keepRule(namespaces: readonly string[]): CommonRelabelConfig {
  return { source_labels: [NAMESPACE_LABEL], regex: namespaces.join('|'), action: 'keep' };
}
