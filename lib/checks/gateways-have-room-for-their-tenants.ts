import { type Environment, SIGNALS, type Signal } from '../spec/model';
import type { Problem } from '../spec/problem';
import { quantityNumber } from '../spec/scalars/quantity';
import type { Check } from './check';

const MEBIBYTE = 2 ** 20;

/** What an idle Alloy takes, and what each tenant adds, in MiB: measured, see docs/routing.md. Logs share one sender. */
const IDLE = 280;
const PER_TENANT: Readonly<Record<Signal, number>> = { metrics: 2.2, logs: 0, traces: 1, profiles: 0.7 };

/** What a tenant's monitors add: what watches them, without anything that they name. */
const MONITORS = 1.6;

/** What is left for what passes through. */
const FOR_TENANTS = 0.85;

const GATEWAY = 'alloy-gateway';

/** A tenant costs the gateway memory whether it sends or not; too many, and every gateway is killed again and again. */
export const gatewaysHaveRoomForTheirTenants: Check = {
  id: 'gateways-have-room-for-their-tenants',
  sentence: 'The memory limit of an environment’s gateway holds the senders of all of its tenants.',
  run: ({ apps }) => apps.filter(({ app }) => app === GATEWAY).flatMap(({ environment }) => tooSmall(environment)),
};

function tooSmall({ name, tenants, keptIn, gateway, sources }: Environment): readonly Problem[] {
  const kept = SIGNALS.filter((signal) => keptIn[signal] !== undefined);
  const each = kept.reduce((sum, signal) => sum + PER_TENANT[signal], sources.serviceMonitors ? MONITORS : 0);
  // The tenant infrastructure is one more.
  const needed = Math.ceil((IDLE + each * (tenants.length + 1)) / FOR_TENANTS);
  if (quantityNumber(gateway.resources.memoryLimit) >= needed * MEBIBYTE) return [];
  const rounded = Math.ceil(needed / 128) * 128;
  return [
    {
      at: { file: `dist/${name}/${GATEWAY}` },
      path: 'collectors.gateway.resources.limits.memory',
      problem: `the gateway has no room for the senders of ${tenants.length} tenants`,
      got: gateway.resources.memoryLimit,
      expected: `${needed}Mi or more: ${IDLE}Mi, and ${Number(each.toFixed(1))}Mi for each tenant, in ${FOR_TENANTS * 100} % of the limit`,
      fix: `set collectors.gateway.resources.limits.memory of the environment to ${rounded}Mi or more`,
      written: { environment: name, path: ['collectors', 'gateway', 'resources', 'limits', 'memory'] },
    },
  ];
}
