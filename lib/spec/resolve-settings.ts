import type { Quantity, Resources } from './model';
import type { EnvironmentSpec } from './schema/environment';

/** Resources as the spec has them: every part optional. */
export type ResourcesSpec = NonNullable<NonNullable<NonNullable<EnvironmentSpec['collectors']>['agent']>['resources']>;

/** A part that can be switched, as the spec has it. */
export type Switch<T> = T | 'on' | 'off' | undefined;

/** What a switchable part says; `off`: nothing of it is there. */
export function settingsOf<T extends object>(said: Switch<T>, byDefault: 'on' | 'off'): Partial<T> | 'off' {
  const value = said ?? byDefault;
  return value === 'on' ? {} : value;
}

/** Resources as said, each part that is left out as the default has it. */
export function resourcesOf(spec: ResourcesSpec | undefined, byDefault: Resources): Resources {
  const cpuLimit: Quantity | 'none' = spec?.limits?.cpu ?? byDefault.cpuLimit;
  return {
    cpuRequest: spec?.requests?.cpu ?? byDefault.cpuRequest,
    memoryRequest: spec?.requests?.memory ?? byDefault.memoryRequest,
    cpuLimit,
    memoryLimit: spec?.limits?.memory ?? byDefault.memoryLimit,
  };
}
