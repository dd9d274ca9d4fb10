import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateAlloy } from './gen/alloy';
import { generateCrds } from './gen/crds';
import type { Generator } from './gen/generator';
import { generateSpecReference } from './gen/spec-reference';
import { generateSpecSchemas } from './gen/spec-schema';

/** Every generator of the project. A new one is a file `gen/<name>.ts` and a line here. */
export const generators: readonly Generator[] = [
  generateAlloy,
  generateCrds,
  generateSpecSchemas,
  generateSpecReference,
];

/** The root of the repository, which the paths of generated files start from. */
export const repositoryRoot = join(__dirname, '..');

function main(): void {
  for (const generate of generators) {
    for (const { path, text } of generate(repositoryRoot)) {
      const target = join(repositoryRoot, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      console.log(path);
    }
  }
}

if (require.main === module) main();
