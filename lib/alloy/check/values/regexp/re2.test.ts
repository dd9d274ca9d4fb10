import { checkRegexp, isRegexp, parseRegexp } from './re2';

function groups(pattern: string): readonly string[] {
  const parsed = parseRegexp(pattern);
  if (!isRegexp(parsed)) throw new Error(parsed.message);
  return parsed.groups;
}

test('gives the groups in the order of their parentheses, without a name as an empty one', () => {
  expect(groups(String.raw`^(?P<ip>\S+) (\S+) (?:x|(?<time>[^\]]+))$`)).toEqual(['ip', '', 'time']);
  expect(groups(String.raw`\(a\)[(]\Q(b)\E`)).toEqual([]);
});

test('takes the same name twice, as Go does', () => {
  expect(groups('(?P<n>a)|(?<n>b)')).toEqual(['n', 'n']);
});

test.each([
  ['an empty pattern', ''],
  ['flags', '(?i-s:a)(?U)b+?(?m)'],
  ['quotes without an end', String.raw`\Qa(b`],
  ['braces that repeat nothing', 'a{,2}b{x}'],
  ['a bracket at the start of a class', '[]a][^]b]'],
  ['classes of classes', String.raw`[\d\pL[:alpha:]-]`],
  ['Unicode classes and their negations', String.raw`\p{Greek}\P{Lu}\p{^Han}`],
  ['code points', String.raw`\x41\x{1F600}\101é`],
  ['a range that a class starts', String.raw`[\d-z]`],
  ['repetition up to the limit', '(a{10}){100}'],
])('takes %s', (_, pattern) => {
  expect(checkRegexp(pattern)).toBeUndefined();
});

test.each([
  ['a(b', 'missing closing ): `a(b`'],
  ['a)b', 'unexpected ): `a)b`'],
  ['[a', 'missing closing ]: `[a`'],
  ['[z-a]', 'invalid character class range: `z-a`'],
  ['[[:word:][:words:]]', 'invalid character class range: `[:words:]`'],
  [String.raw`\p{Klingon}`, String.raw`invalid character class range: ${'`'}\p{Klingon}${'`'}`],
  ['a**', 'invalid nested repetition operator: `**`'],
  ['*a', 'missing argument to repetition operator: `*`'],
  ['a{2,1}', 'invalid repeat count: `{2,1}`'],
  ['a{1001}', 'invalid repeat count: `{1001}`'],
  ['(?:a{999}){2}', 'invalid repeat count: `{2}`'],
  ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
  ['(?<!a)', 'invalid named capture: `(?<!a)`'],
  ['(?P<n', 'invalid named capture: `(?P<n`'],
  [String.raw`(a)\1`, String.raw`invalid escape sequence: ${'`'}\1${'`'}`],
  [String.raw`\Z`, String.raw`invalid escape sequence: ${'`'}\Z${'`'}`],
  ['a\\', 'trailing backslash at end of expression: ``'],
])('refuses %s in the words of Go', (pattern, message) => {
  expect(checkRegexp(pattern)?.message).toBe(`error parsing regexp: ${message}`);
});

test('says where the fault is', () => {
  expect(checkRegexp('ab[z-a]')?.offset).toBe(3);
  expect(checkRegexp(String.raw`(?P<a>x)\8`)?.offset).toBe(8);
});

test('refuses a pattern that nests too deeply', () => {
  const deep = `${'('.repeat(1001)}a${')'.repeat(1001)}`;
  expect(checkRegexp(deep)?.message).toMatch(/expression nests too deeply/);
  expect(checkRegexp(`${'('.repeat(500)}a${')'.repeat(500)}`)).toBeUndefined();
});
