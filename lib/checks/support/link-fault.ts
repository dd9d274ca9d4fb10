import { nearest } from '../../spec/nearest';
import type { Finding } from '../check';

/** What is wrong with a link; the path is below the data source. */
export type LinkFault = Finding;

/** A data source as a provisioning file has it. */
export interface ProvisionedSource {
  readonly uid: string;
  readonly name: string;
  readonly type: string;
  readonly isDefault?: boolean;
  readonly jsonData?: Readonly<Record<string, unknown>>;
  readonly correlations?: readonly Readonly<Record<string, unknown>>[];
}

/** The target of a link, of one of the types that it can lead to. */
export function targetFaults(
  path: string,
  uid: unknown,
  types: readonly string[],
  sources: readonly ProvisionedSource[],
): readonly LinkFault[] {
  const target = sources.find((source) => source.uid === uid);
  if (target === undefined) {
    const known = sources.filter(({ type }) => types.includes(type)).map((source) => source.uid);
    return [
      {
        path,
        problem: 'the organization has no such data source',
        got: String(uid),
        expected: known.join(', ') || 'no link',
        fix: known.length === 0 ? 'leave the link out' : `lead to ${known[0]}`,
      },
    ];
  }
  if (types.includes(target.type)) return [];
  const expected = types.join(' or ');
  return [{ path, problem: 'the link cannot lead to this kind', got: target.type, expected, fix: 'lead elsewhere' }];
}

/** A name that nothing emits. */
export function unknownName(
  path: string,
  name: unknown,
  what: string,
  emitted: readonly string[],
): readonly LinkFault[] {
  if (emitted.includes(String(name))) return [];
  const near = nearest(String(name), emitted);
  return [
    {
      path,
      problem: `no ${what} of this name is emitted, so that the link joins nothing`,
      got: String(name),
      expected: emitted.join(', '),
      fix:
        near === undefined ? 'use one that is, or add it to lib/grafana/emitted.ts if it is' : `did you mean ${near}?`,
    },
  ];
}

/** `$$` of a provisioning file is one `$`. */
export function unescaped(text: unknown): string {
  return String(text ?? '').replaceAll('$$', '$');
}

/** Names of labels in a selector such as `{pod="x", namespace=~"y"}`. */
export function labelsOf(selector: string): readonly string[] {
  return [...selector.matchAll(/([A-Za-z_][\w.]*)\s*(?:=~|!~|!=|=)\s*"/g)].map(([, name = '']) => name);
}
