const COMMENT: unique symbol = Symbol('comment');

/**
 * The arguments of a nested block with a comment, which is printed as `//` lines above the block:
 *
 * ```ts
 * rule: [commented('Pods of a job end by themselves.', { source_labels: ['job'], action: 'drop' })]
 * ```
 *
 * A component or config block as a whole takes its comment as an option.
 */
export function commented<T extends object>(comment: string, block: T): T {
  return { ...block, [COMMENT]: comment };
}

/** The comment of a block's arguments, if they have one. */
export function commentOf(block: object): string | undefined {
  return (block as { readonly [COMMENT]?: string })[COMMENT];
}
