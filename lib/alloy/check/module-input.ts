import type { Body } from '../ast';
import type { Graph } from './graph';
import type { Registry } from './registry';
import type { Value } from './value';

/** What a module is loaded with. */
export interface ModuleInput {
  readonly statements: Body;
  /** The configuration itself, a custom component, or the template of a `foreach`. */
  readonly kind: 'root' | 'declare' | 'foreach';
  /** Whether the module is, however deep, in a `foreach` of the configuration itself. @default false */
  readonly belowRoot?: boolean;
  /** The custom components around it. @default - none */
  readonly parent?: Registry | undefined;
  /** Variables of every expression: `module_path`, the variable of a `foreach` and all that its module has. */
  readonly variables: ReadonlyMap<string, Value>;
  /** The arguments given to a custom component; `unknown` stands for any. */
  readonly args: ReadonlyMap<string, Value> | 'unknown';
  /** The graph around the template of a `foreach`. @default - none */
  readonly outer?: Graph | undefined;
  /** How many modules it is inside of. */
  readonly depth: number;
}
