import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import type { Duration, Quantity } from '../../spec/model';
import { PINNED } from '../../spec/versions';
import { AZURE_IDENTITY, AZURE_KEY, FILESYSTEM, S3_KEYS, S3_ROLE } from '../object-storage/stores.fixture';
import type { ObjectStore } from '../object-store';
import { type Cluster, lokiConfig } from './config';
import { PART_NAMES, PARTS } from './parts';

const version = spawnSync('loki', ['-version'], { encoding: 'utf8' });
const hasLoki = version.status === 0 && version.stdout.includes(`version ${PINNED.loki.tag}`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loki-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

// Skipped where the pinned version of `loki` is not on PATH: the schema that it was made from is checked everywhere.
(hasLoki ? describe : describe.skip)('the real loki -verify-config', () => {
  const cluster: Cluster = {
    label: 'prod.observability.loki',
    memberlist: 'loki-memberlist:7946',
    compactor: 'loki-backend:9095',
    indexGateways: 'loki-backend-headless:9095',
    replicationFactor: 3,
    zoneAware: true,
    queriers: 'http://loki-querier:3100',
  };

  test.each([
    ['all', 'alone', S3_KEYS],
    ['all', 'alone', FILESYSTEM],
    ['read', cluster, S3_KEYS],
    ['write', cluster, S3_ROLE],
    ['backend', cluster, AZURE_KEY],
    ['read', cluster, AZURE_IDENTITY],
    ...PART_NAMES.map((part) => [PARTS[part].target, { ...cluster, indexGateways: 2 }, S3_KEYS] as const),
  ] as const)('accepts the configuration of target %s', (target, members, store) => {
    const file = join(folder, 'config.yaml');
    writeFileSync(file, yaml.dump(configOf(members, store)));
    const args = ['-verify-config', '-config.expand-env=true', `-config.file=${file}`, `-target=${target}`];
    const env = {
      ...process.env,
      POD_IP: '10.0.0.1',
      S3_ACCESS_KEY: 'a',
      S3_SECRET_KEY: 'b',
      AZURE_ACCOUNT_KEY: 'YQ==',
    };
    const { status, stderr } = spawnSync('loki', args, { env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.stringContaining('config is valid')]);
  });
});

function configOf(cluster: Cluster | 'alone', store: ObjectStore) {
  return lokiConfig({
    cluster,
    store,
    retention: '7d' as Duration,
    memoryLimit: '1Gi' as Quantity,
    overrides: {},
  });
}
