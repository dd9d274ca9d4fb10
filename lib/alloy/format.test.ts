import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDiagnostic } from './diagnostic';
import { format } from './format';

const testdata = join(__dirname, 'testdata');
const IN = '.in.alloy';
const names = readdirSync(testdata)
  .filter((name) => name.endsWith(IN))
  .map((name) => name.slice(0, -IN.length));
const errorNames = names.filter((name) => name.startsWith('error-'));
const goodNames = names.filter((name) => !name.startsWith('error-'));

function read(name: string): string {
  return readFileSync(join(testdata, name), 'utf8');
}

/** What `alloy fmt` would print: the text, or the errors with excerpts. */
function formatted(text: string, fileName = ''): string {
  const result = format(text);
  if (result.ok) return result.output;
  return result.diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, text, fileName)).join('\n');
}

describe('format', () => {
  test.each(goodNames)('lays out %s as alloy fmt does', (name) => {
    expect(formatted(read(`${name}${IN}`))).toBe(read(`${name}.expect.alloy`));
  });

  test.each(errorNames)('refuses %s with the errors of alloy fmt', (name) => {
    expect(formatted(read(`${name}${IN}`), `${name}${IN}`)).toBe(read(`${name}.error`));
  });

  // Alloy's own formatter changes these two again: it doubles backslashes in names of fields, and a comment that it moved
  // behind a bracket belongs to another line the second time.
  test.each(goodNames.filter((name) => !['object-keys', 'calls'].includes(name)))(
    'leaves formatted %s alone',
    (name) => {
      const output = read(`${name}.expect.alloy`);
      expect(formatted(output)).toBe(output);
    },
  );

  test('an empty text becomes one line end', () => {
    expect(formatted('')).toBe('\n');
    expect(formatted(' \n\n\t\n')).toBe('\n');
  });

  test('a missing line end at the end is added', () => {
    expect(formatted('a = 1')).toBe('a = 1\n');
    expect(formatted('a = 1 // end')).toBe('a = 1 // end\n');
  });

  test('carriage returns before line ends vanish, also from comments', () => {
    expect(formatted('a = 1\r\n// one\r\n\r\nb = 2 /* x\r\ny */\r\n')).toBe('a = 1\n// one\n\nb = 2 /* x\ny */\n');
  });

  test('a byte order mark is dropped at the start and refused elsewhere', () => {
    expect(formatted('\ufeffa = 1\n')).toBe('a = 1\n');
    expect(format('a = "\ufeff"\n')).toMatchObject({ diagnostics: [{ message: 'illegal byte order mark' }] });
  });

  test('blanks at line ends vanish from code and stay in comments', () => {
    expect(formatted('a = 1   \n// kept  \n')).toBe('a = 1\n// kept  \n');
  });
});
