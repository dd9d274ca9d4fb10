import { checkRegexp } from './re2';

test.each([
  '(a{10}){100}',
  '((a{10}){10}){10}',
  '(a{1000}|b{1000})',
  '(a{1000})(b{1000})',
  '(a{500})*',
  '(?:a{1000}b){1}',
])('takes %s, which repeats no more than 1000 times', (pattern) => {
  expect(checkRegexp(pattern)).toBeUndefined();
});

test.each(['(a{10}){101}', '((a{10}){10}){11}', '(x|(?:a{1000})){2}', '(?:a{1000}b){2,}'])(
  'refuses %s, whose repetitions multiply to more than 1000',
  (pattern) => {
    expect(checkRegexp(pattern)?.message).toMatch(/invalid repeat count/);
  },
);
