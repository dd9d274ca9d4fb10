import { checkJmespath } from './jmespath';
import { unknownFunction } from './jmespath-functions';

test('warns of a function that does not exist, where it is called', () => {
  expect(checkJmespath('a.b | lenght(@)')).toEqual({
    message: 'there is no function lenght, so this never has a value; did you mean "length"?',
    offset: 6,
    severity: 'warning',
  });
});

test('knows the additions of the community', () => {
  expect(unknownFunction('group_by', 0)).toBeUndefined();
  expect(unknownFunction('regex', 0)).toBeDefined();
});
