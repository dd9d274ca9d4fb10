import { type CheckOptions, check as checkText, type ModuleFile } from '../alloy/check/check';
import { joinPath } from '../schema/words';
import { MAX_PROBLEMS, type Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext } from './context';
import { extraNotes, extraProblems, ownProblems } from './support/alloy-problems';
import { type AlloyContainer, alloyContainers, extraOf, startedWith } from './support/alloy-workloads';
import { type MountedFile, mountedFile } from './support/mounted-file';

/**
 * Alloy does not start on a configuration that it can't load. The files are found as Alloy finds them: by its command
 * line, and by what the configuration imports. What a person has added by `extraConfig` is told with its place in the
 * file of that person.
 */
export const alloyConfigIsValid: Check = {
  id: 'alloy-config-is-valid',
  sentence:
    'Every Alloy loads its configuration: components, arguments, references, modules and what the text of values means.',
  run: (context) => {
    const seen = new Set<string>();
    const started = startedAlloys(context, seen).flatMap(checkStarted);
    return [...started, ...checkOthers(context, seen)];
  },
  notes: (context) => startedAlloys(context, new Set()).flatMap(notesOfStarted),
};

function startedAlloys(context: CheckContext, seen: Set<string>): readonly Alloy[] {
  return alloyContainers(context).map((container) => ({ ...container, seen }));
}

interface Alloy extends AlloyContainer {
  /** Files that some Alloy reads, to add to. */
  readonly seen: Set<string>;
}

function checkStarted(alloy: Alloy): readonly Problem[] {
  const { workload, container, path, seen } = alloy;
  const name = startedWith(container);
  const file = name === undefined ? undefined : fileOf(alloy, name);
  if (name === undefined || file === undefined) {
    const problem = 'the configuration that Alloy is started with comes from no rendered ConfigMap';
    const expected = 'a file of a mounted ConfigMap';
    const fix = 'mount the ConfigMap at the folder of the file';
    return [problemOf(workload, { path: `${path}.args`, problem, got: name ?? 'no run FILE', expected, fix })];
  }
  seen.add(keyOf(file));
  const extra = extraOf(workload, file);
  const problems = extra
    ? extraProblems(file, extra, optionsOf(alloy))
    : ownProblems(file, checkText(file.text, optionsOf(alloy)).problems);
  return problems.slice(0, MAX_PROBLEMS);
}

function notesOfStarted(alloy: Alloy): readonly string[] {
  const name = startedWith(alloy.container);
  const file = name === undefined ? undefined : fileOf(alloy, name);
  const extra = file && extraOf(alloy.workload, file);
  return extra ? extraNotes(extra, optionsOf(alloy)) : [];
}

function optionsOf(alloy: Alloy): CheckOptions {
  const { args = [] } = alloy.container;
  return { ...admitted(args), strict: true, modules: (module) => moduleOf(alloy, module) };
}

function fileOf({ context, workload, container }: Alloy, name: string): MountedFile | undefined {
  return mountedFile(context, workload, container, name);
}

/** What `import.file` reads; what is mounted by other means is not known. */
function moduleOf(alloy: Alloy, name: string): readonly ModuleFile[] | undefined {
  const file = fileOf(alloy, name);
  if (file === undefined) return undefined;
  alloy.seen.add(keyOf(file));
  return [{ name, text: file.text }];
}

/** What the flags of `alloy run` admit. */
function admitted(args: readonly string[]): Pick<CheckOptions, 'stability' | 'community'> {
  const stability = (['public-preview', 'experimental'] as const).find((level) =>
    args.includes(`--stability.level=${level}`),
  );
  return {
    ...(stability && { stability }),
    community: args.some((arg) => /^--feature\.community-components\.enabled(=true)?$/.test(arg)),
  };
}

/** Files of Alloy's language that no Alloy of ours is known to read. */
function checkOthers(context: CheckContext, seen: ReadonlySet<string>): readonly Problem[] {
  return context.ofKind('ConfigMap').flatMap((configMap) =>
    Object.entries((configMap.object.data ?? {}) as Readonly<Record<string, string>>)
      .map(([key, text]) => ({ configMap, key, text }))
      .filter((file) => file.key.endsWith('.alloy') && !seen.has(keyOf(file)))
      .flatMap((file) => ownProblems(file, checkText(file.text, { strict: true }).problems)),
  );
}

function keyOf({ configMap, key }: MountedFile): string {
  return joinPath(configMap.file, key);
}
