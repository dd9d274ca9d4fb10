import { excludesEmpty } from '../matchers';
import type { Fault } from '../query-problem';
import { faultOfMatcherRegexp } from '../regexp';
import { type Aggregation, type Binary, bare, type Call, type PromqlExpr, type Selector } from './ast';
import { AGGREGATIONS, FUNCTIONS, type ValueType } from './functions';

const COMPARISONS = new Set(['==', '!=', '>', '<', '>=', '<=']);
const SETS = new Set(['and', 'or', 'unless']);

/** What an expression yields. */
export function typeOf(expr: PromqlExpr): ValueType {
  switch (expr.kind) {
    case 'number':
      return 'scalar';
    case 'text':
      return 'string';
    case 'selector':
    case 'aggregation':
      return 'instant vector';
    case 'range':
    case 'subquery':
      return 'range vector';
    case 'call':
      return FUNCTIONS.get(expr.name)?.returns ?? 'instant vector';
    case 'binary':
      return typeOf(expr.left) === 'scalar' && typeOf(expr.right) === 'scalar' ? 'scalar' : 'instant vector';
    case 'unary':
    case 'paren':
      return typeOf(expr.expr);
  }
}

/** The rules of Prometheus about what goes with what. */
export function faultsOfTypes(expr: PromqlExpr): readonly Fault[] {
  switch (expr.kind) {
    case 'number':
    case 'text':
      return [];
    case 'selector':
      return faultsOfSelector(expr);
    case 'range':
      return faultsOfTypes(expr.expr);
    case 'subquery':
      return [
        ...faultsOfTypes(expr.expr),
        ...expected(expr.expr, ['instant vector'], 'a subquery needs an instant vector'),
      ];
    case 'aggregation':
      return faultsOfAggregation(expr);
    case 'call':
      return faultsOfCall(expr);
    case 'binary':
      return faultsOfBinary(expr);
    case 'unary':
      return [
        ...faultsOfTypes(expr.expr),
        ...expected(expr.expr, ['scalar', 'instant vector'], 'a sign needs numbers'),
      ];
    case 'paren':
      return faultsOfTypes(expr.expr);
  }
}

function expected(expr: PromqlExpr, types: readonly ValueType[], problem: string): readonly Fault[] {
  const got = typeOf(expr);
  if (types.includes(got)) return [];
  const fix =
    got === 'range vector'
      ? 'wrap it in a function over time such as rate() or avg_over_time()'
      : types.includes('range vector')
        ? 'add a range such as [5m]'
        : got === 'scalar' && types.includes('instant vector')
          ? 'use a selector, or vector()'
          : got === 'instant vector' && types.includes('scalar')
            ? 'use a number, or scalar()'
            : `give it ${article(types.join(' or '))}`;
  return [{ from: expr.from, problem, got: article(got), expected: article(types.join(' or ')), fix }];
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function faultsOfAggregation({ operator, args, from }: Aggregation): readonly Fault[] {
  const param = AGGREGATIONS.get(operator)?.param;
  const wanted = param === undefined ? 1 : 2;
  if (args.length !== wanted) return [countFault(from, operator, `${wanted}`, args.length)];
  const vector = args[wanted - 1];
  return [
    ...(vector === undefined ? [] : expected(vector, ['instant vector'], `${operator}() aggregates an instant vector`)),
    ...(param === undefined || args[0] === undefined
      ? []
      : expected(args[0], [param], `the first argument of ${operator}() has the wrong type`)),
    ...args.flatMap(faultsOfTypes),
  ];
}

function countFault(from: number, name: string, expected: string, got: number): Fault {
  return {
    from,
    problem: `${name}() has the wrong number of arguments`,
    got: `${got}`,
    expected,
    fix: got === 0 ? 'put them in its parentheses' : 'add or remove arguments',
  };
}

function faultsOfCall({ name, args, from }: Call): readonly Fault[] {
  const called = FUNCTIONS.get(name);
  if (called === undefined) return [];
  const optional = called.more > 0 ? 1 : called.optional;
  const least = called.args.length - optional;
  const most = called.args.length + called.more;
  const inner = args.flatMap((arg, i) => (name === 'info' && i === 1 ? [] : faultsOfTypes(arg)));
  if (args.length < least || args.length > most) {
    const range =
      least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
    return [countFault(from, name, range, args.length), ...inner];
  }
  const types = args.flatMap((arg, i) => {
    const type = called.args[Math.min(i, called.args.length - 1)] ?? 'scalar';
    return expected(arg, [type], `argument ${i + 1} of ${name}() has the wrong type`);
  });
  return [...types, ...(name === 'info' ? faultsOfInfo(args[1]) : []), ...inner];
}

/** The second argument of `info()` is a selector of labels. */
function faultsOfInfo(arg: PromqlExpr | undefined): readonly Fault[] {
  if (arg === undefined) return [];
  if (arg.kind === 'selector' && arg.name === undefined) return faultsOfMatchers(arg);
  return [
    { from: arg.from, problem: 'info() takes label matchers alone', fix: 'write {label="value"} without a metric' },
  ];
}

function faultsOfBinary(expr: Binary): readonly Fault[] {
  const { left, right, operator, bool } = expr;
  const at = operator.from;
  const types = [typeOf(left), typeOf(right)];
  const sides = [left, right].flatMap((side) =>
    expected(side, ['scalar', 'instant vector'], `\`${operator.text}\` needs numbers or instant vectors on both sides`),
  );
  const faults: Fault[] = [...faultsOfTypes(left), ...faultsOfTypes(right), ...sides];
  if (bool && !COMPARISONS.has(operator.text))
    faults.push({ from: at, problem: '`bool` goes with comparisons only', got: operator.text, fix: 'remove `bool`' });
  if (COMPARISONS.has(operator.text) && !bool && types.every((type) => type === 'scalar'))
    faults.push({ from: at, problem: 'a comparison of two numbers needs `bool`', fix: `write ${operator.text} bool` });
  if (types.includes('scalar') && SETS.has(operator.text))
    faults.push({
      from: at,
      problem: `\`${operator.text}\` needs vectors on both sides`,
      fix: 'use vector() around a number',
    });
  return [...faults, ...faultsOfMatching(expr, types.includes('scalar'))];
}

function faultsOfMatching({ matching, operator, fill }: Binary, scalar: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  const set = SETS.has(operator.text);
  if (fill !== undefined && (scalar || set))
    faults.push({ from: fill, problem: 'missing series are filled in between vectors only', fix: 'remove `fill`' });
  if (matching === undefined) return faults;
  const { on, labels, group, include } = matching;
  for (const label of on ? include.filter(({ text }) => labels.some((other) => other.text === text)) : [])
    faults.push({
      from: label.from,
      problem: `label \`${label.text}\` is in on (…) and in group_${group} (…)`,
      fix: `remove it from group_${group}: it is equal on both sides`,
    });
  if (scalar && labels.length > 0)
    faults.push({
      from: operator.from,
      problem: 'labels are matched between two vectors only',
      fix: 'remove on or ignoring',
    });
  if (!scalar && set && group !== undefined)
    faults.push({
      from: operator.from,
      problem: `\`${operator.text}\` takes no grouping`,
      fix: `remove group_${group}`,
    });
  return faults;
}

function faultsOfSelector(selector: Selector): readonly Fault[] {
  const faults = faultsOfMatchers(selector);
  if (faults.length > 0 || selector.name !== undefined || selector.matchers.some(excludesEmpty)) return faults;
  return [
    {
      from: selector.from,
      problem: 'the selector lets every series of every metric through',
      got: selector.matchers.length === 0 ? '{}' : 'matchers that an empty value passes',
      fix: 'name a metric, or add a matcher that an empty value does not pass',
    },
  ];
}

function faultsOfMatchers({ matchers }: Selector): readonly Fault[] {
  return matchers.flatMap(({ operator, value, valueFrom }) =>
    operator.includes('~') ? (faultOfMatcherRegexp(value, valueFrom) ?? []) : [],
  );
}

/** The number that an argument is as written, whatever parentheses stand around it. */
export function literalNumber(expr: PromqlExpr | undefined): number | undefined {
  if (expr === undefined) return undefined;
  const inner = bare(expr);
  return inner.kind === 'number' ? inner.value : undefined;
}
