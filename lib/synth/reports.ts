import { groupBy } from '../manifests/group-by';
import { containersOf, podTemplate } from '../manifests/pods';
import { type RequiredKey, type RequiredSecret, requiredSecrets } from '../manifests/required-secrets';
import { secretPath } from '../manifests/secret-path';
import type { RenderedApp } from '../rendered';
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
      content: secretsReport(ofEnvironment),
    },
  ]);
}

const IMAGES_INTRO = ['# Every image that this environment runs, for mirrors and scanners.'];

/** Where a Secret comes from, by its name; undefined: people make it. */
type Store = ((name: string) => string) | undefined;

function secretsReport(apps: readonly RenderedApp[]): string {
  const [first] = apps;
  const store = first?.environment.operations.secrets ?? 'none';
  const from = (name: string) => (store === 'none' ? '' : secretPath(store, first?.environment.name ?? '', name));
  const secrets = requiredSecrets(apps);
  return store === 'none'
    ? report(SECRETS_INTRO, secretLines(secrets, undefined))
    : report(STORED_INTRO, secretLines(secrets, from));
}

const STORED_INTRO = [
  '# What must be in the secret store before the platform starts, by path and property; External Secrets makes Secrets of it.',
];

const SECRETS_INTRO = [
  '# Secrets that must exist in the cluster before the platform starts. Their values are never in this repository.',
];

/** The report of which tenant's sink each source reaches. */
export function isolationFile([environment, lines]: readonly [string, readonly string[]]): FileSpec {
  return { path: `${environment}/isolation.txt`, content: report(ISOLATION_INTRO, lines) };
}

const ISOLATION_INTRO = [
  '# Which tenants each source of telemetry reaches, and where: followed through the configurations of all collectors.',
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

function secretLines(secrets: readonly RequiredSecret[], store: Store): readonly string[] {
  return secrets.flatMap(({ namespace, name, keys, type }) => [
    '',
    `${namespace}/${name}`,
    ...keys.flatMap(keyLines),
    ...(store === undefined
      ? [`  create: kubectl --namespace ${namespace} create secret ${creation(name, type, keys)}`]
      : sources(name, keys, store)),
  ]);
}

/** Paths in the store; the property is said where it is not what the key is called. */
function sources(name: string, keys: readonly RequiredKey[], store: (name: string) => string): readonly string[] {
  const own = keys.filter(({ source }) => source.name === name);
  const copied = keys.filter(({ source }) => source.name !== name);
  return [
    ...(own.length > 0 ? [`  from: ${store(name)}`] : []),
    ...copied.map(({ key, source }) => `  from: ${store(source.name)}, whose property ${source.key} is ${key}`),
  ];
}

/** Type, name and contents, as `kubectl create secret` takes them. */
function creation(name: string, type: RequiredSecret['type'], keys: readonly RequiredKey[]): string {
  if (type === 'kubernetes.io/tls') return `tls ${name} --cert=FILE --key=FILE`;
  const kind = type === 'Opaque' ? 'generic' : 'docker-registry';
  return `${kind} ${name} ${keys.map(({ key }) => `--from-file=${key}=FILE`).join(' ')}`;
}

function keyLines({ key, uses }: RequiredKey): readonly string[] {
  const contents = [...new Set(uses.map(({ content }) => content))].sort();
  const purposes = [...new Set(uses.map(({ purpose }) => purpose))].sort();
  return [`  ${key}: ${contents.join('; ')}`, ...purposes.map((purpose) => `    for ${purpose}`)];
}
