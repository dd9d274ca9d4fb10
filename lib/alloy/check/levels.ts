import type { Level } from '../level';

/** What the run of Alloy admits, as its command line says. */
export interface Admission {
  /** `--stability.level` */
  readonly stability: Exclude<Level, 'community'>;
  /** `--feature.community-components.enabled` */
  readonly community: boolean;
}

const ORDER: readonly Level[] = ['generally-available', 'public-preview', 'experimental'];

/** Why something of a level is not admitted, or undefined if it is. */
export function notAdmitted(what: string, level: Level, { stability, community }: Admission): string | undefined {
  if (level === 'community') {
    return community ? undefined : `${what} is of the community: it needs --feature.community-components.enabled`;
  }
  if (ORDER.indexOf(level) <= ORDER.indexOf(stability)) return undefined;
  return `${what} is ${level}: it needs --stability.level=${level}`;
}
