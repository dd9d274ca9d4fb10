import { containersOf, type KeyRef } from '../../manifests/pods';
import type { PlacedWorkload } from '../context';

/** A mention of a ConfigMap or Secret by a pod. */
export interface Reference {
  /** Path of the mention in the object. */
  readonly path: string;
  readonly name: string;
  /** Keys that must be there. Empty: the object as a whole. */
  readonly keys: readonly string[];
}

/** What a pod reads from ConfigMaps and Secrets; optional references are left out. */
export interface References {
  readonly configMaps: readonly Reference[];
  readonly secrets: readonly Reference[];
}

/** All mentions in environment variables, volumes and pull secrets. */
export function referencesOf({ template }: PlacedWorkload): References {
  const volumes = volumeReferences(template.spec.volumes ?? [], `${template.path}.volumes`);
  const containers = containersOf(template).map(({ container, path }) => envReferences(container, path));
  const pulls = (template.spec.imagePullSecrets ?? []).map(({ name }, i) => ({
    path: `${template.path}.imagePullSecrets[${i}]`,
    name,
    keys: ['.dockerconfigjson'],
  }));
  const all = [volumes, ...containers];
  return {
    configMaps: all.flatMap(({ configMaps }) => configMaps),
    secrets: [...all.flatMap(({ secrets }) => secrets), ...pulls],
  };
}

type PodSpec = PlacedWorkload['template']['spec'];

function envReferences({ env = [], envFrom = [] }: PodSpec['containers'][number], path: string): References {
  const ref = (at: string, value: KeyRef | undefined): readonly Reference[] =>
    value === undefined || value.optional === true
      ? []
      : [{ path: at, name: value.name, keys: value.key === undefined ? [] : [value.key] }];
  return {
    configMaps: [
      ...env.flatMap(({ valueFrom }, i) =>
        ref(`${path}.env[${i}].valueFrom.configMapKeyRef`, valueFrom?.configMapKeyRef),
      ),
      ...envFrom.flatMap(({ configMapRef }, i) => ref(`${path}.envFrom[${i}].configMapRef`, configMapRef)),
    ],
    secrets: [
      ...env.flatMap(({ valueFrom }, i) => ref(`${path}.env[${i}].valueFrom.secretKeyRef`, valueFrom?.secretKeyRef)),
      ...envFrom.flatMap(({ secretRef }, i) => ref(`${path}.envFrom[${i}].secretRef`, secretRef)),
    ],
  };
}

interface Source {
  readonly items?: readonly { readonly key: string }[];
  readonly optional?: boolean;
}

function volumeReferences(volumes: NonNullable<PodSpec['volumes']>, path: string): References {
  const ref = (at: string, name: string | undefined, source: Source | undefined): readonly Reference[] =>
    name === undefined || source?.optional === true
      ? []
      : [{ path: at, name, keys: (source?.items ?? []).map(({ key }) => key) }];
  const projected = volumes.flatMap((volume, i) =>
    (volume.projected?.sources ?? []).map((source, j) => ({ source, at: `${path}[${i}].projected.sources[${j}]` })),
  );
  return {
    configMaps: [
      ...volumes.flatMap(({ configMap }, i) => ref(`${path}[${i}].configMap`, configMap?.name, configMap)),
      ...projected.flatMap(({ source, at }) => ref(`${at}.configMap`, source.configMap?.name, source.configMap)),
    ],
    secrets: [
      ...volumes.flatMap(({ secret }, i) => ref(`${path}[${i}].secret`, secret?.secretName, secret)),
      ...projected.flatMap(({ source, at }) => ref(`${at}.secret`, source.secret?.name, source.secret)),
    ],
  };
}
