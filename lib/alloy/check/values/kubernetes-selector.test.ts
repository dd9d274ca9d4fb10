import {
  checkFieldSelector,
  checkLabelSelector,
  labelKeyFault,
  labelValueFault,
  selectedFields,
} from './kubernetes-selector';

test.each(['app', 'app.kubernetes.io/name', 'A_b-1'])('%s is a key', (key) => {
  expect(labelKeyFault(key)).toBeUndefined();
});

test.each(['', '-a', 'a-', 'a/b/c', 'Example.com/name', '/name', 'a'.repeat(64), 'a b'])('"%s" is no key', (key) => {
  expect(labelKeyFault(key)).toMatch(/is no key of a label/);
});

test('values of labels may be empty, but not long', () => {
  expect(labelValueFault('')).toBeUndefined();
  expect(labelValueFault('v1.2_3')).toBeUndefined();
  expect(labelValueFault('a'.repeat(64))).toMatch(/is no value/);
  expect(labelValueFault('_x')).toMatch(/is no value/);
});

test.each(['', 'app=x', 'app==x,tier!=y', 'env in (a, b),!canary', 'a notin (b)', 'n>5', 'app', 'a=', 'a in ()'])(
  'takes the selector "%s"',
  (text) => {
    expect(checkLabelSelector(text)).toBeUndefined();
  },
);

test.each([
  'app=x,',
  ',app=x',
  'app x',
  'app in x',
  'app in (a b)',
  'app in (a',
  'n>many',
  '!a=b',
  'a=b c',
  '=x',
  'a===b',
])('refuses the selector "%s"', (text) => {
  expect(checkLabelSelector(text)).toBeDefined();
});

test('reads selectors of fields', () => {
  expect(checkFieldSelector('spec.nodeName=a,status.phase!=Failed')).toBeUndefined();
  expect(checkFieldSelector(String.raw`metadata.name=a\,b`)).toBeUndefined();
  expect(checkFieldSelector('spec.nodeName')?.message).toBe(
    `can't understand "spec.nodeName": expected field=value or field!=value`,
  );
  expect(checkFieldSelector('a=b=c')?.message).toBe('= in the value of "a=b=c" needs a backslash');
  expect(selectedFields('spec.nodeName=a,status.phase!=Failed')).toEqual(['spec.nodeName', 'status.phase']);
});
