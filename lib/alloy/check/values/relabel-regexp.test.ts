import { faultOfRelabelRegexp } from './relabel-regexp';

test('reads the expression as Prometheus anchors it', () => {
  expect(faultOfRelabelRegexp('(.+)-(.*)')).toBeUndefined();
  expect(faultOfRelabelRegexp('a)(b')).toBeUndefined();
  expect(faultOfRelabelRegexp('a(b')).toBe('error parsing regexp: missing closing ): `^(?s:a(b)$`');
});
