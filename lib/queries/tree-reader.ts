import type { SyntaxNode } from '@lezer/common';
import { decodeString } from './go-string';
import type { Fault } from './query-problem';

/** Reads texts and strings of a tree, and collects what is wrong. */
export class TreeReader {
  readonly faults: Fault[] = [];

  constructor(readonly text: string) {}

  /** The text of a node. */
  slice({ from, to }: SyntaxNode): string {
    return this.text.slice(from, to);
  }

  /** What a string says; one that is none is a fault. */
  string(node: SyntaxNode): string {
    const literal = this.slice(node);
    const text = decodeString(literal);
    if (text === undefined)
      this.faults.push({
        from: node.from,
        problem: 'the string has an escape that does not exist, or no end',
        got: literal,
        fix: 'write a backslash as \\\\, or put the string between backquotes',
      });
    return text ?? '';
  }

  /** What a literal that was read before says. */
  decode(literal: string): string {
    return decodeString(literal) ?? '';
  }

  add(fault: Fault | undefined): void {
    if (fault !== undefined) this.faults.push(fault);
  }
}
