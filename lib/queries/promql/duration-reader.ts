import type { SyntaxNode } from '@lezer/common';
import { durationSeconds, goNumber, MAX_SECONDS } from '../duration';
import type { Fault } from '../query-problem';
import { childOf, childrenOf } from '../syntax';

/** Reads numbers and durations of an expression, and says what is wrong with them. */
export class DurationReader {
  constructor(
    private readonly text: string,
    private readonly faults: Fault[],
    private readonly experimental: boolean,
  ) {}

  /** The number that a literal stands for; a duration counts as its seconds. */
  literal(node: SyntaxNode): number {
    const written = this.text.slice(node.from, node.to);
    const sign = /^[-+]\s*/.exec(written)?.[0] ?? '';
    const digits = written.slice(sign.length);
    const value = durationSeconds(digits) ?? goNumber(digits);
    if (value === undefined)
      this.faults.push({
        from: node.from,
        problem: 'this is no number',
        got: written,
        fix: 'write a number or a duration',
      });
    return sign.startsWith('-') ? -(value ?? 0) : (value ?? 0);
  }

  /** Ranges and resolutions of a selector or subquery, which are above zero. */
  positive(node: SyntaxNode): void {
    for (const child of childrenOf(node).filter(({ name }) => name === 'DurationExpr')) {
      const value = this.evaluate(child);
      if (value !== undefined && !(value > 0)) this.outOfRange(child, 'a range is longer than zero');
      else if (value !== undefined && value >= MAX_SECONDS) this.outOfRange(child, 'a range is shorter than 292 years');
    }
  }

  offset(node: SyntaxNode): void {
    const child = childOf(node, 'OffsetDurationExpr');
    const value = child && this.evaluate(child);
    if (child && value !== undefined && !(Math.abs(value) < MAX_SECONDS))
      this.outOfRange(child, 'an offset is shorter than 292 years');
  }

  at(node: SyntaxNode): void {
    const child = childOf(node, 'NumberDurationLiteral');
    const value = child && this.literal(child);
    if (child && value !== undefined && !(Math.abs(value) < 2 ** 63))
      this.outOfRange(child, '`@` takes a time in seconds');
  }

  /** Says that something is refused as long as the program's flag for experiments is off. */
  needsFlag(from: number, got: string): void {
    this.faults.push({
      from,
      problem: 'this is an experiment, which is switched off',
      got,
      fix: 'write it with what is not experimental',
    });
  }

  /** In seconds; undefined: known when it runs. */
  private evaluate(node: SyntaxNode): number | undefined {
    const children = childrenOf(node);
    const [first] = children;
    if (children.length === 1 && first?.name.startsWith('NumberDuration')) return this.literal(first);
    const [sign, operand] = children;
    if (children.length === 2 && sign?.name === 'UnaryOp' && operand !== undefined) {
      const value = this.evaluate(unwrapped(operand));
      return value === undefined ? undefined : this.text[sign.from] === '-' ? -value : value;
    }
    if (!this.experimental) this.needsFlag(node.from, this.text.slice(node.from, node.to));
    return undefined;
  }

  private outOfRange(node: SyntaxNode, problem: string): void {
    this.faults.push({
      from: node.from,
      problem,
      got: this.text.slice(node.from, node.to),
      fix: 'write a duration such as 5m',
    });
  }
}

/** What stands in brackets, which are let through behind a sign. */
function unwrapped(node: SyntaxNode): SyntaxNode {
  const [only, ...others] = childrenOf(node);
  return only !== undefined && others.length === 0 && only.name.endsWith('DurationExpr') ? only : node;
}
