import { groupBy } from '../manifests/group-by';
import { containersOf, podTemplate } from '../manifests/pods';
import type { ExternalSecret, RenderedApp } from '../rendered';
import type { FileSpec } from './layout';
import { HEADER } from './yaml';

/**
 * Lists for people beside the manifests of each environment. Text files outside every application's folder: neither
 * Argo CD nor `kubectl apply --recursive` takes them for manifests.
 */
export function environmentReports(apps: readonly RenderedApp[]): readonly FileSpec[] {
  return [...groupBy(apps, (app) => app.environment.name)].flatMap(([environment, ofEnvironment]) => [
    { path: `${environment}/images.txt`, content: report(IMAGES_INTRO, imagesOf(ofEnvironment)) },
    {
      path: `${environment}/required-secrets.txt`,
      content: report(
        SECRETS_INTRO,
        secretLines([...ofEnvironment.flatMap((app) => app.secrets), ...pullSecrets(ofEnvironment)]),
      ),
    },
  ]);
}

const IMAGES_INTRO = ['# Every image that this environment runs, for mirrors and scanners.'];

const SECRETS_INTRO = [
  '# Secrets that must exist in the cluster before the platform starts. Their values are never in this repository.',
];

function report(intro: readonly string[], lines: readonly string[]): string {
  return [HEADER, ...intro, ...lines, ''].join('\n');
}

/** Images of all containers, sorted, each once. */
export function imagesOf(apps: readonly RenderedApp[]): readonly string[] {
  const images = apps
    .flatMap((app) => app.objects)
    .map(podTemplate)
    .filter((template) => template !== undefined)
    .flatMap(containersOf)
    .flatMap(({ container }) => container.image ?? []);
  return [...new Set(images)].sort();
}

/** Registry credentials: said once for the environment, used by every pod. */
function pullSecrets(apps: readonly RenderedApp[]): readonly ExternalSecret[] {
  const environments = new Set(apps.map((app) => app.environment));
  return [...environments].flatMap(({ namespace, images }) =>
    images.pullSecrets.map((name) => ({
      namespace,
      name,
      key: '.dockerconfigjson',
      purpose: 'every pod: pulling images',
      content: 'credentials of the registry as docker login writes them',
    })),
  );
}

function secretLines(secrets: readonly ExternalSecret[]): readonly string[] {
  const bySecret = [...groupBy(secrets, ({ namespace, name }) => `${namespace}/${name}`)].sort(byFirst);
  return bySecret.flatMap(([id, uses]) => {
    const [namespace, name] = id.split('/');
    const byKey = [...groupBy(uses, ({ key }) => key)].sort(byFirst);
    return [
      '',
      id,
      ...byKey.flatMap(([key, ofKey]) => keyLines(key, ofKey)),
      `  create: kubectl --namespace ${namespace} create secret ${creation(
        name ?? '',
        byKey.map(([key]) => key),
      )}`,
    ];
  });
}

/** Type, name and contents, as `kubectl create secret` takes them. */
function creation(name: string, keys: readonly string[]): string {
  if (keys.join() === 'tls.crt,tls.key') return `tls ${name} --cert=FILE --key=FILE`;
  const type = keys.join() === '.dockerconfigjson' ? 'docker-registry' : 'generic';
  return `${type} ${name} ${keys.map((key) => `--from-file=${key}=FILE`).join(' ')}`;
}

function keyLines(key: string, uses: readonly ExternalSecret[]): readonly string[] {
  const contents = [...new Set(uses.map(({ content }) => content))].sort();
  const purposes = [...new Set(uses.map(({ purpose }) => purpose))].sort();
  return [`  ${key}: ${contents.join('; ')}`, ...purposes.map((purpose) => `    for ${purpose}`)];
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
