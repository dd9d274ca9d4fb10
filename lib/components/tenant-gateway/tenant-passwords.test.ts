import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WRITE_TENANT_PASSWORDS } from './tenant-passwords';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenant-passwords-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the script with the keys of a Secret; `none`: there is no Secret. */
function write(keys: Readonly<Record<string, string>> | 'none', ...tenants: readonly string[]) {
  const secret = join(folder, 'secret');
  if (keys !== 'none') {
    mkdirSync(secret);
    for (const [key, password] of Object.entries(keys)) writeFileSync(join(secret, key), password);
  }
  const file = join(folder, 'tenants');
  const args = ['-c', WRITE_TENANT_PASSWORDS, 'write-tenant-passwords', secret, file, ...tenants];
  const env = { PATH: process.env.PATH ?? '' };
  const { status, stderr } = spawnSync('sh', args, { env, encoding: 'utf8' });
  const rules = [...readFileSync(file, 'utf8').matchAll(/^"~\^\(\?i:Basic\) \+(\S+)\$" "(.*)";$/gm)].map(
    ([, sent = '', tenant = '']) => [Buffer.from(sent.replaceAll('[+]', '+'), 'base64').toString(), tenant],
  );
  return { status, stderr, file, rules };
}

test('each tenant has a rule from what it sends to who it is, for nobody else to read', () => {
  const { status, stderr, file, rules } = write({ alpha: 'Abc_1.2-3', beta: 'b' }, 'alpha', 'beta');
  expect([status, stderr]).toEqual([0, '']);
  expect(rules).toEqual([
    ['alpha:Abc_1.2-3', 'alpha'],
    ['beta:b', 'beta'],
  ]);
  expect(readFileSync(file, 'utf8')).toBe(
    '"~^(?i:Basic) +YWxwaGE6QWJjXzEuMi0z$" "alpha";\n"~^(?i:Basic) +YmV0YTpi$" "beta";\n',
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('long credentials are one line, and a + in them is no pattern', () => {
  const long = 'x'.repeat(200);
  expect(write({ [`t${long.slice(0, 62)}`]: long }, `t${long.slice(0, 62)}`).rules).toEqual([
    [`t${long.slice(0, 62)}:${long}`, `t${long.slice(0, 62)}`],
  ]);
});

test('while a password is changed the next one has a rule too', () => {
  const { rules, stderr } = write({ alpha: 'old', 'alpha.next': 'new' }, 'alpha');
  expect(stderr).toBe('');
  expect(rules).toEqual([
    ['alpha:old', 'alpha'],
    ['alpha:new', 'alpha'],
  ]);
});

test('a tenant whose name ends like a next password is another tenant', () => {
  const { rules } = write({ x: '1', 'x-next': '2' }, 'x', 'x-next');
  expect(rules).toEqual([
    ['x:1', 'x'],
    ['x-next:2', 'x-next'],
  ]);
});

test('keys of the Secret that are no tenant have no rule', () => {
  expect(write({ alpha: 'a', former: 'f' }, 'alpha').rules).toEqual([['alpha:a', 'alpha']]);
});

test('a tenant that is not in the Secret can’t push, the others can', () => {
  const { status, stderr, rules } = write({ beta: 'b' }, 'alpha', 'beta');
  expect(status).toBe(0);
  expect(stderr).toBe("tenant alpha can't push: the Secret telemetry-tenants has no key alpha\n");
  expect(rules).toEqual([['beta:b', 'beta']]);
});

test('without the Secret nobody can push, and the gateway starts', () => {
  const { status, rules } = write('none', 'alpha');
  expect([status, rules]).toEqual([0, []]);
});

const REFUSED = 'of the Secret telemetry-tenants has to be letters, digits and _ . - only, it is not accepted';

test.each(['', 'a:b', 'a b', 'a\nroot:x', 'a\n', 'é', '$(id)', '"', '\\', 'a/b'])(
  'the password %j is refused, and keeps nobody else out',
  (password) => {
    const { status, stderr, rules } = write({ alpha: password, beta: 'b', 'beta.next': password }, 'alpha', 'beta');
    expect(status).toBe(0);
    expect(rules).toEqual([['beta:b', 'beta']]);
    expect(stderr.split('\n')).toEqual([
      `tenant alpha: the key alpha ${REFUSED}`,
      `tenant beta: the key beta.next ${REFUSED}`,
      '',
    ]);
  },
);
