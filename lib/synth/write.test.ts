import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { formatProblem, type Result } from '../spec/problem';
import { diskFileSystem, type FileSystem } from './file-system';
import type { FileSpec } from './layout';
import type { Change } from './tree';
import { compare, type OutputProps, prepare, write as writeOnly } from './write';
import { HEADER } from './yaml';

let cwd: string;

beforeEach(() => {
  cwd = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'write-')));
  fs.mkdirSync(path.join(cwd, 'platform'));
});

afterEach(() => fs.rmSync(cwd, { recursive: true }));

function spec(file: string, text = 'x'): FileSpec {
  return { path: file, content: `${HEADER}\n${text}\n` };
}

const OLD = [spec('dev/a/one.yaml'), spec('dev/b/two.yaml'), spec('argocd/dev.yaml')];
const NEW = [spec('dev/a/one.yaml'), spec('dev/c/three.yaml'), spec('argocd/dev.yaml', 'changed')];

function props(changes: Partial<OutputProps> = {}): OutputProps {
  return { out: 'dist', platformDir: 'platform', cwd, ...changes };
}

/** A run of synth as far as the disk is concerned. */
function write(files: readonly FileSpec[], output: OutputProps): Result<readonly Change[]> {
  const problems = prepare(output);
  return problems.length > 0 ? { ok: false, problems } : writeOnly(files, output);
}

/** Changes as `+` (written), `~` (changed) or `-` (removed) and the path; problems as lines. */
function outcome(result: Result<readonly Change[]>): readonly string[] {
  if (!result.ok) return result.problems.map(formatProblem);
  return result.value.map(
    ({ path: file, before, after }) => `${before === undefined ? '+' : after === undefined ? '-' : '~'} ${file}`,
  );
}

/** Every file below a folder with its content, by path. */
function tree(folder: string): Record<string, string> {
  const at = path.join(cwd, folder);
  if (!fs.existsSync(at)) return {};
  return Object.fromEntries(
    fs
      .readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(cwd, file), fs.readFileSync(file, 'utf8')]),
  );
}

function expected(files: readonly FileSpec[]): Record<string, string> {
  const place = (file: string) => (file.startsWith('argocd/') ? file : `dist/${file}`);
  return Object.fromEntries(files.map(({ path: file, content }) => [place(file), content]));
}

function everything(): Record<string, string> {
  return { ...tree('dist'), ...tree('argocd') };
}

describe('writing', () => {
  test('the first run writes all files, and root applications beside the output', () => {
    expect(outcome(write(OLD, props()))).toEqual(['+ argocd/dev.yaml', '+ dev/a/one.yaml', '+ dev/b/two.yaml']);
    expect(everything()).toEqual(expected(OLD));
  });

  test('in any other folder the root applications are in it', () => {
    expect(outcome(write(OLD, props({ out: 'build/out' })))).toHaveLength(3);
    expect(Object.keys(tree('build'))).toEqual([
      'build/out/argocd/dev.yaml',
      'build/out/dev/a/one.yaml',
      'build/out/dev/b/two.yaml',
    ]);
  });

  test('the next run changes what changed, removes what is stale, and leaves no empty folder', () => {
    write(OLD, props());
    expect(outcome(write(NEW, props()))).toEqual(['~ argocd/dev.yaml', '- dev/b/two.yaml', '+ dev/c/three.yaml']);
    expect(everything()).toEqual(expected(NEW));
    expect(fs.readdirSync(path.join(cwd, 'dist', 'dev'))).toEqual(['a', 'c']);
    expect(fs.readdirSync(cwd).sort()).toEqual(['argocd', 'dist', 'platform']);
  });

  test('a run that changes nothing touches nothing, not even folders', () => {
    write(OLD, props());
    const { ino, mtimeMs, ctimeMs } = fs.statSync(path.join(cwd, 'dist'));
    expect(outcome(write(OLD, props()))).toEqual([]);
    expect(fs.statSync(path.join(cwd, 'dist'))).toMatchObject({ ino, mtimeMs, ctimeMs });
  });

  test('files that stay keep their inode and modification time', () => {
    write(OLD, props());
    const file = path.join(cwd, 'dist/dev/a/one.yaml');
    fs.utimesSync(file, 1000, 1000);
    const { ino, mtimeMs } = fs.statSync(file);
    write(NEW, props());
    expect(fs.statSync(file)).toMatchObject({ ino, mtimeMs, nlink: 1 });
  });

  test('where there are no hard links, files that stay keep their modification time', () => {
    write(OLD, props());
    const file = path.join(cwd, 'dist/dev/a/one.yaml');
    fs.utimesSync(file, 1000, 1000);
    const link = () => fs.linkSync(path.join(cwd, 'absent'), file);
    expect(write(NEW, props({ fileSystem: { ...diskFileSystem, link } })).ok).toBe(true);
    expect(fs.statSync(file).mtimeMs).toBe(1_000_000);
    expect(everything()).toEqual(expected(NEW));
  });

  test('comparing says the same and writes nothing', () => {
    write(OLD, props());
    expect(outcome(compare(NEW, props()))).toEqual(['~ argocd/dev.yaml', '- dev/b/two.yaml', '+ dev/c/three.yaml']);
    expect(everything()).toEqual(expected(OLD));
  });
});

describe('foreign files', () => {
  test('are named, and nothing is written', () => {
    write(OLD, props());
    fs.writeFileSync(path.join(cwd, 'dist/dev/notes.md'), '# mine\n');
    expect(outcome(write(NEW, props()))).toEqual([
      'dist/dev/notes.md: synth did not write this file, and it owns all that is in the folder (got no "Generated by npm run synth" in its first line, expected only generated files in dist) → move it out of the folder, or delete it if it is not needed',
    ]);
    expect(everything()).toEqual({ ...expected(OLD), 'dist/dev/notes.md': '# mine\n' });
  });

  test('also count where synth would write itself, in argocd/, and if they are links or folders of git', () => {
    fs.mkdirSync(path.join(cwd, 'dist/dev/a'), { recursive: true });
    fs.mkdirSync(path.join(cwd, 'dist/.git'));
    fs.mkdirSync(path.join(cwd, 'argocd'));
    fs.writeFileSync(path.join(cwd, 'dist/dev/a/one.yaml'), 'by hand: true\n');
    fs.writeFileSync(path.join(cwd, 'argocd/mine.yaml'), 'by hand: true\n');
    fs.symlinkSync('/', path.join(cwd, 'dist/dev/link'));
    const files = outcome(write(OLD, props())).map((line) => line.split(':')[0]);
    expect(files.sort()).toEqual(['argocd/mine.yaml', 'dist/.git', 'dist/dev/a/one.yaml', 'dist/dev/link']);
  });

  test('are not those whose line ends Git has changed', () => {
    write(OLD, props());
    const [file] = OLD.map(({ path: name }) => path.join(cwd, 'dist', name)).filter((name) => fs.existsSync(name));
    if (file === undefined) throw new Error('nothing was written');
    const content = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, content.replaceAll('\n', '\r\n'));
    expect(write(OLD, props()).ok).toBe(true);
    expect(fs.readFileSync(file, 'utf8')).toBe(content);
  });

  test('are named up to ten, and counted', () => {
    fs.mkdirSync(path.join(cwd, 'dist'));
    for (let i = 0; i < 12; i++) fs.writeFileSync(path.join(cwd, `dist/${i}`), '');
    const lines = outcome(write(OLD, props()));
    expect(lines).toHaveLength(11);
    expect(lines[0]).toContain('dist: synth did not write 12 of the files here, of which it names 10 (expected');
  });

  test('of the operating system are not worth a word', () => {
    fs.mkdirSync(path.join(cwd, 'dist'));
    fs.writeFileSync(path.join(cwd, 'dist/.DS_Store'), '');
    expect(write(OLD, props()).ok).toBe(true);
  });
});

describe('places that are refused', () => {
  test.each([
    ['platform', 'is the platform folder'],
    ['platform/out', 'is part of the platform folder'],
    ['.', 'is or contains the platform folder'],
    ['..', 'is or contains the platform folder'],
    ['/', 'is or contains the platform folder'],
  ])('%s %s', (out, reason) => {
    expect(outcome(write(OLD, props({ out })))).toEqual([expect.stringContaining(`the output folder ${reason}`)]);
    expect(everything()).toEqual({});
  });

  test('the working folder and the home folder, wherever the platform is', () => {
    const platformDir = path.join(tmpdir(), 'elsewhere');
    expect(outcome(write(OLD, props({ out: '.', platformDir })))).toEqual([
      expect.stringContaining('is or contains the folder that synth runs in'),
    ]);
  });

  test('a symbolic link', () => {
    fs.mkdirSync(path.join(cwd, 'real'));
    fs.symlinkSync('real', path.join(cwd, 'dist'));
    expect(outcome(write(OLD, props()))).toEqual([
      'dist: the output folder is a symbolic link (got a symbolic link, expected a folder, or nothing yet) → choose another folder: --out DIR, or remove dist',
    ]);
    expect(fs.readdirSync(path.join(cwd, 'real'))).toEqual([]);
  });

  test('a file, and a path through a file', () => {
    fs.writeFileSync(path.join(cwd, 'dist'), 'x');
    expect(outcome(write(OLD, props()))).toEqual([expect.stringContaining('dist: the output folder is a file')]);
    expect(outcome(write(OLD, props({ out: 'dist/deeper' })))).toEqual([
      expect.stringContaining('the output cannot be written'),
    ]);
  });

  test('a folder in which the operating system lets nothing be made', () => {
    write(OLD, props());
    for (const code of ['EACCES', 'EROFS', 'ENOSPC']) {
      const writeFile = () => {
        throw Object.assign(new Error(code), { code, syscall: 'open', path: 'dist/x' });
      };
      expect(outcome(write(NEW, props({ fileSystem: { ...diskFileSystem, writeFile } })))).toEqual([
        expect.stringContaining(`the output cannot be written; it was left as it is (got ${code} from open of dist/x`),
      ]);
      expect(everything()).toEqual(expected(OLD));
      expect(fs.readdirSync(cwd).sort()).toEqual(['argocd', 'dist', 'platform']);
    }
  });

  test('a mount point, which cannot be renamed, is left as it was', () => {
    write(OLD, props());
    const rename: FileSystem['rename'] = (from, to) => {
      if (from === path.join(cwd, 'dist'))
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
      diskFileSystem.rename(from, to);
    };
    expect(outcome(write(NEW, props({ fileSystem: { ...diskFileSystem, rename } })))).toEqual([
      expect.stringContaining('choose a folder that is no mount point itself'),
    ]);
    expect(everything()).toEqual(expected(OLD));
  });

  test('a folder that another living synth is writing to', () => {
    fs.mkdirSync(path.join(cwd, `.dist.${process.ppid}`));
    const refused = [
      expect.stringContaining(
        `dist: another synth is writing here (got process ${process.ppid} and its folder .dist.${process.ppid}`,
      ),
    ];
    expect(outcome(write(OLD, props()))).toEqual(refused);
    // It may have begun since this one looked the first time.
    expect(outcome(writeOnly(OLD, props()))).toEqual(refused);
    expect(everything()).toEqual({});
  });
});

/** Runs until the given number of changes on disk was made, and then makes no further one, as if killed. */
class Killed extends Error {}

function killedAfter(calls: number): FileSystem {
  let left = calls;
  const counted = Object.entries(diskFileSystem).map(([name, call]: [string, (...args: string[]) => void]) => [
    name,
    (...args: string[]) => {
      if (left-- <= 0) throw new Killed();
      call(...args);
    },
  ]);
  return Object.fromEntries(counted) as FileSystem;
}

/** No process has this id: it is above the largest that Linux gives. */
const DEAD_PID = 4_194_305;

describe('a run that is killed', () => {
  /** Kills a run from `before` to NEW after each number of calls, until one comes through. */
  function killEverywhere(before: readonly FileSpec[], check: (state: Record<string, string>) => void): number {
    for (let calls = 0; ; calls++) {
      fs.rmSync(path.join(cwd, 'dist'), { recursive: true, force: true });
      fs.rmSync(path.join(cwd, 'argocd'), { recursive: true, force: true });
      if (before.length > 0) write(before, props());
      try {
        write(NEW, props({ fileSystem: killedAfter(calls), pid: DEAD_PID }));
        return calls;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      check(everything());
    }
  }

  test('leaves the old tree, the new one, or one that is kept aside; never a mix', () => {
    const calls = killEverywhere(OLD, (state) => {
      const kept = [expected(OLD), expected(NEW)];
      // Between two renames a root has no name for a moment; what is there must then be of one tree.
      expect(kept.some((whole) => Object.entries(state).every(([file, content]) => whole[file] === content))).toBe(
        true,
      );
      // The next start ends it, also if it has nothing to write itself.
      expect(prepare(props())).toEqual([]);
      expect(kept).toContainEqual(everything());
      expect(fs.readdirSync(cwd).sort()).toEqual(['argocd', 'dist', 'platform']);
    });
    expect(calls).toBeGreaterThan(12);
  });

  test('is followed by a run that writes what it should, whatever was left', () => {
    killEverywhere(OLD, () => {
      expect(write(NEW, props()).ok).toBe(true);
      expect(everything()).toEqual(expected(NEW));
      expect(fs.readdirSync(cwd).sort()).toEqual(['argocd', 'dist', 'platform']);
    });
  });

  test('the first time, with nothing there before, leaves nothing or what the next run completes', () => {
    killEverywhere([], () => {
      expect(prepare(props())).toEqual([]);
      expect([{}, expected(NEW)]).toContainEqual(everything());
      expect(write(NEW, props()).ok).toBe(true);
      expect(everything()).toEqual(expected(NEW));
    });
  });

  test('does not overwrite what a person has put in its place since', () => {
    write(OLD, props());
    const dist = path.join(cwd, 'dist');
    fs.mkdirSync(path.join(cwd, `.dist.${DEAD_PID}`, 'old', 'dist'), { recursive: true });
    fs.writeFileSync(path.join(cwd, `.dist.${DEAD_PID}`, 'old', 'dist', 'x'), 'killed');
    expect(write(OLD, props()).ok).toBe(true);
    expect(fs.readdirSync(dist)).toEqual(['dev']);
    expect(fs.readdirSync(cwd).sort()).toEqual(['argocd', 'dist', 'platform']);
  });
});
