import { format } from '../../lib/alloy/format';
import { type Command, errorAt } from './answer';

/** `fmt`: the text as `alloy fmt` writes it. */
export const fmt: Command = ({ text }, { test }) => {
  const result = format(text);
  if (!result.ok) return { problems: result.diagnostics };
  const { output } = result;
  const problems = test && output !== text ? [errorAt(firstDifference(text, output), 'not formatted correctly')] : [];
  return { output, problems };
};

/** First line in which two different texts differ. */
function firstDifference(before: string, after: string): number {
  const formatted = after.split('\n');
  const lines = before.split('\n');
  const index = lines.findIndex((line, i) => line !== formatted[i]);
  return index < 0 ? lines.length : index + 1;
}
