import { parseCount, parseRate, parseSize } from './size';

test.each([
  ['200GB', 200_000_000_000],
  ['512MiB', 536_870_912],
  ['1.1MB', 1_100_000],
  ['10kB', 10_000],
  ['10KB', 10_000],
  ['100B', 100],
])('%s is %d bytes', (written, bytes) => {
  expect(parseSize(written)).toEqual({ ok: true, value: bytes });
});

test.each([
  ['4MB/s', 4_000_000],
  ['1.5MiB/s', 1_572_864],
])('%s is %d bytes a second', (written, bytes) => {
  expect(parseRate(written)).toEqual({ ok: true, value: bytes });
});

test.each([
  ['300k', 300_000],
  ['2M', 2_000_000],
  ['1.5M', 1_500_000],
  ['5000', 5_000],
])('%s is a count of %d', (written, count) => {
  expect(parseCount(written)).toEqual({ ok: true, value: count });
});

test.each([
  [parseSize, '200', 'no size', 'add the unit, such as 200MB'],
  [parseSize, '200Gi', 'no size', 'write a number and B, kB, MB, GB, TB (or KiB, MiB, GiB, TiB)'],
  [parseSize, '0MB', 'zero', 'write an amount greater than zero'],
  [parseSize, '99999PB', 'too large', 'write a smaller amount'],
  [parseRate, '4MB', 'no rate', 'write 4MB/s'],
  [parseRate, 'fast', 'no rate', 'write a size and /s, such as 4MB/s'],
  [parseRate, '4Mbit/s', 'no rate', 'write a size and /s, such as 4MB/s'],
  [parseCount, 'many', 'no count', 'write a number, with k, M or G for thousands, millions or billions'],
  [parseCount, '1.5', 'no whole number', 'write a whole number'],
  [parseCount, '-3', 'no count', 'write a number, with k, M or G for thousands, millions or billions'],
])('%p refuses %s: %s', (parse, written, problem, fix) => {
  expect(parse(written)).toMatchObject({ ok: false, problem, fix });
});
