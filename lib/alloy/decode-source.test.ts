import { decodeSource } from './decode-source';
import { format } from './format';

test('text in UTF-8 is decoded, its byte order mark kept', () => {
  expect(decodeSource(Buffer.from('\ufeffa = "日本 😀"\n'))).toBe('\ufeffa = "日本 😀"\n');
});

test('a byte that is no UTF-8 is reported where it is, not replaced', () => {
  const text = decodeSource(Buffer.from([...Buffer.from('é = "'), 0xff, 0xc3, ...Buffer.from('é"\n')]));
  expect(format(text)).toEqual({
    ok: false,
    diagnostics: [
      { severity: 'error', line: 1, column: 7, endLine: 1, endColumn: 7, message: 'illegal UTF-8 encoding' },
      { severity: 'error', line: 1, column: 8, endLine: 1, endColumn: 8, message: 'illegal UTF-8 encoding' },
    ],
  });
});
