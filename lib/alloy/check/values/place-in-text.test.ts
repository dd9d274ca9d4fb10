import type { AttributeStmt, Expr } from '../../ast';
import { parse } from '../../parser';
import { placeInText } from './place-in-text';

function expressionOf(config: string): Expr {
  const statement = parse(config).file.body.find(({ kind }) => kind === 'AttributeStmt');
  return (statement as AttributeStmt).value;
}

function placed(config: string, offset: number | undefined): string {
  const { start } = placeInText(expressionOf(config), offset);
  return `${start?.line}:${start?.column}`;
}

test('counts characters after the quote', () => {
  expect(placed('a = "xyz"', 0)).toBe('1:6');
  expect(placed('a = "xyz"', 2)).toBe('1:8');
});

test('counts an escape as what it stands for', () => {
  expect(placed(String.raw`a = "\\d\u00e9(b"`, 3)).toBe('1:15');
});

test('counts columns in bytes, as Alloy does', () => {
  expect(placed('a = "éx"', 1)).toBe('1:8');
});

test('follows a raw string over its lines', () => {
  expect(placed('a = `x\nyz`', 3)).toBe('2:2');
});

test('stays inside the text', () => {
  expect(placed('a = "xyz"', 99)).toBe('1:9');
});

test('takes the whole expression where the text does not stand', () => {
  expect(placed('a = "x" + "y"', 1)).toBe('1:5');
  expect(placed('a = "xyz"', undefined)).toBe('1:5');
});
