import type { Body } from '../alloy/ast';
import type { Item } from './item';
import { once } from './once';
import { blocksIn, type ConfigNode, Fields, type Known, Reference, UNKNOWN } from './scope';
import type { Value } from './value';
import type { World } from './world';

export const SIGNALS = ['logs', 'metrics', 'traces', 'profiles'] as const;
export type Signal = (typeof SIGNALS)[number];

/** Data on its way to some components. */
export interface Sent {
  readonly signal: Signal;
  readonly items: readonly Item[];
  readonly to: Known;
}

/** Data that leaves a collector. */
export interface Leaving {
  readonly signal: Signal;
  readonly items: readonly Item[];
  /** Whose the receiver takes it for; empty: nothing is said. */
  readonly tenantOf: (item: Item) => Value;
  readonly url: string;
}

/** What a component does with what it gets. */
export interface Step {
  readonly sent?: readonly Sent[];
  readonly leaving?: readonly Leaving[];
  /** What this program does not know of it. @default - it knows everything */
  readonly unproven?: string;
}

/** What some component is given. */
export interface Given {
  readonly node: ConfigNode;
  readonly signal: Signal;
  readonly items: readonly Item[];
  /** The exported field by which it came. */
  readonly field: string;
  readonly world: World;
}

/** The value of an attribute of a component, or of a block of it. */
export function attributeOf(node: ConfigNode, name: string, body: Body = node.block.body): Known | undefined {
  return node.scope.attribute(body, name);
}

/** An attribute that is a text; undefined if it is none, or not known. */
export function textOf(node: ConfigNode, name: string, body: Body = node.block.body): string | undefined {
  const value = attributeOf(node, name, body);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list; undefined if they are not all known. */
export function textsOf(node: ConfigNode, name: string, body: Body = node.block.body): readonly string[] | undefined {
  const value = attributeOf(node, name, body);
  if (value === undefined) return [];
  const list = listOf(value);
  return list.every((one) => typeof one === 'string') ? list : undefined;
}

/** A value as a list. */
export function listOf(value: Known | undefined): readonly Known[] {
  return Array.isArray(value) ? value.flatMap(listOf) : value === undefined || value === null ? [] : [scalar(value)];
}

function scalar(value: Known): Known {
  return value;
}

const receivers = new WeakMap<object, readonly Reference[]>();

/** Components that something is sent to; undefined if they are not known. */
export function receiversOf(to: Known): readonly Reference[] | undefined {
  const before = Array.isArray(to) ? receivers.get(to) : undefined;
  if (before) return before;
  const list = listOf(to);
  if (!list.every((one) => one instanceof Reference)) return undefined;
  if (Array.isArray(to)) receivers.set(to, list);
  return list;
}

/** The fields of an object; undefined if it is no object, or not known. */
export function fieldsOf(value: Known | undefined): ReadonlyMap<string, Known> | undefined {
  return value === undefined ? new Map() : value instanceof Fields ? value.entries : undefined;
}

/** The only block of some name, if there is one. */
export function blockOf(node: ConfigNode, ...names: readonly string[]): Body | undefined {
  let body: Body | undefined = node.block.body;
  for (const name of names) body = body && blocksIn(body, name)[0]?.body;
  return body;
}

/** Where a component of OpenTelemetry sends each signal. */
export function outputs(node: ConfigNode, items: (signal: Signal) => readonly Item[]): readonly Sent[] {
  return outputsOf(node).map(({ signal, to }) => ({ signal, items: items(signal), to }));
}

const outputsOf = once((node): readonly Omit<Sent, 'items'>[] => {
  const output = blockOf(node, 'output') ?? [];
  return (['logs', 'metrics', 'traces'] as const).flatMap((signal) => {
    const to = attributeOf(node, signal, output);
    return to === undefined ? [] : [{ signal, to }];
  });
});

/** The number of a port in `0.0.0.0:4317`. */
export function portOf(address: Known | undefined): number | undefined {
  const port = typeof address === 'string' ? /:(\d+)$/.exec(address)?.[1] : undefined;
  return port === undefined ? undefined : Number(port);
}

export { UNKNOWN };
