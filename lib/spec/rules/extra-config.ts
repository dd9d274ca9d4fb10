import type { Draft, DraftPlatform } from '../draft';
import { nearest } from '../nearest';
import { COLLECTORS, type CollectorKind } from '../ownership';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';

/** The files of `alloy/`: those that are named exist, and those that exist are named. */
export function checkExtraConfig(draft: DraftPlatform): readonly Problem[] {
  const uses = draft.environments.flatMap(usesOf);
  const known = draft.alloyFiles.map(({ path }) => path);
  const missing = uses.filter(({ file }) => !known.includes(file)).map((use) => missingFile(use, known));
  // A file that seems unused may be what a wrong name means.
  if (missing.length > 0 || !isReadable(draft)) {
    return missing;
  }
  return unusedFiles(draft, new Set(uses.map(({ file }) => file)));
}

/** A collector of an environment that names a file. */
interface Use {
  readonly of: Draft<EnvironmentSpec>;
  readonly collector: CollectorKind;
  readonly file: string;
}

function usesOf(of: Draft<EnvironmentSpec>): readonly Use[] {
  return COLLECTORS.flatMap((collector) => {
    const said = of.spec.collectors?.[collector]?.extraConfig;
    return said === undefined ? [] : [{ of, collector, file: typeof said === 'string' ? said : said.file }];
  });
}

function missingFile({ of, collector, file }: Use, known: readonly string[]): Problem {
  const meant = nearest(file, known);
  const fix = meant === undefined ? `write it, next to platform.yaml in ${file}` : `did you mean ${meant}?`;
  const expected = known.length === 0 ? {} : { expected: known.join(', ') };
  return of.say(['collectors', collector, 'extraConfig'], { problem: 'no such file', got: file, ...expected, fix });
}

/** Whether all environments are known well enough to say what they do not name. */
function isReadable({ environments, environmentNames }: DraftPlatform): boolean {
  return environments.length === environmentNames.length && !environments.some((of) => of.isBroken(['collectors']));
}

function unusedFiles({ alloyFiles }: DraftPlatform, used: ReadonlySet<string>): readonly Problem[] {
  return alloyFiles
    .filter(({ path }) => !used.has(path))
    .map(({ file, path }) => ({
      at: { file },
      path: '',
      problem: 'no collector uses this file',
      fix: `write \`collectors: { agent: { extraConfig: ${path} } }\` in an environment, or delete it`,
    }));
}
