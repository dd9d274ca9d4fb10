import { iniKeys, unknownIniKey } from '../schema/grafana-ini';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';

const FILE = 'grafana.ini';

/** Grafana starts with keys that it does not know, and does nothing about them: a misspelt one looks like a set one. */
export const grafanaIniKeysExist: Check = {
  id: 'grafana-ini-keys-exist',
  sentence: 'Every section and key of grafana.ini is one that Grafana knows.',
  run: (context) => context.ofKind('ConfigMap').flatMap(check),
};

function check(configMap: PlacedObject): readonly Problem[] {
  const { [FILE]: text } = (configMap.object.data ?? {}) as Readonly<Record<string, string>>;
  const { name, grafana } = configMap.environment;
  return iniKeys(text ?? '').flatMap(({ section, key }) => {
    const unknown = unknownIniKey({ section, key });
    if (unknown === undefined) return [];
    const path = `data["${FILE}"]: [${section}] ${key}`;
    return [
      {
        ...problemOf(configMap, { path, expected: 'a setting of the pinned version', ...unknown }),
        ...(grafana.config[section]?.[key] !== undefined && {
          written: { environment: name, path: ['grafana', 'config', section, key] },
        }),
      },
    ];
  });
}
