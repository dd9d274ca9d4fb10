import type { Quantity } from '../spec/model';
import { quantityNumber } from '../spec/scalars/quantity';
import { type ImmutableChange, isObject, kubectl, same, type Versions, valueAt } from './change';

const SIZE = 'spec.resources.requests.storage';

/** A field of a claim that changed; `grows`: a larger size, which a claim can be given. */
interface ClaimChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly grows: boolean;
}

export function storageOf(claim: unknown): string {
  return String(valueAt(claim, SIZE) ?? '0');
}

/** Differences between two claims, or two templates of claims. */
export function claimChange(old: unknown, now: unknown): readonly ClaimChange[] {
  const [was, is] = [fieldsOf(old), fieldsOf(now)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  const others = names
    .filter((name) => !same(was[name], is[name]))
    .map((name) => ({ path: `spec.${name}`, before: was[name], after: is[name], grows: false }));
  const [before, after] = [storageOf(old), storageOf(now)];
  const [had, has] = [bytesOf(before), bytesOf(after)];
  return had === has ? others : [...others, { path: SIZE, before, after, grows: has > had }];
}

/** Everything of a claim that is not its size. */
function fieldsOf(claim: unknown): Readonly<Record<string, unknown>> {
  const spec = valueAt(claim, 'spec');
  if (!isObject(spec)) return {};
  const { resources: _, volumeName: __, ...fields } = spec;
  return fields;
}

function bytesOf(size: string): number {
  return quantityNumber(size as Quantity);
}

/** Changes of a claim that the API server refuses: everything but a larger size, which Argo CD applies. */
export function persistentVolumeClaim({ before, after }: Versions): readonly ImmutableChange[] {
  const { name } = before.metadata;
  return claimChange(before, after)
    .filter((change) => !change.grows && change.path !== 'spec.volumeAttributesClassName')
    .map(({ path, ...values }) => ({
      path,
      before: values.before,
      after: values.after,
      migration: [
        'copy what is on the volume elsewhere',
        `${kubectl(before, 'delete', 'pvc', name, '--wait=false')}, and the pod that uses it`,
        'when Argo CD has made it again, copy everything back',
      ],
    }));
}
