import { nodesOf, type Path } from '../isolation/follow';
import type { Finding } from '../isolation/judge';
import { MAX_PROBLEMS, type Problem } from '../spec/problem';
import type { Check } from './check';
import { isolations } from './support/isolation';

/**
 * Follows every path of every rendered configuration of Alloy, what people have added included, from where data is collected
 * to where it leaves. Each tenant's data has to arrive as that tenant's, once, whatever applications say.
 */
export const tenantsAreIsolated: Check = {
  id: 'tenants-are-isolated',
  sentence:
    "Every path through the collectors gives data the tenant of the namespace that Kubernetes reports; none carries one tenant's data to another's sink.",
  after: 'alloy-config-is-valid',
  run: (context) =>
    isolations(context).flatMap(({ verdict }) => verdict.findings.slice(0, MAX_PROBLEMS).map(problemOfFinding)),
};

function problemOfFinding({ path, what, got, expected }: Finding): Problem {
  const { source, block } = path.node;
  const { line = 1, column = 1 } = block.start ?? {};
  const added = nodesOf(path).find(({ node }) => node.source.added);
  const fix = added
    ? `correct ${added.node.id}, or take responsibility with the comment \`// isolation: accepted, because …\` right above it`
    : 'correct what decides the namespace on this way in lib/collect';
  return {
    ...(source.added
      ? { at: { file: source.file, line, column }, path: '' }
      : { at: { file: source.file }, path: `${source.path}:${line}:${column}` }),
    problem: `${what}, by ${pathText(path)}`,
    ...(got !== undefined && { got }),
    ...(expected !== undefined && { expected }),
    fix,
  };
}

/** The way in words: components, with the collector where it changes. */
function pathText(path: Path): string {
  return nodesOf(path)
    .map(({ collector, node }, i, all) => (all[i - 1]?.collector === collector ? node.id : `${collector}: ${node.id}`))
    .join(' → ');
}
