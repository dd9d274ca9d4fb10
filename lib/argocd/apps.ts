import { isClusterScoped } from '../manifests/cluster-scoped';
import { groupBy } from '../manifests/group-by';
import type { Manifest, RenderedApp } from '../rendered';
import type { Environment, Platform } from '../spec/model';
import { application } from './application';
import { type AllowedKind, allowedKinds } from './kinds';
import { applicationName, projectName } from './names';
import { project } from './project';
import { syncWave } from './waves';

/** App whose folder holds the AppProject and the Applications of an environment. */
export const ARGOCD_APP = 'argocd';

/**
 * One app more for each environment: its AppProject and an Application for each of its apps. They are objects of the
 * cluster that Argo CD runs in, whichever cluster the environment is in.
 */
export function argocdApps(platform: Platform, apps: readonly RenderedApp[]): readonly RenderedApp[] {
  return [...groupBy(apps, (app) => app.environment).entries()].map(([environment, own]) => ({
    environment,
    app: ARGOCD_APP,
    layer: 'foundation',
    objects: [environmentProject(platform, environment, own), ...own.map((app) => environmentApp(platform, app))],
    connections: [],
    secrets: [],
  }));
}

function environmentApp(platform: Platform, { environment, app, layer }: RenderedApp): Manifest {
  return application(platform, {
    environment,
    app,
    name: applicationName(environment, app),
    project: projectName(environment),
    destination: { server: environment.cluster.server, namespace: environment.namespace },
    wave: syncWave(layer),
  });
}

function environmentProject(platform: Platform, environment: Environment, apps: readonly RenderedApp[]): Manifest {
  const objects = apps.flatMap((app) => app.objects);
  const { cluster, namespaced } = allowedKinds(objects);
  return project(platform, {
    environment,
    name: projectName(environment),
    description: `Observability platform, environment ${environment.name}`,
    server: environment.cluster.server,
    namespaces: [environment.namespace, ...objects.flatMap(namespaceOf)],
    cluster,
    namespaced: nonEmpty(namespaced),
    wave: syncWave('project'),
    warnOfOrphans: true,
  });
}

function namespaceOf(object: Manifest): readonly string[] {
  return isClusterScoped(object) || object.metadata.namespace === undefined ? [] : [object.metadata.namespace];
}

function nonEmpty(kinds: readonly AllowedKind[]): readonly [AllowedKind, ...AllowedKind[]] {
  const [first, ...rest] = kinds;
  if (first === undefined) throw new Error('an AppProject without a list of kinds would allow every kind');
  return [first, ...rest];
}
