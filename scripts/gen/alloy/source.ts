import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../../../lib/alloy/level';

/** The facts that everything about Alloy is generated from; `imports/alloy/README.md` explains the fields. */
export interface AlloySource {
  readonly header: { readonly alloy_version: string };
  readonly capsules: Readonly<Record<string, SourceCapsule>>;
  readonly texts: Readonly<Record<string, SourceText>>;
  readonly config_blocks: Readonly<Record<string, SourceConfigBlock>>;
  readonly components: Readonly<Record<string, SourceComponent>>;
  readonly defs: Readonly<Record<string, SourceDef>>;
  readonly stdlib: Readonly<Record<string, SourceFunction>>;
  readonly scope_variables: readonly string[];
}

export interface SourceCapsule {
  readonly docs_name?: string;
  readonly interface?: boolean;
  readonly converts_to_object?: boolean;
}

export interface SourceText {
  readonly enum?: readonly string[];
}

type Stability = Exclude<Level, 'community'>;

export interface SourceConfigBlock {
  readonly args?: string;
  readonly body?: 'config';
  readonly extra_blocks?: readonly string[];
  readonly label: 'required' | 'forbidden';
  readonly stability: Stability;
  readonly where: string;
}

export interface SourceComponent {
  readonly args: string;
  readonly exports?: Readonly<Record<string, { readonly type: string }>>;
  readonly stability: Stability | 'undefined';
  readonly community?: boolean;
}

export interface SourceDef {
  readonly attrs?: Readonly<Record<string, SourceAttribute>>;
  readonly blocks?: Readonly<Record<string, SourceBlock>>;
  readonly validates?: boolean;
  readonly labelled?: boolean;
}

export interface SourceAttribute {
  readonly type: string;
  readonly required?: boolean;
  readonly kind?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  /** Like `enum`, from upstream's code and documentation: Alloy itself accepts any other value. */
  readonly documented?: readonly string[];
  readonly default?: unknown;
}

export interface SourceBlock {
  readonly body: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly labelled?: boolean;
  readonly group?: string;
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export interface SourceFunction {
  readonly kind: 'function' | 'constant';
  readonly args?: readonly string[];
  readonly variadic?: boolean;
  readonly result: string;
  readonly stability: Stability;
  readonly can_fail?: boolean;
  readonly deprecated?: boolean;
  readonly use?: string;
}

/** Where the facts are kept. */
export const sourceFolder = 'imports/alloy/source';

/** Reads the facts about components and the standard library. */
export function readSource(repositoryRoot: string): AlloySource {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(repositoryRoot, sourceFolder, name), 'utf8')) as T;
  const source = { ...read<AlloySource>('stdlib.json'), ...read<AlloySource>('components.json') };
  return { ...source, defs: withAdditions(source.defs, read<Additions>('additions.json')) };
}

/** The documented values of attributes, by body. */
type Additions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function withAdditions(defs: AlloySource['defs'], additions: Additions): AlloySource['defs'] {
  const changed = Object.entries(additions).map(([name, values]) => {
    const attrs = { ...defs[name]?.attrs };
    for (const [key, documented] of Object.entries(values)) {
      const attribute = attrs[key];
      if (!attribute) throw new Error(`additions.json: ${name} has no attribute ${key}`);
      attrs[key] = { ...attribute, documented };
    }
    return [name, { ...defs[name], attrs }] as const;
  });
  return { ...defs, ...Object.fromEntries(changed) };
}

/** Whether opt-in is needed for a component, and which. */
export function levelOf(component: SourceComponent): Level {
  if (component.community || component.stability === 'undefined') return 'community';
  return component.stability;
}
