import type { Among } from './group';
import { changedOthers, either, type Item, labelOf } from './item';
import { type Condition, type Operand, readCondition, readStatement } from './ottl-syntax';
import { Own, valueFor } from './own';
import { matches, type Pattern, pattern } from './pattern';
import { and, CLAIM, not, OTHER, or, type Single, type Truth, type Value } from './value';

/** What `attributes` means without a name before it. */
export type Context = 'resource:' | 'record:';

/** The context that a block of conditions or statements names. */
export function contextOf(name: string | undefined): Context {
  return name === 'resource' ? 'resource:' : 'record:';
}

/** The same text stands in the way of every source and namespace. */
function cached<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    if (known.size > 10_000) known.clear();
    known.set(text, made);
    return made;
  };
}

const conditionOf = cached(readCondition);
const statementOf = cached(readStatement);

/** A question about an item. */
interface Asked {
  readonly item: Item;
  readonly context: Context;
  readonly among: Among;
  /** The answer without which nothing goes on. @default - it goes on with every answer */
  readonly wanted?: boolean;
}

/** Whether a condition holds for an item. */
export function holds(text: string, asked: Asked): Truth {
  const read = conditionOf(text);
  return read === undefined ? 'maybe' : truth(read, asked);
}

function truth(condition: Condition, asked: Asked): Truth {
  const { wanted, ...alike } = asked;
  switch (condition.kind) {
    case 'or':
      // One that holds is enough, so that each of them must not.
      return or(condition.parts.map((part) => truth(part, wanted === false ? asked : alike)));
    case 'and':
      return and(condition.parts.map((part) => truth(part, wanted === true ? asked : alike)));
    case 'not':
      return not(truth(condition.part, wanted === undefined ? asked : { ...alike, wanted: !wanted }));
    case 'compare':
      return compared(condition, asked);
    case 'operand':
      return called(condition.operand, asked);
  }
}

function compared({ left, operator, right }: Extract<Condition, { kind: 'compare' }>, asked: Asked): Truth {
  if (operator !== '==' && operator !== '!=') return 'maybe';
  const { item, context, among, wanted } = asked;
  const one = operandValue(left, item, context);
  const other = operandValue(right, item, context);
  if (one === undefined || other === undefined) return 'maybe';
  if (operator === '==') return equal(one, other, among, wanted);
  return not(equal(one, other, among, wanted === undefined ? undefined : !wanted));
}

function equal(one: Value, other: Value, among: Among, wanted: boolean | undefined): Truth {
  if (one instanceof Own) return equalOwn(one, other, among, wanted);
  return other instanceof Own ? equalOwn(other, one, among, wanted) : areSame(one, other, among.known);
}

function equalOwn(own: Own, given: Value, among: Among, wanted: boolean | undefined): Truth {
  const isSame = (one: Single, other: Single) => areSame(one, other, among.known);
  if (given instanceof Own) return among.ask((of) => isSame(valueFor(own, of), valueFor(given, of)), wanted);
  const texts = typeof given === 'string' ? [given] : undefined;
  return among.told(
    own.ask((value) => isSame(value, given), texts),
    wanted,
  );
}

function areSame(one: Single, other: Single, known: ReadonlySet<string>): Truth {
  if (one === CLAIM || other === CLAIM) return 'maybe';
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  // One of them is there, and not known in full.
  const text = typeof one === 'string' ? one : typeof other === 'string' ? other : undefined;
  if (text === '') return false;
  return (one === OTHER || other === OTHER) && text !== undefined && known.has(text) ? false : 'maybe';
}

function called(operand: Operand, { item, context, among, wanted }: Asked): Truth {
  if (operand.kind === 'literal') return operand.text === 'true' ? true : operand.text === 'false' ? false : 'maybe';
  if (operand.kind !== 'call' || operand.name !== 'IsMatch') return 'maybe';
  const [target, regex] = operand.args;
  const value = target && operandValue(target, item, context);
  if (value === undefined || regex?.kind !== 'text') return 'maybe';
  const of = patternOf(regex);
  const holdsFor = (one: Single) => (one === '' ? false : matches(of, one, among));
  return value instanceof Own ? among.told(value.ask(holdsFor, of.literals, regex), wanted) : holdsFor(value);
}

const patterns = new WeakMap<Operand, Pattern>();

/** A pattern matches anywhere in a text if it has no anchors. */
function patternOf(regex: Extract<Operand, { kind: 'text' }>): Pattern {
  const before = patterns.get(regex);
  if (before) return before;
  const anchored = /^\^\(([^()]*)\)\$$/.exec(regex.text)?.[1];
  const made = pattern(anchored ?? `.*(?:${regex.text}).*`);
  patterns.set(regex, made);
  return made;
}

/** The value of an attribute or a constant; an absent one and `nil` are empty. Undefined: nothing is known. */
function operandValue(operand: Operand, item: Item, context: Context): Value | undefined {
  switch (operand.kind) {
    case 'text':
      return operand.text;
    case 'nil':
      return '';
    case 'path': {
      const attributes = attributesOf(operand, context);
      return attributes === undefined || operand.key === undefined
        ? undefined
        : labelOf(item, `${attributes}${operand.key}`);
    }
    default:
      return undefined;
  }
}

/** The prefix of the attributes that a path is of; undefined for other paths. */
function attributesOf(operand: Operand, context: Context): Context | undefined {
  if (operand.kind !== 'path') return undefined;
  if (operand.names === 'attributes') return context;
  if (operand.names === 'resource.attributes') return 'resource:';
  return /\.attributes$/.test(operand.names) ? 'record:' : undefined;
}

/** What a statement makes of an item. */
export function stated(text: string, item: Item, context: Context, among: Among): Item {
  const statement = statementOf(text);
  if (statement === undefined) return claimed(claimed(item, 'resource:'), 'record:');
  const where = statement.where === undefined ? true : truth(statement.where, { item, context, among });
  if (where === false) return item;
  const changed = edited(statement.call, item, context);
  return where === true ? changed : either(item, changed);
}

function edited(
  { name, args }: { readonly name: string; readonly args: readonly Operand[] },
  item: Item,
  context: Context,
): Item {
  const [target, second] = args;
  if (target === undefined) return item;
  const attributes = attributesOf(target, context);
  if (attributes === undefined) {
    // The whole of a resource, or of what a log says.
    return target.kind === 'path' && /^(resource|body)?$/.test(target.names) ? claimed(item, 'resource:') : item;
  }
  const key = target.kind === 'path' ? target.key : undefined;
  const text = second?.kind === 'text' ? second.text : undefined;
  switch (name) {
    case 'set':
      return key === undefined ? claimed(item, attributes) : set(item, `${attributes}${key}`, second, context);
    case 'delete_key':
      return text === undefined ? claimed(item, attributes) : withoutFirst(item, `${attributes}${text}`);
    case 'delete_matching_keys':
      return text === undefined ? item : without(item, `${attributes} ${text}`, matching(attributes, text));
    case 'truncate_all':
      return item;
    default:
      return claimed(item, attributes);
  }
}

function matching(attributes: Context, regex: string): (label: string) => boolean {
  const { exec } = pattern(/^\^.*\$$/.test(regex) ? regex.slice(1, -1) : `.*(?:${regex}).*`);
  return (label) => label.startsWith(attributes) && exec !== undefined && exec(label.slice(attributes.length)) !== null;
}

function set(item: Item, label: string, to: Operand | undefined, context: Context): Item {
  const value = to && operandValue(to, item, context);
  // Of several attributes of one name, which only a sender can make, the first alone is set.
  const known: Value = labelOf(item, label) === CLAIM ? CLAIM : (value ?? CLAIM);
  return { ...item, labels: new Map(item.labels).set(label, known) };
}

/** A sender may have said an attribute several times: the first of them is gone. */
function withoutFirst(item: Item, label: string): Item {
  return labelOf(item, label) === CLAIM ? item : without(item, label, (name) => name === label);
}

function without(item: Item, key: string, gone: (label: string) => boolean): Item {
  const labels = new Map([...item.labels].map(([name, value]): [string, Value] => [name, gone(name) ? '' : value]));
  const { others } = item;
  return {
    ...item,
    labels,
    others: changedOthers(others, `without ${key}`, (name) => (gone(name) ? '' : others(name))),
  };
}

/** Any of these attributes may have got any value. */
function claimed(item: Item, attributes: Context): Item {
  const labels = new Map([...item.labels].filter(([name]) => !name.startsWith(attributes)));
  const { others } = item;
  const after = (name: string) => (name.startsWith(attributes) ? CLAIM : others(name));
  return { ...item, labels, others: changedOthers(others, `claimed ${attributes}`, after) };
}
