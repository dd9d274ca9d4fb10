import { doNotEdit } from '../generator';
import type { AlloySource, SourceFunction } from './source';
import { acceptedType, resultType } from './types';

/** Functions whose result has the type of an argument: the facts only say `any`. */
const GENERIC: Readonly<Record<string, string>> = {
  'array.concat': '<L extends readonly List<unknown>[]>(...lists: L) => Expression<readonly ListElement<L[number]>[]>',
  coalesce: '<A extends readonly Any[]>(...values: A) => Expression<Value<A[number]>>',
};

/** The names of the parameters, which the facts don't have. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'array.combine_maps': ['left', 'right', 'keys', 'keepUnmatched'],
  'array.group_by': ['maps', 'key', 'dropMissing'],
  'convert.nonsensitive': ['secret'],
  'file.path_join': ['parts'],
  json_path: ['json', 'path'],
  'string.format': ['format', 'values'],
  'string.join': ['list', 'separator'],
  'string.replace': ['text', 'old', 'replacement'],
  'string.split': ['text', 'separator'],
  'string.trim': ['text', 'characters'],
  'string.trim_prefix': ['text', 'prefix'],
  'string.trim_suffix': ['text', 'suffix'],
  'sys.env': ['name'],
};

type Entry = readonly [string, SourceFunction];

/** The type of `std`: one member per namespace of the standard library, deprecated functions left out. */
export function standardLibraryFile(source: AlloySource, from: string): string {
  const entries = Object.entries(source.stdlib).filter(([, { deprecated }]) => !deprecated);
  const names = entries.map(([name, { kind }]) => `  '${name}': '${kind}',\n`).join('');
  return [
    doNotEdit(from) +
      "import type { Any, Bool, Dict, Entries, Expression, List, ListElement, Secret, Str, Value } from '../../lib/alloy/values';\n",
    `/** The standard library of Alloy: functions and constants by namespace. */\n${interfaceText(source, entries)}`,
    `/** What there is in the standard library. */\nexport const standardLibrary = {\n${names}} as const;\n`,
  ].join('\n');
}

function interfaceText(source: AlloySource, entries: readonly Entry[]): string {
  const namespaces = new Map<string, string[]>();
  for (const [name, definition] of entries) {
    const [namespace = '', member] = name.includes('.') ? name.split('.') : ['', name];
    namespaces.set(namespace, [
      ...(namespaces.get(namespace) ?? []),
      memberText(source, name, member ?? '', definition),
    ]);
  }
  const blocks = [...namespaces].map(([namespace, members]) =>
    namespace === ''
      ? members.map((member) => `  ${member}\n`).join('')
      : `  readonly ${namespace}: {\n${members.map((member) => `    ${member}\n`).join('')}  };\n`,
  );
  return `export interface StandardLibrary {\n${blocks.join('')}}\n`;
}

function memberText(source: AlloySource, name: string, member: string, definition: SourceFunction): string {
  const doc = definition.stability === 'generally-available' ? '' : `/** Needs the level ${definition.stability}. */ `;
  const result = resultType(definition.result);
  const type =
    definition.kind === 'constant'
      ? result
      : (GENERIC[name] ?? `(${parameters(source, name, definition)}) => ${result}`);
  return `${doc}readonly ${member}: ${type};`;
}

function parameters(source: AlloySource, name: string, { args = [], variadic }: SourceFunction): string {
  return args
    .map((arg, i) => {
      const type = acceptedType(source, arg.replace('?', ''));
      const parameter = PARAMETERS[name]?.[i] ?? (args.length === 1 ? 'text' : `argument${i + 1}`);
      if (variadic && i === args.length - 1) return `...${parameter}: readonly ${type}[]`;
      return `${parameter}${arg.endsWith('?') ? '?' : ''}: ${type}`;
    })
    .join(', ');
}
