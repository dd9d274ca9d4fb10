import { type Files, loadFiles, messages } from './folder.fixture';

/** Files that are no readable YAML, each with everything that is said about it. */
const WRONG: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  [
    'a tab in the indentation',
    { 'tenants/a.yaml': 'limits:\n\tstreams: 1k\n' },
    ['tenants/a.yaml:2:1: not valid YAML: a tab in the indentation → indent with spaces'],
  ],
  [
    'a bracket that is never closed',
    { 'tenants/a.yaml': 'namespaces: [a\ngroups: { leads: a }\n' },
    ['tenants/a.yaml:1:13: not valid YAML: [ is never closed → close it with ]'],
  ],
  [
    'a quote that is never closed',
    { 'tenants/a.yaml': 'namespaces: ["a]\n' },
    ['tenants/a.yaml:1:14: not valid YAML: " is never closed → close it with "'],
  ],
  [
    'a channel that reads as a comment',
    { 'tenants/a.yaml': 'namespaces: [a]\nalerts: { slack: #team }\n' },
    [
      'tenants/a.yaml:2:9: not valid YAML: { is never closed: a # after a space starts a comment → put a value that starts with # in quotes',
    ],
  ],
  [
    'a channel that reads as a comment, in a line of its own',
    { 'tenants/a.yaml': 'namespaces: [a]\nalerts:\n  slack: #team\n' },
    [
      'tenants/a.yaml:3:8: alerts.slack: the key has no value (got nothing, expected a Slack channel) → put the value in quotes: a # after a space starts a comment',
    ],
  ],
  [
    'two colons',
    { 'tenants/a.yaml': 'namespaces: [a]\ndescription: shop: orders\n' },
    [
      'tenants/a.yaml:2:18: not valid YAML: a second colon in the line → put a value that holds ": " in quotes, or start a new line',
    ],
  ],
  [
    'a value that needs quotes',
    { 'tenants/a.yaml': 'namespaces: [a]\ndescription: @shop\n' },
    ['tenants/a.yaml:2:14: not valid YAML: a value that starts with @ → put the value in quotes'],
  ],
  [
    'crooked indentation',
    { 'tenants/a.yaml': 'namespaces:\n  - a\n - b\n' },
    [
      'tenants/a.yaml:3:2: not valid YAML: the indentation of this line fits none of the lines above → align it with the key it belongs to',
    ],
  ],
  [
    'keys that are written twice',
    { 'tenants/a.yaml': 'namespaces: [a]\nlimits: { streams: 1k, streams: 2k }\nnamespaces: [b]\n' },
    [
      'tenants/a.yaml:2:24: a key that is written twice (got streams) → keep one of the two, the other is in line 2',
      'tenants/a.yaml:3:1: a key that is written twice (got namespaces) → keep one of the two, the other is in line 1',
    ],
  ],
  [
    'a bomb of aliases',
    { 'tenants/a.yaml': `a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nnamespaces: *c\n` },
    [
      'tenants/a.yaml:1:4: a YAML anchor, alias or merge key, which are not read → write the value out, or say it once for all files in `defaults` of platform.yaml',
    ],
  ],
  [
    'a merge key',
    { 'tenants/a.yaml': 'namespaces: [a]\n<<: { limits: { streams: 1k } }\n' },
    [
      'tenants/a.yaml:2:1: a YAML anchor, alias or merge key, which are not read → write the value out, or say it once for all files in `defaults` of platform.yaml',
    ],
  ],
  [
    'a tag',
    { 'tenants/a.yaml': 'namespaces: [a]\ndescription: !!binary YQ==\n' },
    ['tenants/a.yaml:2:14: a YAML tag (got !!binary) → leave the tag out and quote the value if it is text'],
  ],
  [
    'a second document',
    { 'tenants/a.yaml': '---\nnamespaces: [a]\n---\nnamespaces: [b]\n' },
    ['tenants/a.yaml:4:1: a second document in the file → leave out "---" and keep one document'],
  ],
  [
    'a second document that is empty',
    { 'tenants/a.yaml': 'namespaces: [a]\n---\n' },
    ['tenants/a.yaml:2:3: a second document in the file → leave out "---" and keep one document'],
  ],
  [
    'characters that a terminal would act on, or nobody would see',
    { 'tenants/a.yaml': 'namespaces: ["\u001b[31m"]\n', 'tenants/b.yaml': 'namespaces: [te\u200bam]\n' },
    [
      'tenants/a.yaml:1:15: not valid YAML: a character that is no text → remove it, or save the file as plain UTF-8 text',
      'tenants/b.yaml:1:14: namespaces[0]: no legal name (got te\\u{200b}am, expected lower-case letters, digits and "-" (at most 63, no "-" at either end)) → write te-am',
    ],
  ],
  [
    'keys that are no text',
    { 'tenants/a.yaml': '? [a, b]\n: c\n__proto__: { a: 1 }\nnamespaces: [a]\n' },
    [
      'tenants/a.yaml:1:3: a key that is no text → write plain text before the colon',
      'tenants/a.yaml:3:1: a key that cannot be read (got __proto__) → leave it out',
    ],
  ],
  [
    'files with nothing in them',
    { 'tenants/a.yaml': '', 'tenants/b.yaml': '# later\n', 'tenants/c.yaml': '---\n', 'tenants/d.yaml': 'null\n' },
    [
      'tenants/a.yaml:1:1: the file is empty → write its keys, or delete the file',
      'tenants/b.yaml:1:1: the file is empty → write its keys, or delete the file',
      'tenants/c.yaml:1:1: the file is empty → write its keys, or delete the file',
      'tenants/d.yaml:1:1: the file is empty → write its keys, or delete the file',
    ],
  ],
  [
    'files that hold something else',
    { 'tenants/a.yaml': '- a\n', 'tenants/b.yaml': 'text\n' },
    [
      'tenants/a.yaml:1:1: the file holds no mapping (expected keys and values) → write `key: value` lines',
      'tenants/b.yaml:1:1: the file holds no mapping (expected keys and values) → write `key: value` lines',
    ],
  ],
  [
    'bytes that are no UTF-8',
    { 'tenants/a.yaml': Buffer.from('namespaces: [a]\ndescription: caf\xe9\n', 'latin1') },
    ['tenants/a.yaml:2:17: no UTF-8 text (got byte 0xe9 at offset 32) → save the file as UTF-8'],
  ],
  [
    'UTF-16',
    { 'tenants/a.yaml': Buffer.from('\ufeffnamespaces: [a]\n', 'utf16le') },
    ['tenants/a.yaml:1:1: no UTF-8 text (got UTF-16) → save the file as UTF-8'],
  ],
  [
    'a character that is no text',
    { 'tenants/a.yaml': 'namespaces: [a]\ndescription: "a\0b"\n' },
    [
      'tenants/a.yaml:2:16: not valid YAML: a character that is no text → remove it, or save the file as plain UTF-8 text',
    ],
  ],
  [
    'a huge file',
    { 'tenants/a.yaml': `namespaces: [a]\n#${'x'.repeat(1024 * 1024)}\n` },
    [
      'tenants/a.yaml:1:1: the file is too large (got 1048594 bytes, expected at most 1048576) → split it; a file of the spec needs a few kilobytes',
    ],
  ],
  [
    'deep nesting',
    { 'tenants/a.yaml': `namespaces: ${'['.repeat(100_000)}\n` },
    [
      'tenants/a.yaml:1:62: not valid YAML: nested too deeply → no key of the spec lies so deep; look for a misplaced bracket',
    ],
  ],
];

test.each(WRONG)('%s', (_, files, said) => {
  expect(messages(loadFiles(files))).toEqual(said);
});

test('of a file with nothing but mistakes, the first hundred are told', () => {
  const unknown = Array.from({ length: 50_000 }, (_, index) => `key${index}: 1`).join('\n');
  const twice = 'a: 1\n'.repeat(50_000);
  const wrong = `namespaces: [${'A,'.repeat(50_000)}A]`;
  const said = messages(loadFiles({ 'tenants/a.yaml': unknown, 'tenants/b.yaml': twice, 'tenants/c.yaml': wrong }));
  const counts = ['a', 'b', 'c'].map((name) => said.filter((line) => line.startsWith(`tenants/${name}.yaml`)).length);
  expect(counts).toEqual([100, 102, 100]);
});

test('a byte order mark and Windows line ends change no position', () => {
  expect(messages(loadFiles({ 'tenants/a.yaml': '\ufeffnamespaces: [a]\r\nlimit: {}\r\n' }))).toEqual([
    'tenants/a.yaml:2:1: limit: unknown key (got limit) → did you mean `limits`?',
  ]);
});

test('on, off, yes and no are text; true and false are not', () => {
  expect(loadFiles({ 'environments/dev.yaml': 'cluster: { server: https://a.example.com }\nexpose: on\n' }).ok).toBe(
    true,
  );
  expect(
    messages(loadFiles({ 'environments/dev.yaml': 'cluster: { server: https://a.example.com }\nexpose: true\n' })),
  ).toEqual([
    'environments/dev.yaml:2:9: expose: wrong value (got true, expected off, on or a mapping of settings) → write on',
  ]);
});
