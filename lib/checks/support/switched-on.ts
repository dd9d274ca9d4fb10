import type { Origin } from '../../isolation/item';
import { OTHER } from '../../isolation/value';
import type { Environment, Platform } from '../../spec/model';
import type { Target } from '../../spec/ownership';
import type { CheckContext } from '../context';
import { partOf } from './collected';

/** The parts of each target that an environment wants collected; one that is off is not there. */
export type SwitchedOn = ReadonlyMap<Target, readonly string[]>;

const WHOLE: readonly string[] = [''];
const OFF: readonly string[] = [];

/** Types of profiles that pods can ask for by annotations. */
const PROFILES = ['cpu', 'memory', 'mutex', 'block', 'goroutine'];
const MONITORS = ['ServiceMonitors', 'PodMonitors', 'Probes'];

/** What an environment wants collected, as its switches say. */
export function switchedOn(context: CheckContext, environment: Environment): SwitchedOn {
  const { sources, collectsCluster, beyla, tenants, keptIn } = environment;
  const nodeLogs = collectsCluster ? sources.nodeLogs : 'off';
  const [ofTenants, others] = [namespacesOf(environment), othersOf(context.platform, environment)];
  const { events, kubelet, javaProfiles, ebpfProfiles, nodeMetrics, annotatedPods, annotatedProfiles } = sources;
  const protocols = [
    ...(sources.otlp ? ['OTLP'] : []),
    ...(sources.jaeger ? ['Jaeger'] : []),
    ...(sources.zipkin ? ['Zipkin'] : []),
  ];
  const monitors = sources.serviceMonitors ? MONITORS : OFF;
  const browsers = keptIn.logs !== undefined || keptIn.traces !== undefined;
  const wanted: Readonly<Record<Target, readonly string[]>> = {
    podLogs: whole(sources.podLogs !== 'off'),
    nodeLogs: nodeLogs === 'off' ? OFF : nodeLogs.files,
    journal: whole(nodeLogs !== 'off' && nodeLogs.journal),
    nodeMetrics: whole(nodeMetrics && collectsCluster),
    kubelet: whole(kubelet),
    annotatedPods: whole(annotatedPods),
    annotatedProfiles: annotatedProfiles ? PROFILES : OFF,
    ebpfProfiles: whole(ebpfProfiles !== 'off'),
    javaProfiles: whole(javaProfiles),
    tenantMonitors: each(monitors, ofTenants),
    otherMonitors: each(
      monitors,
      others.filter((origin) => origin === OTHER),
    ),
    platformMonitors: each(monitors, environment.platformNamespaces),
    endpoints: endpointsOf(context, environment),
    tenantPushes: each(protocols, ofTenants),
    otherPushes: each(protocols, others),
    pushedProfiles: sources.pushedProfiles ? each([''], ofTenants) : OFF,
    browsers: browsers
      ? each(
          [''],
          namespacesOf(environment, ({ faro }) => faro.enabled),
        )
      : OFF,
    beyla: whole(beyla !== 'off' && tenants.length > 0),
    events: whole(events),
  };
  return new Map(
    Object.entries(wanted).flatMap(([target, parts]) => (parts.length > 0 ? [[target as Target, parts]] : [])),
  );
}

function whole(isOn: boolean): readonly string[] {
  return isOn ? WHOLE : OFF;
}

function each(kinds: readonly string[], namespaces: readonly Origin[]): readonly string[] {
  return kinds.flatMap((kind) => namespaces.map((namespace) => partOf(kind, namespace)));
}

function namespacesOf(
  { tenants }: Environment,
  wants = (_: Environment['tenants'][number]) => true,
): readonly string[] {
  return tenants.filter(wants).flatMap(({ namespaces }) => namespaces);
}

/** Namespaces of no tenant whose telemetry is kept. */
function othersOf(
  { unknownNamespaces }: Platform,
  { platformNamespaces, collectsCluster }: Environment,
): readonly Origin[] {
  const strangers = unknownNamespaces !== 'drop' && collectsCluster;
  return strangers ? [...platformNamespaces, OTHER] : platformNamespaces;
}

/** Applications whose Services are scraped by their names. */
const PROGRAMS: Readonly<Record<string, (environment: Environment) => boolean>> = {
  'kube-state-metrics': ({ kubeStateMetrics }) => kubeStateMetrics !== 'off',
  opencost: ({ openCost }) => openCost !== 'off',
  exporters: ({ tenants }) =>
    tenants.some(({ databases }) => [...databases.postgres, ...databases.redis].some(({ exporter }) => exporter)),
};

/** Services of programs that are there once; the name of one that was not rendered. */
function endpointsOf(context: CheckContext, environment: Environment): readonly string[] {
  if (environment.keptIn.metrics === undefined) return [];
  return Object.entries(PROGRAMS).flatMap(([app, isOn]) => {
    if (!isOn(environment)) return [];
    const services = context
      .ofKind('Service')
      .filter((placed) => placed.environment.name === environment.name && placed.app.app === app)
      .map(({ object, namespace }) => `${object.metadata.name}.${namespace}`);
    return services.length === 0 ? [app] : services;
  });
}
