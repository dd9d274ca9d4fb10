import { didYouMean, nearest } from './nearest';

test.each([
  ['targts', 'targets'],
  ['forwardto', 'forward_to'],
  ['target', 'targets'],
])('%s probably means %s', (name, meant) => {
  expect(nearest(name, ['forward_to', 'targets', 'job_name'])).toBe(meant);
});

test('a name like no other means none of them', () => {
  expect(nearest('interval', ['forward_to', 'targets'])).toBeUndefined();
  expect(nearest('a', ['b'])).toBeUndefined();
});

test('as the end of a message', () => {
  expect(didYouMean('targts', ['targets'])).toBe('; did you mean "targets"?');
  expect(didYouMean('targts', [])).toBe('');
});
