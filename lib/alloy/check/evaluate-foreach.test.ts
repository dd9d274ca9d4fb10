import { errorsOf, warningsOf } from './test-support/told';

function foreach(collection: string, template: string, more = ''): string {
  return `foreach "f" {\n\tcollection = ${collection}\n\tvar        = "item"\n${more}\n\ttemplate {\n${template}\n\t}\n}\n`;
}

const FILE = '\t\tlocal.file "x" {\n\t\t\tfilename = item\n\t\t}';

test('the template is loaded with each item', () => {
  expect(errorsOf(foreach('["/a", "/b", 5]', FILE))).toEqual([]);
  expect(errorsOf(foreach('["/a", true, []]', FILE))).toEqual([
    '7:15 filename: expected a string, got bool true',
    '7:15 filename: expected a string, got an array',
  ]);
});

test('items that exist only when Alloy runs are taken as what they are', () => {
  const pods = 'discovery.kubernetes "pods" {\n\trole = "pod"\n}\n\n';
  const write = '\t\tdiscovery.relabel "x" {\n\t\t\ttargets = [item]\n\t\t}';
  expect(errorsOf(pods + foreach('discovery.kubernetes.pods.targets', write))).toEqual([]);
  expect(errorsOf(pods + foreach('discovery.kubernetes.pods.targets', FILE))).toEqual([
    '11:15 filename: expected a string, got a value of discovery.Target',
  ]);
});

test.each([
  ['no template', 'foreach "f" {\n\tcollection = []\n\tvar = "v"\n}', '1:1 missing required block "template"'],
  [
    'no collection',
    'foreach "f" {\n\tvar = "v"\n\n\ttemplate { }\n}',
    '1:1 missing required attribute "collection" in foreach',
  ],
  ['a collection that is none', foreach('{}', FILE), '2:15 collection: expected a list of any value, got an object'],
  ['an unknown attribute', foreach('[]', FILE, '\tcount = 1'), '4:2 unrecognized attribute name "count"'],
  [
    'logging in the template',
    foreach('[1]', '\t\tlogging { }'),
    '6:3 logging block not allowed inside the template of a foreach',
  ],
  [
    'an argument at the root',
    foreach('[1]', '\t\targument "a" { }'),
    '6:3 argument blocks only allowed inside a module',
  ],
  [
    'an item with no identifier',
    foreach('[1, -1]', '\t\tloki.echo "e" { }'),
    "1:1 collection: a negative number can't tell an item from others, got -1",
  ],
])('refuses %s', (_, config, message) => {
  expect(errorsOf(config)[0]).toBe(message);
});

test('another field may tell items from others', () => {
  const collection = '[{ name = "a", number = -1 }]';
  const file = FILE.replace('= item', '= item.name');
  expect(errorsOf(foreach(collection, file, '\tid = "name"'))).toEqual([]);
  expect(errorsOf(foreach(collection, file, '\tid = "number"'))).toEqual([
    "1:1 collection: a negative number can't tell an item from others, got -1",
  ]);
});

test('the template sees what is around it, what is around it does not see the template', () => {
  const write = 'loki.write "w" { }\n\n';
  const process = '\t\tloki.relabel "x" {\n\t\t\tforward_to = [loki.write.w.receiver]\n\t\t}';
  expect(errorsOf(write + foreach('[1]', process))).toEqual([]);
  const outside = '\nloki.echo "e" { }\n\nloki.relabel "y" {\n\tforward_to = [loki.relabel.x.receiver]\n}\n';
  expect(errorsOf(write + foreach('[1]', process) + outside)).toEqual([
    '17:16 component "loki.relabel.x.receiver" does not exist or is out of scope; did you mean "loki.relabel.y.receiver"?',
  ]);
});

test('the variable must not be in the way of what a component exports', () => {
  const config = (name: string): string =>
    foreach('["a"]', FILE).replace('"item"', `"${name}"`).replace('= item', '= "/a"');
  expect(errorsOf(config('file'))).toEqual([]);
  expect(errorsOf(config('local'))).toEqual(['6:3 the variable "local" is in the way of what local.file.x exports']);
});

test('an argument in the template of a declaration must be optional, as nobody gives it', () => {
  const config = (argument: string): string =>
    `declare "d" {\n${foreach('[1]', `\t\targument "a" {${argument} }`)}}\n\nd "x" { }\n`;
  expect(errorsOf(config(' optional = true'))).toEqual([]);
  expect(errorsOf(config(''))).toEqual([
    '7:3 nothing gives an argument to the template of a foreach: it must be optional',
  ]);
});

test('the template of an empty collection is looked at as `alloy validate` does', () => {
  expect(errorsOf(foreach('[]', FILE.replace('filename', 'file_name')))).toEqual([
    '7:4 unrecognized attribute name "file_name"; did you mean "filename"?',
    '6:3 missing required attribute "filename" in local.file',
  ]);
  const call = FILE.replace('= item', '= string.join(1, 2)');
  expect(errorsOf(foreach('[]', call))).toEqual([]);
  expect(warningsOf(foreach('[]', call))).toContainEqual('7:27 string.join: expected a list of strings, got number 1');
});

test('a foreach may be in another one', () => {
  const inner = foreach('item', FILE.replace('= item', '= inner')).replace('"item"', '"inner"');
  expect(errorsOf(foreach('[["/a"], ["/b"]]', inner))).toEqual([]);
  expect(errorsOf(foreach('["/a"]', inner))).toEqual([
    '7:15 collection: expected a list of any value, got string "/a"',
  ]);
});
