import type { Call, Condition, Key, Statement, Value } from './ast';

/** A name in one of several texts. */
export interface Mention {
  readonly name: string;
  /** Which of the texts. */
  readonly index: number;
  readonly at: number;
}

/** What texts use: the hints from which their context is inferred. */
export interface Hints {
  /** The contexts that paths start with; empty where there is none. */
  readonly contexts: readonly Mention[];
  readonly functions: readonly Mention[];
  readonly symbols: readonly Mention[];
}

/** Everything that statements, conditions or values use. */
export function hintsOf(texts: readonly (Statement | Condition | Value)[]): Hints {
  const collector = new Collector();
  texts.forEach((text, index) => {
    collector.index = index;
    if ('editor' in text) {
      collector.call(text.editor);
      collector.condition(text.where);
    } else if ('kind' in text) {
      collector.value(text);
    } else {
      collector.condition(text);
    }
  });
  return collector;
}

class Collector implements Hints {
  readonly contexts: Mention[] = [];
  readonly functions: Mention[] = [];
  readonly symbols: Mention[] = [];
  index = 0;

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

  call({ name, at, arguments: list, keys }: Call): void {
    this.functions.push({ name, index: this.index, at });
    for (const { value } of list) if (value.kind !== 'function') this.value(value);
    this.keys(keys);
  }

  value(value: Value): void {
    switch (value.kind) {
      case 'path':
        this.contexts.push({ name: value.path.context, index: this.index, at: value.path.at });
        for (const field of value.path.fields) this.keys(field.keys);
        break;
      case 'converter':
      case 'editor':
        this.call(value.call);
        break;
      case 'enum':
        this.symbols.push({ name: value.name, index: this.index, at: value.at });
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
