import { errorsOf, warningsOf } from './test-support/told';

const ADD = `declare "add" {
	argument "a" { }

	argument "b" {
		optional = true
		default  = 5
	}

	export "sum" {
		value = argument.a.value + argument.b.value
	}
}
`;

describe('arguments', () => {
  test('are given as attributes', () => {
    expect(errorsOf(`${ADD}\nadd "x" {\n\ta = 1\n\tb = 2\n}\n`)).toEqual([]);
    expect(errorsOf(`${ADD}\nadd "x" {\n\ta = 1\n}\n`)).toEqual([]);
  });

  test.each([
    ['b = 1', '14:1 missing required attribute "a" (an argument of add)'],
    ['a = 1\n\taa = 2', '16:2 unrecognized attribute name "aa": there is no such argument'],
    ['a = 1\n\ta = 2', '16:2 attribute "a" may only be given once'],
    ['a = 1\n\n\tc { }', '17:2 unrecognized block name "c": a custom component takes attributes only'],
    ['a = nowhere.at.all', '15:6 component "nowhere.at.all" does not exist or is out of scope'],
  ])('%j is refused', (statements, message) => {
    expect(errorsOf(`${ADD}\nadd "x" {\n\t${statements}\n}\n`)[0]).toBe(message);
  });

  test('what a custom component is given is checked inside of its declaration, in the line there', () => {
    expect(errorsOf(`${ADD}\nadd "x" {\n\ta = "1"\n}\n`)).toEqual([
      '10:30 expected string as the left side is one, got number',
    ]);
    expect(errorsOf(`${ADD}\nadd "x" {\n\ta = 1\n\tb = null\n}\n`)).toEqual([
      '10:30 expected number or string or capsule beside +, got null',
    ]);
  });

  test('their own attributes are checked', () => {
    const argument = (statements: string): string =>
      `declare "d" {\n\targument "a" {\n\t\t${statements}\n\t}\n}\n\nd "x" {\n\ta = 1\n}\n`;
    expect(errorsOf(argument('comment = "what it is"\n\t\tdefault = [1]'))).toEqual([]);
    expect(errorsOf(argument('optional = "yes"'))).toEqual(['3:14 optional: expected a bool, got string "yes"']);
    expect(errorsOf(argument('required = true'))).toEqual(['3:3 unrecognized attribute name "required"']);
  });

  test('one that does not exist can not be referred to', () => {
    expect(errorsOf(`${ADD.replace('argument.b.value', 'argument.c.value')}\nadd "x" {\n\ta = 1\n}\n`)).toEqual([
      '10:39 field "c" does not exist (there is a, b)',
    ]);
  });
});

describe('exports', () => {
  const use = (export_: string): string =>
    `${ADD}\nadd "x" {\n\ta = 1\n}\n\nlocal.file "f" {\n\tfilename = "/" + string.format("%d", add.x.${export_})\n}\n`;

  test('have the value that they are given', () => {
    expect(errorsOf(use('sum'))).toEqual([]);
    expect(errorsOf(use('product'))).toEqual([
      expect.stringMatching(/^19:\d+ field "product" does not exist \(there is sum\)$/),
    ]);
    const divided = `${ADD}\nadd "x" {\n\ta = -5\n}\n\nadd "y" {\n\ta = 1 / add.x.sum\n}\n`;
    expect(errorsOf(divided)).toEqual(['19:10 division by zero']);
  });

  test('pass receivers on with their kind', () => {
    const declaration = `declare "out" {\n\tloki.write "w" { }\n\n\texport "receiver" {\n\t\tvalue = loki.write.w.receiver\n\t}\n}\n\nout "x" { }\n`;
    const source = (component: string): string => `\n${component} "r" {\n\tforward_to = [out.x.receiver]\n}\n`;
    expect(errorsOf(declaration + source('loki.relabel'))).toEqual([]);
    expect(errorsOf(declaration + source('prometheus.relabel'))).toEqual([
      '12:16 forward_to: expected a receiver of metrics, got a value of loki.LogsReceiver',
    ]);
  });
});

describe('what a declaration sees', () => {
  test('no component around it', () => {
    const config =
      'local.file "f" {\n\tfilename = "a"\n}\n\ndeclare "d" {\n\texport "e" {\n\t\tvalue = local.file.f.content\n\t}\n}\n\nd "x" { }\n';
    expect(errorsOf(config)).toEqual(['7:11 component "local.file.f.content" does not exist or is out of scope']);
  });

  test('the declarations around it, and its own', () => {
    const config = `${ADD}\ndeclare "d" {\n\tdeclare "own" {\n\t\tadd "x" {\n\t\t\ta = 1\n\t\t}\n\t}\n\n\town "y" { }\n\n\tadd "z" {\n\t\ta = 1\n\t}\n}\n\nd "x" { }\n`;
    expect(errorsOf(config)).toEqual([]);
    expect(errorsOf(`${config}\nown "x" { }\n`)).toEqual(['30:1 cannot find the definition of component name "own"']);
  });

  test('not itself', () => {
    expect(errorsOf('declare "d" {\n\td "x" { }\n}\n\nd "y" { }\n')[0]).toBe('1:1 declare.d refers to itself');
    expect(errorsOf('declare "a" {\n\tb "x" { }\n}\n\ndeclare "b" {\n\ta "x" { }\n}\n\na "y" { }\n')[0]).toBe(
      '1:1 cycle of references: declare.a → declare.b → declare.a',
    );
  });
});

test('an empty declaration is none for Alloy', () => {
  expect(errorsOf('declare "d" { }\n\nd "x" { }\n')).toEqual([
    '3:1 the declare block "d" is empty, which Alloy takes for missing',
  ]);
  expect(errorsOf('declare "d" {\n\tlogging { }\n}\n')).toEqual(['2:2 logging block not allowed inside a module']);
});

describe('a declaration that nobody uses', () => {
  test('is refused for what `alloy validate` would refuse', () => {
    expect(errorsOf('declare "d" {\n\tloki.write "w" {\n\t\tno = 1\n\t}\n}\n')).toEqual([
      '3:3 unrecognized attribute name "no"',
    ]);
  });

  test('is warned of for what only the use of it would show', () => {
    const config =
      'declare "d" {\n\totelcol.processor.batch "b" {\n\t\ttimeout = string.join("a", "b")\n\t\toutput { }\n\t}\n}\n';
    expect(errorsOf(config)).toEqual([]);
    expect(warningsOf(config)).toContainEqual('3:25 string.join: expected a list of strings, got string "a"');
    expect(errorsOf(`${config}\nd "x" { }\n`)).toEqual([
      '3:25 string.join: expected a list of strings, got string "a"',
    ]);
  });

  test('may be given any argument', () => {
    expect(warningsOf(ADD)).toEqual([]);
  });
});

test('each use is checked with its own arguments', () => {
  const uses = `\nadd "good" {\n\ta = 1\n}\n\nadd "bad" {\n\ta = []\n}\n`;
  expect(errorsOf(ADD + uses)).toEqual(['10:11 expected number or string or capsule beside +, got array']);
});

test('the dependencies of a component are evaluated before it, wherever they stand', () => {
  const config =
    'discovery.relabel "a" {\n\ttargets = discovery.relabel.b.output\n}\n\ndiscovery.relabel "b" {\n\ttargets = "none"\n}\n';
  expect(errorsOf(config)).toEqual(['6:12 targets: expected a list of targets, got string "none"']);
});
