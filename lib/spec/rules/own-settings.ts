import type { Problem } from '../problem';
import type { EnvironmentPair } from './environments';
import { OWN_SETTINGS } from './program-settings';

const BACKENDS = ['metrics', 'logs', 'traces', 'profiles', 'shortTermMetrics'] as const;

/** Settings below `config` that the platform makes itself: changed, something else would no longer fit. */
export function checkOwnSettings(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return environments.flatMap((pair) => BACKENDS.flatMap((name) => ofBackend(pair, name)));
}

function ofBackend({ of, resolved }: EnvironmentPair, name: keyof typeof OWN_SETTINGS): readonly Problem[] {
  const backend = resolved.backends[name];
  if (backend.kind === 'off') {
    return [];
  }
  return Object.entries<string>(OWN_SETTINGS[name]).flatMap(([setting, reason]) => {
    const keys = setting.split('.');
    const value = keys.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | null | undefined)?.[key],
      backend.config,
    );
    const path = ['backends', name, 'config', ...keys];
    return value === undefined
      ? []
      : [of.say(path, { on: 'key', problem: `the platform sets this itself: ${reason}`, fix: 'leave it out' })];
  });
}
