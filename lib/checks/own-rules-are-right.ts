import { PLATFORM_LOG_LABELS } from '../queries/catalogue/log-labels';
import { platformCatalogue } from '../queries/catalogue/platform-catalogue';
import { checkLogql } from '../queries/logql/check-logql';
import { checkPromql } from '../queries/promql/check-promql';
import type { QueryProblem } from '../queries/query-problem';
import { validateAgainst } from '../schema/programs';
import type { RuleFile } from '../spec/model';
import type { Problem } from '../spec/problem';
import type { Path, Saying, Source } from '../spec/source';
import { parseYaml } from '../spec/yaml';
import type { Check } from './check';
import { isLogql, placeOfQuery } from './support/rule-queries';

/** A ruler passes over a file that it cannot read, and a rule about what nobody collects never fires. */
export const ownRulesAreRight: Check = {
  id: 'own-rules-are-right',
  sentence: 'Each rule that a tenant brings can be read by its ruler, stays in its tenant, and asks for what there is.',
  run: ({ platform }) => platform.tenants.flatMap(({ alerts }) => alerts.rules.flatMap(problemsOf)),
  notes: ({ platform }) =>
    platform.tenants.flatMap(({ alerts }) =>
      alerts.rules.flatMap((file) =>
        queriesOf(file)
          .filter(({ found }) => found.severity === 'warning')
          .map(({ found, place }) => `${place.file}:${place.line}:${place.column}: ${found.problem} → ${found.fix}`),
      ),
    ),
};

function problemsOf(file: RuleFile): readonly Problem[] {
  const { source, problems } = parseYaml(file.file, file.text);
  if (source === undefined || problems.length > 0) return problems;
  const shape = validateAgainst(isLogql(file) ? 'loki-rules' : 'mimir-rules', source.value).map(
    ({ path, message, got, expected, fix }) => at(source, keysOf(path), { problem: message, got, expected, fix }),
  );
  if (shape.length > 0) return shape;
  return [
    ...groupsOf(source).flatMap((group) => ofGroup(source, group)),
    ...queriesOf(file)
      .filter(({ found }) => found.severity === 'error')
      .map(({ found: { problem, got, expected, fix }, place, path }) => ({
        at: place,
        path,
        problem,
        ...(got !== undefined && { got }),
        ...(expected !== undefined && { expected }),
        fix,
      })),
  ];
}

interface Said extends Pick<Problem, 'problem' | 'fix'> {
  readonly got?: string | undefined;
  readonly expected?: string | undefined;
}

function at(source: Source, path: Path, { got, expected, ...said }: Said, on: Saying['on'] = 'key'): Problem {
  return source.problem(path, {
    on,
    ...said,
    ...(got !== undefined && { got }),
    ...(expected !== undefined && { expected }),
  });
}

/** What the schema cannot say of a group. */
function ofGroup(source: Source, group: Group): readonly Problem[] {
  const path: Path = ['groups', group.index];
  const twice = groupsOf(source).find(({ name, index }) => name === group.name && index < group.index);
  return [
    ...(twice === undefined
      ? []
      : [
          at(source, [...path, 'name'], {
            problem: 'another group of the file has this name',
            got: group.name,
            fix: 'give it another',
          }),
        ]),
    ...(source.has([...path, 'source_tenants'])
      ? [
          at(source, [...path, 'source_tenants'], {
            problem: 'a rule of a tenant reads the data of that tenant alone',
            fix: 'leave it out',
          }),
        ]
      : []),
    ...group.rules.flatMap(({ alert, record }, i) =>
      (alert === undefined) === (record === undefined)
        ? [
            at(source, [...path, 'rules', i], {
              problem: 'a rule is either an alert or a recording',
              expected: '`alert` or `record`',
              fix: 'write one of the two',
            }),
          ]
        : [],
    ),
  ];
}

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
}

interface Group {
  readonly index: number;
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** Groups of a file whose shape is right. */
function groupsOf({ value }: Source): readonly Group[] {
  const { groups } = value as { readonly groups?: readonly (Omit<Group, 'index'> & Partial<Pick<Group, 'rules'>>)[] };
  return (groups ?? []).map(({ name, rules }, index) => ({ index, name, rules: rules ?? [] }));
}

interface FoundInQuery {
  readonly found: QueryProblem;
  readonly place: Problem['at'];
  readonly path: string;
}

function queriesOf(file: RuleFile): readonly FoundInQuery[] {
  const { source } = parseYaml(file.file, file.text);
  if (source === undefined) return [];
  return groupsOf(source).flatMap(({ index, rules }) =>
    rules.flatMap(({ expr }, i) => {
      const path = ['groups', index, 'rules', i, 'expr'];
      const found = isLogql(file)
        ? checkLogql(expr, PLATFORM_LOG_LABELS, { yields: 'numbers' })
        : checkPromql(expr, platformCatalogue(), { ownMetrics: true });
      return found.map((one) => ({
        found: one,
        place: placeOfQuery(file, source.place(path, 'value'), one),
        path: `groups[${index}].rules[${i}].expr`,
      }));
    }),
  );
}

/** Keys and indexes of a path such as `a.b[0].c`. */
function keysOf(path: string): Path {
  return [...path.matchAll(/([^.[\]]+)(\])?/g)].map(([, key = '', index]) => (index === undefined ? key : Number(key)));
}
