import type { AlloyFile, TenantRuleFile } from './files';
import { merge } from './merge';
import type { Problem } from './problem';
import type { EnvironmentSpec } from './schema/environment';
import type { PlatformSpec } from './schema/platform';
import type { TenantSpec } from './schema/tenant';
import type { Shaped } from './shape';
import type { Path, Saying } from './source';

/** All files with their shapes checked. */
export interface ShapedFolder {
  readonly platform: Shaped<PlatformSpec>;
  readonly environments: readonly Shaped<EnvironmentSpec>[];
  readonly tenants: readonly Shaped<TenantSpec>[];
  readonly alloyFiles: readonly AlloyFile[];
  readonly ruleFiles: readonly TenantRuleFile[];
}

/** An environment or tenant with the common settings of platform.yaml filled in, before any default. */
export interface Draft<T> {
  readonly name: string;
  readonly file: string;
  readonly spec: T;
  /** A problem at a path, in the file that says it. */
  readonly say: (path: Path, saying: Saying) => Problem;
  /** A problem of the file as a whole. */
  readonly sayOfFile: (saying: Omit<Saying, 'on'>) => Problem;
  /** Whether the file that says a path has another problem there. */
  readonly isBroken: (path: Path) => boolean;
}

/** What the rules read. Files whose shape is beyond use are known by name alone. */
export interface DraftPlatform {
  readonly spec: PlatformSpec;
  readonly environments: readonly Draft<EnvironmentSpec>[];
  readonly tenants: readonly Draft<TenantSpec>[];
  readonly alloyFiles: readonly AlloyFile[];
  readonly ruleFiles: readonly TenantRuleFile[];
  /** Names of all files, those beyond use included. */
  readonly environmentNames: readonly string[];
  readonly tenantNames: readonly string[];
}

export function draft(platform: Shaped<PlatformSpec>, spec: PlatformSpec, folder: ShapedFolder): DraftPlatform {
  return {
    spec,
    environments: folder.environments.flatMap((file) =>
      draftOf(platform, 'environments', spec.defaults?.environments, file),
    ),
    tenants: folder.tenants.flatMap((file) => draftOf(platform, 'tenants', spec.defaults?.tenants, file)),
    alloyFiles: folder.alloyFiles,
    ruleFiles: folder.ruleFiles,
    environmentNames: folder.environments.map((file) => file.name),
    tenantNames: folder.tenants.map((file) => file.name),
  };
}

function draftOf<T>(
  platform: Shaped<PlatformSpec>,
  kind: 'environments' | 'tenants',
  common: unknown,
  file: Shaped<T>,
): readonly Draft<T>[] {
  const { source, value } = file;
  if (source === undefined || value === undefined) {
    return [];
  }
  const prefix = ['defaults', kind];
  return [
    {
      name: file.name,
      file: file.file,
      spec: merge(common, value),
      say: (path, saying) =>
        !source.has(path) && platform.source?.has([...prefix, ...path]) === true
          ? platform.source.problem([...prefix, ...path], saying)
          : source.problem(path, saying),
      sayOfFile: (saying) => ({ ...source.problem([], saying), path: '' }),
      isBroken: (path) => file.isBroken(path) || platform.isBroken([...prefix, ...path]),
    },
  ];
}
