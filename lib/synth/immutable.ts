import { load } from 'js-yaml';
import { immutableChanges, type PlacedChange, type PlacedManifest, volumesLeftBehind } from '../immutable/compare';
import type { Manifest, RenderedApp } from '../rendered';
import type { Problem } from '../spec/problem';
import type { Change } from './tree';

export interface ImmutableProps {
  /** What differs between the output folder and what is rendered. */
  readonly changes: readonly Change[];
  readonly apps: readonly RenderedApp[];
  /** Files or folders, as in messages, below which such changes are meant. */
  readonly accepted: readonly string[];
  /** Path of a file of the output in messages. */
  readonly shown: (path: string) => string;
}

/** Changes that a cluster will refuse and that nobody said are meant. */
export function immutableProblems(props: ImmutableProps): readonly Problem[] {
  return found(props)
    .filter(({ file }) => !isAccepted(props.accepted, props.shown(file)))
    .map((change) => problem(change, props.shown(change.file)));
}

/** What is to be done by hand for what is about to be written: migrations that were accepted, volumes that stay behind. */
export function handwork(props: ImmutableProps): readonly string[] {
  const { before, after } = versionsOf(props.changes);
  return [
    ...found(props).map(
      ({ file, path, migration }) => `${props.shown(file)}: ${path}: after the merge: ${steps(migration)}`,
    ),
    ...volumesLeftBehind(before, after).map(
      ({ file, namespace, claims }) =>
        `${props.shown(file)}: volumes stay behind with their data; when nobody needs them: kubectl --namespace ${namespace} delete pvc ${claims.join(' ')}`,
    ),
  ];
}

function found({ changes, apps }: ImmutableProps): readonly PlacedChange[] {
  const minors = new Map(
    apps.map(({ environment }) => [environment.name, environment.operations.workloads.kubernetesMinor]),
  );
  const { before, after } = versionsOf(changes);
  return immutableChanges(before, after, (environment) => minors.get(environment) ?? 0);
}

function problem({ kind, path, before, after, migration }: PlacedChange, file: string): Problem {
  return {
    at: { file },
    path,
    problem: `the cluster will refuse this change of a ${kind} that is there already`,
    got: written(after),
    expected: `${written(before)}, as committed`,
    fix: `undo it; or, if it is meant, run npm run synth -- --accept-immutable ${file}, and after the merge: ${steps(migration)}`,
    check: 'immutable-fields-stay',
  };
}

function steps(migration: readonly string[]): string {
  return migration.length === 1 ? (migration[0] ?? '') : migration.map((step, i) => `(${i + 1}) ${step}`).join(' ');
}

/** A value on one line, not more of it than helps. */
function written(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function isAccepted(accepted: readonly string[], file: string): boolean {
  return accepted.some((said) => {
    const path = said.replace(/^\.\//, '').replace(/\/+$/, '');
    return file === path || file.startsWith(`${path}/`);
  });
}

/** Objects of an environment are in files of their own: `<environment>/<app>/<object>.yaml`. */
const OBJECT_FILE = /^([^/]+)\/[^/]+\/[^/]+\.yaml$/;

interface Versions {
  readonly before: readonly PlacedManifest[];
  readonly after: readonly PlacedManifest[];
}

const known = new WeakMap<readonly Change[], Versions>();

/** The objects of both versions, read once; of the new one none where the old one has none that they could differ from. */
function versionsOf(changes: readonly Change[]): Versions {
  const versions = known.get(changes) ?? readVersions(changes);
  known.set(changes, versions);
  return versions;
}

function readVersions(changes: readonly Change[]): Versions {
  const of = (content: (change: Change) => string | undefined): readonly PlacedManifest[] =>
    changes.flatMap((change) => {
      const environment = OBJECT_FILE.exec(change.path)?.[1];
      const text = content(change);
      return environment === undefined || text === undefined ? [] : objectIn(environment, change.path, text);
    });
  const before = of((change) => change.before);
  return { before, after: before.length === 0 ? [] : of((change) => change.after) };
}

/** The object of a file; what is no object any more (somebody edited it) has nothing to compare. */
function objectIn(environment: string, path: string, text: string): readonly PlacedManifest[] {
  try {
    const object = load(text) as Manifest | null;
    return typeof object?.kind === 'string' && object.metadata !== undefined ? [{ environment, path, object }] : [];
  } catch {
    return [];
  }
}
