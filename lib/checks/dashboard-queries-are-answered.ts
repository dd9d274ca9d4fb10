import type { Manifest } from '../rendered';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';
import { type DashboardJson, dashboardIn, type Finding, findingsIn } from './support/dashboard-queries';

/**
 * A query that asks for what nobody collects is an empty graph that looks like good news. Every query of every dashboard
 * is read as its data source would read it, and its metrics and labels are looked up in what is collected.
 */
export const dashboardQueriesAreAnswered: Check = {
  id: 'dashboard-queries-are-answered',
  sentence:
    'Every query of every dashboard is one that its data source understands, about metrics and labels that are collected.',
  run: (context) => {
    // The same in every environment: each text is read once.
    const known = new Map<string, readonly Finding[]>();
    return context.ofKind('ConfigMap').flatMap((configMap) =>
      texts(configMap.object).flatMap(([key, text]) => {
        const dashboard = dashboardIn(text);
        if (dashboard === undefined) return [];
        const found = known.get(text) ?? findingsIn(dashboard);
        known.set(text, found);
        return found.map((finding) => problem(configMap, key, dashboard, finding));
      }),
    );
  },
};

function texts({ data }: Manifest): readonly (readonly [string, string])[] {
  return Object.entries((data ?? {}) as Readonly<Record<string, string>>).filter(([key]) => key.endsWith('.json'));
}

function problem(configMap: PlacedObject, key: string, { title }: DashboardJson, finding: Finding): Problem {
  const { panel, expression, found } = finding;
  return problemOf(configMap, {
    path: `data["${key}"]: ${title ?? key}: ${panel}`,
    problem: `${found.problem} in \`${expression}\`, column ${found.column}`,
    ...(found.got !== undefined && { got: found.got }),
    ...(found.expected !== undefined && { expected: found.expected }),
    fix: found.fix,
  });
}
