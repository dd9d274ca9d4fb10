import { Aligner } from './align';

function aligned(...parts: readonly (string | { readonly literal: string })[]): string {
  const aligner = new Aligner();
  for (const part of parts) {
    if (typeof part === 'string') aligner.write(part);
    else aligner.writeLiteral(part.literal);
  }
  return aligner.finish();
}

describe('Aligner', () => {
  test('lines up the cells of neighbouring lines', () => {
    expect(aligned('a\v= 1\nlong\v= 2\nbb\v= 3')).toBe('a    = 1\nlong = 2\nbb   = 3');
  });

  test('counts characters, not bytes', () => {
    expect(aligned('é😀\v= 1\nabc\v= 2')).toBe('é😀  = 1\nabc = 2');
  });

  test('begins anew at a form feed and at a line without cells', () => {
    expect(aligned('a\v= 1\flong\v= 2')).toBe('a = 1\nlong = 2');
    expect(aligned('a\v= 1\nplain\nlong\v= 2')).toBe('a = 1\nplain\nlong = 2');
  });

  test('keeps tabs at the start of a line as indentation', () => {
    expect(aligned('\t\ta\v= 1\n\t\tlong\v= 2\f\tb\v= 3')).toBe('\t\ta    = 1\n\t\tlong = 2\n\tb = 3');
  });

  test('trims blanks at line ends, but not those of literal text', () => {
    expect(aligned('a \t\nb', { literal: '// c\n  d  ' }, '  \ne')).toBe('a\nb// c\n  d  \ne');
  });

  test('drops a column in which all cells are empty, unless a tab made it', () => {
    expect(aligned('x\n\va\n\vb')).toBe('x\na\nb');
    expect(aligned('x\n\ta\n\tb')).toBe('x\n\ta\n\tb');
  });
});
