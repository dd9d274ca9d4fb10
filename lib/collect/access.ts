import { type BlockStmt, blockName } from '../alloy/ast';
import type { AlloyConfig } from '../alloy/config';
import { walk } from '../alloy/walk';
import type { AccessRule } from '../kube/rbac';

const READ = ['get', 'list', 'watch'] as const;

/** What a component asks of the Kubernetes API. */
const ACCESS: Readonly<Record<string, (block: BlockStmt) => readonly AccessRule[]>> = {
  'discovery.kubernetes': (block) => discoveryAccess(block),
  'loki.source.kubernetes_events': () => [{ resources: ['events'], verbs: READ }],
};

/** Components that talk to the Kubernetes API, by their names. */
const TALKS_TO_KUBERNETES = /kubernetes|k8sattributes|podlogs|^prometheus\.operator|^discovery\.kubelet$/;

/**
 * The access that a configuration needs: rules of the components in it, nothing else. Throws for a component that talks to
 * the API and has no rule here, since it would run into 403.
 */
export function kubernetesAccess(config: AlloyConfig): readonly AccessRule[] {
  const rules = new Map<string, AccessRule>();
  walk(config.ast, (node) => {
    if (node.kind !== 'BlockStmt') return;
    for (const rule of accessOf(node)) rules.set(JSON.stringify(rule), rule);
  });
  return [...rules.values()];
}

function accessOf(block: BlockStmt): readonly AccessRule[] {
  const name = blockName(block);
  const rules = ACCESS[name];
  if (rules) return rules(block);
  if (TALKS_TO_KUBERNETES.test(name)) throw new Error(`no access rule for ${name}: add what it reads to ACCESS`);
  return [];
}

/** Resource of each role of `discovery.kubernetes` that is in use. */
const DISCOVERY_ROLES: Readonly<Record<string, string>> = { pod: 'pods' };

function discoveryAccess(block: BlockStmt): readonly AccessRule[] {
  const role = stringAttribute(block, 'role');
  const resource = DISCOVERY_ROLES[role];
  if (resource === undefined) throw new Error(`no access rule for discovery.kubernetes of role ${role}: add it`);
  return [{ resources: [resource], verbs: READ }];
}

function stringAttribute(block: BlockStmt, name: string): string {
  for (const stmt of block.body) {
    if (stmt.kind === 'AttributeStmt' && stmt.name.name === name && stmt.value.kind === 'LiteralExpr') {
      return JSON.parse(stmt.value.value);
    }
  }
  throw new Error(`${blockName(block)} has no literal ${name}`);
}
