import type { AccessExpr, BinaryExpr, CallExpr, Expr, IdentifierExpr, IndexExpr, UnaryExpr } from '../ast';
import { call } from './call';
import type { Checker } from './checker';
import { fieldOf, indexedField, TARGET_LABELS } from './exported-value';
import { literalValue } from './literal';
import { didYouMean } from './nearest';
import { binaryOperation, isFault, type OperationResult, unaryOperation } from './operators';
import type { Scope } from './scope';
import { isStatic } from './static';
import {
  type ArrayValue,
  arrayValue,
  describeValue,
  NULL,
  objectValue,
  SOME_STRING,
  UNKNOWN,
  type Value,
  withNode,
} from './value';

/** Evaluates the expression of one attribute as far as it is known before Alloy runs, and reports what can't be. */
export class Evaluator {
  /** Whether a fault was reported. */
  failed = false;

  constructor(
    private readonly checker: Checker,
    private readonly scope: Scope,
    /** The whole expression. */
    private readonly root: Expr,
  ) {}

  /** The value of the whole expression. */
  run(): Value {
    return this.evaluate(this.root);
  }

  /** Reports a fault of a value, at the expression that gave it. */
  fault(culprit: Value, message: string, atLoad = false): void {
    const node = culprit.node ?? this.root;
    this.failed = true;
    this.checker.report.add(!atLoad && isStatic(this.root, node) ? 'validate' : 'load', node, message);
  }

  private evaluate(expr: Expr): Value {
    return withNode(this.valueOf(expr), expr);
  }

  private valueOf(expr: Expr): Value {
    switch (expr.kind) {
      case 'LiteralExpr':
        return literalValue(expr);
      case 'ArrayExpr':
        return arrayValue(expr.elements.map((element) => this.evaluate(element)));
      case 'ObjectExpr':
        return objectValue(new Map(expr.fields.map(({ name, value }) => [name.name, this.evaluate(value)])));
      case 'ParenExpr':
        return this.evaluate(expr.inner);
      case 'IdentifierExpr':
        return this.identifier(expr);
      case 'AccessExpr':
        return this.access(expr);
      case 'IndexExpr':
        return this.index(expr);
      case 'UnaryExpr':
        return this.unary(expr);
      case 'BinaryExpr':
        return this.binary(expr);
      case 'CallExpr':
        return this.call(expr);
    }
  }

  private identifier(expr: IdentifierExpr): Value {
    // An unresolved reference has been reported as such.
    if (this.checker.unresolved.has(expr.ident)) return UNKNOWN;
    const { name } = expr.ident;
    const value = this.scope.lookup(name);
    if (value) return value;
    this.fault({ ...UNKNOWN, node: expr }, `"${name}" does not exist`, true);
    return UNKNOWN;
  }

  private access({ value: inner, name }: AccessExpr): Value {
    const value = this.evaluate(inner);
    const object = value.type === 'capsule' && value.name === 'discovery.Target' ? TARGET_LABELS : value;
    if (object.type === 'unknown') return UNKNOWN;
    if (object.type !== 'object') {
      this.fault(value, `${describeValue(value)} has no field "${name.name}"`, true);
      return UNKNOWN;
    }
    const field = fieldOf(object, name.name);
    if (field) return field;
    this.failed = true;
    const known = [...object.fields.keys()];
    const others = known.length > 0 && known.length <= 5 ? ` (there is ${known.join(', ')})` : '';
    const message = `field "${name.name}" does not exist${others}${didYouMean(name.name, known)}`;
    this.checker.report.add('load', name, message);
    return UNKNOWN;
  }

  private index({ value: inner, index: position }: IndexExpr): Value {
    const value = this.evaluate(inner);
    const index = this.evaluate(position);
    const object = value.type === 'capsule' && value.name === 'discovery.Target' ? TARGET_LABELS : value;
    if (object.type === 'unknown') return UNKNOWN;
    if (object.type === 'array') return this.element(object, index);
    if (object.type === 'object') {
      if (index.type === 'unknown') return object.others ?? UNKNOWN;
      if (index.type === 'string') return indexedField(object, index.value);
      this.fault(index, `expected a string to index an object, got ${describeValue(index)}`, true);
      return UNKNOWN;
    }
    this.fault(value, `expected an array or an object before [ ], got ${describeValue(value)}`, true);
    return UNKNOWN;
  }

  private element(array: ArrayValue, index: Value): Value {
    if (index.type === 'unknown') return array.of ?? UNKNOWN;
    if (index.type !== 'number') {
      this.fault(index, `expected a number to index an array, got ${describeValue(index)}`, true);
      return UNKNOWN;
    }
    const at = index.value === undefined ? undefined : Math.trunc(index.value);
    if (at !== undefined && (at < 0 || (array.elements && at >= array.elements.length))) {
      const length = array.elements ? ` of an array with ${array.elements.length} elements` : '';
      this.fault(index, `index ${at} is out of range${length}`, true);
      return UNKNOWN;
    }
    if (!array.elements) return array.of ?? UNKNOWN;
    return at === undefined ? UNKNOWN : (array.elements[at] ?? NULL);
  }

  private unary({ operator, value }: UnaryExpr): Value {
    return this.resultOf(unaryOperation(operator, this.evaluate(value)));
  }

  private binary({ left, operator, right }: BinaryExpr): Value {
    const [a, b] = [this.evaluate(left), this.evaluate(right)];
    return this.resultOf(binaryOperation(a, operator, b));
  }

  private resultOf(result: OperationResult): Value {
    if (!isFault(result)) return result;
    this.fault(result.culprit, result.fault);
    return UNKNOWN;
  }

  private call({ value: callee, args }: CallExpr): Value {
    const func = this.evaluate(callee);
    const values = args.map((arg) => this.evaluate(arg));
    if (func.type === 'unknown') return UNKNOWN;
    if (func.type !== 'function') {
      this.fault(func, `expected a function before ( ), got ${describeValue(func)}`, true);
      return UNKNOWN;
    }
    // What a fault makes unknown does not make faults of its own.
    if (this.failed && values.some(({ type }) => type === 'unknown')) return UNKNOWN;
    const outcome = call(func, values, this.checker.checks, this.checker.environment);
    for (const { culprit, message } of outcome.faults) this.fault(culprit, message, true);
    return outcome.faults.length > 0 ? UNKNOWN : (outcome.result ?? SOME_STRING);
  }
}
