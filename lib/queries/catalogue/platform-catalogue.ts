import { beyla } from './beyla';
import { cadvisor } from './cadvisor';
import { Catalogue } from './catalogue';
import { everyProcess } from './every-process';
import { kubeStateCluster } from './kube-state-cluster';
import { kubeStateWorkloads } from './kube-state-workloads';
import { kubelet } from './kubelet';
import { node } from './node';
import { EVERYWHERE } from './target-labels';
import { tempoGenerator } from './tempo-generator';

const SOURCES = [beyla, cadvisor, everyProcess, kubeStateCluster, kubeStateWorkloads, kubelet, node, tempoGenerator];

let made: Catalogue | undefined;

/** Every metric that the platform collects. Made once: it is the same whatever is rendered. */
export function platformCatalogue(): Catalogue {
  made ??= Catalogue.of(
    SOURCES.map((source) => source()),
    EVERYWHERE,
  );
  return made;
}
