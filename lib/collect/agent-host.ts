import type { ContainerProps } from '../kube/container';
import { hostVolume, type Mount, type MountableVolume, scratchVolume } from '../kube/volume';
import type { AgentEnvironment } from './agent-pipelines';
import { HOST } from './pipelines/node-metrics';

/** What a node agent is given of its node. Each source says what it needs; without it, the agent has not got it. */
export interface HostAccess {
  readonly mounts: readonly Mount[];
  readonly capabilities: readonly string[];
  /** Whether it looks into the processes of the node. */
  readonly watchesProcesses: boolean;
}

/** To read logs of another user (Debian's syslog), which root could not otherwise; it can't write anything more with it. */
const READ_ALL = 'DAC_READ_SEARCH';

/** To load programs into the kernel that sample what runs, and to read the symbols of what they find. */
const PROFILING = ['SYS_ADMIN', 'SYS_PTRACE', 'SYS_RESOURCE', 'PERFMON', 'BPF'] as const;

/** What the sources of an environment need. */
export function hostAccess({ sources, collectsCluster }: AgentEnvironment): HostAccess {
  const nodeLogs = collectsCluster ? sources.nodeLogs : 'off';
  const watchesProcesses = sources.ebpfProfiles !== 'off' || sources.javaProfiles;
  return {
    mounts: [
      ...LOGS,
      ...(nodeLogs !== 'off' && nodeLogs.journal ? JOURNAL : []),
      ...(nodeLogs === 'off' ? [] : elsewhere(nodeLogs.files)),
      ...(sources.nodeMetrics && collectsCluster ? NODE : []),
      ...(watchesProcesses ? KERNEL : []),
    ],
    capabilities: [READ_ALL, ...(watchesProcesses ? PROFILING : [])],
    watchesProcesses,
  };
}

/** Logs of pods and of the node: the kubelet's directory is named too, because it can be a mount of its own. */
const LOGS: readonly Mount[] = [
  readOnly(hostVolume('var-log', '/var/log', 'Directory'), '/var/log'),
  readOnly(hostVolume('var-log-pods', '/var/log/pods', 'DirectoryOrCreate'), '/var/log/pods'),
];

/** The journal is in `/var/log/journal`, or in memory where nobody keeps it; its files are named by the machine's id. */
const JOURNAL: readonly Mount[] = [
  readOnly(hostVolume('run-log-journal', '/run/log/journal', 'DirectoryOrCreate'), '/run/log/journal'),
  readOnly(hostVolume('machine-id', '/etc/machine-id', 'File'), '/etc/machine-id'),
];

const NODE: readonly Mount[] = [
  readOnly(hostVolume('proc', '/proc', 'Directory'), HOST.proc),
  readOnly(hostVolume('sys', '/sys', 'Directory'), HOST.sys),
  { ...readOnly(hostVolume('root', '/', 'Directory'), HOST.root), followsHost: true },
];

const KERNEL: readonly Mount[] = [
  // Maps of loaded programs.
  { volume: hostVolume('bpf', '/sys/fs/bpf', 'Directory'), path: '/sys/fs/bpf' },
  readOnly(hostVolume('debug', '/sys/kernel/debug', 'Directory'), '/sys/kernel/debug'),
  readOnly(hostVolume('tracing', '/sys/kernel/tracing'), '/sys/kernel/tracing'),
  readOnly(hostVolume('btf', '/sys/kernel/btf', 'Directory'), '/sys/kernel/btf'),
  readOnly(hostVolume('containerd', '/run/containerd'), '/run/containerd'),
  // Symbols of programs, and the profiler for Java, which is run from there.
  { volume: scratchVolume('tmp', '1Gi'), path: '/tmp' },
];

/** Folders of log files that are not below `/var/log`. */
function elsewhere(files: readonly string[]): readonly Mount[] {
  const folders = files.map((file) => file.slice(0, file.lastIndexOf('/'))).filter((folder) => !isBelowLogs(folder));
  return [...new Set(folders)].map((folder) =>
    readOnly(hostVolume(`logs${folder.replace(/[^a-z0-9]/g, '-')}`, folder, 'Directory'), folder),
  );
}

function isBelowLogs(folder: string): boolean {
  return `${folder}/`.startsWith('/var/log/');
}

function readOnly(volume: MountableVolume, path: string): Mount {
  return { volume, path, readOnly: true };
}

/**
 * Lets the agent sample what runs, which most distributions keep from everybody. The node keeps the setting until it starts
 * again, and no capability short of all allows writing it.
 */
export function allowSampling(image: string): ContainerProps {
  return {
    name: 'allow-sampling',
    image,
    command: ['/bin/sh', '-c', 'echo -1 > /proc/sys/kernel/perf_event_paranoid'],
    resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '32Mi' },
    privileged: true,
  };
}
