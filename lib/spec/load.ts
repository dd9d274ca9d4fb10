import { type DraftPlatform, draft } from './draft';
import { readFolder } from './files';
import { freezeDeep } from './freeze';
import type { Platform } from './model';
import { compareProblems, type Problem, type Result } from './problem';
import { resolve } from './resolve';
import { checkNames } from './rules/names';
import { environment } from './schema/environment';
import { platform } from './schema/platform';
import { tenant } from './schema/tenant';
import { shapeFile } from './shape';
import { pinnedVersions, UNKNOWN_VERSIONS, type UpstreamVersions, versionProblems } from './versions';

/** The platform or all its problems, with what else a person may want to know. */
export type Loaded = Result<Platform> & {
  /** Files that were read, in the order of the folder. */
  readonly files: readonly string[];
  /** A problem that shows in what was rendered, moved to the place that a person has to change. */
  readonly atItsSource: (problem: Problem) => Problem;
};

/**
 * Reads a platform folder: `platform.yaml`, `environments/*.yaml`, `tenants/*.yaml`, `alloy/*.alloy`, rule files of
 * tenants. Whatever a person can get wrong is answered with all problems of all files, sorted by file and line; nothing is thrown for it.
 */
export function loadPlatform(folder: string, versions?: UpstreamVersions): Loaded {
  const unversioned = versions === undefined ? versionProblems() : [];
  const upstream = versions ?? (unversioned.length > 0 ? UNKNOWN_VERSIONS : pinnedVersions());
  const read = readFolder(folder);
  const shaped = {
    platform: shapeFile(
      read.platform ?? { name: 'platform', file: `${folder}/platform.yaml`, source: undefined },
      platform,
    ),
    environments: read.environments.map((file) => shapeFile(file, environment)),
    tenants: read.tenants.map((file) => shapeFile(file, tenant)),
    alloyFiles: read.alloyFiles,
    ruleFiles: read.ruleFiles,
  };
  const spec = shaped.platform.value;
  const drafted = spec === undefined ? undefined : draft(shaped.platform, spec, shaped);
  const resolved = drafted && resolve(drafted, upstream);
  const shapeProblems = [shaped.platform, ...shaped.environments, ...shaped.tenants].flatMap((file) => file.problems);
  const problems: readonly Problem[] = [
    ...unversioned,
    ...read.problems,
    ...shapeProblems,
    ...checkNames(read),
    ...(resolved?.problems ?? []),
  ];
  const files = [
    ...(read.platform === undefined ? [] : [read.platform]),
    ...read.environments,
    ...read.tenants,
    ...read.alloyFiles,
    ...read.ruleFiles,
  ].map((one) => one.file);
  const rest = { files, atItsSource: moveToSource(drafted) };
  return resolved === undefined || problems.length > 0
    ? { ok: false, problems: [...problems].sort(compareProblems), ...rest }
    : { ok: true, value: freezeDeep(resolved.platform), ...rest };
}

function moveToSource(drafted: DraftPlatform | undefined) {
  return ({ written, ...problem }: Problem): Problem => {
    const of = drafted?.environments.find(({ name }) => name === written?.environment);
    if (written === undefined || of === undefined) {
      return problem;
    }
    const { at, path } = of.say(written.path, { on: 'key', problem: '', fix: '' });
    return { ...problem, at, path };
  };
}
