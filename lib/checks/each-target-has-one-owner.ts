import type { Origin } from '../isolation/item';
import { groupBy } from '../manifests/group-by';
import { type Ownership, ownershipOf, TARGETS, type Target } from '../spec/ownership';
import { MAX_PROBLEMS, type Problem } from '../spec/problem';
import type { Check } from './check';
import type { CheckContext } from './context';
import { notDivided } from './support/divided';
import { monitoredTwice, ownMetricsProblems } from './support/own-metrics';
import { type Alloy, type Alloys, alloysByEnvironment, type CollectingNode, placeOf, someOf } from './support/owned';
import { type SwitchedOn, switchedOn } from './support/switched-on';
import { noWay } from './support/ways-to-owners';

/** Reads what each rendered Alloy has sources of, and compares with the table of who collects what. */
export const eachTargetHasOneOwner: Check = {
  id: 'each-target-has-one-owner',
  sentence:
    'Whatever an environment switches on is collected by the one kind of Alloy that the table of owners names, and by one of its replicas.',
  after: 'alloy-config-is-valid',
  run: (context) => alloysByEnvironment(context).flatMap((of) => problemsIn(context, of).slice(0, MAX_PROBLEMS)),
};

/** One part of a target, as one component of an Alloy has it. */
interface Had {
  readonly alloy: Alloy;
  readonly source: CollectingNode;
  readonly target: Target;
  readonly part: string;
  /** @default - it is of none, or of several */
  readonly namespace?: Origin;
}

interface Compared {
  readonly had: readonly Had[];
  readonly wanted: SwitchedOn;
  readonly owners: Ownership['owners'];
}

/** What comes to whoever is asked for: a second port that is open for it takes nothing twice. */
const PUSHED: ReadonlySet<Target> = new Set(['tenantPushes', 'otherPushes', 'pushedProfiles', 'browsers', 'beyla']);

function problemsIn(context: CheckContext, of: Alloys): readonly Problem[] {
  const { environment, alloys } = of;
  const { owners } = ownershipOf(environment.collection);
  const compared = { had: alloys.flatMap(hadBy), wanted: switchedOn(context, environment), owners };
  return [
    ...alloys.flatMap(unknown),
    ...misplaced(compared),
    ...twice(compared),
    ...missing(compared, alloys, environment.name),
    ...noWay(context, of, compared.wanted),
    ...alloys.flatMap((alloy) => notDivided(context, alloy)),
    ...ownMetricsProblems(context, environment, alloys),
    ...monitoredTwice(context, environment, alloys),
  ];
}

function hadBy(alloy: Alloy): readonly Had[] {
  return alloy.sources.flatMap((source) =>
    (source.claims ?? []).flatMap(({ target, ...claim }): Had[] =>
      target === 'own' ? [] : [{ ...claim, alloy, source, target }],
    ),
  );
}

function unknown(alloy: Alloy): readonly Problem[] {
  if (alloy.kind === undefined) {
    const got = alloy.workload.template.labels['app.kubernetes.io/component'];
    return [
      {
        at: { file: alloy.workload.file },
        path: `${alloy.workload.template.path}.labels`,
        problem: `${alloy.name} is none of the Alloys that the table of owners knows`,
        ...(got !== undefined && { got }),
        fix: 'add the kind to lib/spec/ownership.ts, and say what it collects',
      },
    ];
  }
  return alloy.sources
    .filter(({ claims, node }) => claims === undefined && !node.source.added)
    .map(({ node }) => ({
      ...placeOf(node),
      problem: `${alloy.name}: nobody owns what ${node.id} collects`,
      fix: 'add a target to lib/spec/ownership.ts, and what it is known by to lib/checks/support/collected.ts',
    }));
}

/** Sources of ours in an Alloy that is not the owner of the target, or of a target that is off. */
function misplaced(compared: Compared): readonly Problem[] {
  const ours = compared.had.filter(({ source }) => !source.node.source.added);
  return [...groupBy(ours, ({ source }) => source).values()]
    .flatMap((some) => [...groupBy(some, ({ target }) => target).values()])
    .flatMap((some) => misplacedBy(some, compared));
}

/** What one component has of one target. */
function misplacedBy(some: readonly Had[], { had, wanted, owners }: Compared): readonly Problem[] {
  const [first] = some;
  if (first === undefined) return [];
  const { alloy, source, target } = first;
  const problem = (what: string, got: string, expected: string, fix: string): readonly Problem[] => [
    {
      ...placeOf(source.node),
      problem: `${alloy.name}: ${source.node.id} collects ${TARGETS[target]}${what}`,
      got,
      expected,
      fix,
    },
  ];
  const [kind, owner, asked] = [alloy.kind ?? 'an unknown one', owners[target], wanted.get(target)];
  if (asked === undefined) {
    return problem(', which nobody has switched on', kind, 'nobody', 'leave it out where the target is off');
  }
  const fix = `render it for ${owner} alone, see lib/spec/ownership.ts`;
  if (alloy.kind !== owner) {
    const parts = new Set(some.map(({ part }) => part));
    const also = had.some((one) => one.target === target && one.alloy.kind === owner && parts.has(one.part));
    const what = also && !PUSHED.has(target) ? ', which its owner collects too' : ', which another one owns';
    return problem(what, kind, owner, fix);
  }
  const others = some.filter((one) => isOfAnother(one)).map(({ part }) => part);
  if (others.length > 0) return problem(' of a namespace that has another Alloy', someOf(others), 'its own', fix);
  const known = new Set(asked);
  const more = PUSHED.has(target) ? [] : some.map(({ part }) => part).filter((part) => !known.has(part));
  if (more.length === 0) return [];
  return problem(' that nobody has asked for', someOf(more), someOf(asked), 'leave out what is not switched on');
}

/** Whether an Alloy that has one namespace has something of another. */
function isOfAnother({ alloy, namespace }: Had): boolean {
  return alloy.kind === 'namespace' && namespace !== undefined && namespace !== alloy.workload.namespace;
}

/** Parts that several components of the owner have. */
function twice({ had, owners }: Compared): readonly Problem[] {
  const ofOwners = had.filter(
    ({ alloy, target, source }) => !PUSHED.has(target) && (alloy.kind === owners[target] || source.node.source.added),
  );
  const parts = [...groupBy(ofOwners, ({ target, part }) => `${target}\n${part}`).values()];
  const doubled = parts.filter(({ length }) => length > 1);
  // One problem for two components, however many parts they have in common.
  return [...groupBy(doubled, (some) => some.map(nameOf).join(', ')).values()].flatMap((groups) => {
    const [first = []] = groups;
    const last = first.find(({ source }) => source.node.source.added) ?? first.at(-1);
    if (last === undefined) return [];
    const common = groups.flatMap(([one]) => (one === undefined || one.part === '' ? [] : [one.part]));
    return [
      {
        ...placeOf(last.source.node),
        problem: `${TARGETS[last.target]}${common.length > 0 ? ` (${someOf(common)})` : ''} are collected twice`,
        got: first.map(nameOf).join(', '),
        expected: 'one of them',
        fix: 'leave all but one out',
      },
    ];
  });
}

function nameOf({ alloy, source }: Had): string {
  return `${alloy.name}: ${source.node.id}`;
}

/** What is switched on and nobody has. */
function missing({ had, wanted, owners }: Compared, alloys: readonly Alloy[], environment: string): readonly Problem[] {
  return [...wanted].flatMap(([target, parts]) => {
    const there = new Set(
      had.flatMap((one) => (one.target === target && !one.source.node.source.added ? [one.part] : [])),
    );
    const lost = parts.filter((part) => !there.has(part));
    if (lost.length === 0) return [];
    const owner = owners[target];
    const named = lost.filter((part) => part !== '');
    const [only, ...others] = alloys.filter(({ kind }) => kind === owner);
    return [
      {
        at: { file: only !== undefined && others.length === 0 ? only.file : `dist/${environment}` },
        path: '',
        problem: `nobody collects ${TARGETS[target]}${named.length > 0 ? ` (${someOf(named)})` : ''}`,
        got: 'no source of it',
        expected: `a source in ${only?.name ?? `an Alloy of the kind ${owner}`}`,
        fix: 'render the pipeline for the owner, see lib/spec/ownership.ts',
      },
    ];
  });
}
