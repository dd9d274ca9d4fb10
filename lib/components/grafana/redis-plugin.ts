import type { ContainerProps } from '../../kube/container';
import type { Mount } from '../../kube/volume';
import { GRAFANA_PATHS } from './paths';

/** Plugin of Redis' maker, which Grafana's image does not have, in a version that was read. */
const PLUGIN = { id: 'redis-datasource', version: '2.2.0' } as const;

/** Installs plugin `$1` in version `$2` into the folder `$3`, unless it is there. */
export const INSTALL_PLUGIN = String.raw`set -eu
if grep -q "\"version\": *\"$2\"" "$3/$1/plugin.json" 2> /tmp/none; then
  echo "$1 $2: there"
else
  rm -rf "$3/$1"
  grafana cli --homepath /usr/share/grafana --pluginsDir "$3" plugins install "$1" "$2"
fi
`;

/** Init container with a way to https://grafana.com, where there is one. */
export function redisPluginContainer(image: string, data: Mount, tmp: Mount): ContainerProps {
  return {
    name: 'redis-plugin',
    image,
    command: ['sh', '-c', INSTALL_PLUGIN, 'install-plugin'],
    args: [PLUGIN.id, PLUGIN.version, `${GRAFANA_PATHS.data}/plugins`],
    resources: { cpuRequest: '50m', memoryRequest: '64Mi', cpuLimit: 'none', memoryLimit: '256Mi' },
    mounts: [data, tmp],
  };
}
