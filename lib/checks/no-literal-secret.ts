import { containersOf } from '../manifests/pods';
import { joinPath } from '../schema/words';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';
import { findSecrets, isReference, isSecretName } from './support/secret-patterns';

/** What is rendered is committed and read by many; a secret in it has to be called compromised. */
export const noLiteralSecret: Check = {
  id: 'no-literal-secret',
  sentence: 'No object holds a password, key or token: only references to Secrets, variables and files.',
  run: ({ objects, workloads }) => [
    ...secretsOf(objects),
    ...workloads.flatMap((workload) =>
      containersOf(workload.template).flatMap(({ container, path }) =>
        (container.env ?? []).flatMap(({ name, value = '' }, i) =>
          isSecretName(name) && !isReference(value)
            ? [found(workload, `${path}.env[${i}].value`, `variable ${name}`)]
            : [],
        ),
      ),
    ),
  ],
};

function secretsOf(objects: readonly PlacedObject[]): readonly Problem[] {
  // The same texts are in the objects of each tenant.
  const known = new Map<string, readonly string[]>();
  const secretsIn = (text: string): readonly string[] => {
    const secrets = known.get(text) ?? findSecrets(text);
    known.set(text, secrets);
    return secrets;
  };
  return objects.flatMap((placed) => [...secretObjects(placed), ...texts(placed, placed.object, '', secretsIn)]);
}

function secretObjects(placed: PlacedObject): readonly Problem[] {
  if (placed.object.kind !== 'Secret') return [];
  return (['data', 'stringData'] as const)
    .filter((field) => Object.keys((placed.object[field] as object | undefined) ?? {}).length > 0)
    .map((field) => found(placed, field, 'a Secret with its values'));
}

function texts(
  placed: PlacedObject,
  value: unknown,
  path: string,
  secretsIn: (text: string) => readonly string[],
): readonly Problem[] {
  if (typeof value === 'string') return secretsIn(value).map((what) => found(placed, path, what));
  if (Array.isArray(value)) return value.flatMap((item, i) => texts(placed, item, `${path}[${i}]`, secretsIn));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(placed, child, joinPath(path, key), secretsIn));
}

/** The value itself is left out: problems end in logs. */
function found(placed: PlacedObject, path: string, what: string): Problem {
  return problemOf(placed, {
    path,
    problem: 'this looks like a secret',
    got: what,
    expected: 'a reference to a Secret, never a value',
    fix: 'declare the Secret with ComponentChart.requireSecret and read it from the environment or a file',
  });
}
