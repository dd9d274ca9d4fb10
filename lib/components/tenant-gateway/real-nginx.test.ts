import { spawnSync } from 'node:child_process';
import type { ApiPath } from './api-path';
import { basic, RunningGateway } from './gateway.fixture';

const version = /nginx\/(\d+)\.(\d+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '');
/** Since 1.23 nginx joins repeated headers; before it takes the first, which is safe as well. */
const joinsHeaders = version !== null && Number(version[1]) * 1000 + Number(version[2]) >= 1023;

const PATHS: readonly ApiPath<'write' | 'read'>[] = [
  { path: '/api/v1/push', match: 'exact', route: 'write', exposed: true, methods: ['POST'] },
  { path: '/prometheus/', match: 'prefix', route: 'read', exposed: true, federated: true },
  { path: '/prometheus/config/', match: 'prefix', route: 'read', exposed: false },
];
const ALPHA = { 'x-scope-orgid': 'team-alpha' };
const BOTH = { 'x-scope-orgid': 'team-alpha|team-beta' };
const INSIDE = { ...basic('inside'), ...ALPHA };
const OUTSIDE = { ...basic('outside'), ...ALPHA };
const QUERY = '/prometheus/api/v1/query';

// Skipped where there is no `nginx` on PATH.
(version ? describe : describe.skip)('the real nginx', () => {
  const gateway = new RunningGateway();
  beforeAll(() => gateway.start(PATHS, '/mimir'), 20_000);
  afterAll(() => gateway.stop());
  beforeEach(() => gateway.seen.splice(0));

  test('a probe needs no password, on a port where nothing else is', async () => {
    expect(await gateway.call('health', '/ready')).toMatchObject({ status: 200, text: 'ready\n' });
    expect(await gateway.call('health', QUERY, { headers: INSIDE })).toMatchObject({ status: 404 });
    expect(await gateway.call('internal', '/ready')).toMatchObject({ status: 401 });
  });

  test('a tenant alone convinces nobody, and neither does the password of the other port', async () => {
    const wrong = [
      {},
      basic('wrong'),
      basic('INSIDE'),
      basic('inside2'),
      basic('outside'),
      { authorization: 'Basic ' },
    ];
    for (const headers of wrong) {
      const answer = await gateway.call('internal', QUERY, { headers: { ...headers, ...ALPHA } });
      expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Basic realm="example"' } });
    }
    expect(await gateway.call('exposed', `/mimir${QUERY}`, { headers: INSIDE })).toMatchObject({ status: 401 });
    expect(gateway.seen).toEqual([]);
  });

  test('the backend gets the tenant and the request as it was sent, but no credentials', async () => {
    const path = `${QUERY}?query=up%7Ba%3D%22%2F%22%7D`;
    expect(await gateway.call('internal', path, { headers: INSIDE })).toMatchObject({ status: 200 });
    expect(gateway.seen).toMatchObject([{ method: 'GET', url: path, headers: ALPHA }]);
    expect(gateway.seen[0]?.headers).not.toHaveProperty('authorization');
  });

  test('the next password is accepted while the first is changed', async () => {
    const headers = { ...basic('tomorrow'), ...ALPHA };
    expect(await gateway.call('internal', QUERY, { headers })).toMatchObject({ status: 200 });
  });

  test.each([
    '',
    'team alpha',
    'team/alpha',
    'team-alpha|',
    '|team-alpha',
    'a,b',
    'a, b',
    'a||b',
    '.*',
    'team-.*',
    'Team',
  ])('the tenant %j is none', async (tenant) => {
    const headers = { ...basic('inside'), 'x-scope-orgid': tenant };
    expect(await gateway.call('internal', QUERY, { headers })).toMatchObject({
      status: 401,
      text: 'X-Scope-OrgID: one header with a tenant is needed\n',
    });
    expect(gateway.seen).toEqual([]);
  });

  test('without a tenant there is no answer', async () => {
    expect(await gateway.call('internal', QUERY, { headers: basic('inside') })).toMatchObject({ status: 401 });
  });

  test('of two headers at most one reaches the backend', async () => {
    const headers = { ...basic('inside'), 'x-scope-orgid': ['team-alpha', 'team-beta'] };
    const { status } = await gateway.call('internal', QUERY, { headers });
    expect(status).toBe(joinsHeaders ? 401 : 200);
    expect(gateway.seen.map((one) => one.headers['x-scope-orgid'])).toEqual(joinsHeaders ? [] : ['team-alpha']);
  });

  test('several tenants can be read and not written', async () => {
    const headers = { ...basic('inside'), ...BOTH };
    expect(await gateway.call('internal', QUERY, { headers })).toMatchObject({ status: 200 });
    expect(gateway.seen).toMatchObject([{ headers: BOTH }]);
    const push = await gateway.call('internal', '/api/v1/push', { method: 'POST', headers, body: Buffer.from('x') });
    expect(push).toMatchObject({ status: 400, text: 'X-Scope-OrgID: one tenant, not several\n' });
  });

  test('only the methods that a path names', async () => {
    expect(await gateway.call('internal', '/api/v1/push', { headers: INSIDE })).toMatchObject({ status: 405 });
    const push = { method: 'POST', headers: INSIDE, body: Buffer.alloc(700_000) };
    expect(await gateway.call('internal', '/api/v1/push', push)).toMatchObject({ status: 200 });
    expect(gateway.seen).toMatchObject([{ method: 'POST', length: 700_000 }]);
  });

  test('a body of unknown length goes through, one over the limit does not', async () => {
    const headers = { ...INSIDE, 'transfer-encoding': 'chunked', 'content-type': 'application/proto' };
    const small = { method: 'POST', headers, body: Buffer.alloc(500_000) };
    expect(await gateway.call('internal', '/api/v1/push', small)).toMatchObject({ status: 200 });
    expect(gateway.seen).toMatchObject([{ length: 500_000, headers: { 'content-type': 'application/proto' } }]);
    const big = { method: 'POST', headers: INSIDE, body: Buffer.alloc(1_100_000) };
    expect(await gateway.call('internal', '/api/v1/push', big).catch(() => ({ status: 413 }))).toMatchObject({
      status: 413,
    });
  });

  test('outside the prefix is taken away, and what is not exposed is not there', async () => {
    expect(await gateway.call('exposed', `/mimir${QUERY}?query=a%2Fb`, { headers: OUTSIDE })).toMatchObject({
      status: 200,
    });
    expect(gateway.seen).toMatchObject([{ url: `${QUERY}?query=a%2Fb` }]);
    for (const path of ['/mimir/prometheus/config/v1/rules', QUERY, '/mimir', '/mimir/', '/']) {
      expect(await gateway.call('exposed', path, { headers: OUTSIDE })).toMatchObject({ status: 404 });
    }
    expect(gateway.seen).toHaveLength(1);
  });

  test.each([
    '/mimir/prometheus/config/../api/v1/query',
    '/mimir/prometheus/config/%2e%2E/api/v1/query',
    '/mimir/prometheus/config%2f..%2Fapi/v1/query',
    '/mimir/prometheus/config/.%2e',
    '/mimir/prometheus/./config/v1/rules',
    '/mimir//prometheus/api/v1/query',
    '/mimir/prometheus/api/v1/query#/../../config/v1/rules',
  ])('the path %s, which nginx and the backend could read differently, is refused', async (path) => {
    expect((await gateway.call('exposed', path, { headers: OUTSIDE })).status).toBe(400);
    expect(gateway.seen).toEqual([]);
  });

  test('dots and slashes in a query are nobody’s business', async () => {
    const path = '/mimir/prometheus/api/v1/label/a..b/values?match=a/../b//c%2f..%2f';
    expect(await gateway.call('exposed', path, { headers: OUTSIDE })).toMatchObject({ status: 200 });
  });

  test('the log has the path of what failed, and no query', async () => {
    await gateway.call('internal', `${QUERY}?query=secret_metric`, { headers: ALPHA });
    expect(gateway.log).toContain(`tenant="team-alpha" "GET ${QUERY}" 401`);
    expect(gateway.log).not.toContain('secret_metric');
  });
});
