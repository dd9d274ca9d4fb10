import type { BackendKind } from './backend';

/** Backends that an organization has a data source of: what its links may lead to. */
export type Present = ReadonlySet<BackendKind>;
