import { checkRegexp } from './re2';

test.each([
  '[a-]',
  '[a-b-c]',
  '[-a]',
  '[a-z0-9_]',
  '[]]',
  '[^]]',
  '[[]',
  '[a&&b]',
  String.raw`[\]\-\\]`,
  '[[:^digit:]]',
  '[α-ω]',
])('reads the class %s', (pattern) => {
  expect(checkRegexp(pattern)).toBeUndefined();
});

test.each(['[]', '[^]', '[', '[a', String.raw`[\d`, '[b-a]', String.raw`[a-\d]`, String.raw`[\q]`])(
  'refuses the class %s',
  (pattern) => {
    expect(checkRegexp(pattern)?.message).toMatch(/^error parsing regexp: /);
  },
);
