import type { EnvValue } from '../../kube/container';
import type { SecretRef } from '../../spec/model';

/** Keys of an S3 identity: references, never values. */
export interface IdentityKeys {
  readonly accessKey: SecretRef;
  readonly secretKey: SecretRef;
}

/** Someone who may call the S3 gateway. */
export interface Identity {
  readonly name: string;
  readonly keys: IdentityKeys;
  /** `all`: makes buckets and does everything in them; else reads, lists and writes objects of these buckets alone. */
  readonly buckets: 'all' | readonly string[];
}

/** Where an identity's keys are kept: `accessKey` and `secretKey` of one Secret. */
export function keysIn(secret: string): IdentityKeys {
  return { accessKey: { name: secret, key: 'accessKey' }, secretKey: { name: secret, key: 'secretKey' } };
}

/**
 * The gateway's identities file (https://github.com/seaweedfs/seaweedfs/wiki/Amazon-S3-API#static-configuration) with
 * `@NAME@` in place of each key. There is always an identity in it and none is called `anonymous`: without one the
 * gateway would let in everybody, with the other everybody unknown.
 */
export function identitiesTemplate(identities: readonly Identity[]): string {
  const file = {
    identities: identities.map((identity) => ({
      name: identity.name,
      credentials: [{ accessKey: `@${accessKeyName(identity)}@`, secretKey: `@${secretKeyName(identity)}@` }],
      actions: actions(identity.buckets),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Environment variables that fill the template. */
export function identitiesEnv(identities: readonly Identity[]): Readonly<Record<string, EnvValue>> {
  return Object.fromEntries(
    identities.flatMap((identity) => [
      [accessKeyName(identity), { secret: identity.keys.accessKey }],
      [secretKeyName(identity), { secret: identity.keys.secretKey }],
    ]),
  );
}

function actions(buckets: Identity['buckets']): readonly string[] {
  if (buckets === 'all') return ['Admin'];
  return buckets.flatMap((bucket) => [`Read:${bucket}`, `List:${bucket}`, `Write:${bucket}`]);
}

function accessKeyName({ name }: Identity): string {
  return `${variable(name)}_ACCESS_KEY`;
}

function secretKeyName({ name }: Identity): string {
  return `${variable(name)}_SECRET_KEY`;
}

function variable(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
