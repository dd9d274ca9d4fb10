import { synthesize } from '../../main';
import type { RenderedApp } from '../rendered';
import { loadPlatform } from '../spec/load';
import type { Platform } from '../spec/model';

/** What a platform renders to. */
export interface Example {
  readonly platform: Platform;
  readonly apps: readonly RenderedApp[];
}

/** What an example renders to. */
export function rendered(folder: string): Example {
  const [loaded, synthesis] = [loadPlatform(folder), synthesize(folder, () => {})];
  if (!loaded.ok || !synthesis.ok) throw new Error(`${folder} is not right`);
  return { platform: loaded.value, apps: synthesis.value.apps };
}

/** A change of a configuration. */
export type Change = (text: string) => string;

/** Puts another text in the place of one. */
export function replacing(from: string | RegExp, to: string): Change {
  return (text) => text.replace(from, to);
}

/** Without the rule that holds some text. */
export function withoutRule(holds: string): Change {
  return (text) => text.replace(new RegExp(`\\t+rule \\{[^}]*${holds}[^}]*\\}\\n`), '');
}
