/** A file that a generator wants written. */
export interface GeneratedFile {
  /** Path from the root of the repository. */
  readonly path: string;
  /** The whole text, with a newline at the end. */
  readonly text: string;
}

/** Makes files from sources in the repository: the same sources give the same bytes, without network. */
export type Generator = (repositoryRoot: string) => readonly GeneratedFile[];

/** The first lines of a generated TypeScript file. */
export function doNotEdit(source: string): string {
  return `// Generated from ${source} by \`npm run gen\`. Do not edit.\n`;
}
