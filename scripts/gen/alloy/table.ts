import type { AlloyTable } from '../../../lib/alloy/table';
import { type AlloySource, levelOf } from './source';

/** The table as JSON: one line per entry, so that the change of one component is the change of one line. */
export function tableFile(source: AlloySource): string {
  const sections = Object.entries(table(source)).map(([name, section]) => {
    if (typeof section === 'string') return `${JSON.stringify(name)}:${JSON.stringify(section)}`;
    const lines = Object.entries(section).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
    return `${JSON.stringify(name)}:{\n${lines.join(',\n')}\n}`;
  });
  return `{\n${sections.join(',\n')}\n}\n`;
}

function table(source: AlloySource): AlloyTable {
  return {
    version: source.header.alloy_version,
    components: mapValues(source.components, ({ args, exports = {}, ...component }) => ({
      body: args,
      exports: mapValues(exports, ({ type }) => type),
      level: levelOf({ args, ...component }),
    })),
    configBlocks: mapValues(source.config_blocks, ({ args, label, stability, where, extra_blocks: blocks }) => ({
      ...(args !== undefined && { body: args }),
      label,
      level: stability,
      where: where.split(',') as ('root' | 'declare' | 'foreach')[],
      ...(blocks !== undefined && { extraBlocks: blocks }),
    })),
    bodies: mapValues(source.defs, ({ attrs, blocks, validates }) => ({
      ...(attrs !== undefined && { attributes: attrs }),
      ...(blocks !== undefined && { blocks }),
      ...(validates === true && { validates }),
    })),
    enums: Object.fromEntries(
      Object.entries(source.texts).flatMap(([name, text]) => (text.enum ? [[name, text.enum]] : [])),
    ),
    functions: mapValues(source.stdlib, ({ can_fail: _, ...definition }) => definition),
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
