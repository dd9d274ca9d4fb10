import { headerNameFault } from './http-header';

test('names of headers are tokens', () => {
  expect(headerNameFault('X-Scope-OrgID')).toBeUndefined();
  expect(headerNameFault('X Scope')).toBe('"X Scope" is no name for a header');
  expect(headerNameFault('X-Scope:')).toBe('"X-Scope:" is no name for a header');
  expect(headerNameFault('')).toBe('"" is no name for a header');
});
