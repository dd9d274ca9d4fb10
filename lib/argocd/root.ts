import type { Manifest } from '../rendered';
import type { Environment, Platform } from '../spec/model';
import { application, IN_CLUSTER } from './application';
import { ARGOCD_APP } from './apps';
import { rootName, rootProjectName } from './names';
import { project } from './project';

/** What a person applies once, by hand, to bring an environment under Argo CD: the content of `argocd/<name>.yaml`. */
export interface RootApplication {
  readonly environment: Environment;
  /** In the order in which they are to be applied. */
  readonly manifests: readonly Manifest[];
}

/** One root application for each environment, so that each can follow a revision of its own and be taken out alone. */
export function rootApplications(platform: Platform): readonly RootApplication[] {
  return platform.environments.map((environment) => ({
    environment,
    manifests: [rootProject(platform, environment), rootApplication(platform, environment)],
  }));
}

function rootProject(platform: Platform, environment: Environment): Manifest {
  return project(platform, {
    environment,
    name: rootProjectName(environment),
    description: `Applications of the observability platform, environment ${environment.name}`,
    server: IN_CLUSTER,
    namespaces: [platform.argocd.namespace],
    cluster: [],
    namespaced: [
      { group: 'argoproj.io', kind: 'AppProject' },
      { group: 'argoproj.io', kind: 'Application' },
    ],
  });
}

function rootApplication(platform: Platform, environment: Environment): Manifest {
  return application(platform, {
    environment,
    app: ARGOCD_APP,
    name: rootName(environment),
    project: rootProjectName(environment),
    destination: { server: IN_CLUSTER, namespace: platform.argocd.namespace },
    // Deleted by accident, it must not take the environment with it.
    onDelete: 'keep',
  });
}
