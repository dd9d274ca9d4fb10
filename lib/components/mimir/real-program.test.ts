import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { PINNED } from '../../spec/versions';
import type { ConfigTree } from '../deep-merge';
import { AZURE_IDENTITY, FILESYSTEM, S3_ROLE } from '../object-storage/stores.fixture';
import { configOf, THREE } from './config.fixture';
import { PART_NAMES, PARTS } from './parts';

const version = spawnSync('mimir', ['-version'], { encoding: 'utf8' });
const minor = PINNED.mimir.tag.split('.').slice(0, 2).join('.');
const hasMimir = version.status === 0 && `${version.stdout}${version.stderr}`.includes(`version ${minor}.`);

const ZONES = configOf({ cluster: { ...THREE, zoneAware: true } });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mimir-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(target: string, config: ConfigTree, args: readonly string[] = []) {
  const file = join(folder, 'config.yaml');
  writeFileSync(file, yaml.dump(config));
  const env = { ...process.env, POD_IP: '10.0.0.1', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' };
  const flags = ['-modules', '-config.expand-env=true', `-config.file=${file}`, `-target=${target}`, ...args];
  const { status, stdout, stderr } = spawnSync('mimir', flags, { env, encoding: 'utf8' });
  // With -modules it reads and checks everything, says what could run, and ends.
  return status === 0 && stdout.includes('store-gateway') ? 'accepted' : `${stdout}${stderr}`;
}

// Skipped where the pinned version of `mimir` is not on PATH: the schema that it was made from is checked everywhere.
(hasMimir ? describe : describe.skip)('the real mimir', () => {
  test.each(PART_NAMES)('accepts the configuration and flags of the %s', (part) => {
    const { target, args } = PARTS[part];
    expect(start(target, configOf({ cluster: THREE }), args)).toBe('accepted');
  });

  test.each([
    ['ingester', '-ingester.ring.instance-availability-zone=a'],
    ['store-gateway', '-store-gateway.sharding-ring.instance-availability-zone=a'],
  ])('accepts the zone of a %s', (target, flag) => {
    expect(start(target, ZONES, [flag])).toBe('accepted');
  });

  test.each([
    ['a role', configOf({ store: S3_ROLE })],
    ['an identity', configOf({ store: AZURE_IDENTITY })],
    ['a disk', configOf({ store: FILESYSTEM })],
  ])('accepts one process with %s', (_, config) => {
    expect(start('all,alertmanager,overrides-exporter', config)).toBe('accepted');
  });

  test('refuses a key that it does not know', () => {
    expect(start('all', configOf({ overrides: { limits: { ingestion_rat: 1 } } }))).toContain('ingestion_rat');
  });
});
