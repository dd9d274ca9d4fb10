import { loadTable, type TableFunction } from '../table';
import { type Misfit, misfits, type TextChecks } from './convert';
import { exportedValue } from './exported-value';
import { FunctionFault, RESULTS } from './stdlib-results';
import { typeOf } from './type';
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
  const faults = args.flatMap((arg, i) => argumentMisfits(entry, arg, i, checks));
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
  if (!environment || name?.type !== 'string' || name.value === undefined) return SOME_STRING;
  return stringValue(Object.hasOwn(environment, name.value) ? (environment[name.value] ?? '') : '');
}

function faultOfArity(name: string, entry: TableFunction, got: number): string | undefined {
  const all = entry.args ?? [];
  const fixed = entry.variadic ? all.length - 1 : all.length;
  const needed = all.slice(0, fixed).filter((type) => !type.endsWith('?')).length;
  if (got >= needed && (entry.variadic || got <= fixed)) return undefined;
  const expected = entry.variadic ? `at least ${needed}` : needed === fixed ? String(fixed) : `${needed} to ${fixed}`;
  return `${name} takes ${expected} argument${expected === '1' ? '' : 's'}, got ${got}`;
}

/** Functions with arguments of these types look at them as they are: a null is no array to them. */
const RAW: ReadonlySet<string> = new Set(['list(any)', 'list(map(any))']);

function argumentMisfits(entry: TableFunction, arg: Value, position: number, checks: TextChecks): readonly Misfit[] {
  const all = entry.args ?? [];
  const text = (all[position] ?? all.at(-1) ?? 'any').replace('?', '');
  if (RAW.has(text) && arg.type === 'null') {
    return [{ culprit: arg, message: `expected an array, got ${describeValue(arg)}` }];
  }
  return misfits(arg, typeOf(text), checks);
}
