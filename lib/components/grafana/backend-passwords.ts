import type { Endpoint } from '../../component';
import type { SecretRef } from '../../spec/model';

const VARIABLE = 'BACKENDS_PASSWORD';

/** Environment variables of Grafana with the passwords of the backends that it queries, each password once. */
export class BackendPasswords {
  /** Password by variable. */
  readonly variables: ReadonlyMap<string, SecretRef>;

  constructor(backends: readonly (Endpoint | undefined)[]) {
    const passwords = backends.flatMap((backend) => backend?.auth?.password ?? []);
    const distinct = [...new Map(passwords.map((password) => [written(password), password])).values()];
    this.variables = new Map(distinct.map((password, i) => [i === 0 ? VARIABLE : `${VARIABLE}_${i + 1}`, password]));
  }

  /** What a data source sends to one of the backends; undefined where it asks for nothing. */
  basicAuth({ auth }: Endpoint): { readonly user: string; readonly passwordVariable: string } | undefined {
    if (auth === undefined) return undefined;
    const found = [...this.variables].find(([, password]) => written(password) === written(auth.password));
    if (found === undefined) throw new Error(`no variable for the password ${written(auth.password)}`);
    return { user: auth.user, passwordVariable: found[0] };
  }
}

function written({ name, key }: SecretRef): string {
  return `${name}/${key}`;
}
