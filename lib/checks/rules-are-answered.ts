import * as yaml from 'js-yaml';
import { PLATFORM_LOG_LABELS } from '../queries/catalogue/log-labels';
import { platformCatalogue } from '../queries/catalogue/platform-catalogue';
import { checkLogql } from '../queries/logql/check-logql';
import { checkPromql } from '../queries/promql/check-promql';
import type { QueryProblem } from '../queries/query-problem';
import { validateAgainst } from '../schema/programs';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';

/** ConfigMaps with the rules of a program. */
const RULES = /^(mimir|loki)-rules-\d+$/;

/** Files that tenants brought: `own-rules-are-right` reads them where they were written. */
const OWN = /\.own-/;

/** An alert about what nobody collects never fires, and a ruler passes over a file that it cannot read. */
export const rulesAreAnswered: Check = {
  id: 'rules-are-answered',
  sentence: 'Every rule of the platform can be read by its ruler, and asks for metrics and labels that are collected.',
  run: (context) => {
    const files = context.ofKind('ConfigMap').flatMap(rulesIn);
    // Tenants have the same rules: each expression is read once.
    const known = new Map<string, readonly QueryProblem[]>();
    const catalogue = platformCatalogue().with(
      [...new Set(files.flatMap(({ rules }) => rules.flatMap(({ record }) => record ?? [])))].map((name) => ({
        name,
        type: 'gauge' as const,
        source: 'recording rules',
      })),
    );
    const problemsIn = ({ program, rules }: RulesFile) =>
      rules.flatMap(({ alert, record, expr }) => {
        const found =
          known.get(`${program} ${expr}`) ??
          (program === 'loki'
            ? checkLogql(expr, PLATFORM_LOG_LABELS, { yields: 'numbers' })
            : checkPromql(expr, catalogue));
        known.set(`${program} ${expr}`, found);
        return found
          .filter(({ severity }) => severity === 'error')
          .map((one) => ({ name: alert ?? record ?? 'a rule', expr, one }));
      });
    return files.flatMap((file) => [...shapeOf(file), ...problemsIn(file).map((found) => problem(file, found))]);
  },
};

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
}

interface RulesFile {
  readonly configMap: PlacedObject;
  readonly key: string;
  readonly program: 'mimir' | 'loki';
  readonly content: unknown;
  readonly rules: readonly Rule[];
}

function rulesIn(configMap: PlacedObject): readonly RulesFile[] {
  const program = RULES.exec(configMap.object.metadata.name)?.[1];
  if (program !== 'mimir' && program !== 'loki') return [];
  return Object.entries((configMap.object.data ?? {}) as Readonly<Record<string, string>>)
    .filter(([key]) => !OWN.test(key))
    .map(([key, text]) => {
      const content = yaml.load(text);
      const { groups = [] } = (content ?? {}) as { readonly groups?: readonly { readonly rules?: readonly Rule[] }[] };
      return { configMap, key, program, content, rules: groups.flatMap(({ rules = [] }) => rules) };
    });
}

function shapeOf({ configMap, key, program, content }: RulesFile): readonly Problem[] {
  return validateAgainst(program === 'loki' ? 'loki-rules' : 'mimir-rules', content).map(
    ({ path, message, got, expected, fix }) =>
      problemOf(configMap, { path: `data["${key}"]: ${path}`, problem: message, got, expected, fix }),
  );
}

function problem(
  { configMap, key }: RulesFile,
  { name, expr, one }: { readonly name: string; readonly expr: string; readonly one: QueryProblem },
): Problem {
  return problemOf(configMap, {
    path: `data["${key}"]: ${name}`,
    problem: `${one.problem} in \`${expr}\`, column ${one.column}`,
    ...(one.got !== undefined && { got: one.got }),
    ...(one.expected !== undefined && { expected: one.expected }),
    fix: one.fix,
  });
}
