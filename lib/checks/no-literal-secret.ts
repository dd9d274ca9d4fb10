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
    ...objects.flatMap((placed) => [...secretObjects(placed), ...texts(placed, placed.object, '')]),
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

function secretObjects(placed: PlacedObject): readonly Problem[] {
  if (placed.object.kind !== 'Secret') return [];
  return (['data', 'stringData'] as const)
    .filter((field) => Object.keys((placed.object[field] as object | undefined) ?? {}).length > 0)
    .map((field) => found(placed, field, 'a Secret with its values'));
}

function texts(placed: PlacedObject, value: unknown, path: string): readonly Problem[] {
  if (typeof value === 'string') return findSecrets(value).map((what) => found(placed, path, what));
  if (Array.isArray(value)) return value.flatMap((item, i) => texts(placed, item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(placed, child, joinPath(path, key)));
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
