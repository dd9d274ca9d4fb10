import type { Origin } from '../../isolation/item';
import type { ConfigNode } from '../../isolation/scope';
import { groupBy } from '../../manifests/group-by';
import type { Container } from '../../manifests/pods';
import type { Environment } from '../../spec/model';
import { COLLECTORS, type CollectorKind } from '../../spec/ownership';
import type { Problem } from '../../spec/problem';
import type { CheckContext, PlacedWorkload } from '../context';
import { type AlloyContainer, alloyContainers } from './alloy-workloads';
import { type Claim, collectedBy, isSource } from './collected';
import { collectorName, type Isolation, isolations } from './isolation';

/** An Alloy of an environment, and everything that it collects. */
export interface Alloy {
  readonly name: string;
  /** What its label says; undefined: none of the kinds. */
  readonly kind: CollectorKind | undefined;
  readonly workload: PlacedWorkload;
  readonly container: Container;
  /** Where problems about what is missing are told. */
  readonly file: string;
  readonly sources: readonly CollectingNode[];
}

/** A component that brings something into an Alloy. */
export interface CollectingNode {
  readonly node: ConfigNode;
  /** What it collects; undefined: nobody has said who collects that. */
  readonly claims: readonly Claim[] | undefined;
}

/** The Alloys of an environment. */
export interface Alloys {
  readonly environment: Environment;
  readonly alloys: readonly Alloy[];
}

/** The Alloys of each environment that has anything that collects. */
export function alloysByEnvironment(context: CheckContext): readonly Alloys[] {
  const found = new Map(isolations(context).map((isolation) => [isolation.environment.name, isolation]));
  const containers = groupBy(alloyContainers(context), ({ workload }) => workload.environment.name);
  const collecting = context.apps.filter(({ layer }) => layer === 'collector').map(({ environment }) => environment);
  const environments = new Map(collecting.map((environment) => [environment.name, environment]));
  return [...environments].map(([name, environment]) => {
    const isolation = found.get(name);
    return { environment, alloys: isolation ? alloysOf(isolation, containers.get(name) ?? []) : [] };
  });
}

function alloysOf(
  { environment, collectors, followed }: Isolation,
  containers: readonly AlloyContainer[],
): readonly Alloy[] {
  const byName = new Map(collectors.map((collector) => [collector.name, collector]));
  const emitted = emittedBy(followed.sources);
  const ofTenants = new Set(environment.tenants.flatMap(({ namespaces }) => namespaces));
  const ofPlatform = new Set(environment.platformNamespaces);
  return containers.flatMap(({ workload, container }): Alloy[] => {
    const name = collectorName(workload);
    const collector = byName.get(name);
    if (collector === undefined) return [];
    const nodes = followed.nodes.get(name) ?? [];
    const sources = nodes.filter(isSource).map((node) => ({
      node,
      claims: collectedBy({ node, collector, emitted: emitted.get(node) ?? [], ofTenants, ofPlatform }),
    }));
    const file = collector.main.find(({ added }) => !added)?.file ?? workload.file;
    return [{ name, kind: kindOf(workload), workload, container, file, sources }];
  });
}

/** Label of pods with the kind of the Alloy; of several of a kind each has a number. */
const COMPONENT = 'app.kubernetes.io/component';

function kindOf({ template }: PlacedWorkload): CollectorKind | undefined {
  const label = template.labels[COMPONENT]?.replace(/-\d+$/, '');
  return COLLECTORS.find((kind) => kind === label);
}

type Emitted = ReadonlyMap<ConfigNode, readonly Origin[]>;

function emittedBy(
  sources: readonly { readonly path: { readonly node: ConfigNode }; readonly emitted: readonly Origin[] }[],
): Emitted {
  const byNode = groupBy(sources, ({ path }) => path.node);
  return new Map([...byNode].map(([node, some]) => [node, [...new Set(some.flatMap(({ emitted }) => emitted))]]));
}

/** Where a component is written: a place of a person's file, or of a rendered one. */
export function placeOf({ source, block }: ConfigNode): Pick<Problem, 'at' | 'path'> {
  const { line = 1, column = 1 } = block.start ?? {};
  return source.added
    ? { at: { file: source.file, line, column }, path: '' }
    : { at: { file: source.file }, path: `${source.path}:${line}:${column}` };
}

/** Some of many, in words. */
export function someOf(parts: readonly string[], shown = 3): string {
  const rest = parts.length - shown;
  return rest > 1 ? `${parts.slice(0, shown).join(', ')} and ${rest} more` : parts.join(', ');
}
