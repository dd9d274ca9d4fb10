import { Quantity, type Volume } from 'cdk8s-plus-28/lib/imports/k8s';
import { type ConfigFiles, dataHash } from './config-files';

/** Something that a container can mount. `restartHash`: a change of it has to restart the pod. */
export interface MountableVolume {
  readonly name: string;
  readonly volume: Volume;
  readonly restartHash?: string;
}

/** A container's mount of a volume. */
export interface Mount {
  readonly volume: MountableVolume | ClaimTemplate;
  readonly path: string;
  /** @default false */
  readonly readOnly?: boolean;
  /** @default - the whole volume */
  readonly subPath?: string;
  /** Whether what is mounted on the node later shows too; for directories of the node. @default false */
  readonly followsHost?: boolean;
}

/** A claim of each pod of a StatefulSet: `ReadWriteOnce`, file system. */
export interface ClaimTemplate {
  readonly name: string;
  readonly claim: { readonly size: string };
}

/** Octal 0444: what a restricted pod needs of its configuration. */
const READ_ONLY_FILE = 0o444;

/** Files of a ConfigMap that are read at start only: a change restarts the pod. */
export function configVolume(name: string, files: ConfigFiles): MountableVolume {
  return { ...reloadedConfigVolume(name, files), restartHash: files.hash };
}

/** Files of a ConfigMap that the program reads again by itself: a change restarts nothing. */
export function reloadedConfigVolume(name: string, files: ConfigFiles): MountableVolume {
  return { name, volume: { name, configMap: { name: files.name, defaultMode: READ_ONLY_FILE } } };
}

/** Files of one ConfigMap and where they are in a volume of several. */
export interface ProjectedFiles {
  readonly files: ConfigFiles;
  /** Path in the volume of each key. */
  readonly paths: Readonly<Record<string, string>>;
}

/** Files of several ConfigMaps that are read at start only: a change of any restarts the pod. */
export function projectedConfigVolume(name: string, sources: readonly ProjectedFiles[]): MountableVolume {
  return {
    name,
    restartHash: dataHash(Object.fromEntries(sources.map(({ files }) => [files.name, files.hash]))),
    volume: {
      name,
      projected: {
        defaultMode: READ_ONLY_FILE,
        sources: sources.map(({ files, paths }) => ({
          configMap: { name: files.name, items: Object.entries(paths).map(([key, path]) => ({ key, path })) },
        })),
      },
    },
  };
}

/** All files of several ConfigMaps in one folder, which the program reads again by itself: a change restarts nothing. */
export function reloadedConfigsVolume(name: string, all: readonly ConfigFiles[]): MountableVolume {
  const sources = all.map((files) => ({ configMap: { name: files.name } }));
  return { name, volume: { name, projected: { defaultMode: READ_ONLY_FILE, sources } } };
}

/** Chosen keys of a Secret as files. */
export function secretVolume(name: string, secretName: string, keys: readonly string[]): MountableVolume {
  return {
    name,
    volume: {
      name,
      secret: {
        secretName,
        defaultMode: READ_ONLY_FILE,
        items: keys.map((key) => ({ key, path: key })),
      },
    },
  };
}

/** Every key of a Secret as a file; a Secret that is not there is an empty folder, and no obstacle. */
export function optionalSecretVolume(name: string, secretName: string): MountableVolume {
  return { name, volume: { name, secret: { secretName, defaultMode: READ_ONLY_FILE, optional: true } } };
}

/** Keys of several Secrets as files `<Secret>/<key>`, each once. `optional`: what is not there is no file, and no obstacle. */
export function secretsVolume(
  name: string,
  keys: readonly { readonly name: string; readonly key: string }[],
  options: { readonly optional?: true } = {},
): MountableVolume {
  const sources = [...new Set(keys.map((ref) => ref.name))].map((secret) => {
    const ofSecret = new Set(keys.filter((ref) => ref.name === secret).map(({ key }) => key));
    return {
      secret: { name: secret, items: [...ofSecret].map((key) => ({ key, path: `${secret}/${key}` })), ...options },
    };
  });
  return { name, volume: { name, projected: { defaultMode: READ_ONLY_FILE, sources } } };
}

/** Scratch space that goes with the pod. With `memory` it never touches a disk (for files made of secrets). */
export function scratchVolume(name: string, sizeLimit: string, medium: 'disk' | 'memory' = 'disk'): MountableVolume {
  const limit = { sizeLimit: Quantity.fromString(sizeLimit) };
  return { name, volume: { name, emptyDir: medium === 'memory' ? { medium: 'Memory', ...limit } : limit } };
}

/** A claim made by `persistentClaim`. */
export function claimVolume(name: string, claimName: string): MountableVolume {
  return { name, volume: { name, persistentVolumeClaim: { claimName } } };
}

/** A directory of the node. */
export function hostVolume(
  name: string,
  path: string,
  type: '' | 'Directory' | 'DirectoryOrCreate' | 'File' = '',
): MountableVolume {
  return { name, volume: { name, hostPath: { path, type } } };
}

export function isClaimTemplate(volume: MountableVolume | ClaimTemplate): volume is ClaimTemplate {
  return 'claim' in volume;
}
