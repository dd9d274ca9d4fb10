import { join } from 'node:path';
import { synthesize } from '../../main';
import { isClusterScoped } from '../manifests/cluster-scoped';
import type { Manifest, RenderedApp } from '../rendered';

interface Kind {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

interface ProjectSpec {
  readonly destinations: readonly { readonly server: string; readonly namespace: string }[];
  readonly clusterResourceWhitelist: readonly Kind[];
  readonly namespaceResourceWhitelist: readonly Kind[];
}

const synthesis = synthesize(join(__dirname, '..', '..', 'platform'), () => undefined);
if (!synthesis.ok) throw new Error('the reference platform does not render');
const { apps } = synthesis.value;
const components = apps.filter(({ app }) => app !== 'argocd');

function projectOf({ environment }: RenderedApp): ProjectSpec {
  const argocd = apps.find((app) => app.environment === environment && app.app === 'argocd');
  return argocd?.objects.find((object) => object.kind === 'AppProject')?.spec as ProjectSpec;
}

/** As Argo CD decides it before it applies an object. */
function isPermitted(app: RenderedApp, object: Manifest): boolean {
  const project = projectOf(app);
  const group = object.apiVersion.includes('/') ? object.apiVersion.replace(/\/.*/, '') : '';
  const { name, namespace } = object.metadata;
  const allows = (kind: Kind) =>
    kind.group === group && kind.kind === object.kind && (kind.name === undefined || kind.name === name);
  if (isClusterScoped(object)) return project.clusterResourceWhitelist.some(allows);
  return (
    project.namespaceResourceWhitelist.some(allows) &&
    project.destinations.some((to) => to.server === app.environment.cluster.server && to.namespace === namespace)
  );
}

test('the project of its environment permits every object of the reference platform', () => {
  const all = components.flatMap((app) => app.objects.map((object) => ({ app, object })));
  const refused = all.filter(({ app, object }) => !isPermitted(app, object));
  expect(all.length).toBeGreaterThan(100);
  expect(refused.map(({ app, object }) => `${app.app}: ${object.kind} ${object.metadata.name}`)).toEqual([]);
});

test('no project permits Secrets, or anything by a wildcard', () => {
  for (const app of components) {
    const text = JSON.stringify(projectOf(app));
    expect(text).not.toContain('*');
    expect(text).not.toContain('"Secret"');
  }
});

test('only objects that hold data ask before they are deleted', () => {
  const asking = components
    .flatMap((app) => app.objects)
    .filter((object) => object.metadata.annotations?.['argocd.argoproj.io/sync-options']?.includes('confirm'));
  expect([...new Set(asking.map((object) => object.kind))].sort()).toEqual([
    'Namespace',
    'PersistentVolumeClaim',
    'StatefulSet',
  ]);
});
