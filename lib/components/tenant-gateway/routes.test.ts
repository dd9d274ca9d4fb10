import { API_PATHS as LOKI } from '../loki/routes';
import { API_PATHS as MIMIR } from '../mimir/routes';
import { API_PATHS as PYROSCOPE } from '../pyroscope/routes';
import { API_PATHS as TEMPO } from '../tempo/routes';
import type { ApiPath } from './api-path';

const TABLES: readonly (readonly [string, readonly ApiPath[]])[] = [
  ['loki', LOKI],
  ['mimir', MIMIR],
  ['tempo', TEMPO],
  ['pyroscope', PYROSCOPE],
];

/** The line of a table that decides about a request, as nginx chooses it. */
function lineOf(table: readonly ApiPath[], path: string): ApiPath | undefined {
  const exact = table.find((line) => line.match === 'exact' && line.path === path);
  const prefixes = table.filter((line) => line.match === 'prefix' && path.startsWith(line.path));
  return exact ?? prefixes.sort((a, b) => b.path.length - a.path.length)[0];
}

test.each(TABLES)('each path of %s is there once', (_, table) => {
  expect(new Set(table.map(({ path }) => path)).size).toBe(table.length);
});

test.each([
  ['loki push', LOKI, '/loki/api/v1/push', 'write'],
  ['loki OTLP', LOKI, '/otlp/v1/logs', 'write'],
  ['mimir push', MIMIR, '/api/v1/push', 'distributor'],
  ['mimir OTLP', MIMIR, '/otlp/v1/metrics', 'distributor'],
  ['mimir rules', MIMIR, '/prometheus/config/v1/rules/team/group', 'ruler'],
  ['mimir state of rules', MIMIR, '/prometheus/api/v1/rules', 'ruler'],
  ['mimir alerts', MIMIR, '/alertmanager/api/v2/alerts', 'alertmanager'],
  ['mimir alertmanager configuration', MIMIR, '/api/v1/alerts', 'alertmanager'],
  ['tempo push', TEMPO, '/v1/traces', 'receiver'],
  ['pyroscope push', PYROSCOPE, '/push.v1.PusherService/Push', 'distributor'],
  ['pyroscope ingest', PYROSCOPE, '/ingest', 'distributor'],
])('%s is for one tenant', (_, table, path, route) => {
  expect(lineOf(table, path)).toMatchObject({ route });
  expect(lineOf(table, path)?.federated ?? false).toBe(false);
});

test.each([
  ['loki', LOKI, '/loki/api/v1/query_range', 'read'],
  ['mimir', MIMIR, '/prometheus/api/v1/query_range', 'queryFrontend'],
  ['mimir', MIMIR, '/prometheus/api/v1/label/job/values', 'queryFrontend'],
  ['mimir', MIMIR, '/prometheus/api/v1/status/buildinfo', 'queryFrontend'],
  ['tempo', TEMPO, '/api/v2/traces/0af7651916cd43dd8448eb211c80319c', 'queryFrontend'],
  ['tempo', TEMPO, '/api/search', 'queryFrontend'],
  ['tempo', TEMPO, '/api/search/tag/.service.name/values', 'queryFrontend'],
  ['tempo', TEMPO, '/api/v2/search/tags', 'queryFrontend'],
  ['tempo', TEMPO, '/api/metrics/query_range', 'queryFrontend'],
  ['tempo', TEMPO, '/api/echo', 'queryFrontend'],
  ['tempo', TEMPO, '/api/status/buildinfo', 'queryFrontend'],
  ['pyroscope', PYROSCOPE, '/querier.v1.QuerierService/ProfileTypes', 'queryFrontend'],
  ['pyroscope', PYROSCOPE, '/pyroscope/render-diff', 'queryFrontend'],
])('%s is read over several tenants, from outside too: %s %s', (_, table, path, route) => {
  expect(lineOf(table, path)).toMatchObject({ route, exposed: true, federated: true });
});

test.each(TABLES)('by its own credentials a tenant pushes to %s and reads nothing', (_, table) => {
  const pushed = table.filter(({ push }) => push).map(({ path }) => path);
  expect(pushed).not.toEqual([]);
  for (const line of table.filter(({ push }) => push)) {
    expect(line).toMatchObject({ route: expect.stringMatching(/^(write|distributor|receiver)$/) });
    expect(line.federated ?? line.stream ?? false).toBe(false);
  }
});

test.each([
  ['mimir', MIMIR, ['/api/v1/push', '/otlp/v1/metrics']],
  ['loki', LOKI, ['/loki/api/v1/push', '/otlp/v1/logs']],
  ['tempo', TEMPO, ['/v1/traces']],
  ['pyroscope', PYROSCOPE, ['/push.v1.PusherService/Push', '/ingest', '/pyroscope/ingest', '/v1development/profiles']],
])('what takes telemetry for %s is among what tenants push to', (_, table, paths) => {
  expect(paths.map((path) => lineOf(table, path)?.push)).toEqual(paths.map(() => true));
});

test.each([
  ['loki', LOKI, ['/config', '/ready', '/metrics', '/flush', '/ingester/shutdown', '/memberlist', '/ui']],
  [
    'mimir',
    MIMIR,
    [
      '/config',
      '/metrics',
      '/ingester/shutdown',
      '/multitenant_alertmanager/configs',
      '/ruler/rule_groups',
      '/api/v1/upload',
    ],
  ],
  ['tempo', TEMPO, ['/api/overrides', '/status/config', '/metrics', '/live-store/prepare-downscale', '/flush']],
  [
    'pyroscope',
    PYROSCOPE,
    [
      '/settings.v1.SettingsService/Set',
      '/ops/object-store/tenants',
      '/adhocprofiles.v1.AdHocProfileService/Upload',
      '/api/v1/status/config',
    ],
  ],
])('nobody gets at what %s is run with', (_, table, paths) => {
  expect(paths.filter((path) => lineOf(table, path) !== undefined)).toEqual([]);
});

test.each([
  ['loki', LOKI, ['/loki/api/v1/rules/team', '/loki/api/v1/delete']],
  ['mimir', MIMIR, ['/prometheus/config/v1/rules', '/api/v1/alerts', '/alertmanager/api/v2/silences']],
])('from outside nobody changes rules, silences or data of %s', (_, table, paths) => {
  expect(paths.map((path) => lineOf(table, path)?.exposed)).toEqual(paths.map(() => false));
});
