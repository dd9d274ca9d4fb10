import { groupOf } from '../manifests/cluster-scoped';
import { KubernetesApi } from '../schema/kubernetes';
import { nearest } from '../spec/nearest';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';

/** Kinds of other programs, by group; their types come from the CRDs in `crds/`, so the compiler has checked them. */
const CUSTOM_GROUPS = new Set([
  'argoproj.io',
  'external-secrets.io',
  'gateway.networking.k8s.io',
  'generators.external-secrets.io',
  'monitoring.coreos.com',
]);

/**
 * Every object is of a kind that the environment's Kubernetes version has, and has only fields of that version, of the
 * right type. A misspelt field would otherwise be refused by the cluster, or, worse, be dropped without a word.
 */
export const objectsMatchTheKubernetesSchema: Check = {
  id: 'objects-match-the-kubernetes-schema',
  sentence: 'Every object has only kinds and fields of its Kubernetes version, of the right type.',
  run: ({ objects }) => objects.flatMap(violations),
};

function violations(placed: PlacedObject): readonly Problem[] {
  const { object, environment } = placed;
  if (CUSTOM_GROUPS.has(groupOf(object))) return [];
  const version = environment.cluster.kubernetes;
  const api = KubernetesApi.of(version);
  const kind = `${object.apiVersion}/${object.kind}`;
  if (!api.has(kind)) return [unknownKind(placed, kind, api.kinds, version)];
  return api
    .validate(kind, object)
    .map(({ path, message, got, expected, fix }) => problemOf(placed, { path, problem: message, got, expected, fix }));
}

function unknownKind(placed: PlacedObject, kind: string, known: readonly string[], version: string): Problem {
  const near = nearest(kind, known);
  return problemOf(placed, {
    path: 'kind',
    problem: `Kubernetes ${version} does not have this kind`,
    got: kind,
    expected: `a kind of Kubernetes ${version} that the platform renders`,
    fix: near === undefined ? 'use another kind, or raise cluster.kubernetes' : `did you mean ${near}?`,
  });
}
