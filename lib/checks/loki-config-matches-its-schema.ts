import * as yaml from 'js-yaml';
import { type Container, containersOf } from '../manifests/pods';
import { type ProgramSchema, validateAgainst } from '../schema/programs';
import { joinPath } from '../schema/words';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';
import { type MountedFile, mountedFile } from './support/mounted-file';

/**
 * Loki refuses to start on a key that it does not know, and takes some wrong values for others: `period: 10` is ten
 * nanoseconds. The files are found as Loki finds them: by its command line and the runtime file that its configuration
 * names.
 */
export const lokiConfigMatchesItsSchema: Check = {
  id: 'loki-config-matches-its-schema',
  sentence:
    'The configuration and runtime file of every Loki have only keys that its version knows, with values of the right form.',
  run: (context) =>
    context.workloads.flatMap((workload) =>
      containersOf(workload.template)
        .filter(({ container }) => isLoki(container))
        .flatMap(({ container, path }) => check(context, workload, container, path)),
    ),
};

function isLoki({ image = '' }: Container): boolean {
  return /(^|\/)loki[:@]/.test(image);
}

function check(
  context: CheckContext,
  workload: PlacedWorkload,
  container: Container,
  path: string,
): readonly Problem[] {
  const file = (container.args ?? []).flatMap((arg) => /^--?config\.file=(.+)$/.exec(arg)?.[1] ?? [])[0];
  if (file === undefined) return [notFound(workload, `${path}.args`, 'no -config.file')];
  const main = mountedFile(context, workload, container, file);
  if (main === undefined) return [notFound(workload, `${path}.args`, file)];
  const config = parse(main);
  if (!config.ok) return config.problems;
  const runtimePath = (config.value as { runtime_config?: { file?: string } } | null)?.runtime_config?.file;
  return [
    ...violations(main, 'loki', config.value),
    ...(runtimePath === undefined ? [] : runtime(context, workload, container, { path, runtimePath })),
  ];
}

interface RuntimeFile {
  /** Path of the container in its object. */
  readonly path: string;
  readonly runtimePath: string;
}

function runtime(
  context: CheckContext,
  workload: PlacedWorkload,
  container: Container,
  at: RuntimeFile,
): readonly Problem[] {
  const file = mountedFile(context, workload, container, at.runtimePath);
  if (file === undefined) return [notFound(workload, `${at.path}.volumeMounts`, at.runtimePath)];
  const config = parse(file);
  return config.ok ? violations(file, 'loki-overrides', config.value) : config.problems;
}

function parse(file: MountedFile): { ok: true; value: unknown } | { ok: false; problems: readonly Problem[] } {
  try {
    return { ok: true, value: yaml.load(file.text) };
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    const problem = {
      path: joinPath('data', file.key),
      problem: 'the text is no YAML',
      got: error.reason,
      expected: 'YAML',
      fix: 'write the file with js-yaml',
    };
    return { ok: false, problems: [problemOf(file.configMap, problem)] };
  }
}

function violations({ configMap, key }: MountedFile, schema: ProgramSchema, value: unknown): readonly Problem[] {
  return validateAgainst(schema, value).map(({ path, message, got, expected, fix }) =>
    problemOf(configMap, { path: `${joinPath('data', key)}: ${path}`, problem: message, got, expected, fix }),
  );
}

function notFound(workload: PlacedWorkload, path: string, file: string): Problem {
  return problemOf(workload, {
    path,
    problem: 'the configuration file that Loki is started with comes from no rendered ConfigMap',
    got: file,
    expected: 'a file of a mounted ConfigMap',
    fix: 'mount the ConfigMap at the folder of the file',
  });
}
