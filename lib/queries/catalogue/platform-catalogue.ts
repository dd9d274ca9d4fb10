import { beyla } from './beyla';
import { cadvisor } from './cadvisor';
import { Catalogue } from './catalogue';
import { everyProcess } from './every-process';
import { kubeStateCluster } from './kube-state-cluster';
import { kubeStateWorkloads } from './kube-state-workloads';
import { kubelet } from './kubelet';
import { lokiRead } from './loki-read';
import { lokiWrite } from './loki-write';
import { mimirIngester } from './mimir-ingester';
import { mimirRead } from './mimir-read';
import { mimirWrite } from './mimir-write';
import { node } from './node';
import { prometheus } from './prometheus';
import { pyroscope } from './pyroscope';
import { seaweedfs } from './seaweedfs';
import { EVERYWHERE } from './target-labels';
import { tempo } from './tempo';
import { tempoGenerator } from './tempo-generator';

const SOURCES = [
  beyla,
  cadvisor,
  everyProcess,
  kubeStateCluster,
  kubeStateWorkloads,
  kubelet,
  node,
  tempoGenerator,
  lokiRead,
  lokiWrite,
  mimirIngester,
  mimirRead,
  mimirWrite,
  prometheus,
  pyroscope,
  seaweedfs,
  tempo,
];

let made: Catalogue | undefined;

/** Every metric that the platform collects. Made once: it is the same whatever is rendered. */
export function platformCatalogue(): Catalogue {
  made ??= Catalogue.of(
    SOURCES.map((source) => source()),
    EVERYWHERE,
  );
  return made;
}
