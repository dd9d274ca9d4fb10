import { decodeUtf8 } from './decode';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

test('text in any script is read, without a byte order mark', () => {
  expect(decodeUtf8(bytes([0xef, 0xbb, 0xbf], 'a: é漢🙂\n'))).toEqual({ ok: true, text: 'a: é漢🙂\n' });
});

test.each([
  ['a Latin-1 letter', bytes('a: 1\nb: caf', [0xe9], '\n'), 'byte 0xe9 at offset 11', 2, 7],
  ['a lone continuation byte', bytes('ab', [0x80], 'c'), 'byte 0x80 at offset 2', 1, 3],
  ['a character cut off at the end', bytes('é', [0xe6, 0xbc]), 'byte 0xe6 at offset 2', 1, 2],
  ['a wrong first byte', bytes([0xff, 0x41]), 'byte 0xff at offset 0', 1, 1],
])('%s is refused at its place', (_, content, got, line, column) => {
  expect(decodeUtf8(content)).toEqual({ ok: false, problem: 'no UTF-8 text', got, line, column });
});

test('UTF-16 is named', () => {
  expect(decodeUtf8(bytes([0xff, 0xfe, 0x61, 0]))).toMatchObject({ ok: false, got: 'UTF-16' });
});
