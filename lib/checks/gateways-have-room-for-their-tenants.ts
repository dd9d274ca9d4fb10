import type { Environment } from '../spec/model';
import { type HubKind, ownershipOf } from '../spec/ownership';
import { poolName, poolsNeeded, poolsOf, sendersOf } from '../spec/pools';
import type { Problem } from '../spec/problem';
import { quantityNumber } from '../spec/scalars/quantity';
import { IDLE_MEMORY, limitForTenants, memoryOfTenant, TENANTS_SHARE } from '../spec/sizing/tenant-memory';
import type { Check } from './check';

const MEBIBYTE = 2 ** 20;

/** An Alloy that has senders for some tenants. */
interface Sender {
  readonly kind: HubKind;
  /** Tenants whose it has, infrastructure beside them. */
  readonly senders: number;
  readonly tenants: number;
}

/** A tenant costs whoever sends for it memory, whether there is anything to send or not; too many, and the pod is killed again and again. */
export const gatewaysHaveRoomForTheirTenants: Check = {
  id: 'gateways-have-room-for-their-tenants',
  sentence: 'The memory limit of whatever writes to the backends for tenants holds the senders of all of these.',
  run: ({ apps }) =>
    apps.flatMap(({ app, environment }) => {
      const sender = senderOf(environment, app);
      return sender === undefined ? [] : tooSmall(environment, app, sender);
    }),
};

/** What an application has senders for; undefined: none. Agents have them where they write to the backends themselves. */
function senderOf(environment: Environment, app: string): Sender | undefined {
  const tenants = environment.tenants.length;
  const all = { senders: tenants + 1, tenants };
  if (app === 'alloy-scraper') return { kind: 'scraper', ...all };
  if (app === 'alloy-monitors') return { kind: 'monitors', ...all };
  if (app === 'alloy-agent') {
    return ownershipOf(environment.collection).hub === 'agent' ? { kind: 'agent', ...all } : undefined;
  }
  const pool = poolsOf(environment).find(({ index }) => poolName('alloy-gateway', index) === app);
  return pool && { kind: 'gateway', senders: sendersOf(pool), tenants: pool.tenants.length };
}

function tooSmall(environment: Environment, app: string, { kind, senders, tenants }: Sender): readonly Problem[] {
  const { name } = environment;
  const each = memoryOfTenant(kind, environment);
  const needed = limitForTenants(senders, each);
  const { memoryLimit } = environment[kind].resources;
  if (quantityNumber(memoryLimit) >= needed * MEBIBYTE) return [];
  const rounded = Math.ceil(needed / 128) * 128;
  const path = ['collectors', kind, 'resources', 'limits', 'memory'];
  const more = poolsNeeded(environment.tenants, memoryLimit, environment) > environment.gatewayPools;
  const pools = kind === 'gateway' && more ? ', or collectors.gateway.pools to auto' : '';
  return [
    {
      at: { file: `dist/${name}/${app}` },
      path: path.join('.'),
      problem: `the ${kind} has no room for the senders of ${tenants} tenants`,
      got: memoryLimit,
      expected: `${needed}Mi or more: ${IDLE_MEMORY}Mi, and ${Number(each.toFixed(1))}Mi for each tenant, in ${TENANTS_SHARE * 100} % of the limit`,
      fix: `set ${path.join('.')} of the environment to ${rounded}Mi or more${pools}`,
      written: { environment: name, path },
    },
  ];
}
