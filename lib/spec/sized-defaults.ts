import type { PartDefault } from './defaults-backends';
import type { Duration, Quantity, Resources } from './model';
import { type Need, sizeFor } from './sizing';

/** Defaults of a backend, as `defaults-backends.ts` has them for the smallest cluster. */
export interface BackendDefaults<Mode extends string, Part extends string> {
  readonly retention: Duration;
  readonly volume: Quantity;
  readonly resources: Resources;
  readonly replicas: Readonly<Record<Mode, number>>;
  readonly parts: Readonly<Record<Part, PartDefault>>;
}

/** Modes in which everything is one process, which grows instead of its parts. */
const ONE_PROCESS: readonly string[] = ['monolithic', 'single-binary'];

/** The defaults of a backend for what its parts need. */
export function sizedDefaults<Mode extends string, Part extends string>(
  smallest: BackendDefaults<Mode, Part>,
  mode: Mode,
  needs: Readonly<Record<NoInfer<Part> | 'all', Need>>,
): BackendDefaults<Mode, Part> {
  const names = Object.keys(smallest.parts) as Part[];
  if (ONE_PROCESS.includes(mode)) {
    const { resources, volume } = sizeFor({ ...smallest, replicas: 1 }, needs.all);
    // Before one process a second gateway would save nobody.
    const parts = names.map((name) => [name, { ...smallest.parts[name], replicas: 1 }]);
    return { ...smallest, resources, volume, parts: Object.fromEntries(parts) };
  }
  const parts = names.map((name) => [name, sizedPart(smallest, mode, smallest.parts[name], needs[name])]);
  return { ...smallest, parts: Object.fromEntries(parts) };
}

function sizedPart<Mode extends string>(
  { replicas, volume }: BackendDefaults<Mode, string>,
  mode: Mode,
  part: PartDefault,
  need: Need,
): PartDefault {
  return sizeFor(
    { replicas: part.replicas ?? replicas[mode], resources: part.resources, volume: part.volume ?? volume },
    need,
  );
}
