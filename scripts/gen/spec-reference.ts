import type * as z from 'zod';
import { extraConfig } from '../../lib/spec/schema/collection';
import { environment } from '../../lib/spec/schema/environment';
import { platform } from '../../lib/spec/schema/platform';
import { tenant } from '../../lib/spec/schema/tenant';
import { fullDoc, isOptional, itemOf, shapeOf } from '../../lib/spec/schema/walk';
import { autoscale, part, placement, resources } from '../../lib/spec/schema/workload';
import type { GeneratedFile } from './generator';

const PAGES: readonly {
  readonly file: string;
  readonly about: string;
  readonly schema: z.core.$ZodType;
}[] = [
  {
    file: 'platform.yaml',
    about: 'What all environments and tenants have in common.',
    schema: platform,
  },
  {
    file: 'environments/NAME.yaml',
    about: 'One file per environment; its name is the name of the environment.',
    schema: environment,
  },
  {
    file: 'tenants/NAME.yaml',
    about: 'One file per tenant; its name is the tenant id.',
    schema: tenant,
  },
];

/** Shapes that many keys take: explained once. */
const SHARED: readonly { readonly name: string; readonly schema: z.core.$ZodType }[] = [
  { name: 'resources', schema: resources },
  { name: 'extraConfig', schema: extraConfig },
  { name: 'autoscale', schema: autoscale },
  { name: 'part', schema: part },
  { name: 'placement', schema: placement },
];

/** Examples that say no more than the kind of value does. */
const UNHELPFUL: readonly string[] = ['text', 'true', '1', 'on'];

const INTRODUCTION = `# The spec

<!-- Generated from lib/spec/schema by \`npm run gen\`. Do not edit. -->

Everything that is rendered follows from the files in \`platform/\`. This page lists every key; an editor with a YAML language
server shows the same while you type.

- Keys that are left out have the default of this page. \`defaults\` in \`platform.yaml\` says something once for all
  environments or tenants; a file of its own goes before it, key by key. Lists are replaced as a whole.
- A part of the platform is \`off\`, \`on\`, or a mapping of settings (which means \`on\`).
- A secret is always a reference \`secretName/key\` to a Secret in the cluster, never a value.
- CPU is in cores (\`250m\`, \`2\`), memory and volumes in bytes with a unit (\`256Mi\`, \`10Gi\`), durations are Prometheus's
  (\`30s\`, \`6h\`, \`7d\`, \`1y\`), sizes and rates have decimal or binary units (\`4MB/s\`, \`200GB\`, \`1GiB\`), counts may end in
  \`k\`, \`M\` or \`G\`.
- Of YAML, mappings, lists and scalars are read; anchors, aliases, merge keys, tags and second documents are refused. Texts
  that look like numbers need quotes: \`kubernetes: "1.30"\`.
- \`alloy/*.alloy\` is configuration in the language of Alloy, for \`extraConfig\`: see [extra-config.md](extra-config.md).
- \`schema/\`, \`README.md\`, hidden files and backups (\`~\`) are passed over; any other file is a problem, so that a misnamed one
  does not silently do nothing.

`;

/** `docs/spec.md`: every key with what it does, its default and an example. */
export function generateSpecReference(): readonly GeneratedFile[] {
  const pages = PAGES.map(({ file, about, schema }) => `## ${file}\n\n${about}\n\n${sections(schema)}`);
  const shared = SHARED.map(({ name, schema }) => `### ${name}\n\n${table(rows(schema, []))}`);
  const text = `${INTRODUCTION}${[...pages, `## Shared shapes\n\n${shared.join('\n')}`].join('\n')}`;
  return [{ path: 'docs/spec.md', text }];
}

interface Row {
  readonly path: readonly string[];
  readonly schema: z.core.$ZodType;
}

/** One table of the plain keys, then one per key with keys of its own. */
function sections(schema: z.core.$ZodType): string {
  const all = Object.entries(shapeOf(schema) ?? {}).map(([key, child]) => rows(child, [key]));
  const small = all.filter((group) => group.length === 1).flat();
  const large = all.filter((group) => group.length > 1);
  return [
    ...(small.length === 0 ? [] : [table(small)]),
    ...large.map((group) => `### ${group[0]?.path.join('.') ?? ''}\n\n${table(group)}`),
  ].join('\n');
}

/** A key and everything below it. */
function rows(schema: z.core.$ZodType, path: readonly string[]): readonly Row[] {
  const own = path.length === 0 ? [] : [{ path, schema }];
  const common = path[0] === 'defaults' && path.length === 2;
  const stop = common || (path.length > 0 && fullDoc(schema).shared !== undefined);
  const item = itemOf(schema);
  const children = stop ? [] : Object.entries(shapeOf(item?.schema ?? schema) ?? {});
  const below = item === undefined ? path : [...path.slice(0, -1), `${path.at(-1)}${item.suffix}`];
  return [...own, ...children.flatMap(([key, child]) => rows(child, [...below, key]))];
}

function table(of: readonly Row[]): string {
  const lines = of.map(({ path, schema }) => {
    const { description = '', byDefault, example, expected, shared } = fullDoc(schema);
    const takes = shared === undefined ? (expected ?? '') : `[${shared}](#${shared.toLowerCase()})`;
    const value = byDefault === undefined ? (isOptional(schema) ? '' : '**required**') : code(byDefault);
    const shown = example === undefined || UNHELPFUL.includes(example) || example === byDefault ? '' : code(example);
    return `| \`${path.join('.')}\` | ${cell(description)} | ${cell(takes)} | ${value} | ${shown} |`;
  });
  return ['| key | what | value | default | example |', '|---|---|---|---|---|', ...lines, ''].join('\n');
}

/** Values as code, words as they are. */
function code(text: string): string {
  return text.includes('`') || (/[a-z] [a-z]/.test(text) && !/[{[/]/.test(text)) ? cell(text) : `\`${cell(text)}\``;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
}
