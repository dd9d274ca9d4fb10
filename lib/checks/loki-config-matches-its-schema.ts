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
        .flatMap(({ container, path }) => check({ context, workload, container, path })),
    ),
};

/** A container that runs Loki, and its path in the object. */
interface LokiContainer {
  readonly context: CheckContext;
  readonly workload: PlacedWorkload;
  readonly container: Container;
  readonly path: string;
}

function isLoki({ image = '' }: Container): boolean {
  return /(^|\/)loki[:@]/.test(image);
}

function check(loki: LokiContainer): readonly Problem[] {
  const { context, workload, container, path } = loki;
  const name = (container.args ?? []).flatMap((arg) => /^--?config\.file=(.+)$/.exec(arg)?.[1] ?? [])[0];
  const file = name === undefined ? undefined : mountedFile(context, workload, container, name);
  if (file === undefined) return [notFound(workload, `${path}.args`, name ?? 'no -config.file')];
  const config = parse(file);
  return config.ok
    ? [...violations(file, 'loki', config.value), ...runtimeFile(loki, config.value as RuntimeConfig | null)]
    : config.problems;
}

interface RuntimeConfig {
  readonly runtime_config?: { readonly file?: string };
}

function runtimeFile(
  { context, workload, container, path }: LokiContainer,
  config: RuntimeConfig | null,
): readonly Problem[] {
  const name = config?.runtime_config?.file;
  if (name === undefined) return [];
  const file = mountedFile(context, workload, container, name);
  if (file === undefined) return [notFound(workload, `${path}.volumeMounts`, name)];
  const overrides = parse(file);
  return overrides.ok ? violations(file, 'loki-overrides', overrides.value) : overrides.problems;
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
  const { name, logs } = configMap.environment;
  const said = logs.kind === 'loki' && schema === 'loki' ? logs.config : {};
  return validateAgainst(schema, value).map(({ path, message, got, expected, fix }) => ({
    ...problemOf(configMap, { path: `${joinPath('data', key)}: ${path}`, problem: message, got, expected, fix }),
    ...(isSet(said, keysOf(path)) && {
      written: { environment: name, path: ['backends', 'logs', 'config', ...keysOf(path)] },
    }),
  }));
}

/** Keys and indexes of a path such as `a.b[0].c`. */
function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)(\])?/g)].map(([, key = '', index]) => (index === undefined ? key : Number(key)));
}

/** Whether a value has something at a path. */
function isSet(value: unknown, path: readonly (string | number)[]): boolean {
  return (
    path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined | null)?.[key], value) !== undefined
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
