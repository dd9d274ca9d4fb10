import { checkMetricsText } from './metrics-text';

test.each([
  ['nothing', ''],
  ['samples with labels, values and times', 'a 1\na{b="c",d="e",} -2.5e3 1700000000000\nb NaN\nc +Inf\n'],
  ['help, types and comments', '# just so\n# HELP a What it is.\\n\n# TYPE a counter\na 1\n\n'],
  ['escapes in labels', 'a{b="x\\"y\\\\z\\n"} 1\n'],
  ['names in braces', '{"a",b="c"} 1\n'],
])('takes %s', (_, text) => {
  expect(checkMetricsText(text)).toBeUndefined();
});

test.each([
  ['a last line without an end', 'a 1', 'line 1: unexpected end of input stream: the last line has to end, too', 3],
  ['a value that is no number', 'ok 1\na one\n', 'line 2: expected float as value, got "one"', 7],
  ['a number of programming languages', 'a 0x1p3\n', 'line 1: expected float as value, got "0x1p3"', 2],
  ['a time with a fraction', 'a 1 1.5\n', 'line 1: expected integer as timestamp, got "1.5"', 4],
  ['a metric that starts with a digit', '1a 2\n', 'line 1: invalid metric name', 0],
  ['a metric with UTF-8 in its name', '{"a b"} 2\n', 'line 1: invalid metric name "a b"', 1],
  ['a type that there is not', '# TYPE a count\n', 'line 1: unknown metric type "count"', 9],
  ['the same label twice', 'a{b="1",b="2"} 1\n', 'line 1: the label b is there twice', 8],
  ['labels without quotes', 'a{b=c} 1\n', `line 1: expected '"' at start of label value`, 4],
])('refuses %s', (_, text, message, offset) => {
  expect(checkMetricsText(text)).toEqual({ message: `text format parsing error in ${message}`, offset });
});
