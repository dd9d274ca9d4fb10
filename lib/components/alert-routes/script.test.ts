import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEND_ROUTES } from './script';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'routes-'));
  for (const name of ['templates', 'secrets/slack', 'work', 'bin', 'kept']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  // An Alertmanager: answers 404 for a tenant without a configuration, keeps what is posted.
  const curl = join(folder, 'bin/curl');
  writeFileSync(
    curl,
    `#!/bin/sh
tenant=$(sed -n 's/.*X-Scope-OrgID: \\(.*\\)"/\\1/p' | head -n 1)
body=
for argument in "$@"; do case $argument in @*) body=\${argument#@} ;; esac; done
echo "$tenant $*" >> ${folder}/calls
if [ -f ${folder}/refuse ]; then printf 400; exit; fi
if [ -n "$body" ]; then cp "$body" "${folder}/kept/$tenant"; printf 201
elif [ -e "${folder}/kept/$tenant" ]; then printf 200; else printf 404; fi
`,
  );
  chmodSync(curl, 0o755);
  writeFileSync(join(folder, 'password'), 'hunter2');
});
afterEach(() => rmSync(folder, { recursive: true }));

function round(): string {
  const at = (name: string) => join(folder, name);
  const args = [at('templates'), at('secrets'), at('work'), 'http://mimir/api/v1/alerts', 'telemetry', at('password')];
  const { stdout, stderr } = spawnSync('sh', ['-c', `${SEND_ROUTES}round\n`, 'alert-routes', ...args], {
    encoding: 'utf8',
    env: { PATH: `${at('bin')}:${process.env.PATH ?? ''}` },
  });
  return `${stdout}${stderr}`;
}
const template = (tenant: string, text: string) => writeFileSync(join(folder, 'templates', `${tenant}.yaml`), text);
const secret = (text: string) => writeFileSync(join(folder, 'secrets/slack/token'), text);
const kept = (tenant: string) => readFileSync(join(folder, 'kept', tenant), 'utf8');
const isReady = () => existsSync(join(folder, 'work/ready'));

test('fills in secrets, as the content of a double-quoted text, and sends', () => {
  template('team-alpha', 'a: "@{slack/token}"\nb: "x@{slack/token}y@{slack/token}"\nc: "$HOME & \\\\1"\n');
  secret('p"a\\s&s\n');
  expect(round()).toBe('alert-routes: team-alpha sent\n');
  expect(kept('team-alpha')).toBe('a: "p\\"a\\\\s&s"\nb: "xp\\"a\\\\s&syp\\"a\\\\s&s"\nc: "$HOME & \\\\1"\n');
  expect(isReady()).toBe(true);
});

test('sends again what changed, and what the Alertmanager lost, and nothing else', () => {
  template('a', 'a: "@{slack/token}"\n');
  secret('one');
  round();
  expect(round()).toBe('');
  secret('two');
  expect(round()).toBe('alert-routes: a sent\n');
  expect(kept('a')).toBe('a: "two"\n');
  rmSync(join(folder, 'kept/a'));
  expect(round()).toBe('alert-routes: a sent\n');
});

test('a missing Secret keeps back the tenant that needs it alone, and shows', () => {
  template('a', 'a: "@{slack/none}"\n');
  template('b', 'b: 1\n');
  expect(round()).toBe('alert-routes: b sent\nalert-routes: a.yaml: there is no Secret slack/none\n');
  expect(isReady()).toBe(false);
});

test.each(['two\nlines', 'a\tb'])('refuses a secret of %j', (value) => {
  template('a', 'a: "@{slack/token}"\n');
  secret(value);
  expect(round()).toContain('slack/token has to be one line');
});

test('says when it is refused, and neither secrets nor the password are in an argument', () => {
  template('a', 'a: "@{slack/token}"\n');
  secret('sesame');
  writeFileSync(join(folder, 'refuse'), '');
  expect(round()).toContain('a: the Alertmanager does not answer (400)');
  expect(isReady()).toBe(false);
  expect(readFileSync(join(folder, 'calls'), 'utf8')).not.toMatch(/sesame|hunter2/);
});
