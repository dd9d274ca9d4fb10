import { checkGrpcTarget, checkHttpUrl, checkListenAddress, checkListenHost } from './address';

test.each(['0.0.0.0:4317', ':9125', '[::1]:80', 'localhost:http', 'localhost:'])('%s can be listened at', (text) => {
  expect(checkListenAddress(text)).toBeUndefined();
});

test.each([
  ['http://0.0.0.0:80', '"http://0.0.0.0:80" must be host:port, without http://'],
  ['localhost', '"localhost" must be host:port'],
  ['::1:80', '"::1:80" must be host:port'],
  ['localhost:70000', '"localhost:70000" has no valid port: at most 65535'],
])('%s can not', (text, message) => {
  expect(checkListenAddress(text)).toEqual({ message });
});

test.each(['0.0.0.0', 'localhost', '::', '::1'])('%s is a host alone', (text) => {
  expect(checkListenHost(text)).toBeUndefined();
});

test.each(['0.0.0.0:80', 'localhost:80', 'http://localhost'])('%s is not', (text) => {
  expect(checkListenHost(text)?.message).toMatch(/must be a host alone/);
});

test.each(['http://loki:3100/loki/api/v1/push', 'https://a', 'https://user:pass@[::1]:80/?q=1'])(
  'requests can be sent to %s',
  (text) => {
    expect(checkHttpUrl(text)).toBeUndefined();
  },
);

test.each([
  ['loki:3100', '"loki:3100" has no scheme: expected http://… or https://…'],
  ['loki/push', '"loki/push" has no scheme: expected http://… or https://…'],
  ['', '"" has no scheme: expected http://… or https://…'],
  ['http:///push', '"http:///push" has no host'],
  ['<PROMETHEUS_URL>', '"<PROMETHEUS_URL>" is a placeholder: put the URL there'],
])('none can be sent to "%s"', (text, message) => {
  expect(checkHttpUrl(text)).toEqual({ message });
});

test.each(['tempo:4317', 'tempo', 'https://tempo:4317', 'dns:///tempo:4317', 'unix:/run/x.sock', '[::1]:4317'])(
  '%s is a target of gRPC',
  (text) => {
    expect(checkGrpcTarget(text)).toBeUndefined();
  },
);

test.each(['', 'tempo:4317/v1/traces', 'https://tempo/otlp', 'tempo:port'])('"%s" is none', (text) => {
  expect(checkGrpcTarget(text)).toBeDefined();
});
