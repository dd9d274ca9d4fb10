import type { Container, Volume } from '../../manifests/pods';
import type { CheckContext, PlacedObject, PlacedWorkload } from '../context';

/** A file that a container sees, and the ConfigMap key it comes from. */
export interface MountedFile {
  readonly configMap: PlacedObject;
  readonly key: string;
  readonly text: string;
}

/** The file at a path in a container, if it comes from a rendered ConfigMap. */
export function mountedFile(
  context: CheckContext,
  workload: PlacedWorkload,
  container: Container,
  path: string,
): MountedFile | undefined {
  const mounts = (container.volumeMounts ?? [])
    .filter(({ mountPath }) => path === mountPath || path.startsWith(`${mountPath.replace(/\/$/, '')}/`))
    .sort((a, b) => b.mountPath.length - a.mountPath.length);
  const mount = mounts[0];
  const volume = workload.template.spec.volumes?.find(({ name }) => name === mount?.name);
  if (mount === undefined || volume?.configMap === undefined) return undefined;
  const inVolume = mount.subPath ?? path.slice(mount.mountPath.length).replace(/^\//, '');
  return fileOf(context, workload, volume.configMap, inVolume);
}

function fileOf(
  context: CheckContext,
  workload: PlacedWorkload,
  { name, items }: NonNullable<Volume['configMap']>,
  inVolume: string,
): MountedFile | undefined {
  const key = items === undefined ? inVolume : items.find((item) => item.path === inVolume)?.key;
  const configMap = context.placed(workload, 'ConfigMap', name);
  const data = (configMap?.object.data ?? {}) as Readonly<Record<string, string>>;
  if (configMap === undefined || key === undefined || data[key] === undefined) return undefined;
  return { configMap, key, text: data[key] };
}
