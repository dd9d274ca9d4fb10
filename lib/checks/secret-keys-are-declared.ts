import type { ExternalSecret } from '../rendered';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject, Scope } from './context';
import { type Reference, referencesOf } from './support/references';

/** The type of the Secrets that Ingresses serve certificates from. */
const TLS_KEYS = ['tls.crt', 'tls.key'];

/**
 * Secrets are never rendered, so each key that is read must be on the list of those that people or another system
 * provide. A Secret that nobody was told about keeps a pod from starting.
 */
export const secretKeysAreDeclared: Check = {
  id: 'secret-keys-are-declared',
  sentence: 'Every Secret key that is read is rendered or declared as one that must exist in the namespace.',
  run: (context) => [
    ...context.workloads.flatMap((workload) =>
      referencesOf(workload).secrets.flatMap((reference) => missing(context, workload, reference)),
    ),
    ...context
      .ofKind('Ingress')
      .flatMap((ingress) => certificates(ingress).flatMap((reference) => missing(context, ingress, reference))),
  ],
};

function certificates(ingress: PlacedObject): readonly Reference[] {
  const { tls = [] } = ingress.object.spec as { readonly tls?: readonly { readonly secretName?: string }[] };
  return tls.flatMap(({ secretName }, i) =>
    secretName === undefined ? [] : [{ path: `spec.tls[${i}].secretName`, name: secretName, keys: TLS_KEYS }],
  );
}

function missing(context: CheckContext, placed: PlacedObject, { path, name, keys }: Reference): readonly Problem[] {
  const declared = declaredKeys(context, placed, name);
  const absent = keys.filter((key) => !declared.includes(key));
  if (declared.length > 0 && absent.length === 0) return [];
  const isPullSecret = placed.environment.images.pullSecrets.includes(name);
  if (isPullSecret && path.includes('imagePullSecrets')) return [];
  return [
    problemOf(placed, {
      path,
      problem: `Secret ${name} in namespace ${placed.namespace} is not declared`,
      got: keys.length === 0 ? name : absent.map((key) => `${name}/${key}`).join(', '),
      expected: declared.length === 0 ? 'a declared Secret' : `declared keys: ${declared.join(', ')}`,
      fix: 'declare each key with ComponentChart.requireSecret, so that it is on the list of required secrets',
    }),
  ];
}

function declaredKeys(context: CheckContext, scope: Scope, name: string): readonly string[] {
  const rendered = context.find(scope, 'Secret', name) ?? {};
  const declared = context.apps
    .filter((app) => app.environment.cluster.server === scope.cluster)
    .flatMap((app) => app.secrets)
    .filter((secret: ExternalSecret) => secret.namespace === scope.namespace && secret.name === name)
    .map((secret) => secret.key);
  return [...new Set([...Object.keys((rendered as { data?: object }).data ?? {}), ...declared])].sort();
}
