import * as yaml from 'js-yaml';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';
import { correlationFaults } from './support/correlation-faults';
import type { LinkFault, ProvisionedSource } from './support/link-fault';
import { linkFaults } from './support/link-faults';

const FILE = 'datasources.yaml';

/**
 * A link between data sources leads somewhere: its target is in the same organization, and the label, attribute or field that
 * it goes by is one that collectors or Tempo's generator emit. Grafana shows a link that joins nothing like any other, and
 * crashes at start on some that are incomplete.
 */
export const linksJoin: Check = {
  id: 'links-join',
  sentence:
    'Every link between data sources has its target in the same organization, and goes by names that are emitted.',
  run: (context) => context.ofKind('ConfigMap').flatMap(check),
};

function check(configMap: PlacedObject): readonly Problem[] {
  const { [FILE]: text } = (configMap.object.data ?? {}) as Readonly<Record<string, string>>;
  if (text === undefined) return [];
  const { datasources = [] } = yaml.load(text) as { readonly datasources?: readonly ProvisionedSource[] };
  return [...collisions(datasources), ...datasources.flatMap((source) => faultsOf(source, datasources))].map((fault) =>
    problemOf(configMap, { ...fault, path: `data["${FILE}"]: ${fault.path}` }),
  );
}

function faultsOf(source: ProvisionedSource, all: readonly ProvisionedSource[]): readonly LinkFault[] {
  return [...linkFaults(source, all), ...correlationFaults(source, all)].map((fault) => ({
    ...fault,
    path: `${source.uid}.${fault.path}`,
  }));
}

/** In an organization, a uid and a name are one data source's, and one is the default. */
function collisions(sources: readonly ProvisionedSource[]): readonly LinkFault[] {
  const twice = (key: 'uid' | 'name') =>
    sources
      .filter((source, i) => sources.findIndex((other) => other[key] === source[key]) !== i)
      .map((source) => ({
        path: `${source.uid}.${key}`,
        problem: `another data source of the organization has this ${key}`,
        got: source[key],
        expected: 'each once',
        fix: 'name one of the two otherwise',
      }));
  const defaults = sources.filter(({ isDefault }) => isDefault === true).map(({ uid }) => uid);
  return [
    ...twice('uid'),
    ...twice('name'),
    ...(defaults.length > 1
      ? [
          {
            path: 'isDefault',
            problem: 'Grafana does not start with several defaults in an organization',
            got: defaults.join(', '),
            expected: 'one',
            fix: 'make one of them the default',
          },
        ]
      : []),
  ];
}
