import type { ValueProblem } from '../problem';
import { OttlChecker } from './checker';
import { type ContextName, contextNamed } from './contexts';
import { OttlFault } from './fault';
import { functionsOf } from './functions';
import { hintsOf } from './hints';
import { type Contexts, inferContext } from './infer';
import { parseCondition, parseStatement, parseValue } from './parser';
import type { Naming } from './paths';

/** A problem of one of several texts. */
export interface OttlProblem extends ValueProblem {
  /** Which of the texts. */
  readonly index: number;
}

/** A context as it is given, and how paths are written in it. */
export interface Place {
  readonly contexts: Contexts;
  /** @default - inferred from the texts together */
  readonly context?: ContextName;
  /** @default - `completed` with a context, else `required` */
  readonly naming?: Naming;
}

const READERS = { statement: parseStatement, condition: parseCondition, value: parseValue };

/** What a text is to be read as. */
export type OttlKind = keyof typeof READERS;

/** What is wrong with statements, conditions or values that belong together: the first problem, or warnings. */
export function checkOttl(kind: OttlKind, texts: readonly string[], place: Place): readonly OttlProblem[] {
  const run = new OttlRun(kind, texts, place);
  try {
    return run.check();
  } catch (error) {
    if (error instanceof OttlFault) {
      return [{ index: error.index ?? run.index, message: error.message, offset: error.at }];
    }
    throw error;
  }
}

class OttlRun {
  /** Which text is being looked at. */
  index = 0;

  constructor(
    private readonly kind: OttlKind,
    private readonly texts: readonly string[],
    private readonly place: Place,
  ) {}

  check(): readonly OttlProblem[] {
    const { texts, place, kind } = this;
    const parsed = texts.map((text, index) => {
      this.index = index;
      return READERS[kind](text);
    });
    this.index = 0;
    const context = place.context ?? inferContext(place.contexts, hintsOf(parsed));
    const set = place.contexts[context];
    if (!set)
      throw new OttlFault(`unknown context "${context}": expected ${Object.keys(place.contexts).join(', ')}`, 0);
    const naming = place.naming ?? (place.context ? 'completed' : 'required');
    return parsed.flatMap((each, index) => {
      this.index = index;
      const checker = new OttlChecker(contextNamed(context), functionsOf(set), naming);
      if ('editor' in each) checker.statement(each);
      else if ('kind' in each) checker.value(each);
      else checker.condition(each);
      return checker.warnings.map(({ message, at }) => ({ index, message, offset: at, severity: 'warning' as const }));
    });
  }
}
