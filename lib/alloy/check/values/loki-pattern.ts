import type { ValueProblem } from './problem';

/** What is wrong with a pattern of Loki (`<ip> - <_> [<time>]`), as `stage.pattern` takes it. */
export function checkLokiPattern(text: string): ValueProblem | undefined {
  const captures = [...text.matchAll(/<([A-Za-z_][A-Za-z0-9_]*)>/g)];
  const adjacent = captures.find((capture, i) => {
    const previous = captures[i - 1];
    return previous && previous.index + previous[0].length === capture.index;
  });
  if (adjacent) return { message: 'two captures must have text between them', offset: adjacent.index };
  const names = captures.map(([, name]) => name).filter((name) => name !== '_');
  if (names.length === 0) return { message: 'at least one named capture is needed, as in <ip>' };
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  return twice === undefined ? undefined : { message: `the capture name "${twice}" is there twice` };
}
