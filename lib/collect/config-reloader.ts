import { imageReference } from '../components/image';
import type { ContainerProps, Probes } from '../kube/container';
import { goMemoryLimit } from '../kube/memory';
import type { Mount } from '../kube/volume';
import type { Environment } from '../spec/model';

/** User of the image. */
const RELOADER_USER = 65534;

/** Its health and metrics. No receiver of an Alloy has this port: those of tenants begin at 10000. */
export const RELOADER_PORT = 8080;

/** Name of that port: whether the last reload was refused is to be scraped, because Alloy's own metrics do not say. */
export const RELOADER_METRICS = 'reload-metrics';

/** Seen: 33 MiB, of which 26 are the program itself, which the containers of a node share. */
const RESOURCES = { cpuRequest: '10m', memoryRequest: '32Mi', cpuLimit: 'none', memoryLimit: '64Mi' } as const;

const HEALTH = { path: '/healthz', port: RELOADER_METRICS };
const PROBES: Probes = {
  readiness: HEALTH,
  liveness: { ...HEALTH, failureThreshold: 6 },
  startup: { ...HEALTH, periodSeconds: 2, failureThreshold: 30 },
};

export interface ConfigReloaderProps {
  /** Mount of the files that the program was started with. */
  readonly config: Mount;
  /** Port at which the program takes `POST /-/reload`. */
  readonly port: number;
}

/**
 * The container beside a program that has it read its configuration again when the kubelet has brought a new one. What the
 * program refuses is tried again until it is another one or is taken: the new file may name what another volume brings a
 * moment later.
 */
export function configReloader(
  environment: Pick<Environment, 'images'>,
  { config, port }: ConfigReloaderProps,
): ContainerProps {
  return {
    name: 'config-reloader',
    image: imageReference(environment, 'prometheus-config-reloader'),
    user: RELOADER_USER,
    args: [
      `--watched-dir=${config.path}`,
      `--reload-url=http://127.0.0.1:${port}/-/reload`,
      // The kubelet swaps a link, of which a notification can be missed: it looks by itself as well.
      '--watch-interval=1m',
      '--retry-interval=15s',
      `--listen-address=:${RELOADER_PORT}`,
    ],
    env: { GOMEMLIMIT: goMemoryLimit(RESOURCES.memoryLimit) },
    ports: { [RELOADER_METRICS]: RELOADER_PORT },
    probes: PROBES,
    resources: RESOURCES,
    mounts: [config],
  };
}
