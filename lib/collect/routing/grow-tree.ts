import { type AlloyNode, label } from '../../alloy';
import type { Route, Routes } from './routes';
import { type Branch, tenantTree } from './tree';

/** How the nodes of a tree are made: a tenant's branch ends in its sink, a bucket's leads to further branches. */
export interface TreeParts<Receiver> {
  readonly tenant: (label: string, route: Route) => Grown<Receiver>;
  readonly bucket: (label: string, namespaces: readonly string[], to: readonly Receiver[]) => Grown<Receiver>;
}

/** A part of a tree: its nodes, and where what belongs there has to be sent. */
export interface Grown<Receiver> {
  readonly nodes: readonly AlloyNode[];
  readonly receiver: Receiver;
}

/** A tree of nodes for a table of tenants, and the receivers at its root: each must get everything. */
export function growTree<Receiver>({ tenants, infrastructure }: Routes, parts: TreeParts<Receiver>) {
  const roots = [
    // Most of what comes without a tenant's namespace is the cluster's, and that is a lot: it has no way to go.
    ...(infrastructure === undefined ? [] : [parts.tenant(label(infrastructure.tenant), infrastructure)]),
    ...tenantTree(tenants).map((branch) => grow(branch, parts)),
  ];
  return { nodes: roots.flatMap(({ nodes }) => nodes), receivers: roots.map(({ receiver }) => receiver) };
}

function grow<Receiver>(branch: Branch, parts: TreeParts<Receiver>): Grown<Receiver> {
  if (branch.kind === 'tenant') return parts.tenant(label(branch.route.tenant), branch.route);
  const below = branch.branches.map((one) => grow(one, parts));
  const { nodes, receiver } = parts.bucket(
    `bucket_${branch.digits}`,
    branch.namespaces,
    below.map((one) => one.receiver),
  );
  return { nodes: [...nodes, ...below.flatMap((one) => one.nodes)], receiver };
}
