import { blockName } from '../../alloy/ast';
import type { Problem as AlloyProblem, CheckOptions } from '../../alloy/check/check';
import { checkAdded } from '../../alloy/check/check-added';
import { kubernetesAccess } from '../../alloy/kubernetes-access';
import { parse } from '../../alloy/parser';
import { joinPath } from '../../schema/words';
import type { ExtraConfig } from '../../spec/model';
import type { Problem } from '../../spec/problem';
import { problemOf } from '../check';
import type { MountedFile } from './mounted-file';

/** Errors in a text of ours, which no input should bring about. */
export function ownProblems(file: MountedFile, problems: readonly AlloyProblem[]): readonly Problem[] {
  return errors(problems).map((problem) => {
    const { line, column, message, file: module } = problem;
    const place = `${module === undefined ? joinPath('data', file.key) : module}:${line}:${column}`;
    const { said, fix } = parts(message, 'correct the pipeline in lib/collect');
    return problemOf(file.configMap, { path: place, problem: said, fix });
  });
}

/** What a person has added to a configuration of ours. */
export interface AddedConfig {
  readonly extra: ExtraConfig;
  /** The configuration without it. */
  readonly own: string;
}

/** What a person has added and Alloy takes, but is hardly meant so: a component that nobody uses. */
export function extraNotes({ extra, own }: AddedConfig, options: CheckOptions): readonly string[] {
  return checkAdded(own, extra.text, options)
    .added.filter(({ severity }) => severity === 'warning')
    .map(({ line, column, message }) => `${extra.file}:${line}:${column}: ${message}`);
}

/** Errors in what a person has added to a configuration of ours, with their places in that person's file. */
export function extraProblems(
  file: MountedFile,
  { extra, own }: AddedConfig,
  options: CheckOptions,
): readonly Problem[] {
  const result = checkAdded(own, extra.text, options);
  const broken = errors(result.own).map(({ message }) => ({
    at: { file: extra.file },
    path: '',
    problem: `breaks the configuration that it is added to: ${message}`,
    fix: `look for what hides a name of ${file.configMap.object.metadata.name}`,
  }));
  const added = errors(result.added).map(({ line, column, message }) => {
    const { said, fix } = parts(message, 'correct this line');
    return { at: { file: extra.file, line, column }, path: '', problem: said, fix };
  });
  return [...added, ...broken, ...unknownAccess(extra)];
}

/** Components that would run into 403, because what they read is not known. */
function unknownAccess({ file, text }: ExtraConfig): readonly Problem[] {
  return kubernetesAccess(parse(text).file).unknown.map((block) => ({
    at: { file, line: block.start?.line ?? 1, column: block.start?.column ?? 1 },
    path: '',
    problem: `${blockName(block)} talks to the Kubernetes API, and what it has to be allowed is not known`,
    fix: 'use discovery.kubernetes with a literal role, loki.source.kubernetes or loki.source.kubernetes_events, or add a rule to lib/alloy/kubernetes-access.ts',
  }));
}

function errors(problems: readonly AlloyProblem[]): readonly AlloyProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** A message and what to do, which some messages end with. */
function parts(message: string, otherwise: string): { readonly said: string; readonly fix: string } {
  const [, said = message, fix = otherwise] =
    /^(.*?)(?:; |: )(did you mean .*\?|leave it out|give it another label)$/s.exec(message) ?? [];
  return { said, fix };
}
