import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLogql } from './check-logql';

/** Loki's own client, where it is on the PATH: `fmt` reads queries without a server. */
const available = spawnSync('logcli', ['--version']).status === 0;

const queries = readFileSync(join(__dirname, '..', 'testdata', 'logql.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[-+] /.test(line))
  .map((line) => line.slice(2));

function accepted(query: string): boolean {
  return spawnSync('logcli', ['fmt'], { input: query }).status === 0;
}

(available ? test.each(queries) : test.skip.each(queries))('%s', (query) => {
  expect(checkLogql(query).length === 0).toBe(accepted(query));
});
