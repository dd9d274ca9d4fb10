import { diskFileSystem, type FileSystem } from '../lib/synth/file-system';
import { write } from '../lib/synth/write';
import { HEADER } from '../lib/synth/yaml';

/**
 * A process that writes a tree and kills itself, as `kill -9` would, before one of its changes on disk. For tests:
 * `killed-write.ts FOLDER CONTENT CALLS`; without CALLS it comes through.
 */
const [cwd = '', content = '', calls] = process.argv.slice(2);

let left = Number(calls ?? Number.POSITIVE_INFINITY);

const counted = Object.entries(diskFileSystem).map(([name, call]: [string, (...args: string[]) => void]) => [
  name,
  (...args: string[]) => {
    if (left-- <= 0) process.kill(process.pid, 'SIGKILL');
    call(...args);
  },
]);

const files = ['argocd/dev.yaml', 'dev/a/one.yaml', 'dev/b/two.yaml'].map((path) => ({
  path,
  content: `${HEADER}\n${content}\n`,
}));
const written = write(files, {
  out: 'dist',
  platformDir: 'platform',
  cwd,
  fileSystem: Object.fromEntries(counted) as FileSystem,
});
process.exitCode = written.ok ? 0 : 1;
