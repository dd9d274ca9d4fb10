import type { Environment, Platform } from '../spec/model';

/** Application of one app in one environment, e.g. `prod-loki`. Unique in an Argo CD instance. */
export function applicationName(environment: Environment, app: string): string {
  return `${environment.name}-${app}`;
}

/** AppProject of an environment's applications, e.g. `observability-prod`. */
export function projectName(environment: Environment): string {
  return `observability-${environment.name}`;
}

/** The application that a person applies once; it brings the environment's project and all its applications. */
export function rootName(environment: Environment): string {
  return `observability-${environment.name}`;
}

/** AppProject of the root application alone. */
export function rootProjectName(environment: Environment): string {
  return `observability-${environment.name}-root`;
}

/** Folder of the repository with an app's manifests, e.g. `dist/prod/loki`. */
export function repositoryPath(platform: Platform, environment: Environment, app: string): string {
  return [platform.git.path, environment.name, app].filter((part) => part !== '').join('/');
}
