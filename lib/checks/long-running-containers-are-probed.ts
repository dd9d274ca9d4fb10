import { containersOf, type PlacedContainer, type Probe } from '../manifests/pods';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedWorkload } from './context';

const LONG_RUNNING = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
const REQUIRED = ['readinessProbe', 'livenessProbe'] as const;
const ALL = [...REQUIRED, 'startupProbe'] as const;

/** Without probes a hung program stays in service, and a probe of a port that does not exist restarts it for ever. */
export const longRunningContainersAreProbed: Check = {
  id: 'long-running-containers-are-probed',
  sentence:
    'Every long-running container has a readiness and a liveness probe, and probes only ports that it declares.',
  run: ({ workloads }) =>
    workloads.flatMap((workload) =>
      containersOf(workload.template).flatMap((placed) => [...missing(workload, placed), ...ports(workload, placed)]),
    ),
};

function missing(workload: PlacedWorkload, { container, path, init }: PlacedContainer): readonly Problem[] {
  if (!LONG_RUNNING.has(workload.object.kind) || init) return [];
  return REQUIRED.filter((probe) => container[probe] === undefined).map((probe) =>
    problemOf(workload, {
      path: `${path}.${probe}`,
      problem: `container ${container.name} has no ${probe}`,
      got: 'nothing',
      expected: 'a probe',
      fix: "add the program's readiness and liveness endpoints",
    }),
  );
}

function ports(workload: PlacedWorkload, { container, path }: PlacedContainer): readonly Problem[] {
  const declared = container.ports ?? [];
  return ALL.flatMap((probe) => {
    const port = portOf(container[probe]);
    if (port === undefined || declared.some(({ name, containerPort }) => name === port || containerPort === port))
      return [];
    return [
      problemOf(workload, {
        path: `${path}.${probe}`,
        problem: `container ${container.name} does not declare the port that is probed`,
        got: String(port),
        expected:
          declared.map(({ name, containerPort }) => `${name ?? '-'} (${containerPort})`).join(', ') ||
          'a declared port',
        fix: 'use the name of a container port',
      }),
    ];
  });
}

function portOf(probe: Probe | undefined): number | string | undefined {
  return probe?.httpGet?.port ?? probe?.tcpSocket?.port ?? probe?.grpc?.port;
}
