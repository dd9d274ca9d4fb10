import { loadTable, type TableFunction } from '../table';
import { knownText, type Misfit, misfits, type TextChecks } from './convert';
import { exportedValue } from './exported-value';
import { FunctionFault, RESULTS } from './stdlib-results';
import { describeType, type Type, typeOf } from './type';
import { describeValue, type FunctionValue, SOME_STRING, stringValue, type Value } from './value';

/** What a call gives, or why it can't be made. */
export interface CallOutcome {
  readonly faults: readonly Misfit[];
  /** @default - there are faults */
  readonly result?: Value;
}

/** The variables of the environment that Alloy will have; undefined if nobody knows. */
export type Environment = Readonly<Record<string, string>> | undefined;

/** Calls a function of the standard library. */
export function call(
  func: FunctionValue,
  args: readonly Value[],
  checks: TextChecks,
  environment: Environment,
): CallOutcome {
  const { name } = func;
  const entry = loadTable().functions[name];
  if (!entry) throw new Error(`the table has no function ${name}`);
  const arity = faultOfArity(name, entry, args.length);
  if (arity) return { faults: [{ culprit: func, message: arity }] };
  const faults = args.flatMap((arg, i) => argumentMisfits({ name, entry, checks }, arg, i));
  if (faults.length > 0) return { faults: faults.map((fault) => ({ ...fault, message: `${name}: ${fault.message}` })) };
  if (name === 'sys.env' || name === 'env') return { faults, result: variable(args[0], environment) };
  try {
    return { faults, result: RESULTS[name]?.(args) ?? exportedValue(entry.result) };
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error;
    return { faults: [{ culprit: func, message: `${name}: ${error.message}` }] };
  }
}

/** A variable that is not set is the empty string. */
function variable(name: Value | undefined, environment: Environment): Value {
  const known = name && knownText(name);
  if (!environment || known === undefined) return SOME_STRING;
  return stringValue(Object.hasOwn(environment, known) ? (environment[known] ?? '') : '');
}

function faultOfArity(name: string, entry: TableFunction, got: number): string | undefined {
  const all = entry.args ?? [];
  const fixed = entry.variadic ? all.length - 1 : all.length;
  const needed = all.slice(0, fixed).filter((type) => !type.endsWith('?')).length;
  if (got >= needed && (entry.variadic || got <= fixed)) return undefined;
  const expected = entry.variadic ? `at least ${needed}` : needed === fixed ? String(fixed) : `${needed} to ${fixed}`;
  return `${name} takes ${expected} argument${expected.endsWith('1') ? '' : 's'}, got ${got}`;
}

/** Functions that look at their arguments as they are, without the conversions that others get. */
const RAW: ReadonlySet<string> = new Set(['array.concat', 'concat', 'array.combine_maps', 'array.group_by']);

function argumentMisfits(
  { name, entry, checks }: { readonly name: string; readonly entry: TableFunction; readonly checks: TextChecks },
  arg: Value,
  position: number,
): readonly Misfit[] {
  const all = entry.args ?? [];
  const type = typeOf((all[position] ?? all.at(-1) ?? 'any').replace('?', ''));
  return RAW.has(name) ? rawMisfits(arg, type) : misfits(arg, type, checks);
}

function rawMisfits(arg: Value, type: Type): readonly Misfit[] {
  const isRight = type.kind === 'list' ? arg.type === 'array' : type.kind === 'any' || arg.type === type.kind;
  if (arg.type === 'unknown') return [];
  if (!isRight) return [{ culprit: arg, message: `expected ${describeType(type)}, got ${describeValue(arg)}` }];
  const ofObjects = type.kind === 'list' && type.of.kind === 'map';
  if (!ofObjects || arg.type !== 'array') return [];
  const elements = arg.elements ?? (arg.of ? [arg.of] : []);
  return elements
    .filter((element) => !mayBeObject(element))
    .map((element) => ({
      culprit: element.node ? element : arg,
      message: `expected an array of objects, got ${describeValue(element)} in it`,
    }));
}

function mayBeObject(value: Value): boolean {
  return (
    value.type === 'object' ||
    value.type === 'unknown' ||
    (value.type === 'capsule' && value.name === 'discovery.Target')
  );
}
