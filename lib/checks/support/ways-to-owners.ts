import { listening } from '../../isolation/receivers';
import { groupBy } from '../../manifests/group-by';
import { servicePorts, serviceSpec } from '../../manifests/services';
import type { Manifest } from '../../rendered';
import type { Environment } from '../../spec/model';
import { TARGETS, type Target } from '../../spec/ownership';
import type { Problem } from '../../spec/problem';
import type { CheckContext, Scope } from '../context';
import { partOf } from './collected';
import { type Alloy, someOf } from './owned';
import type { SwitchedOn } from './switched-on';

/** The name by which pods of a tenant reach what takes from them, in each of its namespaces. */
const NAME = 'alloy';

/** What pods of tenants push by that name. */
const BY_NAME: readonly Target[] = ['tenantPushes', 'pushedProfiles', 'browsers'];

/** Pushes of a tenant's namespace that somebody takes, but not whom the name leads to. */
export function noWay(
  context: CheckContext,
  { environment, alloys }: { readonly environment: Environment; readonly alloys: readonly Alloy[] },
  wanted: SwitchedOn,
): readonly Problem[] {
  const all = alloys.map((alloy) => ({ alloy, at: takenAt(alloy) }));
  const taken = groupBy(all, ({ alloy }) => alloy.workload.namespace);
  const anywhere = new Set(all.flatMap(({ at }) => [...at.values()].flatMap((keys) => [...keys])));
  const byNamespace = new Map(BY_NAME.map((target) => [target, groupBy(wanted.get(target) ?? [], namespaceIn)]));
  return environment.tenants.flatMap(({ namespaces }) =>
    namespaces.flatMap((namespace) => {
      const there = takenByName(context, { cluster: environment.cluster.server, namespace }, taken);
      return BY_NAME.flatMap((target) => {
        const lost = (byNamespace.get(target)?.get(partOf('', namespace)) ?? []).filter((part) => {
          const key = keyOf(target, part);
          return anywhere.has(key) && !there.some((keys) => keys.has(key));
        });
        return lost.length === 0 ? [] : [problemOf(context, environment, { namespace, target, lost })];
      });
    }),
  );
}

/** The namespace of a part, in the words that it ends with. */
function namespaceIn(part: string): string {
  return part.slice(Math.max(0, part.lastIndexOf('namespace ')));
}

type Taken = ReadonlyMap<number, ReadonlySet<string>>;

function keyOf(target: string, part: string): string {
  return `${target}\n${part}`;
}

/** What is taken at each port of an Alloy. */
function takenAt({ sources }: Alloy): Taken {
  const taken = new Map<number, ReadonlySet<string>>();
  for (const { node, claims = [] } of sources) {
    const keys = claims.map(({ target, part }) => keyOf(target, part));
    for (const { port } of listening(node)) taken.set(port, new Set([...(taken.get(port) ?? []), ...keys]));
  }
  return taken;
}

/** What is taken by whom the name leads to in a namespace, by port. */
function takenByName(
  context: CheckContext,
  scope: Scope,
  taken: ReadonlyMap<string, readonly { readonly alloy: Alloy; readonly at: Taken }[]>,
): readonly ReadonlySet<string>[] {
  const found = followed(context, scope);
  if (found === undefined) return [];
  const selector = Object.entries(serviceSpec(found.service).selector ?? { nothing: '' });
  return (taken.get(found.namespace) ?? []).flatMap(({ alloy: { workload, container }, at }) => {
    if (!selector.every(([label, value]) => workload.template.labels[label] === value)) return [];
    const { ports = [] } = container;
    return servicePorts(found.service).flatMap(({ port, targetPort = port }) => {
      const named = ports.find(({ name }) => name === targetPort)?.containerPort;
      return at.get(typeof targetPort === 'number' ? targetPort : (named ?? port)) ?? [];
    });
  });
}

/** The Service behind the name, which may be a name for one of another namespace. */
function followed(
  context: CheckContext,
  { cluster, namespace }: Scope,
): { readonly service: Manifest; readonly namespace: string } | undefined {
  const service = context.find({ cluster, namespace }, 'Service', NAME);
  const { externalName } = service === undefined ? {} : serviceSpec(service);
  if (service === undefined || externalName === undefined) return service && { service, namespace };
  const [name = '', other = ''] = externalName.split('.');
  const behind = context.find({ cluster, namespace: other }, 'Service', name);
  return behind && { service: behind, namespace: other };
}

interface Lost {
  readonly namespace: string;
  readonly target: Target;
  readonly lost: readonly string[];
}

function problemOf(context: CheckContext, { name, cluster }: Environment, { namespace, target, lost }: Lost): Problem {
  const service = context
    .ofKind('Service')
    .find(
      (placed) =>
        placed.namespace === namespace && placed.cluster === cluster.server && placed.object.metadata.name === NAME,
    );
  return {
    at: { file: service?.file ?? `dist/${name}` },
    path: '',
    problem: `http://${NAME} in namespace ${namespace} leads to nobody who takes ${TARGETS[target]}`,
    got: `no way for ${someOf(lost)}`,
    expected: 'a Service that leads to their owner',
    fix: 'let the owner make the Service, or the name that leads to it',
  };
}
