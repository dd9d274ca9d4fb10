import { isUnicodeClass } from './unicode-class';

test.each(['L', 'Lu', 'Nd', 'Greek', 'Han', 'Any'])('%s is a class', (name) => {
  expect(isUnicodeClass(name, 'go')).toBe(true);
});

test.each(['', 'X', 'Klingon', 'greek?', 'Script=Greek', 'ASCII_Hex'])('%s is no class', (name) => {
  expect(isUnicodeClass(name, 'go')).toBe(false);
});

test('the fork that relabelling uses knows no aliases of classes', () => {
  expect(isUnicodeClass('Letter', 'go')).toBe(true);
  expect(isUnicodeClass('Letter', 'grafana')).toBe(false);
});
