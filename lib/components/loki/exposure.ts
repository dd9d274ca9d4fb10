import { type ComponentChart, Endpoint } from '../../component';
import type { ContainerProps } from '../../kube/container';
import { ingress } from '../../kube/ingress';
import { type Mount, scratchVolume } from '../../kube/volume';
import type { Exposure } from '../../spec/model';
import { imageReference } from '../image';
import { PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS } from './ports';
import { API } from './routes';

/** How callers outside the cluster reach the gateway: by an Ingress that ends TLS, with a password. */
export type IngressExposure = Extract<Exposure, { kind: 'ingress' }>;

/** User that the callers name. */
const USER = 'telemetry';

const FOLDER = '/etc/nginx/passwords';

/** File that nginx compares passwords with. */
export const PASSWORD_FILE = `${FOLDER}/telemetry`;

/** nginx takes passwords from a file only, and nothing in its image can hash one: the file stays in memory. */
const passwords = scratchVolume('passwords', '1Mi', 'memory');

/** Mount with which nginx reads the file. */
export const PASSWORD_MOUNT: Mount = { volume: passwords, path: FOLDER, readOnly: true };

/** Writes the password of user `$1` to the file `$2`; refuses one that would end the line or the field there. */
export const WRITE_PASSWORD = String.raw`set -eu
umask 077
case $PASSWORD in
  '' | *[!A-Za-z0-9_.-]*)
    echo "the password in its Secret has to be letters, digits and _ . - only" >&2
    exit 1
    ;;
esac
printf '%s:{PLAIN}%s\n' "$1" "$PASSWORD" > "$2"
`;

/** Init container that writes the file. */
export function passwordFile(chart: ComponentChart, exposure: IngressExposure): ContainerProps {
  const password = chart.requireSecret(exposure.password, {
    purpose: 'loki-gateway: password of callers from other environments',
    content: '16 or more letters, digits and _ . -',
  });
  return {
    name: 'password-file',
    image: imageReference(chart.environment, 'nginx'),
    command: ['sh', '-c', WRITE_PASSWORD, 'password-file'],
    args: [USER, PASSWORD_FILE],
    env: { PASSWORD: { secret: password } },
    resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '64Mi' },
    mounts: [{ volume: passwords, path: FOLDER }],
  };
}

/** The Ingress that leads to a port of the gateway's Service, and the address that callers outside use. */
export function exposeGateway(
  chart: ComponentChart,
  exposure: IngressExposure,
  gateway: { readonly name: string; readonly port: string },
): Endpoint {
  for (const key of ['tls.crt', 'tls.key']) {
    chart.requireSecret(
      { name: exposure.tlsSecret, key },
      { purpose: `loki-gateway: certificate of ${exposure.host}`, content: 'PEM; Secret of type kubernetes.io/tls' },
    );
  }
  ingress(chart, {
    name: gateway.name,
    identity: { name: gateway.name },
    host: exposure.host,
    ingressClass: exposure.ingressClass,
    tlsSecret: exposure.tlsSecret,
    routes: [{ path: API, service: gateway.name, port: gateway.port }],
    // Read by ingress-nginx alone, whose own limits (1 MiB, 60 s) are below Loki's.
    annotations: {
      'nginx.ingress.kubernetes.io/proxy-body-size': `${PUSH_LIMIT_MB}m`,
      'nginx.ingress.kubernetes.io/proxy-read-timeout': String(QUERY_TIMEOUT_SECONDS + 90),
    },
  });
  return new Endpoint({
    scheme: 'https',
    host: exposure.host,
    port: 443,
    auth: { user: USER, password: exposure.password },
  });
}
