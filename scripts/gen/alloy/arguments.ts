import { doNotEdit } from '../generator';
import { pascalCase, propertyName, stringUnion } from './names';
import type { AlloySource, SourceAttribute, SourceBlock, SourceDef } from './source';
import { acceptedType } from './types';

const IMPORTS = `import type {
  Any,
  Bool,
  Dict,
  Duration,
  Enum,
  List,
  Num,
  Obj,
  OneOrMore,
  Ref,
  Secret,
  Size,
  Str,
  Target,
} from '../../lib/alloy/values';
`;

/** One interface per body of a component or block, one string union per enumeration, one union per ordered group. */
export function argumentsFile(source: AlloySource, from: string): string {
  const enums = Object.entries(source.texts).flatMap(([name, text]) =>
    text.enum ? [`export type ${pascalCase(name)} = ${stringUnion(text.enum)};\n`] : [],
  );
  const bodies = Object.entries(source.defs).map(([name, def]) => interfaceText(source, name, def));
  return [doNotEdit(from) + IMPORTS, enums.join(''), ...bodies, ...groups(source).values()].join('\n');
}

function interfaceText(source: AlloySource, name: string, def: SourceDef): string {
  const lines = [
    ...Object.entries(def.attrs ?? {}).flatMap(([key, attribute]) => attributeLines(source, key, attribute)),
    ...Object.entries(def.blocks ?? {}).flatMap(([key, block]) => (block.group ? [] : blockLines(key, block))),
    ...groupNames(def).map((group) => `readonly ${group}s?: readonly ${groupType(group)}[] | undefined;`),
  ];
  // An empty body must not be the empty interface, which every value fits.
  if (lines.length === 0) return `export type ${pascalCase(name)} = Readonly<Record<string, never>>;\n`;
  return `export interface ${pascalCase(name)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function attributeLines(source: AlloySource, key: string, attribute: SourceAttribute): readonly string[] {
  const doc = 'default' in attribute ? [`/** @default ${defaultText(attribute.default)} */`] : [];
  return [
    ...doc,
    member(key, acceptedType(source, attribute.type, attribute.enum ?? attribute.documented), attribute.required),
  ];
}

function blockLines(key: string, block: SourceBlock): readonly string[] {
  const defaults = Object.entries(block.defaults ?? {}).map(([path, value]) => `${path} ${defaultText(value)}`);
  const doc = defaults.length > 0 ? [`/** Defaults here: ${defaults.join(', ')}. */`] : [];
  return [...doc, member(key, blockType(block), block.required)];
}

function blockType(block: SourceBlock): string {
  const body = pascalCase(block.body);
  if (block.labelled) return `Readonly<Record<string, ${body}>>`;
  if (!block.repeated) return body;
  return block.required ? `OneOrMore<${body}>` : `readonly ${body}[]`;
}

function member(key: string, type: string, required = false): string {
  const name = propertyName(key);
  return required ? `readonly ${name}: ${type};` : `readonly ${name}?: ${type} | undefined;`;
}

function defaultText(value: unknown): string {
  return (typeof value === 'string' ? value || '""' : JSON.stringify(value)).replaceAll('*/', '*\\/');
}

function isEmpty(def: SourceDef | undefined): boolean {
  return def?.attrs === undefined && def?.blocks === undefined;
}

function groupNames(def: SourceDef): readonly string[] {
  return [...new Set(Object.values(def.blocks ?? {}).flatMap((block) => block.group ?? []))];
}

function groupType(group: string): string {
  return `${pascalCase(group)}Block`;
}

/** For each group the union of its blocks, told apart by the name of the group: `{ stage: 'json', … }`. */
function groups(source: AlloySource): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const def of Object.values(source.defs)) {
    for (const group of groupNames(def)) {
      const text = groupText(source, def, group);
      if ((texts.get(group) ?? text) !== text) throw new Error(`two different groups of blocks are named ${group}`);
      texts.set(group, text);
    }
  }
  return texts;
}

function groupText(source: AlloySource, def: SourceDef, group: string): string {
  const members = Object.entries(def.blocks ?? {}).filter(([, block]) => block.group === group);
  const name = (key: string): string => `${pascalCase(key)}Block`;
  const interfaces = members.map(([key, block]) => {
    const parent = isEmpty(source.defs[block.body]) ? '' : ` extends ${pascalCase(block.body)}`;
    return `export interface ${name(key)}${parent} {\n  readonly ${group}: '${key.slice(group.length + 1)}';\n}\n`;
  });
  const union = members.map(([key]) => `  | ${name(key)}\n`).join('');
  return `${interfaces.join('')}\nexport type ${groupType(group)} =\n${union.trimEnd()};\n`;
}
