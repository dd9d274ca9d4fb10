import { durationSeconds, goDurationSeconds, goNumber } from './duration';

test.each([
  ['5m', 300],
  ['1h30m', 5400],
  ['1d', 86_400],
  ['100ms', 0.1],
  ['1.5h', undefined],
  ['5', undefined],
  ['5m1h', undefined],
  ['', undefined],
])('Prometheus reads the duration %s as %s seconds', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each([
  ['1.5h', 5400],
  ['-5m', -300],
  ['1h30m', 5400],
  ['250us', 0.00025],
  ['.5s', 0.5],
  ['5', undefined],
  ['5mm', undefined],
  ['x', undefined],
])('Go reads the duration %s as %s seconds', (text, seconds) => {
  const got = goDurationSeconds(text);
  if (seconds === undefined) expect(got).toBeUndefined();
  else expect(got).toBeCloseTo(seconds, 9);
});

test.each([
  ['5', 5],
  ['5.', 5],
  ['.5', 0.5],
  ['1_000', 1000],
  ['0x1f', 31],
  ['1e3', 1000],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['0x', undefined],
  ['1__0', undefined],
  ['1e999', undefined],
])('the number %s is %s', (text, value) => {
  expect(goNumber(text)).toBe(value);
});
