import { duration, isDuration, isSize, size } from './units';

test.each(['0', '30s', '1h30m', '500ms', '1.5h', '.5s', '2562047h47m16.854775807s', '-1m'])(
  '%s is a duration',
  (text) => {
    expect(isDuration(text)).toBe(true);
  },
);

test.each(['', '30', '5d', '1 h', '1w', 'h', '1e3s'])('"%s" is no duration', (text) => {
  expect(isDuration(text)).toBe(false);
  expect(() => duration(text)).toThrow('is no duration');
});

test.each(['5MiB', '5MB', '1.5GiB', '512B', '1GiB512MiB'])('%s is a size', (text) => {
  expect(isSize(text)).toBe(true);
});

test.each(['', '100', '5Mi', '5 MiB', 'MiB', '5m'])('"%s" is no size', (text) => {
  expect(isSize(text)).toBe(false);
  expect(() => size(text)).toThrow('is no size');
});
