import * as yaml from 'js-yaml';
import { type Container, containersOf } from '../manifests/pods';
import { type ProgramSchema, validateAgainst } from '../schema/programs';
import { joinPath } from '../schema/words';
import type { Environment } from '../spec/model';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';
import { type MountedFile, mountedFile } from './support/mounted-file';

/** A program whose configuration is read here. */
interface Program {
  /** Name as people know it. */
  readonly name: string;
  /** Last part of its image's repository. */
  readonly image: string;
  readonly schema: ProgramSchema;
  /** Key of the spec below `backends` whose `config` is laid over the configuration. */
  readonly backend: keyof Environment['backends'];
  /** The file with limits of tenants, as the configuration names it. @default - none */
  readonly overrides?: { readonly schema: ProgramSchema; readonly path: readonly string[] };
}

const RUNTIME_FILE = ['runtime_config', 'file'];

const PROGRAMS: readonly Program[] = [
  {
    name: 'Mimir',
    image: 'mimir',
    schema: 'mimir',
    backend: 'metrics',
    overrides: { schema: 'mimir-overrides', path: RUNTIME_FILE },
  },
  {
    name: 'Loki',
    image: 'loki',
    schema: 'loki',
    backend: 'logs',
    overrides: { schema: 'loki-overrides', path: RUNTIME_FILE },
  },
  {
    name: 'Tempo',
    image: 'tempo',
    schema: 'tempo',
    backend: 'traces',
    overrides: { schema: 'tempo-overrides', path: ['overrides', 'per_tenant_override_config'] },
  },
  {
    name: 'Pyroscope',
    image: 'pyroscope',
    schema: 'pyroscope',
    backend: 'profiles',
    overrides: { schema: 'pyroscope-overrides', path: RUNTIME_FILE },
  },
  { name: 'Prometheus', image: 'prometheus', schema: 'prometheus', backend: 'shortTermMetrics' },
];

/**
 * The backends refuse to start on a key that they do not know, and take some wrong values for others: `period: 10` is ten
 * nanoseconds. The files are found as the programs find them: by the command line and the file with limits of tenants
 * that the configuration names.
 */
export const programConfigMatchesItsSchema: Check = {
  id: 'program-config-matches-its-schema',
  sentence:
    "Each backend's configuration, and its file with limits of tenants, have only keys that its version knows, with values of the right form.",
  run: (context) =>
    context.workloads.flatMap((workload) =>
      containersOf(workload.template).flatMap(({ container, path }) => {
        const program = PROGRAMS.find(({ image }) => isImage(container, image));
        return program === undefined ? [] : check({ context, workload, container, path, program });
      }),
    ),
};

/** A container that runs a program, and its path in the object. */
interface Running {
  readonly context: CheckContext;
  readonly workload: PlacedWorkload;
  readonly container: Container;
  readonly path: string;
  readonly program: Program;
}

function isImage({ image = '' }: Container, name: string): boolean {
  return new RegExp(`(^|/)${name}[:@]`).test(image);
}

function check(running: Running): readonly Problem[] {
  const { context, workload, container, path, program } = running;
  const name = (container.args ?? []).flatMap((arg) => /^--?config\.file=(.+)$/.exec(arg)?.[1] ?? [])[0];
  const file = name === undefined ? undefined : mountedFile(context, workload, container, name);
  if (file === undefined) return [notFound(running, `${path}.args`, name ?? 'no -config.file')];
  const config = parse(file);
  return config.ok
    ? [...violations(file, program, program.schema, config.value), ...overridesFile(running, config.value)]
    : config.problems;
}

function overridesFile(running: Running, config: unknown): readonly Problem[] {
  const { context, workload, container, path, program } = running;
  const name = program.overrides && valueAt(config, program.overrides.path);
  if (program.overrides === undefined || typeof name !== 'string') return [];
  const file = mountedFile(context, workload, container, name);
  if (file === undefined) return [notFound(running, `${path}.volumeMounts`, name)];
  const overrides = parse(file);
  return overrides.ok ? violations(file, program, program.overrides.schema, overrides.value) : overrides.problems;
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

function violations(
  { configMap, key }: MountedFile,
  program: Program,
  schema: ProgramSchema,
  value: unknown,
): readonly Problem[] {
  const { name, backends } = configMap.environment;
  const backend = backends[program.backend];
  const said = backend.kind !== 'off' && schema === program.schema ? backend.config : {};
  return validateAgainst(schema, value).map(({ path, message, got, expected, fix }) => ({
    ...problemOf(configMap, { path: `${joinPath('data', key)}: ${path}`, problem: message, got, expected, fix }),
    ...(valueAt(said, keysOf(path)) !== undefined && {
      written: { environment: name, path: ['backends', program.backend, 'config', ...keysOf(path)] },
    }),
  }));
}

/** Keys and indexes of a path such as `a.b[0].c`. */
function keysOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/([^.[\]]+)(\])?/g)].map(([, key = '', index]) => (index === undefined ? key : Number(key)));
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined | null)?.[key], value);
}

function notFound({ workload, program }: Running, path: string, file: string): Problem {
  return problemOf(workload, {
    path,
    problem: `the configuration file that ${program.name} is started with comes from no rendered ConfigMap`,
    got: file,
    expected: 'a file of a mounted ConfigMap',
    fix: 'mount the ConfigMap at the folder of the file',
  });
}
