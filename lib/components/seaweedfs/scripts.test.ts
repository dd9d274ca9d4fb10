import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CREATE_BUCKETS, FILL_TEMPLATE } from './scripts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PATH = process.env.PATH ?? '';

describe('filling the template', () => {
  function fill(template: string, env: Readonly<Record<string, string>>) {
    const [from, to] = [join(folder, 'template'), join(folder, 'filled')];
    writeFileSync(from, template);
    const run = spawnSync('sh', ['-c', FILL_TEMPLATE, 'fill-template', from, to], {
      env: { PATH, ...env },
      encoding: 'utf8',
    });
    return { ...run, to };
  }

  test('puts values of the environment in place of their names, readable by nobody else', () => {
    const { status, to } = fill('{"a": "@A_KEY@@B_KEY@",\n "c": "$A_KEY @A & @b@"}\n', {
      A_KEY: 'abc123',
      B_KEY: 'XYZ',
    });
    expect(status).toBe(0);
    expect(readFileSync(to, 'utf8')).toBe('{"a": "abc123XYZ",\n "c": "$A_KEY @A & @b@"}\n');
    expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  test.each(['', 'a"b', 'a b', 'a\\b', 'a\n', '@A_KEY@', 'a&b'])('refuses the value %j and says which', (value) => {
    const { status, stderr } = fill('"@A_KEY@"', { A_KEY: value });
    expect(status).toBe(1);
    expect(stderr).toBe('A_KEY: the value in its Secret has to be letters and digits only\n');
  });

  test('refuses a name that has no value', () => {
    expect(fill('"@A_KEY@"', {}).status).toBe(1);
  });
});

describe('making buckets', () => {
  /** A curl that answers from a list, one line for each call, and notes what it was asked. */
  function createBuckets(answers: readonly string[], buckets: readonly string[]) {
    const curl = join(folder, 'curl');
    writeFileSync(join(folder, 'answers'), `${answers.join('\n')}\n`);
    writeFileSync(
      curl,
      `#!/bin/sh
echo "$@" >> ${folder}/calls
cat >> ${folder}/config
head -n 1 ${folder}/answers | tr -d '\\n'
sed -i 1d ${folder}/answers
`,
    );
    chmodSync(curl, 0o755);
    writeFileSync(join(folder, 'sleep'), '#!/bin/sh\n');
    chmodSync(join(folder, 'sleep'), 0o755);
    const env = {
      PATH: `${folder}:${PATH}`,
      ENDPOINT: 'http://s3:8333',
      REGION: 'us-east-1',
      ACCESS_KEY: 'access',
      SECRET_KEY: 'secret',
    };
    const run = spawnSync('sh', ['-c', CREATE_BUCKETS, 'create-buckets', ...buckets], { env, encoding: 'utf8' });
    const calls = readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n');
    return { ...run, calls: calls.map((call) => call.replace(/^.*%\{http_code\} /, '')), raw: calls };
  }

  test('makes each bucket and looks at it', () => {
    const { status, stdout, calls } = createBuckets(['200', '200', '200', '409', '200'], ['a', 'b']);
    expect(status).toBe(0);
    expect(stdout).toBe('a: ready (200)\nb: ready (409)\n');
    expect(calls).toEqual([
      'http://s3:8333/',
      '--request PUT http://s3:8333/a',
      '--head http://s3:8333/a',
      '--request PUT http://s3:8333/b',
      '--head http://s3:8333/b',
    ]);
  });

  test('waits until the store lists its buckets', () => {
    const { status, calls } = createBuckets(['000', '503', '200', '200', '200'], ['a']);
    expect(status).toBe(0);
    expect(calls.slice(0, 3)).toEqual(['http://s3:8333/', 'http://s3:8333/', 'http://s3:8333/']);
  });

  test('gives up, to be started again, when the store stays away', () => {
    const { status, stderr } = createBuckets(Array(60).fill('403'), ['a']);
    expect(status).toBe(1);
    expect(stderr).toContain('no list of buckets from http://s3:8333 after 60 tries');
  });

  test.each([
    ['403', '200'],
    ['200', '404'],
    ['409', '403'],
    ['500', '404'],
  ])('fails when creation answers %s and a look at the bucket %s', (made, found) => {
    const { status, stderr } = createBuckets(['200', made, found], ['a']);
    expect(status).toBe(1);
    expect(stderr).toContain(`a: creation answered ${made}, a look at it ${found}`);
  });

  test('no key stands in an argument', () => {
    const { raw } = createBuckets(['200', '200', '200'], ['a']);
    expect(raw.join('\n')).not.toContain('secret');
    expect(readFileSync(join(folder, 'config'), 'utf8').split('\n')[0]).toBe('user = "access:secret"');
  });
});

test('the programs are what a POSIX shell can read', () => {
  for (const program of [FILL_TEMPLATE, CREATE_BUCKETS]) execFileSync('sh', ['-n', '-c', program]);
});
