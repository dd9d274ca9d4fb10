import { component } from './component';
import { at, field, list, literal, not, operation, std } from './expression';
import { attribute, file } from './nodes';
import { print } from './printer';
import type { Expression } from './values';

function text(expression: Expression<unknown>): string {
  return print(file([attribute('x', expression.ast)])).slice('x = '.length, -1);
}

const vault = component('remote.vault', 'a', { server: 'https://vault', path: 'kv', key: 'k' });
const pods = component('discovery.kubernetes', 'pods', { role: 'pod' });

test.each([
  [literal('plain'), '"plain"'],
  [literal('a "quote"'), '`a "quote"`'],
  [literal('\\d+'), '`\\d+`'],
  [literal('both ` and "'), '"both ` and \\""'],
  [literal('\n'), '"\\n"'],
  [literal(-1.5), '-1.5'],
  [literal(true), 'true'],
  [literal(null), 'null'],
  [literal([1, 'a']), '[1, "a"]'],
  [std.sys.env('NODE'), 'sys.env("NODE")'],
  [std.constants.hostname, 'constants.hostname'],
  [std.coalesce(std.sys.env('A'), 'b'), 'coalesce(sys.env("A"), "b")'],
  [at(std.json_path('{}', '.a'), 0), 'json_path("{}", ".a")[0]'],
  [at(['a', 'b'], 0), '["a", "b"][0]'],
  [at(pods.exports.targets, 1), 'discovery.kubernetes.pods.targets[1]'],
  [field(vault.exports.data, 'user'), 'remote.vault.a.data.user'],
  [field(vault.exports.data, 'user-name'), 'remote.vault.a.data["user-name"]'],
  [list(1, 2), '[1, 2]'],
  [operation(std.sys.env('A'), '+', '/x'), 'sys.env("A") + "/x"'],
  [operation(operation(1, '+', 2), '*', 3), '(1 + 2) * 3'],
  [not(operation('a', '==', 'b')), '!("a" == "b")'],
])('%# is printed', (expression, expected) => {
  expect(text(expression)).toBe(expected);
});

test('an expression knows the nodes it refers to', () => {
  const joined = std.array.concat(pods.exports.targets, [{ a: field(vault.exports.data, 'user') as never }]);
  expect(joined.uses).toEqual([pods, vault]);
});

test('a value that is no data throws', () => {
  expect(() => literal(Number.NaN)).toThrow('NaN');
  expect(() => literal(() => 1)).toThrow('no Alloy literal for function');
});
