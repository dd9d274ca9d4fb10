import { alloy } from './alloy';
import { alloyOpentelemetry } from './alloy-opentelemetry';
import { beyla } from './beyla';
import { cadvisor } from './cadvisor';
import { Catalogue } from './catalogue';
import { configReloader } from './config-reloader';
import { embeddedPrometheus } from './embedded-prometheus';
import { everyProcess } from './every-process';
import { grafana } from './grafana';
import { kubeStateCluster } from './kube-state-cluster';
import { kubeStateWorkloads } from './kube-state-workloads';
import { kubelet } from './kubelet';
import { lokiRead } from './loki-read';
import { lokiWrite } from './loki-write';
import type { MetricSource } from './metric';
import { mimirAlertmanager } from './mimir-alertmanager';
import { mimirIngester } from './mimir-ingester';
import { mimirRead } from './mimir-read';
import { mimirStorage } from './mimir-storage';
import { mimirWrite } from './mimir-write';
import { node } from './node';
import { opencost } from './opencost';
import { postgres } from './postgres';
import { prometheus } from './prometheus';
import { pyroscope } from './pyroscope';
import { redis } from './redis';
import { seaweedfs } from './seaweedfs';
import { EVERYWHERE } from './target-labels';
import { tempo } from './tempo';
import { tempoGenerator } from './tempo-generator';

const SOURCES = [
  alloyOpentelemetry,
  alloy,
  beyla,
  cadvisor,
  embeddedPrometheus,
  configReloader,
  everyProcess,
  grafana,
  kubeStateCluster,
  kubeStateWorkloads,
  kubelet,
  lokiRead,
  lokiWrite,
  mimirAlertmanager,
  mimirIngester,
  mimirRead,
  mimirStorage,
  mimirWrite,
  node,
  opencost,
  postgres,
  prometheus,
  pyroscope,
  redis,
  seaweedfs,
  tempoGenerator,
  tempo,
];

/** Every component and what it exposes. */
export function platformSources(): readonly MetricSource[] {
  return SOURCES.map((source) => source());
}

let made: Catalogue | undefined;

/** Every metric that the platform collects. Made once: it is the same whatever is rendered. */
export function platformCatalogue(): Catalogue {
  made ??= Catalogue.of(platformSources(), EVERYWHERE);
  return made;
}
