import { messages } from './test-support/findings';

const A = 'endpoint { url = "http://a" }';

test.each([
  ['loki.write', `${A}\nendpoint { url = "http://b" }`],
  ['prometheus.remote_write', `${A}\nendpoint {\n name = "b"\n url = "http://a"\n}`],
  ['prometheus.remote_write', `${A}\nendpoint {\n url = "http://a"\n headers = { "X-Scope-OrgID" = "t" }\n}`],
  ['prometheus.remote_write', 'endpoint { url = sys.env("A") }\nendpoint { url = sys.env("B") }'],
  [
    'loki.write',
    [1, 2].map(() => 'endpoint {\n url = "http://a"\n basic_auth {\n username = "u"\n password = "p"\n}\n}').join('\n'),
  ],
])('%s: endpoints differ', (component, statements) => {
  expect(messages(component, statements)).toEqual([]);
});

test.each([
  ['prometheus.remote_write', `${A}\n${A}`, 'two endpoints are the same (http://a)'],
  ['loki.write', `${A}\n${A}`, 'two endpoints are the same: give one a name'],
  [
    'loki.write',
    'endpoint {\n name = "x"\n url = "http://a"\n}\nendpoint {\n name = "x"\n url = "http://b"\n}',
    'the name "x" is used twice',
  ],
  [
    'otelcol.processor.tail_sampling',
    ['always_sample', 'probabilistic'].map((type) => `policy {\n name = "p"\n type = "${type}"\n}`).join('\n'),
    'the policy name "p" is used twice',
  ],
])('%s: what must not be there twice is', (component, statements, message) => {
  expect(messages(component, statements)).toEqual([expect.stringContaining(message)]);
});
