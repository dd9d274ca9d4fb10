import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAY_OUT } from './rule-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  mkdirSync(join(folder, 'from'));
  mkdirSync(join(folder, 'to'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function layOut(): string {
  const args = ['-c', `${LAY_OUT}lay_out "$1" "$2"`, 'rules', join(folder, 'from'), join(folder, 'to')];
  const { status, stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
  return status === 0 ? stdout : `failed: ${stderr}`;
}
const write = (name: string, text: string) => writeFileSync(join(folder, 'from', name), text);
const files = () =>
  readdirSync(join(folder, 'to'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath.slice(folder.length + 4)}/${entry.name}`)
    .sort();

test('each tenant gets a folder, files keep the rest of their names', () => {
  write('team-alpha.own.shop.yaml', 'groups: []');
  write('infrastructure.platform.yaml', 'groups: []');
  expect(layOut()).toBe('laid out infrastructure.platform.yaml\nlaid out team-alpha.own.shop.yaml\n');
  expect(files()).toEqual(['infrastructure/platform.yaml', 'team-alpha/own.shop.yaml']);
});

test('only what changed is written again, and what is gone is removed with its folder', () => {
  write('a.x.yaml', 'one');
  write('b.x.yaml', 'two');
  layOut();
  write('a.x.yaml', 'three');
  rmSync(join(folder, 'from', 'b.x.yaml'));
  expect(layOut()).toBe('laid out a.x.yaml\nremoved b.x.yaml\n');
  expect(files()).toEqual(['a/x.yaml']);
  expect(readdirSync(join(folder, 'to'))).not.toContain('b');
  expect(readFileSync(join(folder, 'to/a/x.yaml'), 'utf8')).toBe('three');
  expect(layOut()).toBe('');
});

test('no rules at all are no failure', () => {
  expect(layOut()).toBe('');
});
