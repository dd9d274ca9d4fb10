import { type ProgramSchema, validateAgainst } from '../../schema/programs';
import { loadFiles, messages } from '../folder.fixture';
import { OWN_SETTINGS } from './program-settings';

const PROGRAM_OF: Readonly<Record<keyof typeof OWN_SETTINGS, ProgramSchema>> = {
  metrics: 'mimir',
  logs: 'loki',
  traces: 'tempo',
  profiles: 'pyroscope',
  shortTermMetrics: 'prometheus',
};

const SETTINGS = Object.entries(OWN_SETTINGS).flatMap(([backend, settings]) =>
  Object.keys(settings).map((setting) => [backend as keyof typeof OWN_SETTINGS, setting] as const),
);

test.each(SETTINGS)('%s: the program has a setting %s', (backend, setting) => {
  const config = setting.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), null);
  const unknown = validateAgainst(PROGRAM_OF[backend], config).filter(({ message }) => message === 'unknown field');
  expect(unknown).toEqual([]);
});

/** What is said of a `config`, without the name of its file. */
function said(backends: string): readonly string[] {
  const text = `cluster: { server: https://dev.example.com }\nbackends:\n${backends}`;
  return messages(loadFiles({ 'environments/dev.yaml': text })).map((one) => one.replace('environments/dev.yaml:', ''));
}

const OURS = 'the platform sets this itself';

test.each([
  [
    '  logs: { config: { auth_enabled: false, limits_config: { max_query_length: 721h } } }\n',
    `3:21: backends.logs.config.auth_enabled: ${OURS}: tenants are kept apart by it → leave it out`,
  ],
  [
    '  logs: { config: { server: { http_listen_port: 80 } } }\n',
    `3:31: backends.logs.config.server.http_listen_port: ${OURS}: Services and probes use it → leave it out`,
  ],
  [
    '  metrics: { config: { ingester: { ring: { kvstore: { store: consul } } } } }\n',
    `3:44: backends.metrics.config.ingester.ring.kvstore: ${OURS}: the processes find each other by it → leave it out`,
  ],
  [
    '  metrics: { config: { ruler_storage: { backend: s3 }, limits: { max_query_lookback: 1y } } }\n',
    `3:24: backends.metrics.config.ruler_storage: ${OURS}: rules are files that the platform mounts → leave it out`,
  ],
  [
    '  traces: { config: { multitenancy_enabled: false, storage: { trace: { block: { version: vParquet5 } } } } }\n',
    `3:23: backends.traces.config.multitenancy_enabled: ${OURS}: tenants are kept apart by it → leave it out`,
  ],
  [
    '  profiles: { config: { storage: { backend: gcs } } }\n',
    `3:36: backends.profiles.config.storage.backend: ${OURS}: it is the bucket that \`storage\` makes → leave it out`,
  ],
  [
    '  metrics: on\n  shortTermMetrics: { config: { remote_write: [] } }\n',
    `4:33: backends.shortTermMetrics.config.remote_write: ${OURS}: each tenant has its own, by which tenants are kept apart → leave it out`,
  ],
])('%j is refused', (backends, problem) => {
  expect(said(backends)).toEqual([problem]);
});
