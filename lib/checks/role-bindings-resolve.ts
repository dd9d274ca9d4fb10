import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject } from './context';

interface Binding {
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[];
}

/** Roles that every cluster has. */
const BUILT_IN_ROLES = /^(view|edit|admin|cluster-admin|system:.*)$/;

/** A binding to a role or service account that does not exist grants nothing, without a word. */
export const roleBindingsResolve: Check = {
  id: 'role-bindings-resolve',
  sentence: 'The role and the service accounts of every binding are rendered.',
  run: (context) =>
    [...context.ofKind('RoleBinding'), ...context.ofKind('ClusterRoleBinding')].flatMap((binding) => [
      ...role(context, binding),
      ...subjects(context, binding),
    ]),
};

function role(context: CheckContext, placed: PlacedObject): readonly Problem[] {
  const { kind, name } = bindingOf(placed).roleRef;
  const scope = { cluster: placed.cluster, namespace: kind === 'ClusterRole' ? '' : placed.namespace };
  if (kind === 'ClusterRole' && BUILT_IN_ROLES.test(name)) return [];
  if (context.find(scope, kind, name) !== undefined) return [];
  return [absent(placed, 'roleRef', `${kind} ${name}`, context.namesOf(scope, kind))];
}

function subjects(context: CheckContext, placed: PlacedObject): readonly Problem[] {
  return (bindingOf(placed).subjects ?? []).flatMap(({ kind, name, namespace = placed.namespace }, i) => {
    if (kind !== 'ServiceAccount') return [];
    const scope = { cluster: placed.cluster, namespace };
    if (context.find(scope, kind, name) !== undefined) return [];
    const known = context.namesOf(scope, kind);
    return [absent(placed, `subjects[${i}]`, `ServiceAccount ${name} in namespace ${namespace}`, known)];
  });
}

function bindingOf({ object }: PlacedObject): Binding {
  return object as unknown as Binding;
}

function absent(placed: PlacedObject, path: string, what: string, known: readonly string[]): Problem {
  return problemOf(placed, {
    path,
    problem: `there is no ${what}`,
    got: what,
    expected: known.join(', ') || 'one that is rendered',
    fix: 'render it beside the binding, or bind one that exists',
  });
}
