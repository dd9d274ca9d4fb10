import type { ComponentChart } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { type Mount, scratchVolume } from '../../kube/volume';
import type { SecretRef } from '../../spec/model';
import { imageReference } from '../image';

/** User that all callers name. */
export const USER = 'telemetry';

/** What a key of a Secret is called that holds a second password, which is accepted too while the first one is changed. */
export const NEXT = '-next';

const FOLDER = '/etc/nginx/passwords';

/** nginx takes passwords from its configuration only: the files stay in memory. */
const passwords = scratchVolume('passwords', '1Mi', 'memory');

/** Mount with which nginx reads the files. */
export const PASSWORD_MOUNT: Mount = { volume: passwords, path: FOLDER, readOnly: true };

/** File with the rules of a `map` from `Authorization` to something that is not empty. */
export function passwordFile(listener: string): string {
  return `${FOLDER}/${listener}`;
}

/** What a password must not be, as a pattern of the shell. */
export const ODD_PASSWORD = "'' | *[!A-Za-z0-9_.-]*";

/** Puts what user `$1` with the password `$password` sends into `$credentials`, as a pattern. */
export const ENCODE_CREDENTIALS = String.raw`credentials=$(printf '%s:%s' "$1" "$password" | base64 | tr -d '\n' | sed 's/+/[+]/g')`;

/**
 * Writes a rule for each of user `$1`'s passwords to the file `$2`. Refuses passwords that not every caller could send as
 * they are. A pattern, because `map` compares texts without regard to case.
 */
export const WRITE_PASSWORDS = String.raw`set -eu
umask 077
: > "$2"
for password in "$PASSWORD" ${'$'}{NEXT_PASSWORD:+"$NEXT_PASSWORD"}; do
  case $password in
    ${ODD_PASSWORD})
      echo "a password in a Secret has to be letters, digits and _ . - only" >&2
      exit 1
      ;;
  esac
  ${ENCODE_CREDENTIALS}
  printf '"~^(?i:Basic) +%s$" 1;\n' "$credentials" >> "$2"
done
`;

export interface PasswordWriterProps {
  /** Name of the listener, and of the file. */
  readonly listener: string;
  readonly password: SecretRef;
  /** Whose password it is, e.g. `mimir-gateway: password of callers in the cluster`. */
  readonly purpose: string;
}

/** Init container that writes the file of a listener. */
export function passwordWriter(chart: ComponentChart, props: PasswordWriterProps): ContainerProps {
  const { name, key } = chart.requireSecret(props.password, {
    purpose: props.purpose,
    content: PASSWORD_CONTENT,
  });
  return {
    ...writer(chart, props.listener),
    command: ['sh', '-c', WRITE_PASSWORDS, 'write-passwords'],
    args: [USER, passwordFile(props.listener)],
    env: {
      PASSWORD: { secret: { name, key } },
      NEXT_PASSWORD: { secret: { name, key: `${key}${NEXT}` }, optional: true },
    },
  };
}

/** What a password has to look like. */
export const PASSWORD_CONTENT = '16 or more letters, digits and _ . -';

/** What all init containers have in common that write a file for nginx. */
export function writer(chart: ComponentChart, listener: string) {
  return {
    name: `password-${listener}`,
    image: imageReference(chart.environment, 'nginx'),
    resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '64Mi' },
    mounts: [{ volume: passwords, path: FOLDER }],
  } satisfies ContainerProps;
}
