import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MAKE_ORGANIZATIONS } from './organizations-script';

/** A Grafana that knows organizations alone: a program that keeps them in a file and tells how it was started. */
const GRAFANA = String.raw`
const { appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { FOLDER, GF_PATHS_PROVISIONING: provisioning, PORT } = process.env;
const data = FOLDER + '/database.json';
const sources = provisioning ? readdirSync(provisioning + '/datasources') : [];
const dashboards = provisioning ? readdirSync(provisioning + '/dashboards') : [];
appendFileSync(FOLDER + '/starts', JSON.stringify({ sources, dashboards: dashboards.map((f) => readFileSync(provisioning + '/dashboards/' + f, 'utf8')), address: process.env.GF_SERVER_HTTP_ADDR, oauth: process.env.GF_AUTH_GENERIC_OAUTH_ENABLED }) + '\n');
if (sources.some((file) => readFileSync(provisioning + '/datasources/' + file, 'utf8').includes('broken'))) process.exit(1);
const load = () => JSON.parse(existsSync(data) ? readFileSync(data, 'utf8') : '{"password":"secret","orgs":["Main Org."]}');
require('node:http').createServer((request, response) => {
  const { password, orgs } = load();
  const answer = (status, body) => { response.writeHead(status); response.end(JSON.stringify(body)); };
  const { method, url } = request;
  if (url === '/api/health') return answer(200, {});
  const login = 'Basic ' + Buffer.from('admin:' + password).toString('base64');
  if (request.headers.authorization !== login) return answer(401, {});
  if (url === '/api/org') return answer(200, {});
  if (url.startsWith('/api/orgs?')) return answer(200, orgs.map((name, i) => ({ id: i + 1, name })).reverse());
  if (method === 'GET') {
    const id = orgs.indexOf(decodeURIComponent(url.slice('/api/orgs/name/'.length))) + 1;
    return id === 0 ? answer(404, {}) : answer(200, { id, name: orgs[id - 1], address: { id: 7 } });
  }
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const { name } = JSON.parse(body);
    // Another replica makes the same one just before.
    writeFileSync(data, JSON.stringify({ password, orgs: [...orgs, name] }));
    if (name === 'contested') return answer(409, {});
    answer(200, { orgId: orgs.length + 1 });
  });
}).listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

let folder: string;
let port: number;
let peer: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'organizations-'));
  port = await freePort();
  writeFileSync(join(folder, 'grafana.js'), GRAFANA);
  writeFileSync(join(folder, 'sleep'), '#!/bin/sh\nexec /bin/sleep 0.05\n', { mode: 0o755 });
  template('grafana.ini', 'org_mapping = ["sre:${org:platform}:Admin", "a:${org:team-alpha}:Editor"]\n');
  template('organizations/platform/datasources.yaml', 'datasources: [{ orgId: ${org:platform} }]\n');
  template('organizations/team-alpha/datasources.yaml', 'datasources: [{ orgId: ${org:team-alpha} }]\n');
  template('organizations/team-alpha/dashboards.yaml', 'providers: [{ orgId: ${org:team-alpha}, name: a/b }]\n');
});
afterEach(() => {
  peer?.kill();
  peer = undefined;
  rmSync(folder, { recursive: true });
});

test('an empty database gets the organizations, and the files their numbers', () => {
  const run = make(['platform', 'team-alpha']);
  expect(run.status).toBe(0);
  expect(run.stdout).toBe(
    'organizations: platform: made, number 2\norganizations: team-alpha: made, number 3\norganizations: 2 ready\n',
  );
  expect(settings('grafana.ini')).toBe('org_mapping = ["sre:2:Admin", "a:3:Editor"]\n');
  expect(settings('provisioning/datasources/team-alpha.yaml')).toBe('datasources: [{ orgId: 3 }]\n');
  expect(settings('provisioning/datasources/platform.yaml')).toBe('datasources: [{ orgId: 2 }]\n');
  expect(settings('provisioning/dashboards/team-alpha.yaml')).toBe('providers: [{ orgId: 3, name: a/b }]\n');
  expect(starts()).toEqual([
    {
      sources: [],
      dashboards: ['providers: [{ orgId: 1, name: a/b }]\n'],
      address: '127.0.0.1',
      oauth: 'false',
    },
  ]);
});

test('a second time, nothing is made, and Grafana finds what it had', () => {
  make(['platform', 'team-alpha']);
  const again = make(['platform', 'team-alpha']);
  expect(again.stdout).toBe('organizations: 2 ready\n');
  expect(starts()[1]?.sources).toEqual(['platform.yaml', 'team-alpha.yaml']);
  expect(settings('provisioning/datasources/team-alpha.yaml')).toBe('datasources: [{ orgId: 3 }]\n');
});

test('numbers are those of the database, whatever they were before', () => {
  make(['platform', 'team-alpha']);
  writeFileSync(join(folder, 'database.json'), '{"password":"secret","orgs":["Main Org.","team-alpha","platform"]}');
  make(['platform', 'team-alpha']);
  expect(settings('provisioning/datasources/team-alpha.yaml')).toBe('datasources: [{ orgId: 2 }]\n');
  expect(settings('provisioning/datasources/platform.yaml')).toBe('datasources: [{ orgId: 3 }]\n');
});

test('an organization without a tenant is named and kept, its files go', () => {
  make(['platform', 'team-alpha']);
  template('grafana.ini', 'org_mapping = ["sre:${org:platform}:Admin"]\n');
  const run = make(['platform']);
  expect(run.stdout).toBe(
    'organizations: team-alpha: retired; nobody has a role in it, and what people made in it is kept\norganizations: 1 ready\n',
  );
  expect(readdirSync(join(folder, 'settings/provisioning/datasources'))).toEqual(['platform.yaml']);
  expect(JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')).orgs).toContain('team-alpha');
});

test('another replica that was faster is no failure', () => {
  template('grafana.ini', '');
  template('organizations/contested/datasources.yaml', 'datasources: []\n');
  expect(make(['contested']).status).toBe(0);
});

test('a Grafana that runs already is asked, and no second one is started', async () => {
  const peers = await freePort();
  peer = spawn(process.execPath, [join(folder, 'grafana.js')], {
    env: { ...process.env, FOLDER: folder, PORT: String(peers) },
  });
  execFileSync('sh', ['-c', `until curl -sf http://127.0.0.1:${peers}/api/health; do sleep 0.1; done`]);
  const run = make(['platform', 'team-alpha'], { PEERS: `http://127.0.0.1:${peers}`, MEMORY: '' });
  expect(run.stdout).toContain('asking the Grafana that runs already\n');
  expect(run.status).toBe(0);
  expect(starts()).toHaveLength(1);
  expect(settings('provisioning/datasources/team-alpha.yaml')).toBe('datasources: [{ orgId: 3 }]\n');
});

test('data sources that Grafana refuses by now do not keep it from starting', () => {
  mkdirSync(join(folder, 'memory'));
  writeFileSync(join(folder, 'memory/old.yaml'), 'broken');
  const run = make(['platform', 'team-alpha']);
  expect(run.status).toBe(0);
  expect(starts().map(({ sources }) => sources)).toEqual([['old.yaml'], []]);
});

test('a password that was changed in the Secret becomes that of the administrator', () => {
  writeFileSync(join(folder, 'database.json'), '{"password":"old","orgs":["Main Org."]}');
  const run = make(['platform', 'team-alpha']);
  expect(run.stdout).toContain('setting that of the Secret');
  expect(run.status).toBe(0);
});

test('the first organization is nobody’s', () => {
  writeFileSync(join(folder, 'database.json'), '{"password":"secret","orgs":["platform"]}');
  const run = make(['platform', 'team-alpha']);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('platform is the first organization, which has to stay empty');
  expect(existsSync(join(folder, 'settings/grafana.ini'))).toBe(false);
});

test('a number that nobody asked for is a failure, not an empty text', () => {
  expect(make(['platform']).stderr).toContain('an organization that nobody asked for is named there');
});

test('no password stands in an argument', () => {
  expect(MAKE_ORGANIZATIONS).not.toMatch(/--user|-u |--header/);
  execFileSync('sh', ['-n', '-c', MAKE_ORGANIZATIONS]);
});

function make(organizations: readonly string[], env: Readonly<Record<string, string>> = {}) {
  mkdirSync(join(folder, 'settings'), { recursive: true });
  const reset = `sed -i s/"old"/"secret"/ ${folder}/database.json`;
  return spawnSync('sh', ['-c', MAKE_ORGANIZATIONS, 'organizations', ...organizations], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      FOLDER: folder,
      PORT: String(port),
      GF_SECURITY_ADMIN_USER: 'admin',
      GF_SECURITY_ADMIN_PASSWORD: 'secret',
      TEMPLATES: join(folder, 'templates'),
      SETTINGS: join(folder, 'settings'),
      ADDRESS: `http://127.0.0.1:${port}`,
      PEERS: '',
      MEMORY: join(folder, 'memory'),
      SERVE: `${process.execPath} ${join(folder, 'grafana.js')}`,
      SET_ADMINISTRATOR: reset,
      ...env,
    },
  });
}

function template(path: string, text: string): void {
  const file = join(folder, 'templates', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function settings(path: string): string {
  return readFileSync(join(folder, 'settings', path), 'utf8');
}

interface Start {
  readonly sources: readonly string[];
  readonly dashboards: readonly string[];
  readonly address?: string;
  readonly oauth?: string;
}

function starts(): readonly Start[] {
  const lines = readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Start);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
