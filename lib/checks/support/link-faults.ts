import { EMITTED } from '../../grafana/emitted';
import { platformCatalogue } from '../../queries/catalogue/platform-catalogue';
import { checkPromql } from '../../queries/promql/check-promql';
import { type LinkFault, labelsOf, type ProvisionedSource, targetFaults, unescaped, unknownName } from './link-fault';

const PROMETHEUS = ['prometheus'];
const LOKI = ['loki'];
const TEMPO = ['tempo'];
const PYROSCOPE = ['grafana-pyroscope-datasource'];

interface Tagged {
  readonly datasourceUid?: string;
  readonly tags?: readonly { readonly key: string; readonly value?: string }[];
}

/** Settings of data sources that are links. */
interface Links {
  readonly tracesToLogsV2?: Tagged;
  readonly tracesToMetrics?: Tagged & { readonly queries?: readonly { readonly query: string }[] };
  readonly tracesToProfiles?: Tagged & { readonly profileTypeId?: string };
  readonly serviceMap?: { readonly datasourceUid: string };
  readonly derivedFields?: readonly { matcherType?: string; matcherRegex: string; datasourceUid?: string }[];
  readonly exemplarTraceIdDestinations?: readonly { readonly name: string; readonly datasourceUid?: string }[];
  readonly alertmanagerUid?: string;
}

/** What is wrong with the links in the settings of a data source. */
export function linkFaults(
  { jsonData = {} }: ProvisionedSource,
  sources: readonly ProvisionedSource[],
): readonly LinkFault[] {
  const links: Links = jsonData;
  return [
    ...tagged('tracesToLogsV2', links.tracesToLogsV2, LOKI, EMITTED.logLabels, sources),
    ...tagged('tracesToMetrics', links.tracesToMetrics, PROMETHEUS, EMITTED.spanMetricLabels, sources),
    ...(links.tracesToMetrics?.queries ?? []).flatMap(({ query }, i) =>
      spanQuery(`tracesToMetrics.queries[${i}].query`, unescaped(query), links.tracesToMetrics),
    ),
    ...tagged('tracesToProfiles', links.tracesToProfiles, PYROSCOPE, EMITTED.profileLabels, sources),
    ...(links.tracesToProfiles === undefined ? [] : profileType('tracesToProfiles', links.tracesToProfiles)),
    ...(links.serviceMap === undefined
      ? []
      : targetFaults('serviceMap.datasourceUid', links.serviceMap.datasourceUid, PROMETHEUS, sources)),
    ...(links.alertmanagerUid === undefined
      ? []
      : targetFaults('alertmanagerUid', links.alertmanagerUid, ['alertmanager'], sources)),
    ...traceIds(links, sources),
  ];
}

function tagged(
  path: string,
  link: Tagged | undefined,
  types: readonly string[],
  emitted: readonly string[],
  sources: readonly ProvisionedSource[],
): readonly LinkFault[] {
  if (link === undefined) return [];
  return [
    ...targetFaults(`${path}.datasourceUid`, link.datasourceUid, types, sources),
    ...(link.tags ?? []).flatMap(({ key, value = key }, i) => [
      ...unknownName(`${path}.tags[${i}].key`, key, 'attribute of spans', EMITTED.spanAttributes),
      ...unknownName(`${path}.tags[${i}].value`, value, 'label', emitted),
    ]),
  ];
}

/** Metrics and labels of a query over span metrics, and whatever else Mimir would find wrong with it. */
function spanQuery(path: string, query: string, { tags = [] }: Tagged = {}): readonly LinkFault[] {
  const selectors = [...query.matchAll(/([a-zA-Z_:][\w:]*)\{([^}]*)\}/g)];
  const names = selectors.flatMap(([, metric = '', matchers = '']) => [
    ...unknownName(path, metric.replace(/_(bucket|sum|count)$/, ''), 'span metric', EMITTED.spanMetrics),
    ...labelsOf(matchers).flatMap((label) => unknownName(path, label, 'label', EMITTED.spanMetricLabels)),
  ]);
  return names.length > 0 ? names : refused(path, query, tags);
}

function refused(path: string, query: string, tags: NonNullable<Tagged['tags']>): readonly LinkFault[] {
  // As Grafana fills it in.
  const filled = query.replaceAll('$__tags', tags.map(({ key, value = key }) => `${value}="x"`).join(', '));
  return faultsOfFilled(filled).map(({ problem, got, expected, fix }) => ({
    path,
    problem: `${problem} in \`${query}\``,
    ...(got !== undefined && { got }),
    ...(expected !== undefined && { expected }),
    fix,
  }));
}

const faultsByQuery = new Map<string, ReturnType<typeof checkPromql>>();

/** The organization of each tenant has the same few queries. */
function faultsOfFilled(query: string): ReturnType<typeof checkPromql> {
  const faults = faultsByQuery.get(query) ?? checkPromql(query, platformCatalogue(), { variables: {} });
  faultsByQuery.set(query, faults);
  return faults;
}

export function profileType(
  path: string,
  { profileTypeId }: { readonly profileTypeId?: string },
): readonly LinkFault[] {
  return unknownName(`${path}.profileTypeId`, profileTypeId, 'type of profile', EMITTED.profileTypes);
}

function traceIds(
  { derivedFields = [], exemplarTraceIdDestinations = [] }: Links,
  sources: readonly ProvisionedSource[],
): readonly LinkFault[] {
  return [
    ...derivedFields.flatMap(({ matcherType, matcherRegex, datasourceUid }, i) => [
      ...targetFaults(`derivedFields[${i}].datasourceUid`, datasourceUid, TEMPO, sources),
      ...(matcherType === 'label'
        ? unknownName(`derivedFields[${i}].matcherRegex`, matcherRegex, 'field of log lines', [
            ...EMITTED.logLabels,
            ...EMITTED.logFields,
          ])
        : []),
    ]),
    ...exemplarTraceIdDestinations.flatMap(({ name, datasourceUid }, i) => [
      ...targetFaults(`exemplarTraceIdDestinations[${i}].datasourceUid`, datasourceUid, TEMPO, sources),
      ...unknownName(`exemplarTraceIdDestinations[${i}].name`, name, 'label of exemplars', EMITTED.exemplarLabels),
    ]),
  ];
}
