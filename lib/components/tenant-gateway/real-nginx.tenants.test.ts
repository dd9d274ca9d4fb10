import { spawnSync } from 'node:child_process';
import type { ApiPath } from './api-path';
import { basic, type Outcome, RunningGateway } from './gateway.fixture';

const PATHS: readonly ApiPath<'write' | 'read'>[] = [
  { path: '/api/v1/push', match: 'exact', route: 'write', exposed: true, push: true },
  { path: '/push.v1.PusherService/', match: 'prefix', route: 'write', exposed: false, push: true },
  { path: '/push.v1.PusherService/List', match: 'exact', route: 'read', exposed: true },
  { path: '/prometheus/', match: 'prefix', route: 'read', exposed: true, federated: true },
];
const PUSH = '/tenants/mimir/api/v1/push';
const ALPHA = basic('alpha', 'team-alpha');
const BODY = Buffer.from('samples');

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

// Skipped where there is no `nginx` on PATH.
(hasNginx ? describe : describe.skip)('the real nginx, for tenants that push as themselves', () => {
  const gateway = new RunningGateway();
  beforeAll(() => gateway.start(PATHS, '/mimir'), 20_000);
  afterAll(() => gateway.stop());
  beforeEach(() => gateway.seen.splice(0));

  const push = (headers: Record<string, string | string[]>, path = PUSH): Promise<Outcome> =>
    gateway.call('tenants', path, { method: 'POST', headers, body: BODY });
  const tenantsSeen = () => gateway.seen.map(({ headers }) => headers['x-scope-orgid']);

  test('the credentials say whose it is', async () => {
    expect(await push(ALPHA)).toMatchObject({ status: 200 });
    expect(await push(basic('beta', 'team-beta'))).toMatchObject({ status: 200 });
    expect(gateway.seen).toMatchObject([
      { method: 'POST', url: '/api/v1/push', length: BODY.length, headers: { 'x-scope-orgid': 'team-alpha' } },
      { headers: { 'x-scope-orgid': 'team-beta' } },
    ]);
    expect(gateway.seen[0]?.headers).not.toHaveProperty('authorization');
  });

  test('a header may repeat the tenant of the credentials', async () => {
    expect(await push({ ...ALPHA, 'x-scope-orgid': 'team-alpha' })).toMatchObject({ status: 200 });
    expect(tenantsSeen()).toEqual(['team-alpha']);
  });

  test.each([
    'team-beta',
    'team-alpha|team-beta',
    'team-alpha|',
    '|team-alpha',
    'team-alpha|team-alpha',
    'team-alpha, team-beta',
    'TEAM-ALPHA',
    'team-alph',
    'team-alphas',
    'infrastructure',
    '.*',
    '|',
  ])('the header %j is refused', async (tenant) => {
    expect(await push({ ...ALPHA, 'x-scope-orgid': tenant })).toMatchObject({
      status: 403,
      text: 'X-Scope-OrgID: these credentials push for their own tenant, leave the header out\n',
    });
    expect(gateway.seen).toEqual([]);
  });

  test('of two headers none reaches the backend that is not the tenant of the credentials', async () => {
    await push({ ...ALPHA, 'x-scope-orgid': ['team-alpha', 'team-beta'] });
    await push({ ...ALPHA, 'x-scope-orgid': ['team-beta', 'team-alpha'] });
    expect(new Set([...tenantsSeen(), 'team-alpha'])).toEqual(new Set(['team-alpha']));
  });

  test.each([
    ['none', {}],
    ['the password of another', basic('beta', 'team-alpha')],
    ['the name of another', basic('alpha', 'team-beta')],
    ['another case', basic('ALPHA', 'team-alpha')],
    ['more than the password', basic('alphas', 'team-alpha')],
    ['the shared password', basic('inside')],
    ['the shared password with a tenant', basic('inside', 'team-alpha')],
    ['the password of callers outside', basic('outside')],
    ['a key of the Secret that is no tenant', basic('strange', 'stranger')],
    ['the key of a next password', basic('alpha2', 'team-alpha.next')],
    ['a tenant without a password', basic('', 'team-gamma')],
  ])('wrong credentials: %s', async (_, headers) => {
    expect(await push(headers)).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="example"' },
    });
    expect(await push({ ...headers, 'x-scope-orgid': 'team-alpha' })).toMatchObject({ status: 401 });
    expect(gateway.seen).toEqual([]);
  });

  test('a next password is accepted while the first is changed', async () => {
    expect(await push(basic('alpha2', 'team-alpha'))).toMatchObject({ status: 200 });
    expect(tenantsSeen()).toEqual(['team-alpha']);
  });

  test('on the other ports the credentials of a tenant are worth nothing', async () => {
    const headers = { ...ALPHA, 'x-scope-orgid': 'team-alpha' };
    for (const path of ['/api/v1/push', '/prometheus/api/v1/query', PUSH]) {
      expect(await gateway.call('internal', path, { headers })).toMatchObject({ status: 401 });
      expect(await gateway.call('exposed', `/mimir${path}`, { headers })).toMatchObject({ status: 401 });
    }
    expect(gateway.seen).toEqual([]);
  });

  test('nothing is read, and nothing is there without the prefix', async () => {
    for (const method of ['GET', 'POST']) {
      for (const path of [
        '/tenants/mimir/prometheus/api/v1/query?query=up',
        '/tenants/mimir/push.v1.PusherService/List',
        '/tenants/mimir/ready',
        '/tenants/mimir',
        '/tenants/mimir/api/v1/push/more',
        '/mimir/api/v1/push',
        '/api/v1/push',
        '/',
      ]) {
        expect(await gateway.call('tenants', path, { method, headers: ALPHA })).toMatchObject({ status: 404 });
      }
    }
    expect(gateway.seen).toEqual([]);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s pushes nothing', async (method) => {
    for (const path of [PUSH, '/tenants/mimir/push.v1.PusherService/Push']) {
      expect(await gateway.call('tenants', path, { method, headers: ALPHA })).toMatchObject({ status: 405 });
    }
    expect(gateway.seen).toEqual([]);
  });

  test.each([
    '/tenants/mimir/push.v1.PusherService/../prometheus/api/v1/query',
    '/tenants/mimir/push.v1.PusherService/%2e%2E/prometheus/api/v1/query',
    '/tenants/mimir/push.v1.PusherService%2f..%2fprometheus/api/v1/query',
    '/tenants/mimir/push.v1.PusherService/./Push',
    '/tenants/mimir//api/v1/push',
    '/tenants/mimir/api/v1/push#/../../prometheus/',
  ])('the path %s, which nginx and the backend could read differently, is refused', async (path) => {
    expect((await push(ALPHA, path)).status).toBe(400);
    expect(gateway.seen).toEqual([]);
  });

  test('paths below a prefix arrive as they were sent', async () => {
    await push(ALPHA, '/tenants/mimir/push.v1.PusherService/Push?a=b%2Fc');
    expect(gateway.seen).toMatchObject([{ url: '/push.v1.PusherService/Push?a=b%2Fc' }]);
  });

  test('a connection does not become one of another protocol, on which anything could be asked for', async () => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' };
    expect(await push({ ...ALPHA, ...headers })).toMatchObject({ status: 200 });
    expect(gateway.seen).toHaveLength(1);
    expect(gateway.seen[0]?.headers).not.toHaveProperty('upgrade');
    expect(gateway.seen[0]?.headers.connection ?? '').not.toMatch(/upgrade/i);
  });

  test('the log says which tenant failed, and nothing of its password', async () => {
    await gateway.call('tenants', '/tenants/mimir/nowhere?secret_label=1', { headers: basic('beta', 'team-beta') });
    expect(gateway.log).toContain('tenant="team-beta" "GET /tenants/mimir/nowhere" 404');
    expect(gateway.log).not.toContain('secret_label');
    expect(gateway.log).not.toContain(basic('beta', 'team-beta').authorization.slice('Basic '.length));
  });
});
