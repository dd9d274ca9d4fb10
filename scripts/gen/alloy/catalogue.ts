import { doNotEdit } from '../generator';
import { pascalCase, propertyName, stringUnion } from './names';
import { type AlloySource, levelOf, type SourceComponent, type SourceConfigBlock } from './source';
import { resultType } from './types';

/** The interfaces that map the name of a component or config block to its arguments, exports and level. */
export function catalogueFile(source: AlloySource, from: string): string {
  const components = Object.entries(source.components);
  const blocks = Object.entries(source.config_blocks).filter(([, block]) => block.args !== undefined);
  const files = [
    importLines([...components, ...blocks].map(([, entry]) => entry.args ?? '')),
    record('The arguments of each component.', 'ComponentArguments', components.map(argumentsLine)),
    record('What each component exports.', 'ComponentExports', components.map(exportsLine)),
    record(
      'The components that need an opt-in.',
      'ComponentLevels',
      components.flatMap(([name, component]) => levelLine(name, levelOf(component))),
    ),
    record('The arguments of each config block.', 'ConfigBlockArguments', blocks.map(blockLine)),
  ];
  return doNotEdit(from) + files.join('\n');
}

function importLines(bodies: readonly string[]): string {
  const names = [...new Set(bodies.map(pascalCase))].sort();
  return `import type { Entries, Expression, OptionalSecretText, Ref, SecretText } from '../../lib/alloy/values';
import type {
${names.map((name) => `  ${name},\n`).join('')}} from './arguments.gen';
`;
}

function record(doc: string, name: string, lines: readonly string[]): string {
  return `/** ${doc} */\nexport interface ${name} {\n${lines.join('')}}\n`;
}

function argumentsLine([name, component]: readonly [string, SourceComponent]): string {
  const url = `https://grafana.com/docs/alloy/latest/reference/components/${name.split('.')[0]}/${name}/`;
  return `  /** ${url} */\n  readonly ${propertyName(name)}: ${pascalCase(component.args)};\n`;
}

function exportsLine([name, component]: readonly [string, SourceComponent]): string {
  const fields = Object.entries(component.exports ?? {}).map(
    ([field, { type }]) => `readonly ${propertyName(field)}: ${resultType(type)}`,
  );
  const type = fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Readonly<Record<never, never>>';
  return `  readonly ${propertyName(name)}: ${type};\n`;
}

function levelLine(name: string, level: string): readonly string[] {
  return level === 'generally-available' ? [] : [`  readonly ${propertyName(name)}: ${stringUnion([level])};\n`];
}

function blockLine([name, block]: readonly [string, SourceConfigBlock]): string {
  return `  readonly ${propertyName(name)}: ${pascalCase(block.args ?? '')};\n`;
}
