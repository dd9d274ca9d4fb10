import { sprintf } from './sprintf';
import { boolValue, numberValue, SOME_STRING, stringValue, type Value } from './value';

const format = (text: string, ...values: readonly Value[]): Value => sprintf(stringValue(text), values);

test('plain verbs are filled in', () => {
  expect(
    format('%s %d %v %q %t %%', stringValue('a'), numberValue(1), stringValue('b'), stringValue('c"'), boolValue(true)),
  ).toEqual(stringValue('a 1 b "c\\"" true %'));
});

test.each([
  ['a verb for another type', format('%d', stringValue('a'))],
  ['a width', format('%5d', numberValue(1))],
  ['a missing value', format('%s')],
  ['a value too many', format('a', stringValue('b'))],
  ['an unknown value', format('%s', SOME_STRING)],
  ['an unknown format', sprintf(SOME_STRING, [])],
])('%s makes the text unknown', (_, value) => {
  expect(value).toEqual(SOME_STRING);
});
