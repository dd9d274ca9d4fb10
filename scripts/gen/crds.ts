import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import type { GeneratedFile } from './generator';

/** Kinds whose definitions a platform can render, by file of `crds/`: what Alloy reads, whoever runs an operator or none. */
const RENDERED = ['servicemonitors', 'podmonitors', 'probes', 'prometheusrules'].map(
  (plural) => `monitoring.coreos.com_${plural}.yaml`,
);

/** `imports/crds/*.json`: vendored definitions for the running program, which reads no files between platform/ and dist/. */
export function generateCrds(repositoryRoot: string): readonly GeneratedFile[] {
  const definitions = RENDERED.map((file) => yaml.load(readFileSync(join(repositoryRoot, 'crds', file), 'utf8')));
  return [{ path: 'imports/crds/monitoring.coreos.com.json', text: `${JSON.stringify(definitions, undefined, 1)}\n` }];
}
