import * as nodes from './nodes';
import { print } from './printer';

function source(expr: Parameters<typeof nodes.attribute>[1]): string {
  return print(nodes.file([nodes.attribute('x', expr)])).slice('x = '.length, -1);
}

describe('constructors', () => {
  test.each([
    [1, '1'],
    [-2, '-2'],
    [0.5, '0.5'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
  ])('write the number %d as %s', (value, text) => {
    expect(source(nodes.number(value))).toBe(text);
  });

  test('refuse a number that Alloy cannot write', () => {
    expect(() => nodes.number(Number.NaN)).toThrow('Alloy has no literal for NaN');
  });

  test('quote strings as Go does', () => {
    expect(source(nodes.string('a"b\\c\n\t\u0001é\u00a0😀'))).toBe(String.raw`"a\"b\\c\n\t\x01é\u00a0😀"`);
  });

  test('write a raw string only where formatting would leave it alone', () => {
    expect(source(nodes.rawString('a\n  b "c" \\d'))).toBe('`a\n  b "c" \\d`');
    expect(source(nodes.rawString('tab\there'))).toBe('"tab\\there"');
    expect(source(nodes.rawString('blank \nend'))).toBe('"blank \\nend"');
    expect(source(nodes.rawString('a`b'))).toBe('"a`b"');
  });

  test('quote names of fields only where they are no identifiers', () => {
    const names = ['plain', 'größe', 'with space', 'true', '1st'];
    const object = nodes.object(names.map((name) => nodes.field(name, nodes.number(1))));
    expect(source(nodes.array([object]))).toContain('{plain = 1, größe = 1, "with space" = 1, "true" = 1, "1st" = 1}');
  });

  test.each(['', 'a"b', 'a\\b', 'a\nb'])('refuse the name %j, which Alloy would not read back', (name) => {
    expect(() => nodes.field(name, nodes.nullLiteral())).toThrow('Alloy has no object field named');
  });

  test('put parentheses where operators would bind differently', () => {
    const [a, b, c] = [nodes.identifier('a'), nodes.identifier('b'), nodes.identifier('c')];
    expect(source(nodes.binary(nodes.binary(a, '+', b), '*', c))).toBe('(a + b) * c');
    expect(source(nodes.binary(a, '-', nodes.binary(b, '-', c)))).toBe('a - (b - c)');
    expect(source(nodes.binary(nodes.binary(a, '-', b), '-', c))).toBe('a - b - c');
    expect(source(nodes.binary(nodes.binary(a, '^', b), '^', c))).toBe('(a ^ b) ^ c');
    expect(source(nodes.binary(a, '^', nodes.binary(b, '^', c)))).toBe('a ^ b ^ c');
    expect(source(nodes.unary('!', nodes.binary(a, '==', b)))).toBe('!(a == b)');
    expect(source(nodes.access(nodes.unary('-', a), 'b'))).toBe('(-a).b');
    expect(source(nodes.index(nodes.call(nodes.binary(a, '||', b), []), c))).toBe('(a || b)()[c]');
  });
});

test.each([
  ['a_1', true],
  ['größe', true],
  ['_', true],
  ['1a', false],
  ['a-b', false],
  ['null', false],
  ['', false],
])('isValidIdentifier(%j) is %s', (text, valid) => {
  expect(nodes.isValidIdentifier(text)).toBe(valid);
});
