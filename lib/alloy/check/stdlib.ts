import { type AlloyTable, loadTable } from '../table';
import { exportedValue } from './exported-value';
import { objectValue, type Value } from './value';

let identifiers: ReadonlyMap<string, Value> | undefined;

/** What the standard library puts into every scope, by name: functions and objects of functions. */
export function stdlibIdentifiers(): ReadonlyMap<string, Value> {
  identifiers ??= collect(loadTable());
  return identifiers;
}

/** Whether the standard library has a name that a reference may begin with. */
export function isStdlib(name: string): boolean {
  return stdlibIdentifiers().has(name);
}

function collect(table: AlloyTable): ReadonlyMap<string, Value> {
  const all = new Map<string, Value>();
  const groups = new Map<string, Map<string, Value>>();
  for (const [name, entry] of Object.entries(table.functions)) {
    const value: Value = entry.kind === 'function' ? { type: 'function', name } : exportedValue(entry.result);
    const [first = '', second] = name.split('.');
    if (second === undefined) all.set(first, value);
    else groups.set(first, (groups.get(first) ?? new Map<string, Value>()).set(second, value));
  }
  for (const [name, fields] of groups) all.set(name, objectValue(fields));
  return all;
}
