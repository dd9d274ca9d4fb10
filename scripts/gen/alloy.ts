import { argumentsFile } from './alloy/arguments';
import { catalogueFile } from './alloy/catalogue';
import { readSource, sourceFolder } from './alloy/source';
import { standardLibraryFile } from './alloy/standard-library';
import { tableFile } from './alloy/table';
import type { GeneratedFile } from './generator';

/** `imports/alloy`: the types of the language and the table that the builder and the checker read. */
export function generateAlloy(repositoryRoot: string): readonly GeneratedFile[] {
  const source = readSource(repositoryRoot);
  const components = `${sourceFolder}/components.json`;
  return [
    { path: 'imports/alloy/arguments.gen.ts', text: argumentsFile(source, components) },
    { path: 'imports/alloy/components.gen.ts', text: catalogueFile(source, components) },
    { path: 'imports/alloy/stdlib.gen.ts', text: standardLibraryFile(source, `${sourceFolder}/stdlib.json`) },
    { path: 'imports/alloy/table.gen.json', text: tableFile(source) },
  ];
}
