import type { Collector, CollectorPort, Collectors } from '../../isolation/collector';
import { type Followed, follow } from '../../isolation/follow';
import type { Origin } from '../../isolation/item';
import { judge, type OwnerOf, type Verdict } from '../../isolation/judge';
import type { SourceText } from '../../isolation/source-text';
import { OTHER } from '../../isolation/value';
import { World } from '../../isolation/world';
import { groupBy } from '../../manifests/group-by';
import { servicePorts, serviceSpec } from '../../manifests/services';
import { type Environment, INFRASTRUCTURE, type Platform } from '../../spec/model';
import type { CheckContext, PlacedWorkload } from '../context';
import { type AlloyContainer, alloyContainers, extraOf, startedWith } from './alloy-workloads';
import { type MountedFile, mountedFile } from './mounted-file';
import { reachOf } from './reachability';

/** What was found of an environment. */
export interface Isolation {
  readonly environment: Environment;
  readonly collectors: readonly Collector[];
  readonly followed: Followed;
  readonly verdict: Verdict;
  readonly ownerOf: OwnerOf;
}

const known = new WeakMap<CheckContext['apps'], readonly Isolation[]>();

/** Follows everything through the collectors of every environment, once for what was rendered. */
export function isolations(context: CheckContext): readonly Isolation[] {
  const before = known.get(context.apps);
  if (before) return before;
  const byEnvironment = groupBy(alloyContainers(context), ({ workload }) => workload.environment);
  const found = [...byEnvironment].map(([environment, alloys]) => isolationOf(context, environment, alloys));
  known.set(context.apps, found);
  return found;
}

function isolationOf(context: CheckContext, environment: Environment, alloys: readonly AlloyContainer[]): Isolation {
  const world = worldOf(environment);
  const around = collectorsOf(context, alloys, world);
  const followed = follow(around, world);
  const ownerOf = ownersOf(context.platform, environment);
  const { collectors } = around;
  return { environment, collectors, followed, verdict: judge(followed, ownerOf, [...world.known]), ownerOf };
}

function worldOf({ tenants, platformNamespaces, foreignNamespaces, namespace }: Environment): World {
  const names = [...tenants.flatMap(({ namespaces }) => namespaces), ...platformNamespaces, ...foreignNamespaces];
  return new World(names, namespace);
}

/** Whose each namespace is: said by the platform's files, not by what renders from them. */
function ownersOf({ unknownNamespaces }: Platform, environment: Environment): OwnerOf {
  const { tenants, platformNamespaces, foreignNamespaces, collectsCluster } = environment;
  const owners = new Map<Origin, string>();
  const unknown = unknownNamespaces === 'drop' || !collectsCluster ? 'nobody' : INFRASTRUCTURE;
  owners.set(OTHER, unknown).set('', collectsCluster ? INFRASTRUCTURE : 'nobody');
  for (const namespace of platformNamespaces) owners.set(namespace, INFRASTRUCTURE);
  for (const { id, namespaces } of tenants) for (const namespace of namespaces) owners.set(namespace, id);
  for (const namespace of foreignNamespaces) owners.set(namespace, 'nobody');
  return (namespace) => owners.get(namespace) ?? unknown;
}

function collectorsOf(context: CheckContext, alloys: readonly AlloyContainer[], world: World): Collectors {
  const workloads = new Map(alloys.map(({ workload }) => [workload, collectorName(workload)]));
  const byNamespace = groupBy(workloads, ([{ namespace }]) => namespace);
  const portAt = (url: string): CollectorPort | undefined => {
    const [, host = '', port = '80'] = /^(?:\w+:\/\/)?([^:/]+)(?::(\d+))?/.exec(url) ?? [];
    const [service = '', namespace = ''] = host.split('.');
    for (const [workload, collector] of byNamespace.get(namespace) ?? []) {
      const target = servicePort(context, workload, { service, port: Number(port) });
      if (target !== undefined) return { collector, port: target };
    }
    return undefined;
  };
  return {
    collectors: alloys.flatMap((alloy) => collectorOf(context, alloy, { workloads, world })),
    // Each tenant's data leaves by the same few addresses.
    portAt: remembering(portAt),
  };
}

function remembering<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>();
  return (key) => {
    const before = found.get(key);
    if (before !== undefined || found.has(key)) return before as V;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}

/** Name of a collector by its workload. */
export function collectorName({ object, namespace, environment }: PlacedWorkload): string {
  return namespace === environment.namespace ? object.metadata.name : `${namespace}/${object.metadata.name}`;
}

/** The port of a workload's pods that a Service leads to. */
function servicePort(
  context: CheckContext,
  { cluster, namespace, template }: PlacedWorkload,
  { service, port }: { readonly service: string; readonly port: number },
): number | undefined {
  const object = context.find({ cluster, namespace }, 'Service', service);
  const selector = Object.entries((object && serviceSpec(object).selector) ?? {});
  if (object === undefined || selector.length === 0) return undefined;
  if (!selector.every(([name, value]) => template.labels[name] === value)) return undefined;
  const { targetPort } = servicePorts(object).find((one) => one.port === port) ?? {};
  const named = template.spec.containers.flatMap(({ ports = [] }) => ports).find(({ name }) => name === targetPort);
  return typeof targetPort === 'number' ? targetPort : (named?.containerPort ?? port);
}

interface Around {
  readonly workloads: ReadonlyMap<PlacedWorkload, string>;
  readonly world: World;
}

function collectorOf(
  context: CheckContext,
  { workload, container }: AlloyContainer,
  { workloads, world }: Around,
): readonly Collector[] {
  const name = startedWith(container);
  const file = name === undefined ? undefined : mountedFile(context, workload, container, name);
  // The check `alloy-config-is-valid` reports it.
  if (file === undefined) return [];
  const reachAt = remembering((port: number) => reachOf(context, workload, port));
  return [
    {
      name: collectorName(workload),
      namespace: workload.namespace,
      main: textsOf(workload, file),
      module: (filename) => {
        const module = mountedFile(context, workload, container, filename);
        return module && ownText(module, module.text);
      },
      isTold: (port) => reachAt(port).workloads.some(watchesOthers),
      reachableFrom: (port) => {
        const reach = reachAt(port);
        // What other collectors send is followed from there.
        const others = reach.workloads
          .filter((one) => !workloads.has(one) && !watchesOthers(one))
          .map(({ namespace }) => namespace);
        const named = (names: readonly string[]) => names.map((one) => (world.known.has(one) ? one : OTHER));
        const { namespaces } = reach;
        if ('only' in namespaces) return [...new Set(named([...namespaces.only, ...others]))];
        const left = world.origins.filter((one) => !namespaces.allBut.some((name) => name === one));
        return [...new Set([...left, ...named(others)])];
      },
    },
  ];
}

/** Whether a workload is Beyla, which sees what other pods do. */
function watchesOthers({ template }: PlacedWorkload): boolean {
  return template.spec.containers.some(({ image = '' }) => /(^|\/)beyla[:@]/.test(image));
}

/** A configuration, and what a person has added to it as a text of that person's file. */
function textsOf(workload: PlacedWorkload, file: MountedFile): readonly SourceText[] {
  const added = extraOf(workload, file);
  if (added === undefined) return [ownText(file, file.text)];
  const { extra, own } = added;
  return [ownText(file, own), { file: extra.file, path: '', text: extra.text, added: true }];
}

function ownText({ configMap, key }: MountedFile, text: string): SourceText {
  return { file: configMap.file, path: `data.${key}`, text, added: false };
}
