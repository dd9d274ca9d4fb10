import type { Quantity } from '../model';
import { parseBytesQuantity, parseCpu, parseVolume, quantityNumber } from './quantity';

test.each([
  ['250m', '250m'],
  ['1000m', '1'],
  ['0.1', '100m'],
  ['1.5', '1500m'],
  ['2', '2'],
  ['2.0', '2'],
  ['1000', '1k'],
  ['0.001', '1m'],
])('CPU %s is stored as %s', (written, stored) => {
  expect(parseCpu(written)).toEqual({ ok: true, value: stored });
});

test.each([
  ['3072Mi', '3Gi'],
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['256Mi', '256Mi'],
  ['2048Ki', '2Mi'],
  ['2000M', '2G'],
  ['10G', '10G'],
  ['1048576', '1048576'],
  ['2000000', '2M'],
])('memory %s is stored as %s', (written, stored) => {
  expect(parseBytesQuantity(written)).toEqual({ ok: true, value: stored });
});

test.each([
  ['100Mi', 'no amount of CPU', 'leave out "Mi" or use m'],
  ['half', 'no amount of CPU', 'write cores or thousandths of a core'],
  ['-1', 'no amount of CPU', 'write cores or thousandths of a core'],
  ['0.0001', 'finer than a thousandth of a core', 'round it to a whole number of m'],
  ['0.5m', 'finer than a thousandth of a core', 'round it to a whole number of m'],
  ['0', 'no CPU at all', 'write an amount greater than zero'],
  ['1000000000000', 'more CPU than any node has', 'write a smaller amount'],
])('CPU %s is refused: %s', (written, problem, fix) => {
  expect(parseCpu(written)).toMatchObject({ ok: false, problem, fix });
});

test.each([
  ['256m', 'no amount of bytes', 'write 256Mi'],
  ['10GB', 'no amount of bytes', 'write 10Gi'],
  ['1e3', 'no amount of bytes', 'write a number and Mi, Gi or Ti'],
  ['256', 'less than a mebibyte', 'add the unit, such as 256Mi'],
  ['0Gi', 'less than a mebibyte', 'write a larger amount'],
  ['99999Ei', 'more than 1Ei', 'write a smaller amount'],
  ['1.0000000001Ki', 'no whole number of bytes', 'use a smaller unit'],
])('memory %s is refused: %s', (written, problem, fix) => {
  expect(parseBytesQuantity(written)).toMatchObject({ ok: false, problem, fix });
});

test('a volume has room for something', () => {
  expect(parseVolume('100Mi')).toEqual({ ok: true, value: '100Mi' });
  expect(parseVolume('99Mi')).toMatchObject({ ok: false, fix: 'write 100Mi or more' });
});

test.each([
  ['250m', 0.25],
  ['2', 2],
  ['1k', 1000],
  ['1Gi', 1_073_741_824],
  ['2G', 2_000_000_000],
])('%s is the number %d', (quantity, number) => {
  expect(quantityNumber(quantity as Quantity)).toBe(number);
});

test('a text that is no quantity has no number', () => {
  expect(() => quantityNumber('much' as Quantity)).toThrow('"much" is no canonical quantity');
});
