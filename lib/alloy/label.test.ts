import { label } from './label';
import { isValidIdentifier } from './nodes';

test.each([
  ['team-alpha', 'team_alpha'],
  ['kube-system', 'kube_system'],
  ['team_a', 'teamX5f_a'],
  ['Team', 'X54_eam'],
  ['a.b', 'aX2e_b'],
  ['1password', 'X31_password'],
  ['true', 'X74_rue'],
  ['null', 'X6e_ull'],
  ['🦜', 'X1f99c_'],
])('the label of %s is %s', (name, expected) => {
  expect(label(name)).toBe(expected);
});

test('an empty name has no label', () => {
  expect(() => label('')).toThrow('an empty name has no label');
});

test('every name of up to five characters of a tricky alphabet gets an identifier of its own', () => {
  const alphabet = ['a', '5', 'f', '-', '_', 'X', '.'];
  let names = [''];
  const labels = new Map<string, string>();
  for (let length = 1; length <= 5; length++) {
    names = names.flatMap((name) => alphabet.map((character) => name + character));
    for (const name of names) {
      const identifier = label(name);
      if (!isValidIdentifier(identifier)) throw new Error(`${name} → ${identifier} is no identifier`);
      const other = labels.get(identifier);
      if (other !== undefined) throw new Error(`${name} and ${other} → ${identifier}`);
      labels.set(identifier, name);
    }
  }
  expect(labels.size).toBe(7 + 7 ** 2 + 7 ** 3 + 7 ** 4 + 7 ** 5);
});

test('the words that Alloy reads as constants keep their neighbours apart', () => {
  const names = ['true', 'X74-rue', 'x74_rue', 'false', 'null', 'truee'];
  expect(new Set(names.map(label)).size).toBe(names.length);
});
