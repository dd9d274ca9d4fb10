import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, sourceFiles } from './source-files';

/**
 * Who may import whom: the arrows of docs/architecture.md. A part is a folder of lib/, or a file right in it. What a part
 * lists may be imported by it; a part always may import itself.
 */
const CONTRACTS = ['lib/component', 'lib/rendered', 'lib/spec', 'lib/manifests'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'lib/spec': ['versions.json'],
  'lib/alloy': ['imports/alloy'],
  'lib/rendered': ['lib/spec'],
  'lib/component': ['lib/rendered', 'lib/spec'],
  'lib/manifests': ['lib/rendered', 'lib/spec'],
  'lib/schema': ['imports', 'lib/spec'],
  'lib/kube': ['imports/servicemonitor-monitoring.coreos.com'],
  'lib/queries': ['lib/spec', 'lib/alloy'],
  'lib/grafana': ['lib/spec', 'lib/queries'],
  'lib/dashboards': ['lib/spec', 'lib/queries', 'lib/grafana'],
  'lib/alerting': ['lib/rendered', 'lib/spec', 'lib/queries'],
  'lib/components': [
    ...CONTRACTS,
    'lib/kube',
    'lib/alloy',
    'lib/grafana',
    'lib/alerting',
    'lib/queries',
    'lib/schema',
    'imports',
    'versions.json',
  ],
  'lib/collect': [...CONTRACTS, 'lib/kube', 'lib/alloy', 'lib/components', 'imports'],
  'lib/external-secrets': ['lib/rendered', 'lib/spec', 'lib/manifests', 'lib/kube', 'imports'],
  'lib/network-policies': ['lib/rendered', 'lib/manifests'],
  'lib/platform': [...CONTRACTS, 'lib/alerting', 'lib/components', 'lib/collect', 'lib/dashboards', 'lib/grafana'],
  'lib/argocd': ['lib/rendered', 'lib/spec', 'lib/manifests', 'lib/kube', 'imports'],
  'lib/isolation': ['lib/alloy'],
  'lib/checks': [
    'lib/rendered',
    'lib/spec',
    'lib/manifests',
    'lib/schema',
    'lib/alloy',
    'lib/queries',
    'lib/grafana',
    'lib/isolation',
    'lib/alerting',
  ],
  'lib/immutable': ['lib/rendered', 'lib/spec', 'lib/manifests'],
  'lib/synth': ['lib/component', 'lib/rendered', 'lib/spec', 'lib/manifests', 'lib/argocd', 'lib/immutable'],
  'lib/synthesize': ['lib'],
  main: ['lib'],
};

/** Packages that a part may import beside Node's own. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'lib/spec': ['js-yaml', 'zod'],
  'lib/alloy': ['js-yaml'],
  'lib/dashboards': ['@grafana/grafana-foundation-sdk'],
  'lib/kube': ['cdk8s', 'cdk8s-plus-28'],
  'lib/checks': ['js-yaml'],
  'lib/alerting': ['js-yaml'],
  'lib/queries': [
    '@lezer/common',
    '@lezer/lr',
    '@prometheus-io/lezer-promql',
    '@grafana/lezer-logql',
    '@grafana/lezer-traceql',
  ],
};

/** The only parts that may change anything on disk. */
const WRITERS = ['lib/synth', 'main', 'scripts'];

/** Functions of node:fs that only read. */
const READS =
  /^(readFileSync|readdirSync|statSync|lstatSync|existsSync|realpathSync|openSync|readSync|fstatSync|closeSync|accessSync|constants)$/;

interface Import {
  readonly file: string;
  readonly part: string;
  readonly specifier: string;
}

function partOf(path: string): string {
  const name = path.replace(/\.[jt]s$/, '');
  return name.startsWith('lib/') || name.startsWith('imports/')
    ? name.split('/').slice(0, 2).join('/')
    : (name.split('/')[0] ?? '');
}

/** Specifiers of `import … from`, `export … from`, `import()` and `require()`. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const patterns = [
    /^(?:import|export)\b[^;'"]*?from\s+'([^']+)'/gm,
    /^import\s+'([^']+)'/gm,
    /\b(?:import|require)\('([^']+)'\)/g,
  ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([, specifier = '']) => ({ file, part: partOf(file), specifier }));
}

/** Path of what a relative import leads to, without extension; undefined for packages. */
function targetOf({ file, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : undefined;
}

/** Imports that go against the arrows, as `file → target`. */
function violations(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((one) => {
    const target = targetOf(one);
    if (target === undefined) return packageViolations(one);
    const part = partOf(target);
    const allowed = ALLOWED[one.part] ?? [];
    const fine =
      part === one.part ||
      allowed.some((prefix) => part === prefix || target === prefix || part.startsWith(`${prefix}/`));
    return fine ? [] : [`${one.file} → ${target}`];
  });
}

function packageViolations({ file, part, specifier }: Import): readonly string[] {
  const allowed = PACKAGES[part];
  if (allowed === undefined || specifier.startsWith('node:')) return [];
  return allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    ? []
    : [`${file} → ${specifier}`];
}

const files = sourceFiles().filter((file) => !/\.(test|fixture)\.ts$/.test(file));
const production = files.filter((file) => file.startsWith('lib/') || file === 'main.ts');

test('every import goes along the arrows', () => {
  expect(production.length).toBeGreaterThan(100);
  expect(violations(production.flatMap(importsOf))).toEqual([]);
});

test('every part of lib has its arrows', () => {
  expect(production.map(partOf).filter((part) => ALLOWED[part] === undefined)).toEqual([]);
  expect(
    Object.keys(ALLOWED).filter(
      (part) => !existsSync(join(ROOT, part)) && !existsSync(join(ROOT, `${part}.ts`)) && part !== 'lib/alerting',
    ),
  ).toEqual([]);
});

test.each([
  ['lib/spec/load.ts', '../kube/labels', 'lib/spec/load.ts → lib/kube/labels'],
  ['lib/alloy/nodes.ts', '../spec/nearest', 'lib/alloy/nodes.ts → lib/spec/nearest'],
  ['lib/kube/labels.ts', '../spec/model', 'lib/kube/labels.ts → lib/spec/model'],
  ['lib/kube/labels.ts', 'zod', 'lib/kube/labels.ts → zod'],
  ['lib/checks/context.ts', '../kube/labels', 'lib/checks/context.ts → lib/kube/labels'],
  ['lib/components/loki/loki.ts', '../../collect/agent', 'lib/components/loki/loki.ts → lib/collect/agent'],
  ['lib/grafana/datasources.ts', '../component', 'lib/grafana/datasources.ts → lib/component'],
])('%s importing %s is found', (file, specifier, violation) => {
  expect(violations([{ file, part: partOf(file), specifier }])).toEqual([violation]);
});

/** Names that a file takes from node:fs, by `import { … }` or as `fs.…`. */
function fileSystemCalls(text: string): readonly string[] {
  const named = [...text.matchAll(/import\s*\{([^}]*)\}\s*from 'node:fs(?:\/promises)?'/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
  );
  const alias = /import \* as (\w+) from 'node:fs(?:\/promises)?'/.exec(text)?.[1];
  const members =
    alias === undefined ? [] : [...text.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
  return [...named, ...members].filter((name) => name !== '' && !/^(type |[A-Z])/.test(name));
}

test('only synth and main write files', () => {
  const others = production.filter((file) => !WRITERS.includes(partOf(file)));
  const writes = others.flatMap((file) =>
    fileSystemCalls(readFileSync(join(ROOT, file), 'utf8'))
      .filter((name) => !READS.test(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(writes).toEqual([]);
  expect(fileSystemCalls("import * as fs from 'node:fs';\nfs.writeFileSync('x', '');")).toEqual(['writeFileSync']);
  expect(fileSystemCalls("import { rmSync, type Stats } from 'node:fs';")).toEqual(['rmSync']);
});

test('between reading and writing nothing asks the clock, chance, the network or the environment', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.env\b|\bfetch\(|from 'node:(http|https|net|dns|child_process)'/;
  // Functions of text that happen to live beside the sockets.
  const addressSyntax = /import \{ (isIP(v4|v6)?(, )?)+ \} from 'node:net';/;
  const isImpure = (text: string) => impure.test(text.replace(addressSyntax, ''));
  expect(isImpure("import { connect, isIP } from 'node:net';")).toBe(true);
  const pure = production.filter((file) => !['lib/synth', 'main'].includes(partOf(file)));
  expect(pure.filter((file) => isImpure(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
