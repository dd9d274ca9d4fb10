import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check as checkText, type ModuleFile } from '../../lib/alloy/check/check';
import { decodeSource } from '../../lib/alloy/decode-source';
import type { Command } from './answer';
import { explain } from './source-file';

/** `check`: everything that Alloy would refuse, and more. */
export const check: Command = ({ name, text }, { strict, stability, community, anyEnv }, environment) => {
  const { problems } = checkText(text, {
    strict,
    stability,
    community,
    modules: readModule,
    ...(anyEnv ? {} : { environment }),
    ...(name === '-' ? {} : { modulePath: dirname(name) }),
  });
  return { problems };
};

/** What `import.file` reads: a file, or the `.alloy` files right in a folder. What is not on this machine is not known. */
function readModule(path: string): readonly ModuleFile[] | undefined {
  try {
    const paths = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.alloy'))
          .sort()
          .map((name) => join(path, name))
      : [path];
    return paths.map((name) => ({ name, text: decodeSource(readFileSync(name)) }));
  } catch (error) {
    explain(error);
    return undefined;
  }
}
