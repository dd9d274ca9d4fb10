import { type CheckOptions, check, type ModuleReader } from './check';
import { errorsOf, warningsOf } from './test-support/told';

const MODULE = `declare "pods" {
	argument "to" { }

	loki.source.kubernetes "logs" {
		targets    = []
		forward_to = argument.to.value
	}
}
`;

const FILES: Readonly<Record<string, string>> = {
  'pods.alloy': MODULE,
  'faulty.alloy': MODULE.replace('targets ', 'target '),
  'no-syntax.alloy': 'declare "pods" {',
  'components.alloy': `${MODULE}\nloki.write "w" { }\n`,
  'nested/pods.alloy':
    'import.file "m" {\n\tfilename = "pods.alloy"\n}\n\ndeclare "all" {\n\tm.pods "x" {\n\t\tto = []\n\t}\n}\n',
  'circle.alloy': 'import.file "m" {\n\tfilename = "circle.alloy"\n}\n\ndeclare "pods" {\n\tm.pods "x" { }\n}\n',
  'inner-circle.alloy':
    'declare "pods" {\n\timport.file "m" {\n\t\tfilename = "inner-circle.alloy"\n\t}\n\n\tm.pods "x" { }\n}\n',
  'no-label.alloy': `import.file {\n\tfilename = "pods.alloy"\n}\n\n${MODULE}`,
  'twice.alloy': `${'import.file "m" {\n\tfilename = "pods.alloy"\n}\n\n'.repeat(2)}${MODULE}`,
  'own-path.alloy': 'declare "pods" {\n\tlocal.file "f" {\n\t\tfilename = string.join(module_path, "/")\n\t}\n}\n',
};

const read: ModuleReader = (path) => {
  const text = FILES[path];
  if (text !== undefined) return [{ name: path, text }];
  const inFolder = Object.entries(FILES).filter(([name]) => name.startsWith(`${path}/`));
  return inFolder.length === 0 ? 'missing' : inFolder.map(([name, one]) => ({ name, text: one }));
};

const OPTIONS: CheckOptions = { modules: read };

function importing(file: string, use = 'm.pods "x" {\n\tto = []\n}\n'): string {
  return `import.file "m" {\n\tfilename = "${file}"\n}\n\n${use}`;
}

describe('import.file', () => {
  test('brings the declarations of a file', () => {
    expect(errorsOf(importing('pods.alloy'), OPTIONS)).toEqual([]);
    expect(errorsOf(importing('pods.alloy', 'm.nodes "x" { }\n'), OPTIONS)).toEqual([
      '5:1 no declare block with the name "m.nodes" was found; did you mean "m.pods"?',
    ]);
    expect(errorsOf(importing('pods.alloy', 'm.pods "x" { }\n'), OPTIONS)).toEqual([
      '5:1 missing required attribute "to" (an argument of m.pods)',
    ]);
  });

  test('what is wrong in the file is told with its name and line', () => {
    expect(errorsOf(importing('faulty.alloy'), OPTIONS)).toEqual([
      'faulty.alloy:5:3 unrecognized attribute name "target"; did you mean "targets"?',
      'faulty.alloy:4:2 missing required attribute "targets" in loki.source.kubernetes',
    ]);
    expect(errorsOf(importing('pods.alloy', 'm.pods "x" {\n\tto = "a"\n}\n'), OPTIONS)).toEqual([
      'pods.alloy:6:16 forward_to: expected a list of receivers of logs, got string "a"',
    ]);
  });

  test('a file that is not there is refused, one that nobody can look at is not', () => {
    expect(errorsOf(importing('nowhere.alloy'), OPTIONS)).toEqual(['1:1 there is no file "nowhere.alloy"']);
    expect(errorsOf(importing('nowhere.alloy', 'm.any "x" {\n\tthing = 1\n}\n'))).toEqual([]);
  });

  test('a file that is no module brings nothing', () => {
    expect(errorsOf(importing('no-syntax.alloy'), OPTIONS)).toEqual([
      '5:1 no declare block with the name "m.pods" was found',
    ]);
    expect(errorsOf(importing('no-syntax.alloy'), { ...OPTIONS, strict: true })[0]).toMatch(
      /^no-syntax\.alloy:1:\d+ the module can't be read: /,
    );
    expect(errorsOf(importing('components.alloy'), OPTIONS)).toEqual([]);
    expect(warningsOf(importing('components.alloy'), OPTIONS)).toEqual([
      'components.alloy:10:1 only declare and import blocks are allowed in a module, got loki.write',
    ]);
  });

  test('a folder may be imported, and a module may import', () => {
    expect(errorsOf(importing('nested', 'm.all "x" { }\n'), OPTIONS)).toEqual([]);
    expect(errorsOf(importing('nested/pods.alloy', 'm.all "x" { }\n'), OPTIONS)).toEqual([]);
  });

  test('an import in a module that has no label, or that of another one, brings nothing', () => {
    expect(errorsOf(importing('no-label.alloy'), OPTIONS)).toEqual([]);
    expect(warningsOf(importing('no-label.alloy'), OPTIONS)).toEqual([
      'no-label.alloy:1:1 import.file has no label to use it by',
    ]);
    expect(warningsOf(importing('twice.alloy'), OPTIONS)).toEqual([
      'twice.alloy:5:1 the module has two imports of the name "m"',
    ]);
  });

  test('a module that imports itself is refused', () => {
    expect(errorsOf(importing('circle.alloy', 'm.pods "x" { }\n'), OPTIONS)).toEqual([
      'circle.alloy:1:1 the module circle.alloy imports itself, which never ends',
    ]);
    expect(errorsOf(importing('inner-circle.alloy', 'm.pods "x" { }\n'), OPTIONS)).toEqual([
      'inner-circle.alloy:6:2 "m.pods" contains itself',
    ]);
  });

  test('module_path is known in it', () => {
    expect(errorsOf(importing('own-path.alloy', 'm.pods "x" { }\n'), OPTIONS)).toEqual([
      expect.stringMatching(/^own-path\.alloy:3:26 string\.join: expected a list of strings, got string/),
    ]);
  });
});

describe('import.string', () => {
  const text = (content: string, use = 'm.pods "x" {\n\tto = []\n}\n'): string =>
    `import.string "m" {\n\tcontent = ${content}\n}\n\n${use}`;

  test('brings the declarations of its text', () => {
    expect(errorsOf(text(JSON.stringify(MODULE)))).toEqual([]);
    expect(errorsOf(text(`\`${MODULE}\``, 'm.nodes "x" { }\n'))).toEqual([
      '13:1 no declare block with the name "m.nodes" was found; did you mean "m.pods"?',
    ]);
  });

  test('what is wrong in the text is told with the lines of that', () => {
    expect(errorsOf(text(JSON.stringify(FILES['faulty.alloy'])))[0]).toBe(
      'import.string.m:5:3 unrecognized attribute name "target"; did you mean "targets"?',
    );
  });

  test('a text that only Alloy will know may bring anything', () => {
    const file = 'local.file "module" {\n\tfilename = "a"\n}\n\n';
    expect(
      errorsOf(file + text('local.file.module.content', 'm.any "x" {\n\tthing = 1\n}\n\nloki.echo "e" { }\n')),
    ).toEqual([]);
  });

  test('what an import brings is used under its label only', () => {
    expect(errorsOf(text(JSON.stringify(MODULE), 'pods "x" {\n\tto = []\n}\n'))[0]).toMatch(
      /^5:1 cannot find the definition of component name "pods"/,
    );
  });
});

test('import.git and import.http can not be looked at', () => {
  const git =
    'import.git "m" {\n\trepository = "https://a.example/b.git"\n\tpath       = "c.alloy"\n}\n\nm.d "x" { }\n';
  const http = 'import.http "m" {\n\turl = "https://a.example/c.alloy"\n}\n\nm.d "x" { }\n';
  expect(errorsOf(git)).toEqual([]);
  expect(errorsOf(http)).toEqual([]);
  expect(errorsOf(git.replace('repository', 'repo'))[0]).toMatch(/^2:2 unrecognized attribute name "repo"/);
});

test('two imports of one module do not repeat what is wrong in it', () => {
  const config = `${importing('faulty.alloy')}\nm.pods "y" {\n\tto = []\n}\n`;
  expect(errorsOf(config, OPTIONS)).toHaveLength(2);
});

test('a problem in a module has its name, one in the text has none', () => {
  const { problems } = check(importing('faulty.alloy', 'm.pods "x" {\n\tto = []\n\tno = 1\n}\n'), OPTIONS);
  expect(problems.map(({ file }) => file)).toEqual([undefined, 'faulty.alloy', 'faulty.alloy']);
  expect(warningsOf(importing('faulty.alloy', ''), OPTIONS).length).toBeGreaterThan(0);
});
