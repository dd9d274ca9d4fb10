import type { ModuleFile } from './evaluate-import';
import { errorsOf, warningsOf } from './test-support/told';

const MODULE = `declare "d" {
  argument "regex" { }

  argument "to" {
    optional = true
    default  = []
  }

  loki.relabel "r" {
    forward_to = argument.to.value

    rule {
      action        = "keep"
      source_labels = ["a"]
      regex         = argument.regex.value
    }

    rule {
      action = "nothing"
    }
  }

  export "r" {
    value = loki.relabel.r.receiver
  }
}
`;

const IMPORT = 'import.file "m" {\n  filename = "m.alloy"\n}\n';
const modules = (text: string) => () => [{ name: 'm.alloy', text }] satisfies readonly ModuleFile[];

/** Components of the declaration, each with its attributes. */
function components(prefix: string, ...all: readonly string[]): string {
  return all.map((attributes, i) => `\n${prefix}d "c${i}" {\n${attributes}\n}\n`).join('');
}

test('what each component of a declaration gives is looked at, however many gave the same before', () => {
  const many = Array.from({ length: 40 }, (_, i) => `regex = "${i % 20}"\nto = [loki.write.w.receiver]`);
  const config = `${MODULE}\nloki.write "w" { }\n${components('', ...many, 'regex = "a("', 'regex = "b("\nto = ["x"]')}`;
  expect(errorsOf(config)).toEqual([
    expect.stringContaining('"nothing"'),
    expect.stringContaining('(?s:a()$'),
    expect.stringContaining('expected a receiver of logs, got string "x"'),
    expect.stringContaining('(?s:b()$'),
  ]);
});

test('what does not depend on the arguments is told once', () => {
  const found = errorsOf(`${MODULE}${components('', 'regex = "a"', 'regex = "b"', 'regex = "c"')}`);
  expect(found).toEqual([expect.stringContaining('"nothing"')]);
});

test('a value is not taken for one that only looks like it', () => {
  const values = ['"1"', '1', '["1"]', 'null', '{ a = "1" }', '[1]', '-1', 'true', 'sys.env("X")'];
  const own = (value: string): readonly string[] =>
    errorsOf(`${MODULE}${components('', `regex = ${value}`)}`).map((one) => one.replace(/^\d+:\d+ /, ''));
  const together = errorsOf(`${MODULE}${components('', ...values.map((value) => `regex = ${value}`))}`);
  const each = new Set(values.flatMap(own));
  expect(new Set(together.map((one) => one.replace(/^\d+:\d+ /, '')))).toEqual(each);
  expect(each.size).toBeGreaterThan(3);
});

test('faults of a module that is imported are told the same whether it is used or not, but for who notices', () => {
  const unused = warningsOf(`${IMPORT}`, { modules: modules(MODULE) });
  const used = errorsOf(`${IMPORT}${components('m.', 'regex = "a"', 'regex = "b"')}`, { modules: modules(MODULE) });
  expect(used).toEqual([expect.stringMatching(/^m\.alloy:.*"nothing"/)]);
  expect(unused).toEqual([expect.stringMatching(/^m\.alloy:.*"nothing"/)]);
});

test('a declaration of a module with a foreach is looked at with any arguments too', () => {
  const text = `declare "d" {
  argument "name" { }

  foreach "f" {
    collection = [1]
    var        = argument.name.value

    template {
      local.file "x" {
        filename = item
      }
    }
  }
}
`;
  const config = `${IMPORT}${components('m.', 'name = "item"', 'name = "other"', 'name = "item"')}`;
  expect(errorsOf(config, { modules: modules(text) })).toEqual([
    'm.alloy:10:20 component "item" does not exist or is out of scope',
  ]);
});
