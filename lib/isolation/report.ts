import { type Followed, nodesOf, type Source } from './follow';
import type { Origin } from './item';
import { acceptedBecause, type OwnerOf, type Verdict } from './judge';
import { OTHER } from './value';

export interface ReportProps {
  readonly followed: Followed;
  readonly verdict: Verdict;
  readonly ownerOf: OwnerOf;
  /** Every namespace that somebody has named. */
  readonly namespaces: readonly string[];
}

/** Whose sink everything reaches, as lines: the tenants, then one line for each source and signal. */
export function isolationReport(props: ReportProps): readonly string[] {
  const { followed, verdict } = props;
  const rows = [...grouped(followed.sources)].map(([key, sources]) => [...key.split('\n'), ...reached(sources, props)]);
  const accepted = new Set(verdict.accepted.map(({ finding, reason }) => `${namesOf(finding.path)}: ${reason}`));
  return [
    '',
    ...table([['TENANT', 'NAMESPACES'], ...tenantsOf(props)]),
    '',
    ...table([['COLLECTOR', 'SOURCE', 'SIGNAL', 'TENANTS', 'DROPPED', 'SINK'], ...rows]),
    ...(accepted.size === 0 ? [] : ['', 'ACCEPTED BY HAND', ...[...accepted].sort()]),
  ];
}

function namesOf(path: Source['path']): string {
  return nodesOf(path)
    .map(({ node }) => node.id)
    .join(' → ');
}

function tenantsOf({ namespaces, ownerOf }: ReportProps): readonly (readonly string[])[] {
  const owners = new Map<string, string[]>();
  for (const namespace of namespaces) {
    const owner = ownerOf(namespace);
    owners.set(owner, [...(owners.get(owner) ?? []), namespace]);
  }
  return [...owners].map(([owner, of]) => [owner, of.sort().join(', ')]).sort(byFirst);
}

/** Sources in the uses of a module are one line, and those of collectors in tenants' namespaces: each tenant has some of its own. */
function grouped(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const { collector, node } = source.path;
    const [outermost = ''] = node.id.split('/');
    const name = outermost === node.id ? node.id : `${outermost}/…/${node.name}`;
    const key = [kindOf(collector), name, source.signal].join('\n');
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return groups;
}

/** Collectors of the same name in several namespaces are one line: each tenant's namespaces have some. */
function kindOf(collector: string): string {
  return collector.replace(/^[^/]+\//, '*/');
}

function reached(sources: readonly Source[], props: ReportProps): readonly string[] {
  const arrivals = sources.flatMap((source) => source.arrivals);
  const arrived = new Set(sources.flatMap((source) => source.arrivals.map(({ from }) => from)));
  const accepted = sources.some(({ arrivals: some, path }) =>
    [path, ...some.map((arrival) => arrival.path)].some((one) => acceptedBecause(one) !== undefined),
  );
  const tenants = new Set(arrivals.map(({ tenant }) => (typeof tenant === 'string' ? tenant : 'whatever is claimed')));
  const dropped = new Set(sources.flatMap(({ emitted }) => emitted).filter((from) => !arrived.has(from)));
  const sinks = new Set(arrivals.map(({ url }) => url));
  return [
    tenantWords([...tenants], props) + (accepted ? ' (accepted by hand)' : ''),
    dropWords([...dropped]),
    [...sinks].sort().join(', ') || 'nowhere',
  ];
}

/** Tenants in words that one more tenant does not change, if it is one of all. */
function tenantWords(tenants: readonly string[], { namespaces, ownerOf }: ReportProps): string {
  const all = new Set(namespaces.map(ownerOf).filter((owner) => owner !== 'nobody' && owner !== 'infrastructure'));
  const own = tenants.filter((tenant) => all.has(tenant));
  const others = tenants.filter((tenant) => !all.has(tenant)).sort();
  const words = own.length === all.size && all.size > 0 ? ['each its own'] : own.sort();
  const short = words.length > 5 ? [...words.slice(0, 5), `${words.length - 5} more`] : words;
  return [...short, ...others].join(', ') || 'none';
}

function dropWords(dropped: readonly Origin[]): string {
  const words = dropped.map((origin) =>
    origin === OTHER ? 'namespaces of no tenant' : origin === '' ? 'no namespace' : String(origin),
  );
  return words.length === 0 ? '-' : words.length > 3 ? `${words.length} namespaces` : words.sort().join(', ');
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '),
  );
}

function byFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
