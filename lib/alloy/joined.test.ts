import { format } from './format';
import { joinTexts, withoutAdded } from './joined';

const OWN = 'logging {\n\tlevel = "info"\n}\n';

test('what is added comes below, formatted, with its comments', () => {
  const text = '// Mine.\nloki.write "x" {\n  // to nowhere\n}\n// end';
  expect(joinTexts(OWN, { name: 'alloy/agent.alloy', text })).toBe(`logging {
	level = "info"
}

// From alloy/agent.alloy.

// Mine.
loki.write "x" {
	// to nowhere
}
// end
`);
});

test.each(['loki.write "x" { }', '// only a comment', '', '\n\n// a\n\n// b\n', 'a = 1\r\nb = 2\r\n'])(
  'formatting changes nothing where %j was added',
  (text) => {
    const joined = joinTexts(OWN, { name: 'x.alloy', text });
    expect(format(joined)).toEqual({ ok: true, output: joined });
  },
);

test.each(['loki.write "x" { }', 'does not parse'])('what was added can be taken off again: %s', (text) => {
  const added = { name: 'x.alloy', text };
  expect(withoutAdded(joinTexts(OWN, added), added)).toBe(OWN);
  expect(withoutAdded(joinTexts(OWN, added), { ...added, text: 'other' })).toBeUndefined();
});
