import { faultOfDuration, faultOfSize, parseDuration, parseSize } from './quantity';

test.each([
  ['0', 0],
  ['0s', 0],
  ['1ns', 1],
  ['1us', 1_000],
  ['1µs', 1_000],
  ['1.5ms', 1_500_000],
  ['.5s', 500_000_000],
  ['1h1m1s', 3_661_000_000_000],
  ['-1m', -60_000_000_000],
  ['+1m', 60_000_000_000],
])('the duration %s is %d nanoseconds', (text, amount) => {
  expect(parseDuration(text)).toEqual({ amount });
});

test.each([
  ['', 'invalid duration ""'],
  ['-', 'invalid duration "-"'],
  ['s', 'invalid duration "s"'],
  ['5', 'missing unit in duration "5"'],
  ['1d', 'unknown unit "d" in duration "1d"'],
  ['1 s', 'unknown unit " s" in duration "1 s"'],
  ['1h-1m', 'unknown unit "h-" in duration "1h-1m"'],
  ['3000000h', 'too large a duration "3000000h"'],
])('%j is no duration', (text, fault) => {
  expect(faultOfDuration(text)).toBe(`${fault}: expected a number and a unit (ns, us, ms, s, m, h), as in "1h30m"`);
});

test.each([
  ['0', 0],
  ['10B', 10],
  ['1KiB', 1024],
  ['1KB', 1024],
  ['1.5MiB', 1_572_864],
  ['1MiB512KiB', 1_572_864],
  ['1GB', 1_073_741_824],
])('the size %s is %d bytes', (text, amount) => {
  expect(parseSize(text)).toEqual({ amount });
});

test.each(['', '10', '10kb', '10 MiB', '1MiB1KB', 'MiB'])('%j is no size', (text) => {
  expect(faultOfSize(text)).toMatch(/ size .*: expected a number and a unit \(B, KiB, MiB, GiB, TiB\), as in "5MiB"$/);
});
