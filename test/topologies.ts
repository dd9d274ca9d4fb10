import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import type { Rendered } from '../lib/checks/context';
import { withNetworkPolicies } from '../lib/network-policies';
import { buildPlatform } from '../lib/platform';
import type { Manifest, RenderedApp } from '../lib/rendered';
import { inFolder } from '../lib/spec/folder.fixture';
import { type Loaded, loadPlatform } from '../lib/spec/load';
import type { Topology } from '../lib/spec/model';
import { formatProblem } from '../lib/spec/problem';
import { render } from '../lib/synth/render';

/** Every topology, and all that go together. */
export const COMBINATIONS: readonly (readonly Topology[])[] = [
  ['two-tier'],
  ['node-only'],
  ['per-namespace'],
  ['clustered'],
  ['two-tier', 'per-namespace'],
  ['two-tier', 'clustered'],
  ['node-only', 'per-namespace'],
  ['node-only', 'clustered'],
  ['per-namespace', 'clustered'],
  ['two-tier', 'per-namespace', 'clustered'],
  ['node-only', 'per-namespace', 'clustered'],
];

/** A platform of a folder, rendered without being checked. */
export function renderedFolder(folder: string): Rendered {
  const loaded = loadPlatform(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return renderedOf(loaded);
}

/** The example that collects everything there is, of two tenants, with some topologies and some more lines of its environment. */
export function renderedAs(collection: readonly Topology[], more = ''): Rendered {
  const example = filesOf(join('examples', 'collection'));
  const environment = join('environments', 'dev.yaml');
  const files = {
    ...example,
    [environment]: `${example[environment]}collection: [${collection.join(', ')}]\n${more}`,
    'tenants/shop.yaml': 'namespaces: [shop, shop-jobs]\nfaro: { enabled: true }\n',
  };
  return inFolder(files, renderedFolder);
}

function renderedOf(loaded: Extract<Loaded, { readonly ok: true }>): Rendered {
  const platform = loaded.value;
  return { platform, apps: withNetworkPolicies(render(buildPlatform(new App(), platform))) };
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A change of an object; undefined: it is gone. */
export type Change = (object: Manifest) => Manifest | undefined;

/** What was rendered, with something changed. Throws if there was nothing to change. */
export function changed({ platform, apps }: Rendered, change: Change): Rendered {
  let isSame = true;
  const mutated = apps.map((app): RenderedApp => {
    const objects = app.objects.flatMap((object) => {
      const after = change(object);
      if (after !== object) isSame &&= JSON.stringify(after) === JSON.stringify(object);
      return after ?? [];
    });
    return { ...app, objects };
  });
  if (isSame) throw new Error('nothing is changed');
  return { platform, apps: mutated };
}

/** Changes the texts of a ConfigMap. */
export function inTexts(configMap: string, change: (text: string) => string): Change {
  return (object) => {
    if (object.kind !== 'ConfigMap' || object.metadata.name !== configMap) return object;
    return {
      ...object,
      data: Object.fromEntries(Object.entries(object.data ?? {}).map(([key, text]) => [key, change(String(text))])),
    };
  };
}

/** Changes the text of an object that is no ConfigMap, as JSON. */
export function inObject(kind: string, name: string, change: (json: string) => string): Change {
  return (object) =>
    object.kind === kind && object.metadata.name === name
      ? (JSON.parse(change(JSON.stringify(object))) as Manifest)
      : object;
}

/** The text of a key of a ConfigMap. */
export function textOf({ apps }: Rendered, configMap: string, key = 'config.alloy'): string {
  const found = apps
    .flatMap(({ objects }) => objects)
    .find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === configMap);
  return String((found?.data as Readonly<Record<string, string>> | undefined)?.[key] ?? '');
}

/** A block of a configuration, e.g. `prometheus.scrape "kubelet"`. */
export function blockIn(text: string, head: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trimStart().startsWith(`${head} {`));
  const [begin] = lines.slice(first);
  if (first < 0 || begin === undefined) throw new Error(`there is no ${head}`);
  const end = `${begin.slice(0, begin.length - begin.trimStart().length)}}`;
  const length = begin.endsWith('}') ? 1 : lines.slice(first).indexOf(end) + 1;
  return `${lines.slice(first, first + length).join('\n')}\n`;
}
