import type { BasicAuth, ComponentChart } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { optionalSecretVolume } from '../../kube/volume';
import type { SecretRef, TenantId } from '../../spec/model';
import { ENCODE_CREDENTIALS, ODD_PASSWORD, PASSWORD_CONTENT, passwordFile, writer } from './passwords';

/** Secret beside the gateways with the password of each tenant that pushes as itself, by tenant. */
const SECRET = 'telemetry-tenants';

/** What a key ends in that holds a tenant's next password. A dot, which no tenant has in its name. */
const NEXT = '.next';

/** The same password in the namespaces of the tenant, for its collectors. */
const IN_NAMESPACES: SecretRef = { name: 'telemetry-backends', key: 'password' };

const FOLDER = '/etc/nginx/tenant-passwords';

/** Listener and file of tenants that push as themselves. */
export const TENANTS = 'tenants';

/** What a tenant's own collectors send. */
export function tenantAuth(tenant: TenantId): BasicAuth {
  return { user: tenant, password: IN_NAMESPACES, sameAs: { name: SECRET, key: tenant } };
}

/**
 * Writes a rule from what tenants `$3`… send to who they are to the file `$2`. Their passwords are files of the folder `$1`. A
 * tenant that has none, or one that not every caller could send as it is, can't push; the others can.
 */
export const WRITE_TENANT_PASSWORDS = String.raw`set -eu
umask 077
folder=$1
file=$2
shift 2
: > "$file"
accept() {
  # The dot keeps a line break at the end, which $( ) would take away.
  password=$(cat "$folder/$2" && echo .)
  password=${'$'}{password%.}
  case $password in
    ${ODD_PASSWORD})
      echo "tenant $1: the key $2 of the Secret ${SECRET} has to be letters, digits and _ . - only, it is not accepted" >&2
      return
      ;;
  esac
  ${ENCODE_CREDENTIALS}
  printf '"~^(?i:Basic) +%s$" "%s";\n' "$credentials" "$1" >> "$file"
}
for tenant in "$@"; do
  if [ -e "$folder/$tenant" ]; then
    accept "$tenant" "$tenant"
  else
    echo "tenant $tenant can't push: the Secret ${SECRET} has no key $tenant" >&2
  fi
  if [ -e "$folder/$tenant${NEXT}" ]; then accept "$tenant" "$tenant${NEXT}"; fi
done
`;

export interface TenantPasswordWriterProps {
  /** Name of the gateway. */
  readonly name: string;
  readonly tenants: readonly TenantId[];
}

/** Init container that writes the file of the tenants. Not a key of the Secret is needed for the gateway to start. */
export function tenantPasswordWriter(
  chart: ComponentChart,
  { name, tenants }: TenantPasswordWriterProps,
): ContainerProps {
  for (const tenant of tenants) {
    chart.requireSecret(
      { name: SECRET, key: tenant },
      { purpose: `${name}: password of tenant ${tenant}`, content: `${PASSWORD_CONTENT}, unlike every other password` },
    );
  }
  const common = writer(chart, TENANTS);
  return {
    ...common,
    command: ['sh', '-c', WRITE_TENANT_PASSWORDS, 'write-tenant-passwords'],
    args: [FOLDER, passwordFile(TENANTS), ...tenants],
    mounts: [
      ...common.mounts,
      { volume: optionalSecretVolume('tenant-passwords', SECRET), path: FOLDER, readOnly: true },
    ],
  };
}
