import { DEFAULT_NAMESPACE } from '../defaults';
import type { Draft, DraftPlatform } from '../draft';
import { nearest } from '../nearest';
import type { Problem } from '../problem';
import { platformNamespaces } from '../resolve-environment';
import { oneOf } from '../schema/doc';
import type { TenantSpec } from '../schema/tenant';
import type { Path } from '../source';

/** A namespace that a tenant claims, and where. */
interface Claim {
  readonly namespace: string;
  readonly path: Path;
}

/** Each namespace belongs to one tenant in all environments, and never to the platform; environments of a tenant exist. */
export function checkNamespaces(draft: DraftPlatform): readonly Problem[] {
  const owners = new Map<string, string>();
  const ofPlatform = new Map<string, string>();
  for (const { name, spec } of draft.environments) {
    for (const namespace of platformNamespaces(draft, spec.namespace ?? DEFAULT_NAMESPACE)) {
      ofPlatform.set(namespace, name);
    }
  }
  return draft.tenants.flatMap((tenant) => [
    ...claims(tenant.spec).flatMap((claim) => checkClaim(tenant, claim, owners, ofPlatform)),
    ...checkTenantEnvironments(draft, tenant),
  ]);
}

function claims(spec: TenantSpec): readonly Claim[] {
  const lists: readonly (readonly [Path, readonly string[]])[] = Array.isArray(spec.namespaces)
    ? [[['namespaces'], spec.namespaces]]
    : Object.entries(spec.namespaces).map(([environment, list]) => [['namespaces', environment], list]);
  return lists.flatMap(([path, list]) => list.map((namespace, index) => ({ namespace, path: [...path, index] })));
}

function checkClaim(
  tenant: Draft<TenantSpec>,
  { namespace, path }: Claim,
  owners: Map<string, string>,
  ofPlatform: ReadonlyMap<string, string>,
): readonly Problem[] {
  const owner = owners.get(namespace);
  owners.set(namespace, owner ?? tenant.name);
  if (owner !== undefined && owner !== tenant.name) {
    const fix = 'keep it in one of the two files';
    return [tenant.say(path, { problem: `the namespace belongs to tenant ${owner}`, got: namespace, fix })];
  }
  if (ofPlatform.has(namespace)) {
    const fix = 'leave it out; its telemetry belongs to the tenant infrastructure';
    return [tenant.say(path, { problem: 'the namespace belongs to the platform', got: namespace, fix })];
  }
  return [];
}

function checkTenantEnvironments(draft: DraftPlatform, tenant: Draft<TenantSpec>): readonly Problem[] {
  const { environments, namespaces } = tenant.spec;
  const known = draft.environmentNames;
  const perEnvironment = Array.isArray(namespaces) ? [] : Object.keys(namespaces);
  const unknown = [
    ...(environments ?? []).map((name, index) => ({
      name,
      path: ['environments', index] as Path,
      on: 'value' as const,
    })),
    ...perEnvironment.map((name) => ({ name, path: ['namespaces', name] as Path, on: 'key' as const })),
  ].filter(({ name }) => !known.includes(name));
  const twice =
    environments !== undefined && perEnvironment.length > 0
      ? [
          tenant.say(['environments'], {
            on: 'key',
            problem: 'the environments are said twice',
            fix: 'leave `environments` out: `namespaces` names them',
          }),
        ]
      : [];
  return [
    ...unknown.map(({ name, path, on }) =>
      tenant.say(path, {
        on,
        problem: 'no such environment',
        got: name,
        expected: expectedName(known),
        fix: nameFix(name, known),
      }),
    ),
    ...twice,
  ];
}

export function expectedName(known: readonly string[]): string {
  return known.length === 0 ? 'an environment' : oneOf(known);
}

export function nameFix(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? `add environments/${name}.yaml or name another` : `did you mean ${meant}?`;
}
