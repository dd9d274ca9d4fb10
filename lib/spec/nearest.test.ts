import { editDistance, nearest } from './nearest';

test('edits are counted, a swap of neighbours as one', () => {
  expect(editDistance('retention', 'retention')).toBe(0);
  expect(editDistance('retentoin', 'retention')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});

test('the nearest known name is found whatever the case', () => {
  expect(nearest('readynessProbe', ['livenessProbe', 'readinessProbe', 'startupProbe'])).toBe('readinessProbe');
  expect(nearest('serviceaccountname', ['serviceAccount', 'serviceAccountName'])).toBe('serviceAccountName');
});

test('of two equally near names the first in alphabetical order is taken', () => {
  expect(nearest('cat', ['hat', 'bat'])).toBe('bat');
});

test('nothing is near a name that is quite different', () => {
  expect(nearest('colour', ['image', 'command', 'env'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('`tail_sampling` and `tail-sampling` are near to `tailSampling`', () => {
  expect(nearest('tail_sampling', ['sampling', 'tailSampling'])).toBe('tailSampling');
  expect(nearest('tail-sampling', ['sampling', 'tailSampling'])).toBe('tailSampling');
});
