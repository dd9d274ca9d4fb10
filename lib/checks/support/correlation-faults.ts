import { EMITTED } from '../../grafana/emitted';
import { type LinkFault, labelsOf, type ProvisionedSource, targetFaults, unescaped, unknownName } from './link-fault';
import { profileType } from './link-faults';

const DATABASES = ['grafana-postgresql-datasource', 'redis-datasource'];

interface Config {
  readonly type?: string;
  readonly field?: string;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly transformations?: readonly { readonly expression?: string; readonly mapValue?: string }[];
}

/** What is wrong with the correlations that start at a data source. */
export function correlationFaults(
  source: ProvisionedSource,
  sources: readonly ProvisionedSource[],
): readonly LinkFault[] {
  return (source.correlations ?? []).flatMap((correlation, i) => {
    const path = `correlations[${i}]`;
    const config = (correlation.config ?? {}) as Config;
    return [
      ...incomplete(path, correlation, config),
      ...(source.type === 'tempo'
        ? [
            ...targetFaults(`${path}.targetUID`, correlation.targetUID, DATABASES, sources),
            ...unknownName(`${path}.config.field`, config.field, 'field of spans', EMITTED.traceFields),
            ...attributes(path, config),
            ...statement(path, config),
          ]
        : [
            ...targetFaults(`${path}.targetUID`, correlation.targetUID, ['grafana-pyroscope-datasource'], sources),
            ...toProfiles(path, config),
          ]),
    ];
  });
}

/** What Grafana crashes on, or refuses to start with. */
function incomplete(
  path: string,
  correlation: Readonly<Record<string, unknown>>,
  config: Config,
): readonly LinkFault[] {
  const missing = (['label', 'description'] as const).filter(
    (key) => typeof correlation[key] !== 'string' || correlation[key] === '',
  );
  return [
    ...missing.map((key) => ({
      path: `${path}.${key}`,
      problem: 'Grafana crashes at start on a correlation without it',
      got: String(correlation[key] ?? 'nothing'),
      expected: 'a text',
      fix: 'write one',
    })),
    ...(['type', 'transformations'] as const)
      .filter((key) => correlation[key] !== undefined)
      .map((key) => ({
        path: `${path}.${key}`,
        problem: 'Grafana takes it in `config` alone',
        got: String(correlation[key]),
        fix: 'move it there',
      })),
    ...(config.type === 'query'
      ? []
      : [
          {
            path: `${path}.config.type`,
            problem: 'Grafana takes no other',
            got: String(config.type),
            expected: 'query',
            fix: 'write query',
          },
        ]),
  ];
}

/** Attributes of spans that expressions look for in the JSON of all. */
function attributes(path: string, { transformations = [] }: Config): readonly LinkFault[] {
  return transformations.flatMap(({ expression }, i) => {
    const keys = /"key":"\(\?:([^)]*)\)"/.exec(unescaped(expression))?.[1]?.replaceAll('\\.', '.').split('|') ?? [''];
    return keys.flatMap((key) =>
      unknownName(`${path}.config.transformations[${i}].expression`, key, 'attribute of spans', EMITTED.spanAttributes),
    );
  });
}

/** What an application sent is data: it is compared as a quoted text, never run. */
function statement(path: string, { target = {}, transformations = [] }: Config): readonly LinkFault[] {
  const sql = unescaped(target.rawSql);
  const captured = new Set(transformations.map(({ mapValue = '' }) => mapValue));
  const used = [...sql.matchAll(/\$\{(\w+)(?::(\w+))?\}/g)];
  const bare = used.filter(([, name = '', format]) => captured.has(name) && format !== 'sqlstring');
  return bare.map(([text]) => ({
    path: `${path}.config.target.rawSql`,
    problem: 'what the application sent would become part of the statement',
    got: text,
    expected: 'a quoted text',
    fix: 'write `:sqlstring` after the name of the variable',
  }));
}

function toProfiles(path: string, { field, target = {} }: Config): readonly LinkFault[] {
  const selector = unescaped(target.labelSelector);
  const variables = [...selector.matchAll(/\$\{([\w.]+)\}/g)].map(([, name = '']) => name);
  return [
    ...[String(field), ...variables].flatMap((name) =>
      unknownName(`${path}.config.field`, name, 'label of metrics', EMITTED.metricLabels),
    ),
    ...labelsOf(selector).flatMap((label) =>
      unknownName(`${path}.config.target.labelSelector`, label, 'label of profiles', EMITTED.profileLabels),
    ),
    ...profileType(`${path}.config.target`, target),
  ];
}
