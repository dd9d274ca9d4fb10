import { didYouMean } from '../../nearest';
import type { Argument, Call, Condition, Key, Statement, Value } from './ast';
import type { Context } from './contexts';
import { OttlFault } from './fault';
import { CallArguments, FUNCTION_RULES } from './function-rules';
import type { Functions, Parameter } from './functions';
import { hintsOf } from './hints';
import { literalFault, literalOf } from './literals';
import { checkPath, type Naming } from './paths';

const LAMBDA = 'lambda expressions need the feature gate ottl.functions.enableLambda, which Alloy can not set';

/** Checks what was read against a context and its functions. Faults are thrown; `warnings` collects what only runs badly. */
export class OttlChecker {
  readonly warnings: OttlFault[] = [];

  constructor(
    private readonly context: Context,
    private readonly functions: Functions,
    private readonly naming: Naming,
  ) {}

  statement({ editor, where }: Statement): void {
    this.noKeys(editor);
    this.call(editor);
    this.condition(where);
  }

  condition(condition: Condition): void {
    for (const term of condition) {
      if (term.kind === 'converter') {
        this.call(term.call);
      } else {
        this.value(term.left);
        this.value(term.right);
      }
    }
  }

  value(value: Value): void {
    switch (value.kind) {
      case 'enum':
        this.symbol(value.name, value.at);
        break;
      case 'path':
        checkPath(value.path, this.context, this.naming);
        for (const field of value.path.fields) this.keys(field.keys);
        break;
      case 'converter':
        this.call(value.call);
        break;
      case 'editor':
        throw new OttlFault(
          `converter names must start with an uppercase letter but got '${value.call.name}'`,
          value.at,
        );
      case 'lambda':
        throw new OttlFault(LAMBDA, value.at);
      case 'list':
      case 'map':
        for (const item of value.items) this.value(item);
        break;
      case 'math':
        for (const operand of value.operands) this.value(operand);
        break;
      default:
    }
  }

  private keys(keys: readonly Key[]): void {
    for (const key of keys) this.value(key);
  }

  private noKeys({ name, keys, at }: Call): void {
    if (keys.length > 0) throw new OttlFault(`only paths and converters may be indexed, not the editor ${name}`, at);
  }

  private symbol(name: string, at: number): void {
    const { symbols, name: context } = this.context;
    if (symbols.has(name)) return;
    throw new OttlFault(`context ${context} has no symbol ${name}${didYouMean(name, symbols)}`, at);
  }

  private call(call: Call): void {
    const parameters = this.parameters(call.name, call.at);
    if (parameters.length === 0) {
      this.ignored(call);
      return;
    }
    this.checkCount(call, parameters);
    const given = new Map<string, Value>();
    call.arguments.forEach((argument, i) => {
      const parameter = argument.name === '' ? parameters[i] : parameterNamed(parameters, argument);
      if (!parameter) return;
      this.argument(argument, parameter, call);
      if (argument.value.kind !== 'function') given.set(parameter.name, argument.value);
    });
    this.warnAboutMissing(call, parameters, given);
    this.applyRule(call, given);
    this.keys(call.keys);
  }

  /** A call without parameters: upstream ignores whatever is given, but for editors, which its grammar refuses. */
  private ignored(call: Call): void {
    const { functions } = hintsOf([[{ kind: 'converter', call: { ...call, keys: [] } }]]);
    const editor = functions.find(({ name }) => /^[a-z]/.test(name) && name !== call.name);
    if (editor) throw converterName(editor.name, call.at);
    this.keys(call.keys);
  }

  private parameters(name: string, at: number): readonly Parameter[] {
    const parameters = this.functions.get(name);
    if (parameters) return parameters;
    throw new OttlFault(`undefined function "${name}"${didYouMean(name, this.functions.keys())}`, at);
  }

  private checkCount({ name, arguments: list, at }: Call, parameters: readonly Parameter[]): void {
    const lastPositional = list.findLastIndex((argument) => argument.name === '');
    const firstNamed = list.findIndex((argument) => argument.name !== '');
    if (firstNamed >= 0 && lastPositional > firstNamed) {
      throw new OttlFault('unnamed argument used after named argument', list[lastPositional]?.at ?? at);
    }
    const required = parameters.filter(({ optional }) => !optional).length;
    if (list.length >= required && list.length <= parameters.length) return;
    const expected = required === parameters.length ? `${required}` : `${required} to ${parameters.length}`;
    const names = parameters.map((parameter) => snakeCase(parameter.name)).join(', ');
    throw new OttlFault(`${name} takes ${expected} arguments (${names}), got ${list.length}`, at);
  }

  private argument({ value, at }: Argument, parameter: Parameter, call: Call): void {
    const { kind, list } = parameter;
    const what = `argument ${snakeCase(parameter.name)} of ${call.name}`;
    if (kind === 'function') {
      this.functionName(value, what);
    } else if (value.kind === 'function') {
      throw new OttlFault(`${what}: "${value.name}" is no value`, at);
    } else if (!list) {
      this.single(value, parameter, what);
    } else {
      if (value.kind !== 'list') throw new OttlFault(`${what} must be a list`, at);
      for (const item of value.items) this.single(item, parameter, what);
    }
  }

  private functionName(value: Argument['value'], what: string): void {
    const { kind, at } = value;
    if (kind !== 'enum' && kind !== 'function') throw new OttlFault(`${what} must be the name of a function`, at);
    this.parameters(value.name, at);
  }

  private single(value: Value, { kind }: Parameter, what: string): void {
    if (kind === 'lambda') throw new OttlFault(LAMBDA, value.at);
    if (kind === 'path' && value.kind !== 'path') throw new OttlFault(`${what} must be a path`, value.at);
    if (/^[A-Z]/.test(kind)) exactLiteral(value, kind, what);
    this.value(value);
    const literal = literalOf(value);
    const fault = literal && literalFault(literal, kind);
    if (fault !== undefined) throw new OttlFault(`${what}: ${fault}`, value.at);
  }

  /** The count can be right and an argument missing all the same: upstream then runs without it, or into a panic. */
  private warnAboutMissing(
    { name, at }: Call,
    parameters: readonly Parameter[],
    given: ReadonlyMap<string, Value>,
  ): void {
    const missing = parameters.find((parameter) => !parameter.optional && !given.has(parameter.name));
    if (!missing) return;
    this.warnings.push(new OttlFault(`${name} lacks the argument ${snakeCase(missing.name)}`, at));
  }

  private applyRule(call: Call, given: ReadonlyMap<string, Value>): void {
    const problem = FUNCTION_RULES[call.name]?.(new CallArguments(given));
    if (!problem) return;
    const at = (problem.about ? given.get(problem.about)?.at : undefined) ?? call.at;
    const fault = new OttlFault(`${call.name}: ${problem.message}`, at);
    if (problem.severity !== 'warning') throw fault;
    this.warnings.push(fault);
  }
}

function converterName(name: string, at: number): OttlFault {
  return new OttlFault(`converter names must start with an uppercase letter but got '${name}'`, at);
}

/** The parameter of a named argument. */
function parameterNamed(parameters: readonly Parameter[], { name, at }: Argument): Parameter {
  const camel = camelCase(name);
  const found = parameters.find((parameter) => parameter.name === camel);
  if (found) return found;
  const names = parameters.map((parameter) => snakeCase(parameter.name));
  throw new OttlFault(`no such parameter: ${name}${didYouMean(name, names)}`, at);
}

/** As upstream turns the name of an argument into that of a Go field: a digit starts a word too. */
function camelCase(name: string): string {
  return name.replace(/(^|[_0-9])_*([a-z])/g, (_, before: string, letter: string) => {
    return (before === '_' ? '' : before) + letter.toUpperCase();
  });
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

const EXACT: Readonly<Record<string, string>> = {
  STRING: 'a string',
  INT: 'an integer',
  FLOAT: 'a float',
  BOOL: 'a bool',
};

function exactLiteral(value: Value, kind: string, what: string): void {
  if (value.kind !== kind.toLowerCase()) throw new OttlFault(`${what} must be ${EXACT[kind]} as it stands`, value.at);
}
