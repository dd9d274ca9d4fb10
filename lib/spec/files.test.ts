import * as fs from 'node:fs';
import { readFolder } from './files';
import { type Files, inFolder, loadFiles, messages, withFiles } from './folder.fixture';
import { loadPlatform } from './load';

test('a folder is read into its files, by kind and in order', () => {
  const files: Files = {
    'tenants/b.yaml': 'namespaces: [b]\n',
    'tenants/a.yaml': 'namespaces: [a]\n',
    'tenants/README.md': '# Tenants\n',
    'tenants/.gitkeep': '',
    'tenants/Thumbs.db': '',
    'tenants/a.yaml~': 'namespaces: [old]\n',
    'schema/tenant.json': '{}',
  };
  inFolder(withFiles(files), (folder) => {
    const { platform, environments, tenants, problems } = readFolder(folder);
    expect(problems).toEqual([]);
    expect(platform?.name).toBe('platform');
    expect(environments.map(({ name }) => name)).toEqual(['dev']);
    expect(tenants.map(({ name, source }) => [name, source?.value])).toEqual([
      ['a', { namespaces: ['a'] }],
      ['b', { namespaces: ['b'] }],
    ]);
  });
});

test('files with other names are no part of the spec and are not passed over in silence', () => {
  const files = {
    'tenants/a.yml': '',
    'tenants/C.YAML': '',
    'tenants/notes.txt': '',
    'tenents/b.yaml': '',
    'enviroments/x.yaml': '',
    'dist/x.json': '',
  };
  expect(messages(loadFiles(files))).toEqual([
    'dist: not a file of the spec → move it elsewhere; nothing reads it here',
    'enviroments: not a file of the spec → rename it to environments',
    'tenants/C.YAML: not a file of the spec → rename it to C.yaml',
    'tenants/a.yml: not a file of the spec → rename it to a.yaml',
    'tenants/notes.txt: not a file of the spec → move it elsewhere; nothing reads it here',
    'tenents: not a file of the spec → rename it to tenants',
  ]);
});

test('a folder that is no platform: its files are left alone', () => {
  inFolder({ 'package.json': '{}', 'src/main.ts': '' }, (folder) => {
    expect(messages(loadPlatform(folder))).toEqual([
      'platform.yaml: is missing → name the folder that holds it with --platform, or write one with `git` and `domain`',
    ]);
  });
  inFolder({ 'package.json': '{}', 'spec/platform.yaml': 'domain: example.com\n' }, (folder) => {
    const loaded = loadPlatform(folder);
    expect(loaded.ok ? [] : loaded.problems.map(({ fix }) => fix)).toEqual([`did you mean --platform ${folder}/spec?`]);
  });
});

test('a folder without the files it needs', () => {
  inFolder({ 'tenants/a.yaml': 'namespaces: [a]\n' }, (folder) => {
    expect(messages(loadPlatform(folder))).toEqual([
      'environments: is missing → write one file per environment, such as environments/dev.yaml',
      'platform.yaml: is missing → write one with `git` and `domain`',
    ]);
  });
});

test('a folder that does not exist, or is a file', () => {
  inFolder({ 'platform-x/file': '' }, (folder) => {
    const said = (name: string) => {
      const loaded = loadPlatform(`${folder}/${name}`);
      return loaded.ok ? [] : loaded.problems.map(({ problem, got, fix }) => [problem, got, fix]);
    };
    expect(said('nowhere')).toEqual([
      ['does not exist', 'ENOENT', 'create it, or name the right folder with --platform'],
    ]);
    expect(said('platform-x/file')).toEqual([['is no folder', 'ENOTDIR', 'name a folder']]);
  });
});

test('folders and links where files should be', () => {
  inFolder(withFiles({ 'tenants/a.yaml/x': '' }), (folder) => {
    fs.symlinkSync('b.yaml', `${folder}/tenants/b.yaml`);
    fs.symlinkSync('nowhere', `${folder}/tenants/c.yaml`);
    expect(messages(loadPlatform(folder))).toEqual([
      'tenants/a.yaml: not a file (got a folder) → put a file here',
      'tenants/b.yaml: is a symbolic link that leads back to itself (got ELOOP) → replace the link by a file',
      'tenants/c.yaml: is a symbolic link to nothing (got ENOENT) → replace the link by a file',
    ]);
  });
});

const asRoot = process.getuid?.() === 0;

(asRoot ? test.skip : test)('a file that may not be read', () => {
  inFolder(withFiles({ 'tenants/a.yaml': 'namespaces: [a]\n' }), (folder) => {
    fs.chmodSync(`${folder}/tenants/a.yaml`, 0);
    expect(messages(loadPlatform(folder))).toEqual([
      'tenants/a.yaml: cannot be read (got EACCES) → give yourself permission to read it',
    ]);
  });
});

test('a slash at the end of the folder changes no message', () => {
  inFolder(withFiles({ 'tenants/a.yaml': '' }), (folder) => {
    expect(messages(loadPlatform(`${folder}//`))).toEqual(messages(loadPlatform(folder)));
  });
});
