import type { Organization } from '../../grafana/organization';
import { GRAFANA_PORT } from '../../grafana/root-url';
import type { ContainerProps, EnvValue } from '../../kube/container';
import { type Mount, type MountableVolume, scratchVolume } from '../../kube/volume';
import type { Resources } from '../../spec/model';
import { MAKE_ORGANIZATIONS } from './organizations-script';
import { GRAFANA_PATHS } from './paths';

export interface OrganizationsProps {
  readonly image: string;
  readonly organizations: readonly Organization[];
  /** Those of Grafana itself: database, administrator, passwords of backends. */
  readonly env: Readonly<Record<string, EnvValue>>;
  /** What is filled with the numbers of organizations: `grafana.ini` and `organizations/<name>/*.yaml`. */
  readonly templates: MountableVolume;
  readonly data: Mount;
  readonly tmp: Mount;
  /** Address of the replicas that may run already; `''`: there are no others. */
  readonly peers: string;
  /** Whether the data outlives the pod. */
  readonly remembers: boolean;
  readonly resources: Resources;
}

/** What Grafana reads at start, numbers filled in: written by the init container, read by Grafana. */
const settings = scratchVolume('settings', '256Mi');

/** Mount with which Grafana reads it. */
export const SETTINGS_MOUNT: Mount = { volume: settings, path: GRAFANA_PATHS.settings, readOnly: true };

/** Init container that makes the organizations that are missing, and writes what Grafana reads at start. */
export function organizationsContainer(props: OrganizationsProps): ContainerProps {
  const home = '/usr/share/grafana';
  return {
    name: 'organizations',
    image: props.image,
    command: ['sh', '-c', MAKE_ORGANIZATIONS, 'organizations'],
    args: props.organizations.map(({ name }) => name),
    env: {
      ...props.env,
      TEMPLATES: GRAFANA_PATHS.templates,
      SETTINGS: GRAFANA_PATHS.settings,
      ADDRESS: `http://127.0.0.1:${GRAFANA_PORT}`,
      PEERS: props.peers,
      MEMORY: props.remembers ? `${GRAFANA_PATHS.data}/provisioned` : '',
      SERVE: '/run.sh',
      SET_ADMINISTRATOR: `grafana cli --homepath ${home} --config ${GRAFANA_PATHS.templates}/grafana.ini admin reset-admin-password --password-from-stdin`,
    },
    resources: props.resources,
    mounts: [
      { volume: props.templates, path: GRAFANA_PATHS.templates, readOnly: true },
      { volume: settings, path: GRAFANA_PATHS.settings },
      props.data,
      props.tmp,
    ],
  };
}
