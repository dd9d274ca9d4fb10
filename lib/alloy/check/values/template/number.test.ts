import { isGoNumber } from './number';

test.each(['0', '42', '-1', '+1.5', '1e3', '.5', '0x1F', '0b101', '0o17', '1_000', '0x1p-2', '1i'])(
  '%s is a number',
  (text) => {
    expect(isGoNumber(text)).toBe(true);
  },
);

test.each(['', '1x', '1__0', '0b2', '0xg', '1e', '--1', '1.2.3'])('"%s" is none', (text) => {
  expect(isGoNumber(text)).toBe(false);
});
