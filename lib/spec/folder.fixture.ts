import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type Loaded, loadPlatform } from './load';
import { formatProblem } from './problem';
import type { UpstreamVersions } from './versions';

/** Files of a platform folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const PLATFORM = 'git: { url: https://git.example.com/acme/observability.git }\ndomain: example.com\n';
const DEV = 'cluster: { server: https://dev.example.com:6443 }\n';

/** The smallest platform that loads, with some files put over it. */
export function withFiles(files: Files): Files {
  const environments = Object.keys(files).some((file) => file.startsWith('environments'));
  return { 'platform.yaml': PLATFORM, ...(environments ? {} : { 'environments/dev.yaml': DEV }), ...files };
}

/** Writes a folder, lets `use` have it, and removes it. */
export function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'platform-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Loads the smallest platform with some files put over it. */
export function loadFiles(files: Files, versions?: UpstreamVersions): Loaded {
  return inFolder(withFiles(files), (folder) => loadPlatform(folder, versions));
}

/** The messages of a load, with paths inside the folder. */
export function messages(loaded: Loaded): readonly string[] {
  return loaded.ok ? [] : loaded.problems.map((problem) => formatProblem(problem).replace(/^.*?platform-\w+\//, ''));
}
