import { strptimeFault } from './strptime';

test.each(['%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S.%L%z', '%s', '%%', ''])('takes %s', (format) => {
  expect(strptimeFault(format)).toBeUndefined();
});

test.each([
  ['2006-01-02', 'the format string should not contain digits: it is made of directives like %Y'],
  ['%Y-%K', 'unsupported directive %K'],
  ['%H:%M:%S %L', "invalid fractional seconds directive: ' %L' must be preceded with '.' or ','"],
])('refuses %s', (format, message) => {
  expect(strptimeFault(format)).toBe(message);
});
