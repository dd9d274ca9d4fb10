import { block, directive, map, printNginx } from './nginx';

test('directives are indented by their blocks', () => {
  const text = printNginx([block('server', [], [directive('listen', 8080), block('location', ['=', '/x'], [])])]);
  expect(text).toBe(`server {
  listen 8080;
  location = /x {
  }
}
`);
});

test.each([
  ['$remote_addr', '$remote_addr'],
  ['two words', '"two words"'],
  ['', '""'],
  ['a;b', '"a;b"'],
  ['{1,5}', '"{1,5}"'],
  ['# no comment', '"# no comment"'],
  ['say "x"', '"say \\"x\\""'],
  ['a\\.b', '"a\\\\.b"'],
  ['line\n', '"line\\n"'],
])('the argument %j is written %s', (argument, written) => {
  expect(printNginx([directive('set', argument)])).toBe(`set ${written};\n`);
});

test('a map lists its rules in order', () => {
  expect(printNginx([map('$status', '$failed', { '~^[123]': '0', default: '1' })])).toBe(`map $status $failed {
  ~^[123] 0;
  default 1;
}
`);
});
