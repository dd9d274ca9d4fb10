import type { Expr } from './ast';
import { diagnosticLine } from './diagnostic';
import * as nodes from './nodes';
import { parse, parseExpression } from './parser';
import { withoutPositions } from './test-support/without-positions';
import { walk } from './walk';

function errors(text: string): readonly string[] {
  return parse(text).diagnostics.map(diagnosticLine);
}

function expression(text: string): Expr {
  const result = parseExpression(text);
  expect(result.diagnostics).toEqual([]);
  return result.expression;
}

describe('parse', () => {
  test('gives every node its place', () => {
    const { file } = parse('a "l" {\n\tb = c[1]\n}\n');
    const places: string[] = [];
    walk(file, ({ kind, start, end }) => {
      places.push(`${kind} ${start?.line}:${start?.column}-${end?.line}:${end?.column}`);
    });
    expect(places).toEqual([
      'File 1:1-4:1',
      'BlockStmt 1:1-3:1',
      'AttributeStmt 2:2-2:9',
      'Ident 2:2-2:2',
      'IndexExpr 2:6-2:9',
      'IdentifierExpr 2:6-2:6',
      'Ident 2:6-2:6',
      'LiteralExpr 2:8-2:8',
    ]);
    expect(file.body[0]).toMatchObject({
      labelStart: { offset: 2, line: 1, column: 3 },
      leftCurly: { offset: 6, line: 1, column: 7 },
    });
  });

  test('counts columns and offsets in bytes', () => {
    const { file } = parse('é = "日本" + x\n');
    expect(file.body[0]).toMatchObject({
      value: {
        operatorStart: { offset: 14, line: 1, column: 15 },
        right: { start: { offset: 16, line: 1, column: 17 } },
      },
    });
  });

  test('a literal of several lines ends on its last', () => {
    const { file } = parse('a = `x\ny`\n');
    expect(file.body[0]?.end).toEqual({ offset: 8, line: 2, column: 2 });
  });

  test('keeps comments in groups', () => {
    const { file } = parse('// a\n// b\n\n/* c\n*/\n// d\nx = 1 // e\n');
    expect(file.comments.map((group) => group.map(({ text }) => text))).toEqual([
      ['// a', '// b'],
      ['/* c\n*/', '// d'],
      ['// e'],
    ]);
    expect(file.comments[1]?.[0]).toMatchObject({ start: { line: 4, column: 1 }, end: { line: 5, column: 2 } });
  });

  test('a parsed tree is the one that the constructors build', () => {
    const { file } = parse('loki.write "w" {\n  a = {"k 1" = [1.5, -2], b = f(null).c["d"]}\n}\n');
    const built = nodes.file([
      nodes.block('loki.write', 'w', [
        nodes.attribute(
          'a',
          nodes.object([
            nodes.field('k 1', nodes.array([nodes.number(1.5), nodes.number(-2)])),
            nodes.field(
              'b',
              nodes.index(
                nodes.access(nodes.call(nodes.identifier('f'), [nodes.nullLiteral()]), 'c'),
                nodes.string('d'),
              ),
            ),
          ]),
        ),
      ]),
    ]);
    expect(withoutPositions(file)).toEqual(withoutPositions(built));
  });

  test('reports every error, one per line, and goes on', () => {
    expect(errors('a = = 1\nb = 2\nc {\n  d = [1 2]\n  e = * 2\n}\ng = )\n')).toEqual([
      '1:5: expected expression, got =',
      "4:10: missing ',' in expression list",
      '5:7: expected expression, got *',
      '7:5: expected expression, got )',
    ]);
  });
});

describe('parseExpression', () => {
  test.each([
    ['1 + 2 * 3', '1 + (2 * 3)'],
    ['1 * 2 + 3', '(1 * 2) + 3'],
    ['1 - 2 - 3', '(1 - 2) - 3'],
    ['2 ^ 3 ^ 4', '2 ^ (3 ^ 4)'],
    ['-2 ^ 2', '(-2) ^ 2'],
    ['a || b && c == d + e', 'a || (b && (c == (d + e)))'],
    ['a + b ^ c * d', 'a + ((b ^ c) * d)'],
    ['a < b == c', '(a < b) == c'],
    ['!a.b', '!(a.b)'],
  ])('reads %s as %s', (plain, explicit) => {
    expect(withoutParens(expression(plain))).toEqual(withoutParens(expression(explicit)));
  });

  test('refuses anything behind the expression', () => {
    expect(parseExpression('1 2').diagnostics.map(diagnosticLine)).toEqual(['1:3: expected TERMINATOR, got NUMBER']);
  });
});

function withoutParens(expr: Expr): unknown {
  const plain = withoutPositions(expr);
  const strip = (_: string, value: { readonly kind?: string; readonly inner?: unknown } | null) =>
    value?.kind === 'ParenExpr' ? value.inner : value;
  return JSON.parse(JSON.stringify(plain, strip));
}

describe('a text that is nested too deeply', () => {
  test.each([
    ['brackets', `x = ${'['.repeat(100_000)}`],
    ['parentheses', `x = ${'('.repeat(100_000)}1`],
    ['objects', `x = ${'{a = '.repeat(100_000)}`],
    ['blocks', 'a {\n'.repeat(100_000)],
    ['blocks in place of values', 'x = a {\n'.repeat(10_000)],
    ['unary operators', `x = ${'-'.repeat(100_000)}1\n`],
    ['binary operators', `x = 1${' + 1'.repeat(100_000)}\n`],
    ['powers', `x = 1${' ^ 1'.repeat(100_000)}\n`],
    ['fields', `x = a${'.a'.repeat(100_000)}\n`],
    ['calls', `x = a${'()'.repeat(100_000)}\n`],
  ])('is refused: %s', (_, text) => {
    const { file, diagnostics } = parse(text);
    expect(diagnostics.at(-1)?.message).toBe('nested too deeply');
    expect(file.body.length).toBeLessThanOrEqual(1);
  });

  test('is far from what people write', () => {
    expect(errors(`x = ${'['.repeat(400)}${']'.repeat(400)}\n`)).toEqual([]);
    expect(errors(`x = 1${' + 1'.repeat(900)}\n`)).toEqual([]);
  });
});

test('no beginning of a text, and no text with a character missing, makes the parser throw', () => {
  const text = '// c\na "b" {\n  c = [1, {d = f("\\n", `r`)}] /* e */\n  g = !h.i[2] && -3 ^ .5\n}\n';
  for (let i = 0; i <= text.length; i++) {
    expect(() => parse(text.slice(0, i))).not.toThrow();
    expect(() => parse(text.slice(0, i) + text.slice(i + 1))).not.toThrow();
  }
});
