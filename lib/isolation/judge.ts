import type { Followed, Handover, Path, Source } from './follow';
import { nodesOf } from './follow';
import type { Origin } from './item';
import { eachIn } from './told-apart';
import { OTHER, type Value } from './value';

/** Whose the data of a namespace is. */
export type OwnerOf = (namespace: Origin) => string | 'nobody';

/** A path on which isolation is broken, or can't be proven. */
export interface Finding {
  readonly path: Path;
  readonly what: string;
  readonly got?: string;
  readonly expected?: string;
}

/** A finding for which a person has taken responsibility. */
export interface Accepted {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/** What of all that was followed is not as it has to be. */
export function judge({ sources, unproven }: Followed, ownerOf: OwnerOf, namespaces: readonly string[]): Verdict {
  const doubts = unproven.map(({ path, what }): Finding => ({ path, what: `isolation can't be proven: ${what}` }));
  const ofTenants = namespaces.filter((namespace) => isTenant(ownerOf(namespace)));
  const all = [
    ...doubts,
    ...sources.flatMap((source) => findingsOf(source, ownerOf)),
    ...byName(sources).flatMap((group) => [...gaps(group, ofTenants), ...overlaps(group, ofTenants)]),
  ];
  const accepted = all.flatMap((finding): readonly Accepted[] => {
    const reason = acceptedBecause(finding.path);
    return reason === undefined ? [] : [{ finding, reason }];
  });
  return { findings: all.filter(({ path }) => acceptedBecause(path) === undefined), accepted };
}

/** The reason that a person has written above a component of a path. */
export function acceptedBecause(path: Path): string | undefined {
  return nodesOf(path).find(({ node }) => node.accepted !== undefined)?.node.accepted;
}

function findingsOf(source: Source, ownerOf: OwnerOf): readonly Finding[] {
  return [...leaks(source, ownerOf), ...doubles(source, ownerOf), ...forks(source), ...losses(source, ownerOf)];
}

/** Data that arrives as somebody else's, by the component that it leaves by. */
function leaks({ arrivals, signal }: Source, ownerOf: OwnerOf): readonly Finding[] {
  const wrong = grouped(
    arrivals.filter(({ tenant, from }) => tenant !== ownerOf(from)),
    ({ path, tenant }) => `${path.node.id}\n${typeof tenant === 'string' ? tenant : ''}`,
  );
  return wrong.map((of) => {
    const [first] = of;
    const { tenant, path } = first;
    const whose = named(of.map(({ from }) => from));
    const owners = [...new Set(of.map(({ from }) => ownerOf(from)))].map((owner) =>
      owner === 'nobody' ? 'nobody: it is dropped' : owner,
    );
    const claim = typeof tenant !== 'string';
    const what = claim
      ? `the tenant of ${signal} is not decided by Kubernetes' metadata: an application of ${whose} can choose it`
      : tenant === ''
        ? `${signal} of ${whose} arrive with no tenant`
        : `${signal} of ${whose} ${of.every(({ certain }) => certain) ? 'reach' : 'can reach'} the sink of the tenant ${tenant}`;
    return { path, what, got: tenantText(tenant), expected: some(owners) };
  });
}

function tenantText(tenant: Value): string {
  return typeof tenant !== 'string' ? 'what the application says' : tenant === '' ? 'no tenant' : tenant;
}

/** Data that arrives more than once as its own tenant's. */
function doubles({ arrivals, signal, path }: Source, ownerOf: OwnerOf): readonly Finding[] {
  const right = arrivals.filter(({ tenant, from, certain }) => certain && tenant === ownerOf(from));
  const twice = grouped(right, ({ id, url }) => `${id}\n${url}`).filter((of) => of.length > 1);
  if (twice.length === 0) return [];
  const paths = [...new Set(twice.flatMap((of) => of.map((one) => one.path.node.id)))];
  return [
    {
      path: twice[0]?.[1]?.path ?? path,
      what: `${signal} of ${named(twice.map(([first]) => first.from))} arrive more than once`,
      got: some(paths),
      expected: 'one way for each item',
    },
  ];
}

/** Data that one collector sends to several others: what one of them drops today, both count once it is theirs. */
function forks({ handovers, signal, path }: Source): readonly Finding[] {
  const pairs = new Map(handovers.map(({ path, to }) => [`${path.collector}\n${to}`, path.collector]));
  const each = [...pairs.values()];
  const forking = new Set(each.filter((collector, i) => each.indexOf(collector) !== i));
  const several = handovers.filter(({ path: { collector } }) => forking.has(collector));
  const ways = grouped(several.flatMap(handedOver), ({ id, path: { collector } }) => `${id}\n${collector}`);
  const [first, ...more] = ways.filter(([one, ...others]) => others.some(({ to }) => to !== one.to));
  if (first === undefined) return [];
  const other = first.find(({ to }) => to !== first[0].to);
  return [
    {
      path: other?.path ?? path,
      what: `${signal} of ${named([first, ...more].map(([{ from }]) => from))} are sent to several collectors`,
      got: some([...new Set(first.map(({ to }) => to))]),
      expected: 'one of them',
    },
  ];
}

interface HandedOver {
  readonly from: Origin;
  readonly id: number;
  readonly to: string;
  readonly path: Path;
}

function handedOver({ items, to, path }: Handover): readonly HandedOver[] {
  return eachIn(items).map(({ from, id }) => ({ from, id, to, path }));
}

/** Data that has an owner and arrives nowhere. */
function losses({ emitted, arrivals, signal, path }: Source, ownerOf: OwnerOf): readonly Finding[] {
  const arrived = new Set(arrivals.map(({ from }) => from));
  const lost = emitted.filter((from) => ownerOf(from) !== 'nobody' && !arrived.has(from));
  if (lost.length === 0) return [];
  const owners = [...new Set(lost.map(ownerOf))];
  return [{ path, what: `${signal} of ${named(lost)} reach no sink`, got: 'lost on the way', expected: some(owners) }];
}

/** Namespaces that are left out where all others are collected. */
function gaps(group: readonly [Source, ...Source[]], namespaces: readonly string[]): readonly Finding[] {
  const [{ path, signal }] = group;
  const emitted = new Set(group.flatMap((source) => source.emitted));
  const left = namespaces.filter((namespace) => !emitted.has(namespace));
  // What is asked for by its name is for those who asked; what is discovered is for all.
  const discovers = emitted.has(OTHER) || path.node.name === 'pyroscope.receive_http';
  if (left.length === 0 || !discovers) return [];
  return [{ path, what: `${signal} of ${named(left)} are not collected here, those of others are` }];
}

/** Namespaces that two collectors collect the same of. */
function overlaps(group: readonly [Source, ...Source[]], namespaces: readonly string[]): readonly Finding[] {
  const ofTenants = new Set<Origin>(namespaces);
  const owners = new Map<Origin, string>();
  const twice = new Map<string, { readonly source: Source; readonly from: Origin[] }>();
  for (const source of group) {
    const { collector } = source.path;
    for (const from of source.emitted.filter((one) => ofTenants.has(one))) {
      const owner = owners.get(from) ?? collector;
      owners.set(from, owner);
      if (owner === collector) continue;
      const got = `${owner}, ${collector}`;
      const known = twice.get(got) ?? { source, from: [] };
      twice.set(got, known);
      known.from.push(from);
    }
  }
  return [...twice].map(([got, { source, from }]) => ({
    path: source.path,
    what: `${source.signal} of ${named(from)} are collected twice`,
    got,
    expected: 'one of them',
  }));
}

/** Sources of the same name belong together: each tenant, or each collector, may have one of its own. */
function byName(sources: readonly Source[]): readonly (readonly [Source, ...Source[]])[] {
  const groups = new Map<string, [Source, ...Source[]]>();
  for (const source of sources) {
    const { node } = source.path;
    // Browsers are collected for those who ask for it, and what a person has added is for whom that person likes.
    if (node.source.added || node.name === 'faro.receiver') continue;
    const key = `${node.name}.${node.block.label}\n${source.signal}`;
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  return [...groups.values()];
}

function isTenant(owner: string): boolean {
  return owner !== 'nobody' && owner !== 'infrastructure';
}

/** Namespaces in words. */
export function named(origins: readonly Origin[]): string {
  const all = [...new Set(origins)];
  const words = all.map((origin) =>
    origin === OTHER
      ? 'namespaces of no tenant'
      : origin === ''
        ? 'the cluster (no namespace)'
        : `namespace ${String(origin)}`,
  );
  return some(words.sort());
}

/** The first of many. */
function some(words: readonly string[]): string {
  return words.length <= 3 ? words.join(', ') : `${words.slice(0, 3).join(', ')} and ${words.length - 3} more`;
}

function grouped<T>(arrivals: readonly T[], by: (arrival: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const arrival of arrivals) {
    const key = by(arrival);
    const group = groups.get(key);
    if (group) group.push(arrival);
    else groups.set(key, [arrival]);
  }
  return [...groups.values()];
}
