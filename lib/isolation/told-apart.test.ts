import { Group } from './group';
import { type Item, inTurn } from './item';
import { holds, stated } from './ottl';
import { made, Own } from './own';
import { type Rule, relabelling } from './relabel';
import { eachOf, inOrder, toldApart } from './told-apart';
import { Beginning, CLAIM, OTHER, type Single, type Value } from './value';

const NAMES = ['shop', 'shop-jobs', 'alpha', 'beta', 'beta-jobs', 'gamma', 'delta', 'kube-system'];
const KNOWN = new Set(NAMES);
const OWN = new Own(KNOWN, (namespace) => namespace);

/** Data of all namespaces: a label is the name, one follows from it, one is a claim, one is constant. */
function all(): Item {
  const labels = new Map<string, Value>([
    ['namespace', OWN],
    ['job', made([OWN], (name) => `monitor/${String(name)}/any`)],
    ['path', made([OWN], (name) => (typeof name === 'string' ? Beginning.of(['/logs/', name]) : CLAIM))],
    ['some', made([OWN], (name) => (name === 'shop' ? '' : name === 'alpha' ? CLAIM : name === 'beta' ? OTHER : 'x'))],
    ['pod', CLAIM],
    ['app', 'shop'],
  ]);
  const others = (name: string): Single => (name.startsWith('__') ? CLAIM : '');
  return { from: Group.of(NAMES), id: 0, certain: true, labels, others };
}

/** Everything that can be seen of classes, namespace by namespace. */
function seen(items: readonly Item[]): readonly unknown[] {
  const sorted = items.flatMap(eachOf).sort((one, other) => one.id - other.id);
  return sorted.map(({ from, id, certain, labels, others }) => [
    ...[from, id, certain, others('x'), others('__x')],
    ...['namespace', 'job', 'path', 'some', 'pod', 'app', 'new'].map((name) => labels.get(name) ?? others(name)),
  ]);
}

/** The same of a group as of each of its namespaces by itself. */
function expectAlike(work: (items: readonly Item[]) => readonly Item[]): void {
  expect(seen(work([all()]))).toEqual(seen(eachOf(all()).flatMap((one) => work([one]))));
}

/** Always the same numbers, as many as somebody asks for. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % below;
  };
}

const LABELS = ['namespace', 'job', 'path', 'some', 'pod', 'app', '__meta'];
const REGEXES = [
  'shop',
  'shop|beta',
  'beta.*',
  '(.*)',
  '(.+);(.+)',
  '(shop|alpha);(.*)',
  '',
  'monitor/(shop|beta)/.*',
  '.*-jobs',
];
const ACTIONS = ['keep', 'drop', 'replace', 'replace', 'replace', 'labeldrop', 'labelkeep', 'keepequal', 'hashmod'];
const REPLACEMENTS = ['$1', 'shop', '', '$1-$2', '/logs/$1', '$0'];

function ruleOf(next: (below: number) => number): Rule {
  const one = (of: readonly string[]) => of[next(of.length)] ?? '';
  const sources = Array.from({ length: next(3) }, () => one(LABELS));
  return {
    action: one(ACTIONS),
    sources,
    separator: ';',
    regex: one(REGEXES),
    target: one([...LABELS, 'new']),
    replacement: one(REPLACEMENTS),
  };
}

test('relabelling makes of a group what it makes of each of its namespaces', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const next = numbers(seed);
    const rules = Array.from({ length: 1 + next(4) }, () => ruleOf(next));
    expectAlike(relabelling(rules, KNOWN));
  }
});

test('long lists of rules about one label are the same for a group', () => {
  const rules = NAMES.map((name): Rule => {
    return {
      action: 'replace',
      sources: ['namespace'],
      separator: ';',
      regex: name,
      target: 'new',
      replacement: `tenant-${name}`,
    };
  });
  expectAlike(relabelling(rules.slice(2), KNOWN));
  expectAlike(
    relabelling(
      rules.slice(2).map((rule) => ({ ...rule, sources: ['some'] })),
      KNOWN,
    ),
  );
});

const OPERANDS = [
  'attributes["namespace"]',
  'attributes["some"]',
  'attributes["app"]',
  'attributes["pod"]',
  '"shop"',
  '""',
  'nil',
  '"beta"',
];

/** Labels as attributes of a resource. */
function asAttributes(item: Item): Item {
  const labels = new Map([...item.labels].map(([name, value]): [string, Value] => [`resource:${name}`, value]));
  return { ...item, labels };
}

function conditionOf(next: (below: number) => number, depth = 0): string {
  const operand = () => OPERANDS[next(OPERANDS.length)] ?? '';
  switch (depth > 2 ? next(3) : next(6)) {
    case 0:
      return `${operand()} == ${operand()}`;
    case 1:
      return `${operand()} != ${operand()}`;
    case 2:
      return `IsMatch(${operand()}, "${['^(shop|beta)$', 'jobs', '^beta'][next(3)]}")`;
    case 3:
      return `not (${conditionOf(next, depth + 1)})`;
    default:
      return `(${conditionOf(next, depth + 1)}) ${['and', 'or'][next(2)]} (${conditionOf(next, depth + 1)})`;
  }
}

test('conditions and statements in OTTL say of a group what they say of each of its namespaces', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const next = numbers(seed);
    const text = conditionOf(next);
    const wanted = [undefined, true, false][next(3)];
    const to = ['"shop"', 'attributes["some"]', 'attributes["app"]'][next(3)];
    expectAlike((items) =>
      toldApart(items.map(asAttributes), KNOWN, (item, among) => {
        const truth = holds(text, { item, context: 'resource:', among, ...(wanted !== undefined && { wanted }) });
        return wanted !== undefined && truth === !wanted ? undefined : { ...item, certain: truth === true };
      }),
    );
    const statement = `set(attributes["namespace"], ${to}) where ${text}`;
    expectAlike((items) => {
      const after = toldApart(items.map(asAttributes), KNOWN, (item, among) =>
        stated(statement, item, 'resource:', among),
      );
      return after.map((item) => ({
        ...item,
        labels: new Map([...item.labels].map(([name, value]) => [name.slice(9), value])),
      }));
    });
  }
});

test('classes keep their order when some of a group become others', () => {
  const lists = inOrder(inTurn([[all()], [all()]]), (item) =>
    eachOf(item).flatMap((one) => (one.from === 'beta' ? [one, { ...one, certain: false }] : [one])),
  );
  const names = NAMES.flatMap((name) => (name === 'beta' ? [name, name] : [name]));
  expect(lists.map(({ from }) => from)).toEqual([...names, ...names]);
  expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
});
