import type { Manifest } from '../rendered';
import { type ImmutableChange, isObject, kubectl, same, type Versions, valueAt } from './change';
import { claimChange, storageOf } from './claim';

/** What of a StatefulSet may change; everything else in its `spec` may not. */
const MUTABLE = [
  'minReadySeconds',
  'ordinals',
  'persistentVolumeClaimRetentionPolicy',
  'replicas',
  'template',
  'updateStrategy',
];

/** First minor version of Kubernetes that lets `revisionHistoryLimit` of a StatefulSet change. */
const MUTABLE_HISTORY = 33;

/** A claim template, or the claim that Kubernetes made of it. */
interface ClaimTemplate {
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

export function claimTemplates(object: Manifest): readonly ClaimTemplate[] {
  return (valueAt(object, 'spec.volumeClaimTemplates') ?? []) as readonly ClaimTemplate[];
}

/** Changes of a StatefulSet that the API server refuses. */
export function statefulSet(versions: Versions): readonly ImmutableChange[] {
  const { before, after, kubernetesMinor } = versions;
  const mutable = kubernetesMinor >= MUTABLE_HISTORY ? [...MUTABLE, 'revisionHistoryLimit'] : MUTABLE;
  const names = [...new Set([...keysOf(before), ...keysOf(after)])].sort();
  const fields = names.filter((name) => !mutable.includes(name) && name !== 'volumeClaimTemplates');
  return [...fields.flatMap((name) => fieldChange(versions, name)), ...templateChanges(versions)];
}

function keysOf({ spec }: Manifest): readonly string[] {
  return isObject(spec) ? Object.keys(spec) : [];
}

function fieldChange({ before, after }: Versions, name: string): readonly ImmutableChange[] {
  const path = `spec.${name}`;
  const [was, is] = [valueAt(before, path), valueAt(after, path)];
  if (same(was, is)) return [];
  return [{ path, before: was, after: is, migration: MIGRATIONS[name]?.(before) ?? [orphan(before)] }];
}

const MIGRATIONS: Readonly<Record<string, (object: Manifest) => readonly string[]>> = {
  // The pods that are there have other labels: the new StatefulSet would not know them, and could not make its own.
  selector: (object) => [
    `${kubectl(object, 'delete', 'statefulset', object.metadata.name)} (with its pods: it is away until Argo CD has made it again; its claims stay)`,
  ],
  // The name of the Service is part of the names of the pods, which they get when they are made.
  serviceName: (object) => [
    orphan(object),
    `when Argo CD has made it again: ${kubectl(object, 'rollout', 'restart', 'statefulset', object.metadata.name)}`,
  ],
};

/** Lets go of the pods, which go on running; Argo CD makes the StatefulSet again around them. */
function orphan(object: Manifest): string {
  return kubectl(object, 'delete', 'statefulset', object.metadata.name, '--cascade=orphan');
}

function templateChanges({ before, after }: Versions): readonly ImmutableChange[] {
  const [was, is] = [claimTemplates(before), claimTemplates(after)];
  const names = [...new Set([...was, ...is].map((claim) => claim.metadata.name))];
  return names.flatMap((name) => {
    const [old, now] = [was, is].map((claims) => claims.find((claim) => claim.metadata.name === name));
    if (old === undefined || now === undefined) return [anotherTemplate(before, name, old, now)];
    return sameTemplate(before, name, old, now);
  });
}

function anotherTemplate(object: Manifest, name: string, old: unknown, now: unknown): ImmutableChange {
  const behind = `the volumes that it leaves behind go when nobody needs them: ${kubectl(object, 'delete', 'pvc', ...claimsOf(object, name))}`;
  return {
    path: `spec.volumeClaimTemplates[${name}]`,
    before: old,
    after: now,
    migration: [orphan(object), ...(old === undefined ? [] : [behind])],
  };
}

function sameTemplate(
  object: Manifest,
  name: string,
  old: ClaimTemplate,
  now: ClaimTemplate,
): readonly ImmutableChange[] {
  const path = `spec.volumeClaimTemplates[${name}]`;
  const changes = claimChange(old, now).map((change) => ({
    ...change,
    path: `${path}.${change.path}`,
    migration: change.grows ? [grow(object, name, storageOf(now)), orphan(object)] : replace(object, name),
  }));
  const metadata = same(old.metadata, now.metadata)
    ? []
    : [{ path: `${path}.metadata`, before: old.metadata, after: now.metadata, migration: [orphan(object)] }];
  return [...changes, ...metadata];
}

/** Grows the volumes first: the StatefulSet that is made again only says what new ones are like. */
function grow(object: Manifest, claim: string, size: string): string {
  const patch = JSON.stringify({ spec: { resources: { requests: { storage: size } } } });
  return `for claim in ${claimsOf(object, claim).join(' ')}; do ${kubectl(object, 'patch', 'pvc', '$claim', '--patch', `'${patch}'`)}; done (its storage class must allow it)`;
}

/** A volume cannot shrink or change its class: each pod gets a new, empty one. */
function replace(object: Manifest, claim: string): readonly string[] {
  const [first = ''] = claimsOf(object, claim);
  const pod = first.slice(claim.length + 1);
  return [
    orphan(object),
    `then one pod after the other, once the ones before are ready and have what was on its volume (or nobody needs it): ${kubectl(object, 'delete', 'pvc', first, '--wait=false')} && ${kubectl(object, 'delete', 'pod', pod)}`,
  ];
}

/** Names of the claims that Kubernetes made of a template. */
export function claimsOf(object: Manifest, claim: string): readonly string[] {
  const replicas = valueAt(object, 'spec.replicas');
  const count = typeof replicas === 'number' ? replicas : 1;
  return Array.from({ length: count }, (_, ordinal) => `${claim}-${object.metadata.name}-${ordinal}`);
}
