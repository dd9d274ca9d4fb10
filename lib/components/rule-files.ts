import type { ComponentChart } from '../component';
import type { ContainerProps, Probes } from '../kube/container';
import { type Mount, reloadedConfigsVolume, scratchVolume } from '../kube/volume';
import { imageReference } from './image';
import { type TenantFiles, tenantFiles } from './tenant-files';

/** Rule files of a tenant, by name; text as a ruler reads it. */
export type TenantRules = TenantFiles;

/** What a pod needs in which a ruler reads rule files. */
export interface RuleFiles {
  /** For the ruler: a folder for each tenant. */
  readonly mount: Mount;
  /** Lays the files out before the ruler starts. */
  readonly first: readonly ContainerProps[];
  /** Lays them out again when they changed. */
  readonly always: readonly ContainerProps[];
}

export interface RuleFilesProps {
  /** Program that evaluates them, e.g. `mimir`. */
  readonly program: string;
  /** Folder in which the ruler looks for a folder for each tenant. */
  readonly directory: string;
  /** `none`: nothing is evaluated; the folder is there all the same, because rulers do not start without. */
  readonly rules: readonly TenantRules[] | 'none';
}

const SOURCE = '/etc/rule-files';
const LAID_OUT = '.laid-out';

/**
 * Rulers want a folder for each tenant, and a ConfigMap has no folders; a volume for each tenant would restart the ruler with
 * each new one. So the files of all are in a few ConfigMaps, as `<tenant>.<file>`, and a container lays them out.
 */
export function ruleFiles(chart: ComponentChart, { program, directory, rules }: RuleFilesProps): RuleFiles {
  const folder = scratchVolume('rules', '64Mi');
  const mount = { volume: folder, path: directory, readOnly: true };
  if (rules === 'none') return { mount, first: [], always: [] };
  const source = {
    volume: reloadedConfigsVolume('rule-files', tenantFiles(chart, `${program}-rules`, { name: program }, rules)),
    path: SOURCE,
    readOnly: true,
  };
  const container = (name: string, script: string): ContainerProps => ({
    name,
    image: imageReference(chart.environment, 'nginx'),
    command: ['sh', '-c', `${LAY_OUT}${script}`, name],
    args: [SOURCE, directory],
    resources: { cpuRequest: '5m', memoryRequest: '8Mi', cpuLimit: 'none', memoryLimit: '32Mi' },
    mounts: [source, { volume: folder, path: directory }],
  });
  return {
    mount,
    first: [container('rules-first', 'lay_out "$1" "$2"\n')],
    always: [{ ...container('rules', AGAIN_AND_AGAIN), probes: probes(`${directory}/${LAID_OUT}`) }],
  };
}

/** Makes what is in the folder `$2`, in a folder for each tenant, the same as what is in `$1`, with the tenant before a dot. */
export const LAY_OUT = `set -eu
lay_out() {
  for file in "$1"/*.yaml; do
    [ -e "$file" ] || continue
    name=\${file##*/}
    to=$2/\${name%%.*}
    mkdir -p "$to"
    cmp -s "$file" "$to/\${name#*.}" && continue
    cp "$file" "$2/.new"
    mv "$2/.new" "$to/\${name#*.}"
    echo "laid out $name"
  done
  for file in "$2"/*/*.yaml; do
    [ -e "$file" ] || continue
    folder=\${file%/*}
    name=\${folder##*/}.\${file##*/}
    [ -e "$1/$name" ] && continue
    rm "$file"
    echo "removed $name"
    rmdir "$folder" 2> "$2/.new" || true
  done
}
`;

const AGAIN_AND_AGAIN = `trap 'exit 0' TERM
while :; do
  lay_out "$1" "$2"
  touch "$2/${LAID_OUT}"
  sleep 15 &
  wait "$!"
done
`;

function probes(file: string): Probes {
  const ready = { command: ['test', '-e', file] };
  const recent = { command: ['sh', '-c', 'test -n "$(find "$0" -mmin -3)"', file], periodSeconds: 60 };
  return { readiness: ready, liveness: recent, startup: { ...ready, periodSeconds: 2, failureThreshold: 60 } };
}
