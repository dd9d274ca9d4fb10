import type { Expr, Stmt } from './ast';
import { format } from './format';
import * as nodes from './nodes';
import { parse } from './parser';
import { print } from './printer';
import { RandomTree } from './test-support/random-tree';
import { withoutPositions } from './test-support/without-positions';

function printed(...body: readonly Stmt[]): string {
  return print(nodes.file(body));
}

function printedValue(value: Expr): string {
  return printed(nodes.attribute('x', value));
}

describe('printing a built tree', () => {
  test('puts statements on lines of their own, aligns their signs, and empty lines around blocks', () => {
    const text = printed(
      nodes.attribute('first', nodes.number(1)),
      nodes.block('discovery.kubernetes', 'pods', [
        nodes.attribute('role', nodes.string('pod')),
        nodes.attribute('api_server', nodes.string('https://k8s')),
        nodes.block('namespaces', '', []),
      ]),
      nodes.attribute('last', nodes.bool(true)),
    );
    expect(text).toBe(`first = 1

discovery.kubernetes "pods" {
\trole       = "pod"
\tapi_server = "https://k8s"

\tnamespaces { }
}

last = true
`);
  });

  test('writes comments above file and statements', () => {
    const block = nodes.block('a', '', [nodes.attribute('b', nodes.nullLiteral(), { comment: 'inner' })], {
      comment: 'outer\n\nmore',
    });
    expect(print(nodes.file([nodes.block('z', '', []), block], { comment: 'head' }))).toBe(`// head

z { }

// outer
//
// more
a {
\t// inner
\tb = null
}
`);
  });

  test('puts each field of an object on its own line, and small objects of an array on one', () => {
    const target = nodes.object([
      nodes.field('__address__', nodes.string('a:80')),
      nodes.field('app.kubernetes.io/name', nodes.string('a')),
    ]);
    expect(
      printed(nodes.attribute('labels', target), nodes.attribute('targets', nodes.array([target]))),
    ).toBe(`labels = {
\t__address__              = "a:80",
\t"app.kubernetes.io/name" = "a",
}
targets = [
\t{__address__ = "a:80", "app.kubernetes.io/name" = "a"},
]
`);
  });

  test('breaks an array that is too wide for a line', () => {
    const receiver = nodes.traversal('otelcol.processor.transform.a_long_label_of_a_tenant.input');
    expect(printedValue(nodes.array([receiver]))).toBe(
      'x = [otelcol.processor.transform.a_long_label_of_a_tenant.input]\n',
    );
    expect(printedValue(nodes.array([receiver, receiver]))).toBe(`x = [
\totelcol.processor.transform.a_long_label_of_a_tenant.input,
\totelcol.processor.transform.a_long_label_of_a_tenant.input,
]
`);
  });

  test('breaks the arguments of a call where one of them takes several lines', () => {
    const targets = nodes.array([nodes.object([nodes.field('a', nodes.string('b'))])]);
    expect(
      printedValue(nodes.call(nodes.traversal('array.concat'), [nodes.traversal('x.targets'), targets])),
    ).toBe(`x = array.concat(
\tx.targets,
\t[
\t\t{a = "b"},
\t],
)
`);
  });

  test('keeps a text of several lines readable', () => {
    expect(printedValue(nodes.rawString('{{ .Entry }}\nend'))).toBe('x = `{{ .Entry }}\nend`\n');
  });

  test('an empty file is an empty line, as alloy fmt has it', () => {
    expect(printed()).toBe('\n');
  });

  test('a text that was parsed keeps its layout', () => {
    const source = 'a = [1,\n\t2]\n\nb = {c = 1}\n';
    expect(print(parse(source).file)).toBe(source);
  });
});

describe('printing random trees', () => {
  const trees = Array.from({ length: 400 }, (_, seed) => new RandomTree(seed).file());

  test('gives text that formatting leaves alone', () => {
    for (const tree of trees) {
      const text = print(tree);
      expect(format(text)).toEqual({ ok: true, output: text });
    }
  });

  test('gives text that parses to the same tree', () => {
    for (const tree of trees) {
      expect(withoutPositions(parse(print(tree)).file)).toEqual(withoutPositions(tree));
    }
  });
});
