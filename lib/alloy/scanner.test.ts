import { Scanner } from './scanner';

/** The tokens of a text as `TOKEN literal`, and the errors as `! line:column message`, in the order they came. */
function scan(text: string): readonly string[] {
  const out: string[] = [];
  const scanner = new Scanner(text, ({ line, column }, message) => out.push(`! ${line}:${column} ${message}`));
  for (let token = scanner.scan(); token !== 'EOF'; token = scanner.scan()) {
    out.push(token === 'TERMINATOR' || scanner.literal === '' ? token : `${token} ${scanner.literal}`);
  }
  return out;
}

describe('Scanner', () => {
  test('tells identifiers, keywords and numbers apart', () => {
    expect(scan('a1 _b größe true false null 12 1.5 .5 1. 1e3')).toEqual([
      'IDENT a1',
      'IDENT _b',
      'IDENT größe',
      'BOOL true',
      'BOOL false',
      'NULL null',
      'NUMBER 12',
      'FLOAT 1.5',
      'FLOAT .5',
      'FLOAT 1.',
      'FLOAT 1e3',
      'TERMINATOR',
    ]);
  });

  test('reads the longest operator', () => {
    expect(scan('= == ! != < <= > >= || && + - * / % ^ { ( [ , .')).toEqual(
      '= == ! != < <= > >= || && + - * / % ^ { ( [ , .'.split(' '),
    );
  });

  test('ends a statement at a line end behind a value only', () => {
    expect(scan('a = \n[\n1,\n2]\n\n}')).toEqual([
      'IDENT a',
      '=',
      '[',
      'NUMBER 1',
      ',',
      'NUMBER 2',
      ']',
      'TERMINATOR',
      '}',
      'TERMINATOR',
    ]);
  });

  test('ends a statement before a comment that goes on to the line end', () => {
    expect(scan('a // c\nb /* d */ // e\nf /* g\n*/')).toEqual([
      'IDENT a',
      'TERMINATOR',
      'COMMENT // c',
      'IDENT b',
      'TERMINATOR',
      'COMMENT /* d */',
      'COMMENT // e',
      'IDENT f',
      'TERMINATOR',
      'COMMENT /* g\n*/',
    ]);
  });

  test('does not end a statement behind a comment within the line', () => {
    expect(scan('a /* b */ = /* c */ 1 /* d */ ]')).toEqual([
      'IDENT a',
      'COMMENT /* b */',
      '=',
      'COMMENT /* c */',
      'NUMBER 1',
      'COMMENT /* d */',
      ']',
      'TERMINATOR',
    ]);
  });

  test('keeps the source of strings', () => {
    expect(scan('"a\\"b" `c\n\\d`')).toEqual(['STRING "a\\"b"', 'STRING `c\n\\d`', 'TERMINATOR']);
  });

  test.each([
    ['"\\q"', '! 1:3 unknown escape sequence'],
    ['"\\xG0"', "! 1:3 illegal character U+0047 'G' in escape sequence"],
    ['"\\u00\n', '! 1:3 illegal character U+000A in escape sequence'],
    ['"\\400"', '! 1:3 escape sequence is invalid Unicode code point'],
    ['"\\udfff"', '! 1:3 escape sequence is invalid Unicode code point'],
    ['"\\u12', '! 1:3 escape sequence not terminated'],
    ['"abc\n', '! 1:1 string literal not terminated'],
    ["'abc'", '! 1:1 illegal single-quoted string; use double quotes'],
    ['/* abc', '! 1:1 block comment not terminated'],
    ['1e+', '! 1:1 exponent has no digits'],
    ['a | b', '! 1:4 missing second | in ||'],
    ['é @', "! 1:4 illegal character U+0040 '@'"],
    ['\u0000', '! 1:1 illegal character NUL'],
    ['x\udcff', '! 1:2 illegal UTF-8 encoding'],
  ])('reports the fault in %j', (text, error) => {
    expect(scan(text)).toContain(error);
  });
});
