import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { exampleApp } from '../../test/example-objects';
import type { Problem } from '../spec/problem';
import { layout } from './layout';
import { run, type Synthesize } from './run';
import { HEADER } from './yaml';

let cwd: string;

beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'run-')));
});

afterEach(() => fs.rmSync(cwd, { recursive: true }));

const shop: Synthesize = () => {
  const files = layout({ apps: [exampleApp()], roots: [] });
  return files.ok ? { ok: true, value: { apps: [exampleApp()], files: files.value, checks: 23, notes: [] } } : files;
};

const PROBLEM: Problem = { at: { file: 'b.yaml', line: 2, column: 3 }, path: 'x', problem: 'wrong', fix: 'mend it' };
const broken: Synthesize = () => ({ ok: false, problems: [PROBLEM, { ...PROBLEM, at: { file: 'a.yaml' } }] });

const buggy: Synthesize = () => {
  throw new Error('a bug');
};

/** Runs with these arguments: exit code and what was printed. */
function ran(synthesize: Synthesize, args: readonly string[] = [], terminal = false, env: NodeJS.ProcessEnv = {}) {
  const printed = { stdout: '', stderr: '' };
  const code = run(synthesize, {
    args,
    env,
    cwd,
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    terminal,
    now: () => 0,
  });
  return { code, ...printed };
}

test('a run writes and ends in a summary', () => {
  expect(ran(shop)).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'environment  applications  objects  CPU  memory  storage  on each node',
      'test         0             15       0.4  256Mi   20Gi     0 CPU, 0',
      '',
      '23 checks passed, 17 files written, 0 unchanged, 0.00 s',
      '',
    ].join('\n'),
  });
  expect(fs.readdirSync(path.join(cwd, 'dist', 'test'))).toEqual(['images.txt', 'required-secrets.txt', 'shop']);
  expect(ran(shop).stdout).toContain('23 checks passed, 0 files written, 17 unchanged');
});

test('notes follow the summary', () => {
  const noted: Synthesize = (folder, step) => {
    const result = shop(folder, step);
    return result.ok ? { ok: true, value: { ...result.value, notes: ['alerting: not rendered yet'] } } : result;
  };
  expect(ran(noted).stdout).toMatch(/0\.00 s\nnote: alerting: not rendered yet\n$/);
});

test('problems are sorted and printed, and nothing is written', () => {
  expect(ran(broken)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'a.yaml: x: wrong → mend it\nb.yaml:2:3: x: wrong → mend it\n2 problems; nothing was written\n',
  });
  expect(fs.readdirSync(cwd)).toEqual([]);
});

test('problems of the output folder and of the platform are told together', () => {
  fs.writeFileSync(path.join(cwd, 'dist'), '');
  expect(
    ran(broken)
      .stderr.split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['a.yaml', 'b.yaml', 'dist', '3 problems; nothing was written', '']);
});

test('a failed run leaves the output as it was', () => {
  ran(shop);
  const before = fs.statSync(path.join(cwd, 'dist')).mtimeMs;
  ran(broken);
  ran(buggy);
  expect(fs.statSync(path.join(cwd, 'dist')).mtimeMs).toBe(before);
});

test('with --json every line of standard output is JSON', () => {
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  expect(lines(ran(broken, ['--json']).stdout)).toEqual([
    { type: 'problem', ...PROBLEM, at: { file: 'a.yaml' } },
    { type: 'problem', ...PROBLEM },
  ]);
  expect(lines(ran(shop, ['--json']).stdout)).toEqual([
    {
      type: 'summary',
      environments: [expect.objectContaining({ environment: 'test', objects: 15 })],
      checks: 23,
      files: { written: 17, removed: 0, unchanged: 0 },
      notes: [],
      seconds: 0,
    },
  ]);
  expect(lines(ran(shop, ['--json', '--outt']).stdout)).toEqual([
    expect.objectContaining({ problem: 'unknown option' }),
  ]);
});

test('an error of the program says so, with its trace', () => {
  const { code, stdout, stderr } = ran(buggy);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^synth failed by an error of its own; .*Please report it.*\nError: a bug\n {4}at /);
});

test('--check passes on what was just written, and writes nothing', () => {
  expect(ran(shop, ['--check']).code).toBe(1);
  expect(fs.readdirSync(cwd)).toEqual([]);
  ran(shop);
  expect(ran(shop, ['--check'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\n23 checks passed, 17 files up to date, 0\.00 s\n$/),
    stderr: '',
  });
});

test('--check says what differs', () => {
  ran(shop);
  const file = (name: string) => path.join(cwd, 'dist', 'test', name);
  const images = fs.readFileSync(file('images.txt'), 'utf8');
  fs.writeFileSync(file('images.txt'), images.replace('db:1.2.3', 'db:1.2.4'));
  fs.writeFileSync(file('stale.txt'), images);
  fs.rmSync(file('required-secrets.txt'));
  expect(ran(shop, ['--check'])).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'dist/test/images.txt: changed from line 3',
      '    # Generated by npm run synth. Do not edit: change platform/ instead.',
      '    # Every image that this environment runs, for mirrors and scanners.',
      '  - registry.example.com/db:1.2.4',
      '  + registry.example.com/db:1.2.3',
      'dist/test/required-secrets.txt: missing',
      'dist/test/stale.txt: stale, nothing renders to it any more',
      'dist is out of date: 3 files → run npm run synth and commit what it writes',
      '',
    ].join('\n'),
  });
  expect(ran(shop, ['--check', '--json']).stdout.split('\n')[2]).toBe(
    '{"type":"problem","at":{"file":"dist/test/stale.txt"},"path":"","problem":"stale","expected":"no such file","fix":"run npm run synth and commit what it writes","check":"output-is-up-to-date","excerpt":"dist/test/stale.txt: stale, nothing renders to it any more"}',
  );
});

test('--check shows the first twenty files and counts the rest', () => {
  fs.mkdirSync(path.join(cwd, 'dist'));
  for (let i = 0; i < 10; i++) fs.writeFileSync(path.join(cwd, `dist/${i}.txt`), `${HEADER}\n`);
  const lines = ran(shop, ['--check']).stderr.split('\n');
  expect(lines).toHaveLength(20 + 3);
  expect(lines[20]).toBe('… and 7 more files');
});

test('colours are for terminals, and NO_COLOR is honoured', () => {
  const colour = '\x1b[';
  expect(ran(broken, [], true).stderr).toContain(colour);
  expect(ran(broken, [], true, { NO_COLOR: '1' }).stderr).not.toContain(colour);
  expect(ran(broken, [], false).stderr).not.toContain(colour);
});

test('--help prints the options', () => {
  expect(ran(buggy, ['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--platform DIR') });
});

describe('a change that the cluster will refuse', () => {
  const sized = (size: string): Synthesize => {
    const app = exampleApp();
    const objects = app.objects.map((object) =>
      object.kind === 'PersistentVolumeClaim'
        ? { ...object, spec: { resources: { requests: { storage: size } } } }
        : object,
    );
    const files = layout({ apps: [{ ...app, objects }], roots: [] });
    return () => (files.ok ? { ok: true, value: { apps: [app], files: files.value, checks: 1, notes: [] } } : files);
  };

  test('is not written until somebody accepts it', () => {
    ran(sized('10Gi'));
    const refused = ran(sized('5Gi'));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('[immutable-fields-stay]') });
    expect(ran(sized('10Gi'), ['--check'])).toMatchObject({ code: 0 });
    const accepted = ran(sized('5Gi'), ['--accept-immutable', 'dist/test']);
    expect(accepted).toMatchObject({ code: 0, stdout: expect.stringContaining('after the merge: (1)') });
    expect(ran(sized('5Gi'))).toMatchObject({ code: 0 });
  });
});
