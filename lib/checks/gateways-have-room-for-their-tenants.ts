import { type Environment, SIGNALS, type Signal } from '../spec/model';
import { ownershipOf } from '../spec/ownership';
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

/** Alloys that know all tenants, by their applications; agents where they write to the backends themselves. */
const HUBS: Readonly<Record<string, 'gateway' | 'scraper' | 'agent'>> = {
  'alloy-gateway': 'gateway',
  'alloy-scraper': 'scraper',
  'alloy-agent': 'agent',
};

/** A tenant costs whoever sends for it memory, whether there is anything to send or not; too many, and the pod is killed again and again. */
export const gatewaysHaveRoomForTheirTenants: Check = {
  id: 'gateways-have-room-for-their-tenants',
  sentence: 'The memory limit of whatever writes to the backends for all tenants holds the senders of all of them.',
  run: ({ apps }) =>
    apps.flatMap(({ app, environment }) => {
      const kind = HUBS[app];
      return kind === undefined ? [] : tooSmall(environment, app, kind);
    }),
};

function tooSmall(environment: Environment, app: string, kind: 'gateway' | 'scraper' | 'agent'): readonly Problem[] {
  const { name, tenants, keptIn, sources, collection } = environment;
  const { hub, owners } = ownershipOf(collection);
  if (kind === 'agent' && hub !== 'agent') return [];
  const kept = SIGNALS.filter((signal) => keptIn[signal] !== undefined);
  const monitors = sources.serviceMonitors && owners.tenantMonitors === kind ? MONITORS : 0;
  const each = kept.reduce((sum, signal) => sum + PER_TENANT[signal], monitors);
  // The tenant infrastructure is one more.
  const needed = Math.ceil((IDLE + each * (tenants.length + 1)) / FOR_TENANTS);
  const { memoryLimit } = environment[kind].resources;
  if (quantityNumber(memoryLimit) >= needed * MEBIBYTE) return [];
  const rounded = Math.ceil(needed / 128) * 128;
  const path = ['collectors', kind, 'resources', 'limits', 'memory'];
  return [
    {
      at: { file: `dist/${name}/${app}` },
      path: path.join('.'),
      problem: `the ${kind} has no room for the senders of ${tenants.length} tenants`,
      got: memoryLimit,
      expected: `${needed}Mi or more: ${IDLE}Mi, and ${Number(each.toFixed(1))}Mi for each tenant, in ${FOR_TENANTS * 100} % of the limit`,
      fix: `set ${path.join('.')} of the environment to ${rounded}Mi or more`,
      written: { environment: name, path },
    },
  ];
}
