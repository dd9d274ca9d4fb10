import * as D from './defaults';
import type { BeylaSettings, Environment, ExporterSettings, Sources, TailSampling, Topology } from './model';
import { TOPOLOGIES } from './model';
import { resourcesOf, settingsOf } from './resolve-settings';
import type { EnvironmentSpec } from './schema/environment';

type KeptIn = Environment['keptIn'];

/** Topologies in one order, however they are written. */
export function collectionOf(spec: EnvironmentSpec['collection']): readonly Topology[] {
  const said = spec === undefined ? ['two-tier'] : [spec].flat();
  return TOPOLOGIES.filter((topology) => said.includes(topology));
}

/** What is collected: each source by default where its signal is kept, and none whose signal is kept nowhere. */
export function sourcesOf(spec: EnvironmentSpec['sources'], keptIn: KeptIn, hasMonitors = false): Sources {
  const kept = (said: 'on' | 'off' | undefined, signal: keyof KeptIn) => said !== 'off' && keptIn[signal] !== undefined;
  const { metrics, logs, traces } = keptIn;
  const pushed = metrics !== undefined || logs !== undefined || traces !== undefined;
  return {
    podLogs: podLogsOf(spec?.podLogs, logs !== undefined),
    nodeLogs: nodeLogsOf(spec?.nodeLogs, logs !== undefined),
    events: kept(spec?.events, 'logs'),
    otlp: spec?.otlp !== 'off' && pushed,
    jaeger: kept(spec?.jaeger, 'traces'),
    zipkin: kept(spec?.zipkin, 'traces'),
    scraping: {
      interval: spec?.scraping?.interval ?? D.SCRAPE_INTERVAL,
      nativeHistograms: spec?.scraping?.nativeHistograms ?? true,
      exemplars: spec?.scraping?.exemplars ?? true,
    },
    nodeMetrics: kept(spec?.nodeMetrics, 'metrics'),
    kubelet: kept(spec?.kubelet, 'metrics'),
    // Components that watch kinds which the cluster does not have would fail.
    serviceMonitors: hasMonitors && kept(spec?.serviceMonitors, 'metrics'),
    annotatedPods: kept(spec?.annotatedPods, 'metrics'),
    ebpfProfiles: ebpfOf(spec?.ebpfProfiles, keptIn.profiles !== undefined),
    annotatedProfiles: kept(spec?.annotatedProfiles, 'profiles'),
    pushedProfiles: kept(spec?.pushedProfiles, 'profiles'),
    javaProfiles: spec?.javaProfiles === 'on' && keptIn.profiles !== undefined,
  };
}

type SourcesSpec = NonNullable<EnvironmentSpec['sources']>;

function podLogsOf(spec: SourcesSpec['podLogs'], isKept: boolean): Sources['podLogs'] {
  const said = settingsOf(spec, 'on');
  return said === 'off' || !isKept
    ? 'off'
    : { jsonFields: said.jsonFields ?? D.JSON_FIELDS, multiline: said.multiline ?? 'none' };
}

function nodeLogsOf(spec: SourcesSpec['nodeLogs'], isKept: boolean): Sources['nodeLogs'] {
  const said = settingsOf(spec, 'on');
  return said === 'off' || !isKept ? 'off' : { files: said.files ?? D.NODE_LOG_FILES, journal: said.journal ?? true };
}

function ebpfOf(spec: SourcesSpec['ebpfProfiles'], isKept: boolean): Sources['ebpfProfiles'] {
  const said = settingsOf(spec, 'off');
  if (said === 'off' || !isKept) {
    return 'off';
  }
  const { frequency = D.EBPF_FREQUENCY, kernel = true, python = true } = said;
  return { frequency, kernel, python };
}

/** Which traces are kept. */
export function tailSamplingOf(spec: EnvironmentSpec['tailSampling']): TailSampling | 'off' {
  const said = settingsOf(spec, 'off');
  if (said === 'off') {
    return 'off';
  }
  return {
    percent: said.percent ?? 100,
    keepErrors: said.keepErrors ?? true,
    keepSlowerThan: said.keepSlowerThan ?? 'none',
    decisionWait: said.decisionWait ?? D.DECISION_WAIT,
  };
}

/** Beyla's settings. */
export function beylaOf(spec: EnvironmentSpec['beyla'], keptIn: KeptIn): BeylaSettings | 'off' {
  const said = settingsOf(spec, 'off');
  if (said === 'off') {
    return 'off';
  }
  const traces = (said.traces ?? true) && keptIn.traces !== undefined;
  const metrics = (said.metrics ?? true) && keptIn.metrics !== undefined;
  return traces || metrics ? { resources: resourcesOf(said.resources, D.BEYLA), traces, metrics } : 'off';
}

/** Settings of a small exporter. */
export function exporterOf(
  spec: EnvironmentSpec['kubeStateMetrics'],
  byDefault: 'on' | 'off',
  resources: ExporterSettings['resources'],
): ExporterSettings | 'off' {
  const said = settingsOf(spec, byDefault);
  return said === 'off' ? 'off' : { replicas: said.replicas ?? 1, resources: resourcesOf(said.resources, resources) };
}
