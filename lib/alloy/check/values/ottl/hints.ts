import type { Call, Condition, Key, Path, Statement, Value } from './ast';

/** What a text uses: the hints from which its context is inferred. */
export interface Hints {
  readonly paths: readonly Path[];
  readonly functions: ReadonlySet<string>;
  readonly symbols: ReadonlySet<string>;
}

/** Everything that statements, conditions and values use. */
export function hintsOf(
  statements: readonly Statement[],
  conditions: readonly Condition[],
  values: readonly Value[] = [],
): Hints {
  const collector = new Collector();
  for (const { editor, where } of statements) {
    collector.call(editor);
    collector.condition(where);
  }
  for (const condition of conditions) collector.condition(condition);
  for (const value of values) collector.value(value);
  return collector;
}

class Collector implements Hints {
  readonly paths: Path[] = [];
  readonly functions = new Set<string>();
  readonly symbols = new Set<string>();

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

  call({ name, arguments: list, keys }: Call): void {
    this.functions.add(name);
    for (const { value } of list) if (value.kind !== 'function') this.value(value);
    this.keys(keys);
  }

  value(value: Value): void {
    switch (value.kind) {
      case 'path':
        this.paths.push(value.path);
        for (const field of value.path.fields) this.keys(field.keys);
        break;
      case 'converter':
      case 'editor':
        this.call(value.call);
        break;
      case 'enum':
        this.symbols.add(value.name);
        break;
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
}
