import type { Problem } from '../spec/problem';
import type { Check } from './check';
import type { CheckContext, PlacedWorkload } from './context';
import { type Alloy, alloysByEnvironment } from './support/owned';
import { reachOf } from './support/reachability';

/**
 * Whoever writes a ServiceMonitor, PodMonitor or Probe says which address is asked, and programs have pages that stop them or tell about
 * everybody. So what reads those of people who are not of the platform may connect to nothing of it but to what asks for a password.
 */
export const monitorsReachNoProgram: Check = {
  id: 'monitors-reach-no-program',
  sentence:
    'An Alloy that reads monitors of others than the platform can connect to nothing of it but the gateways of the backends.',
  after: 'alloy-config-is-valid',
  run: (context) =>
    alloysByEnvironment(context).flatMap(({ environment, alloys }) =>
      environment.operations.networkPolicies
        ? alloys.filter(readsOthers).flatMap((alloy) => reached(context, alloy))
        : [],
    ),
};

function readsOthers({ sources }: Alloy): boolean {
  return sources.some(({ claims = [] }) =>
    claims.some(({ target }) => target === 'tenantMonitors' || target === 'otherMonitors'),
  );
}

/** What asks every caller for a password is called so. */
const GUARDED = /-gateway$/;

function reached(context: CheckContext, { name, workload }: Alloy): readonly Problem[] {
  const others = context.workloads.filter(
    (other) => other.cluster === workload.cluster && other !== workload && !isGuarded(other),
  );
  return others.flatMap((other) =>
    portsOf(other)
      .filter((port) => reachOf(context, other, port).workloads.includes(workload))
      .map(
        (port): Problem => ({
          at: { file: workload.file },
          path: 'spec.template.metadata.labels',
          problem: `${name} reads monitors of people who are not of the platform, and can connect to port ${port} of ${other.object.metadata.name}`,
          got: `a NetworkPolicy in ${other.namespace}`,
          expected: 'none but those of the gateways of the backends',
          fix: 'have another Alloy scrape it, see lib/spec/ownership.ts',
        }),
      ),
  );
}

function isGuarded({ template }: PlacedWorkload): boolean {
  return GUARDED.test(template.labels['app.kubernetes.io/name'] ?? '');
}

function portsOf({ template }: PlacedWorkload): readonly number[] {
  return template.spec.containers.flatMap(({ ports = [] }) => ports.map(({ containerPort }) => containerPort));
}
