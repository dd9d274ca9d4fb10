import { checkAdded } from './check-added';

const OWN = `loki.process "pods" {
	forward_to = [loki.write.out.receiver]
}

loki.write "out" {
	endpoint {
		url = "http://loki/loki/api/v1/push"
	}
}
`;

const READER = `// Logs of a program that writes a file.
loki.source.file "mine" {
	targets    = [{__path__ = "/var/log/mine.log"}]
	forward_to = [loki.process.pods.receiver]
}
`;

function told(added: string, own = OWN) {
  const result = checkAdded(own, added, {});
  const lines = (side: keyof typeof result) =>
    result[side].map(({ severity, line, column, message }) => `${severity} ${line}:${column}: ${message}`);
  return { added: lines('added'), own: lines('own') };
}

test('an added text may refer to the configuration', () => {
  expect(told(READER)).toEqual({ added: [], own: [] });
});

test('problems have the lines of the added text', () => {
  expect(told(READER.replace('receiver', 'reciever')).added).toEqual([
    expect.stringMatching(/^error 4:\d+: .*reciever/),
  ]);
  expect(told(READER.replace('targets ', 'target ')).added).toContainEqual(
    expect.stringMatching(/^error 3:2: .*"target"/),
  );
});

test('a text that does not parse is told as such, and nothing else', () => {
  expect(told('loki.process "x" {\n\tforward_to = \n}')).toEqual({
    added: ['error 3:1: expected expression, got }'],
    own: [],
  });
});

test('a block that the configuration has is told once, where it was added', () => {
  const text = '\nlogging { }\n\nloki.write "out" { }\n';
  expect(told(text, `logging {\n\tlevel = "info"\n}\n\n${OWN}`)).toEqual({
    added: [
      'error 2:1: logging is in the configuration that this is added to: leave it out',
      'error 4:1: loki.write.out is in the configuration that this is added to: give it another label',
    ],
    own: [],
  });
});

test('what an addition breaks in the configuration has the lines of that', () => {
  const { added, own } = told('declare "loki" { }\n');
  expect([...added, ...own].filter((line) => line.startsWith('error'))).not.toEqual([]);
  expect(own.map((line) => Number(/ (\d+):/.exec(line)?.[1])).every((line) => line >= 1 && line <= 9)).toBe(true);
});
