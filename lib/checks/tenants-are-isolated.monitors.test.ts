import { changed, inTexts, renderedFolder } from '../../test/topologies';
import { formatProblem } from '../spec/problem';
import { CheckContext } from './context';
import { tenantsAreIsolated } from './tenants-are-isolated';

const pushed = renderedFolder('examples/pushed');

type Change = (text: string) => string;

const MONITORS: readonly (readonly [what: string, change: Change, problem: RegExp])[] = [
  [
    'monitors may find targets of others',
    (text) => text.replace(/\t+rule \{[^}]*"__meta_kubernetes_namespace"[^}]*\}\n/, ''),
    /metrics of namespace .* reach the sink of the tenant/,
  ],
  [
    'monitors of others are read',
    (text) => text.replace(/(tenant_monitors "team_beta" \{\s+namespaces = )\[.*\](\s+pattern\s+= ").*"/, '$1[]$2.*"'),
    /metrics of namespace .* reach the sink of the tenant team-beta/,
  ],
];

test.each(MONITORS)('the Alloy for monitors: a problem if %s', (_, change, problem) => {
  const mutated = changed(pushed, inTexts('alloy-monitors-tenants', change));
  expect(tenantsAreIsolated.run(new CheckContext(mutated)).map(formatProblem).join('\n')).toMatch(problem);
});
