import { storedNumber } from './go-number';
import { numberValue, SOME_STRING, stringValue, type Value } from './value';

function stored(value: Value, kind: string): number | undefined {
  const result = storedNumber(value, kind);
  return result.type === 'number' ? result.value : undefined;
}

test('an integer field drops the fraction', () => {
  expect(stored(numberValue(0.5), 'int')).toBe(0);
  expect(stored(numberValue(-1.5), 'int64')).toBe(-1);
  expect(stored(stringValue('2.9'), 'uint32')).toBe(2);
});

test('an integer field keeps the bits that fit', () => {
  expect(stored(numberValue(300), 'uint8')).toBe(44);
  expect(stored(numberValue(-1), 'uint32')).toBe(4294967295);
  expect(stored(numberValue(2147483648), 'int32')).toBe(-2147483648);
});

test('the largest unsigned literal is minus one in a signed field', () => {
  expect(stored(numberValue(2 ** 64), 'int')).toBe(-1);
  expect(stored(numberValue(2 ** 63), 'int')).toBe(2 ** 63);
});

test('a float that no integer can hold becomes the lowest one, or zero in an unsigned field', () => {
  expect(stored(numberValue(1e30, true), 'int')).toBe(-(2 ** 63));
  expect(stored(numberValue(1e30, true), 'uint32')).toBe(0);
});

test('a float32 field overflows', () => {
  expect(stored(numberValue(1e300, true), 'float32')).toBe(Number.POSITIVE_INFINITY);
});

test('what is unknown stays unknown', () => {
  expect(storedNumber(SOME_STRING, 'int')).toBe(SOME_STRING);
});
