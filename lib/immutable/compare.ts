import { groupOf } from '../manifests/cluster-scoped';
import type { Manifest } from '../rendered';
import type { ImmutableChange } from './change';
import { RULES } from './rules';
import { claimsOf, claimTemplates } from './stateful-set';

/** An object of an environment and the file that it is in. */
export interface PlacedManifest {
  readonly environment: string;
  /** Path of the file below the output folder. */
  readonly path: string;
  readonly object: Manifest;
}

/** A change that the API server will refuse. */
export interface PlacedChange extends ImmutableChange {
  readonly file: string;
  readonly kind: string;
}

/** Environment, kind, namespace and name: whatever folder the file is in, the cluster takes it for the same object. */
function identity({ environment, object }: PlacedManifest): string {
  const { namespace = '', name } = object.metadata;
  return [environment, groupOf(object), object.kind, namespace, name].join('\n');
}

/** What the API servers will refuse of a new version of the output. Both lists hold what differs, not everything. */
export function immutableChanges(
  before: readonly PlacedManifest[],
  after: readonly PlacedManifest[],
  kubernetesMinor: (environment: string) => number,
): readonly PlacedChange[] {
  const old = new Map(before.map((placed) => [identity(placed), placed]));
  return after.flatMap((placed) => {
    const was = old.get(identity(placed));
    const rule = RULES[placed.object.kind];
    if (was === undefined || rule === undefined) return [];
    const versions = { before: was.object, after: placed.object, kubernetesMinor: kubernetesMinor(placed.environment) };
    return rule(versions).map((change) => ({ ...change, file: placed.path, kind: placed.object.kind }));
  });
}

/** Volumes that stay behind with their data because the StatefulSet that used them is gone, or has fewer replicas. */
export function volumesLeftBehind(
  before: readonly PlacedManifest[],
  after: readonly PlacedManifest[],
): readonly { readonly file: string; readonly namespace: string; readonly claims: readonly string[] }[] {
  const now = new Map(after.map((placed) => [identity(placed), placed.object]));
  return before
    .filter(({ object }) => object.kind === 'StatefulSet')
    .flatMap((placed) => {
      const kept = new Set(namesOf(now.get(identity(placed))));
      const claims = namesOf(placed.object).filter((claim) => !kept.has(claim));
      const { namespace = '' } = placed.object.metadata;
      return claims.length === 0 ? [] : [{ file: placed.path, namespace, claims }];
    });
}

function namesOf(object: Manifest | undefined): readonly string[] {
  return object === undefined ? [] : claimTemplates(object).flatMap((claim) => claimsOf(object, claim.metadata.name));
}
