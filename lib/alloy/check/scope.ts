import { stdlibIdentifiers } from './stdlib';
import { objectValue, type Value } from './value';

/** The names that expressions of one module may use. */
export class Scope {
  private readonly variables: Map<string, Value>;

  constructor(variables: ReadonlyMap<string, Value> = new Map()) {
    this.variables = new Map(variables);
  }

  /** The variables themselves, without the standard library. */
  entries(): ReadonlyMap<string, Value> {
    return this.variables;
  }

  /** A variable, or a name of the standard library. */
  lookup(name: string): Value | undefined {
    return this.variables.get(name) ?? stdlibIdentifiers().get(name);
  }

  /** Adds a variable. */
  set(name: string, value: Value): void {
    this.variables.set(name, value);
  }

  /** The variable of a `foreach` that is in the way of an id: it is no object that could have what the component exports. */
  obstacle(path: readonly string[]): string | undefined {
    let around = this.variables.get(path[0] ?? '');
    for (const [i, name] of path.slice(0, -1).entries()) {
      if (!around || around.type === 'unknown') return undefined;
      if (around.type !== 'object') return name;
      around = around.fields.get(path[i + 1] ?? '');
    }
    return undefined;
  }

  /** Adds what a component exports under its id: `['loki', 'write', 'default']`. */
  setAt(path: readonly string[], value: Value): void {
    const [first = '', ...rest] = path;
    this.variables.set(first, nested(this.variables.get(first), rest, value));
  }
}

/** The value with one more value somewhere below it. */
function nested(outer: Value | undefined, path: readonly string[], value: Value): Value {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const fields = new Map(outer?.type === 'object' ? outer.fields : []);
  fields.set(first, nested(fields.get(first), rest, value));
  return objectValue(fields);
}
