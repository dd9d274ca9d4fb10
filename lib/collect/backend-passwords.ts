import type { BasicAuth, ComponentChart, Endpoint } from '../component';
import { type Mount, secretsVolume } from '../kube/volume';

const FOLDER = '/etc/alloy-passwords';

/** What a component sends to a backend: the argument `basic_auth` of its endpoint. */
export interface BasicAuthArguments {
  readonly username: string;
  readonly password_file: string;
}

/** The `basic_auth` of an endpoint; undefined where it asks for nothing. */
export function basicAuth({ auth }: Endpoint): BasicAuthArguments | undefined {
  return auth && { username: auth.user, password_file: passwordFile(auth) };
}

/** File that holds a password, in every collector that has `passwordMounts`. Read at each request: a new password needs no restart. */
export function passwordFile({ password }: BasicAuth): string {
  return `${FOLDER}/${password.name}/${password.key}`;
}

/** Mounts with the passwords of all backends that a collector calls, each Secret once. Nothing where none asks for one. */
export function passwordMounts(
  chart: ComponentChart,
  collector: string,
  backends: readonly (Endpoint | undefined)[],
): readonly Mount[] {
  const auths = backends.flatMap((backend) => backend?.auth ?? []);
  if (auths.length === 0) return [];
  for (const { password, sameAs } of auths) {
    chart.requireSecret(password, {
      purpose: `${collector}: password of the backends`,
      content: `as the gateways of the backends have it${sameAs ? `, in their Secret ${sameAs.name} the key ${sameAs.key}` : ''}`,
      ...(sameAs && { sameAs }),
    });
  }
  const passwords = auths.map(({ password }) => password);
  return [{ volume: secretsVolume('passwords', passwords), path: FOLDER, readOnly: true }];
}
