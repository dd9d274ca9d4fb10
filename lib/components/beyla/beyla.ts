import * as yaml from 'js-yaml';
import { ComponentChart, type Endpoint, type EnvironmentScope } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps, EnvValue } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import { type AccessRule, grantClusterAccess } from '../../kube/rbac';
import { service } from '../../kube/service';
import { configVolume, hostVolume, type Mount, scratchVolume } from '../../kube/volume';
import { daemonSet } from '../../kube/workload';
import type { BeylaSettings, SecretRef } from '../../spec/model';
import { imageReference } from '../image';
import { beylaConfig, METRICS_PATH, METRICS_PORT } from './config';

const NAME = 'beyla';
const IDENTITY = { name: NAME } as const;
const CONFIG = '/etc/beyla';

/**
 * What it takes to watch other processes without being privileged: https://grafana.com/docs/beyla/latest/security/.
 * SYS_ADMIN is for probes in programs and their libraries: without it, calls of Go programs by gRPC, to databases and Kafka
 * would not be seen. Nothing of the network is changed, which NET_ADMIN would be for.
 */
const CAPABILITIES = ['BPF', 'CHECKPOINT_RESTORE', 'DAC_READ_SEARCH', 'NET_RAW', 'PERFMON', 'SYS_ADMIN', 'SYS_PTRACE'];

const ACCESS: readonly AccessRule[] = [
  { resources: ['nodes', 'pods', 'services'], verbs: ['get', 'list', 'watch'] },
  { apiGroup: 'apps', resources: ['replicasets'], verbs: ['get', 'list', 'watch'] },
];

const HOST_MOUNTS: readonly Mount[] = [
  { volume: hostVolume('cgroup', '/sys/fs/cgroup', 'Directory'), path: '/sys/fs/cgroup', readOnly: true },
  { volume: hostVolume('tracing', '/sys/kernel/tracing'), path: '/sys/kernel/tracing', readOnly: true },
];

export interface BeylaProps {
  readonly settings: BeylaSettings;
  /** What takes OTLP over gRPC from our own collectors. */
  readonly otlp: Endpoint;
  /** What it has to send along, as a bearer token. @default - nothing */
  readonly token?: SecretRef | undefined;
}

/**
 * Beyla on every node: traces and request metrics of applications that have no instrumentation, from the kernel. Watches the
 * namespaces of tenants, so that a new one restarts it: it reads its configuration at start alone.
 */
export class Beyla extends ComponentChart {
  constructor(scope: EnvironmentScope, props: BeylaProps) {
    super(scope, { app: NAME, layer: 'collector' });
    const workload = daemonSet(this, {
      name: NAME,
      identity: IDENTITY,
      pod: { user: 0, usesKubernetesApi: true, seesHostProcesses: true, containers: [this.container(props)] },
    });
    // Nobody calls it; the Service makes its own metrics findable.
    service(this, { name: NAME, workload, ports: { metrics: { port: METRICS_PORT } }, headless: true });
    grantClusterAccess(this, workload, ACCESS);
    this.connect(workload.pods, props.otlp, 'push spans and metrics of applications');
  }

  private container({ settings, otlp, token }: BeylaProps): ContainerProps {
    // Its page of health is for callers in the pod alone: Beyla 3.33 does not heed the address that it shall listen on.
    const healthy = { path: METRICS_PATH, port: 'metrics' };
    return {
      name: NAME,
      image: imageReference(this.environment, NAME),
      args: [`-config=${CONFIG}/beyla.yml`],
      // The other half is for maps of the kernel.
      env: { ...credentials(this, token), GOMEMLIMIT: goMemoryLimit(settings.resources.memoryLimit, 0.5) },
      ports: { metrics: METRICS_PORT },
      probes: {
        readiness: healthy,
        liveness: { ...healthy, failureThreshold: 6 },
        startup: { ...healthy, periodSeconds: 5, failureThreshold: 24 },
      },
      resources: settings.resources,
      mounts: [
        this.configuration(settings, otlp),
        { volume: scratchVolume('run', '16Mi'), path: '/var/run/beyla' },
        ...HOST_MOUNTS,
      ],
      capabilities: CAPABILITIES,
      unconfined: true,
    };
  }

  private configuration(settings: BeylaSettings, otlp: Endpoint): Mount {
    const { tenants, platformNamespaces, cluster } = this.environment;
    const config = beylaConfig({
      settings,
      memoryLimit: settings.resources.memoryLimit,
      otlp: otlp.url,
      cluster: cluster.name,
      watched: tenants.flatMap(({ namespaces }) => namespaces).sort(),
      excluded: platformNamespaces,
    });
    const text = yaml.dump(config, { lineWidth: -1, noRefs: true });
    const files = configFiles(this, { name: NAME, identity: IDENTITY, files: { 'beyla.yml': text } });
    return { volume: configVolume('config', files), path: CONFIG, readOnly: true };
  }
}

function credentials(chart: ComponentChart, token: SecretRef | undefined): Readonly<Record<string, EnvValue>> {
  if (token === undefined) return {};
  const secret = chart.requireSecret(token, {
    purpose: 'beyla: token that it pushes with',
    content: '32 or more letters and digits',
  });
  // Not encoded as in URLs, as OpenTelemetry would have it: Beyla sends what stands here.
  return { OTLP_TOKEN: { secret }, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer $(OTLP_TOKEN)' };
}
