import { faultOfUrl, parseUrl } from './url';

test.each([
  ['http://a.example:80/b?c#d', { scheme: 'http', user: '', host: 'a.example:80', path: '/b' }],
  ['HTTPS://user:pass@a/', { scheme: 'https', user: 'user:pass', host: 'a', path: '/' }],
  ['a.example/b', { scheme: '', user: '', host: '', path: 'a.example/b' }],
  ['unix:///var/run/a.sock', { scheme: 'unix', user: '', host: '', path: '/var/run/a.sock' }],
  ['localhost:80', { scheme: 'localhost', user: '', host: '', path: '80' }],
  ['http://[::1]:80', { scheme: 'http', user: '', host: '[::1]:80', path: '' }],
  ['', { scheme: '', user: '', host: '', path: '' }],
])('%j has its parts', (text, parts) => {
  expect(parseUrl(text)).toEqual(parts);
  expect(faultOfUrl(text)).toBeUndefined();
});

test.each([
  ['://a', 'missing protocol scheme'],
  ['1.2.3.4:80', 'first path segment in URL cannot contain colon'],
  ['http://a:b', 'invalid port ":b" after host'],
  ['http://a b', 'invalid character " " in host name'],
  ['http://[::1', "missing ']' in host"],
  ['http://[x]', 'invalid host: no IPv6 address'],
  ['http://a/%zz', 'invalid URL escape "%zz"'],
  ['http://a/\n', 'it has a control character'],
  ['http://<A>{', 'invalid character "{" in host name'],
])('%j is none', (text, fault) => {
  expect(faultOfUrl(text)).toBe(`"${text}" is no URL: ${fault}`);
});
