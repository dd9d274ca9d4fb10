import { pascalCase, splitType, stringUnion } from './names';
import type { AlloySource } from './source';

/** Types of `lib/alloy/values.ts` for the types without a parameter. */
const SIMPLE: Readonly<Record<string, string>> = {
  any: 'Any',
  bool: 'Bool',
  duration: 'Duration',
  integer: 'Num',
  number: 'Num',
  optional_secret: 'Secret',
  secret: 'Secret',
  string: 'Str',
};

/** The TypeScript type of what an attribute accepts: a literal or an expression. */
export function acceptedType(source: AlloySource, type: string, values?: readonly string[]): string {
  if (values) return `Enum<${stringUnion(values)}>`;
  const [name, parameter] = splitType(type);
  const simple = SIMPLE[name];
  if (simple) return simple;
  switch (name) {
    case 'list':
      return `List<${acceptedType(source, parameter)}>`;
    case 'map':
      return `Dict<${acceptedType(source, parameter)}>`;
    case 'object':
      return `Obj<${pascalCase(parameter)}>`;
    case 'capsule':
      return parameter === 'discovery.Target' ? 'Target' : `Ref<'${parameter}'>`;
    case 'text':
      return textType(source, parameter);
    default:
      throw new Error(`no TypeScript type for ${type}`);
  }
}

function textType(source: AlloySource, name: string): string {
  if (source.texts[name]?.enum) return `Enum<${pascalCase(name)}>`;
  return name.endsWith('units.Base2Bytes') ? 'Size' : 'Str';
}

const RESULTS: Readonly<Record<string, string>> = {
  any: 'Expression<never>',
  bool: 'Expression<boolean>',
  integer: 'Expression<number>',
  number: 'Expression<number>',
  optional_secret: 'Expression<OptionalSecretText>',
  secret: 'Expression<SecretText>',
  string: 'Expression<string>',
};

/** The TypeScript type of an exported value or of the result of a function: always an expression. */
export function resultType(type: string): string {
  const [name, parameter] = splitType(type);
  const simple = RESULTS[name];
  if (simple) return simple;
  switch (name) {
    case 'list':
      return `Expression<readonly ${resultType(parameter)}[]>`;
    case 'map':
      return `Expression<Entries<${resultType(parameter)}>>`;
    case 'capsule':
      return `Ref<'${parameter}'>`;
    default:
      throw new Error(`no TypeScript type for a value of type ${type}`);
  }
}
