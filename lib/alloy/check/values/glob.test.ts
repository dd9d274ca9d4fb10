import { globFault } from './glob';

test.each(['', '*.log', 'a?c', '[abc]', '[!a-z]', '{one,two}', '{a,{b,c}}', '\\{', 'a}b'])('takes %s', (pattern) => {
  expect(globFault(pattern)).toBeUndefined();
});

test.each(['{a,b', 'a{b{c}', '[abc', '[]', '[!]', '[z-a]', 'a['])('refuses %s', (pattern) => {
  expect(globFault(pattern)).toMatch(/not closed/);
});
