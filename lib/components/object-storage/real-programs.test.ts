import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { type ConfigTree, deepMerge } from '../deep-merge';
import type { ObjectStore } from '../object-store';
import { mimirStorage } from './mimir';
import { pyroscopeStorage } from './pyroscope';
import { STORES } from './stores.fixture';
import { tempoStorage } from './tempo';

interface Program {
  readonly name: string;
  /** Flags that make it read its configuration, say what is wrong with it, and stop. */
  readonly flags: readonly string[];
  readonly storage: (store: ObjectStore) => ConfigTree;
  /** The least that it wants beside its storage. */
  readonly rest: ConfigTree;
}

const PROGRAMS: readonly Program[] = [
  {
    name: 'mimir',
    flags: ['-modules'],
    storage: mimirStorage,
    rest: {
      blocks_storage: { tsdb: { dir: '/data/tsdb' }, bucket_store: { sync_dir: '/data/sync' } },
      compactor: { data_dir: '/data/compactor' },
      ruler: { rule_path: '/data/ruler' },
    },
  },
  {
    name: 'tempo',
    flags: ['-config.verify=true'],
    storage: tempoStorage,
    rest: { storage: { trace: { wal: { path: '/data/wal' } } } },
  },
  { name: 'pyroscope', flags: ['-modules'], storage: pyroscopeStorage, rest: { architecture_storage: 'v2' } },
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stores-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read({ name, flags }: Program, config: ConfigTree) {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, yaml.dump(config));
  const env = { ...process.env, S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b', AZURE_ACCOUNT_KEY: 'YQ==' };
  const args = ['-config.expand-env=true', `-config.file=${file}`, ...flags];
  const { status, stdout, stderr } = spawnSync(name, args, { env, cwd: folder, encoding: 'utf8' });
  return { status, said: status === 0 ? '' : `${stdout}${stderr}` };
}

// Skipped where a program is not on PATH: the schemas that its configuration is checked against were made from it.
describe.each(PROGRAMS)('the real $name', (program) => {
  const isThere = spawnSync(program.name, ['-version']).status === 0;
  (isThere ? test : test.skip).each(Object.entries(STORES))('reads where its data is: %s', (_, store) => {
    expect(read(program, deepMerge(program.rest, program.storage(store)))).toEqual({ status: 0, said: '' });
  });
});
