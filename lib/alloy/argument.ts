import type { BlockStmt } from './ast';
import { buildBody, checkedLabel } from './body';
import * as nodes from './nodes';
import type { Expression, Value } from './values';

/** What an `argument` block takes beside its default. */
export interface ArgumentOptions {
  /** What the argument is for. @default - no comment */
  readonly comment?: string;
}

/** An argument of a custom component that accepts `T`. */
export interface Argument<T, Optional extends boolean> {
  readonly optional: Optional;
  readonly default: T | undefined;
  readonly comment: string | undefined;
}

/** The arguments of a custom component, by name. */
export type Arguments = Readonly<Record<string, Argument<unknown, boolean>>>;

/** An argument that every instance must give: `argument<Str>()`, `argument<List<Ref<'loki.LogsReceiver'>>>()`. */
export function argument<T>(options: ArgumentOptions = {}): Argument<T, false> {
  return { optional: false, default: undefined, comment: options.comment };
}

/** An argument with a default: `optionalArgument<Duration>('1s')`. */
export function optionalArgument<T>(value: T, options: ArgumentOptions = {}): Argument<T, true> {
  return { optional: true, default: value, comment: options.comment };
}

type Accepted<A> = A extends Argument<infer T, boolean> ? T : never;
type OptionalName<A> = { [K in keyof A]: A[K] extends Argument<infer _, true> ? K : never }[keyof A];

/** What an instance of a custom component is given. */
export type InstanceArguments<A> = { readonly [K in Exclude<keyof A, OptionalName<A>>]: Accepted<A[K]> } & {
  readonly [K in OptionalName<A>]?: Accepted<A[K]> | undefined;
};

/** The arguments inside the body of the declaration. */
export type ArgumentValues<A> = { readonly [K in keyof A]: Expression<Value<Accepted<A[K]>>> };

/** The `argument` block. */
export function argumentBlock(
  name: string,
  { optional, default: value, comment }: Argument<unknown, boolean>,
): BlockStmt {
  const given = optional ? { optional, default: value, comment } : { comment };
  const { body } = buildBody(`argument.${name}`, 'nodeconf/argument.Arguments', given);
  return nodes.block('argument', checkedLabel(name, 'argument'), body);
}
