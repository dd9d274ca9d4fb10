import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf } from '../syntax';

/** What a field of a span, or a value, is. */
export type FieldType =
  | 'attribute'
  | 'integer'
  | 'float'
  | 'duration'
  | 'string'
  | 'boolean'
  | 'status'
  | 'kind'
  | 'nil';

/** What Tempo knows of every span, by its name in queries. */
export const INTRINSICS: Readonly<Record<string, FieldType>> = {
  duration: 'duration',
  name: 'string',
  status: 'status',
  statusMessage: 'string',
  kind: 'kind',
  rootName: 'string',
  rootServiceName: 'string',
  traceDuration: 'duration',
  nestedSetLeft: 'integer',
  nestedSetRight: 'integer',
  nestedSetParent: 'integer',
  'trace:duration': 'duration',
  'trace:rootName': 'string',
  'trace:rootService': 'string',
  'trace:id': 'string',
  'span:duration': 'duration',
  'span:name': 'string',
  'span:kind': 'kind',
  'span:status': 'status',
  'span:statusMessage': 'string',
  'span:id': 'string',
  'span:parentID': 'string',
  'span:childCount': 'integer',
  'event:name': 'string',
  'event:timeSinceStart': 'duration',
  'link:traceID': 'string',
  'link:spanID': 'string',
  'instrumentation:name': 'string',
  'instrumentation:version': 'string',
};

/** Where attributes can be; without one, Tempo looks at resource and span. */
export const SCOPES = ['resource', 'span', 'event', 'link', 'instrumentation'] as const;

/** Values that are words. */
export const WORDS: Readonly<Record<string, FieldType>> = {
  true: 'boolean',
  false: 'boolean',
  nil: 'nil',
  ok: 'status',
  error: 'status',
  unset: 'status',
  unspecified: 'kind',
  internal: 'kind',
  server: 'kind',
  client: 'kind',
  producer: 'kind',
  consumer: 'kind',
};

/** A leaf of an expression about fields. */
export interface Field {
  readonly type: FieldType;
  readonly from: number;
  readonly text: string;
  /** Whether it is a value and not something of a span. */
  readonly constant: boolean;
}

/** Reads a leaf: a value, an intrinsic or an attribute. */
export function fieldOf(node: SyntaxNode, text: string): Field {
  const from = node.from;
  const written = text.slice(from, node.to);
  if (node.name === 'AttributeField') return { type: 'attribute', from, text: written, constant: false };
  if (node.name === 'IntrinsicField') {
    // The grammar saw a shorter word where it does not know the one that is there.
    const name = /^[\w:]+/.exec(text.slice(from))?.[0] ?? written;
    return { type: INTRINSICS[name] ?? 'nil', from, text: name, constant: false };
  }
  return { type: typeOfValue(node, written), from, text: written, constant: true };
}

function typeOfValue(node: SyntaxNode, written: string): FieldType {
  if (childOf(node, 'String') !== undefined) return 'string';
  if (childOf(node, 'Integer') !== undefined) return 'integer';
  if (childOf(node, 'Float') !== undefined) return 'float';
  if (childOf(node, 'Duration') !== undefined) return 'duration';
  return WORDS[written] ?? 'nil';
}

/** The leaf below a node that is nothing else, whatever brackets are around it. */
export function leafOf(node: SyntaxNode): SyntaxNode | undefined {
  if (['AttributeField', 'IntrinsicField', 'Static'].includes(node.name)) return node;
  const [only, ...others] = childrenOf(node);
  return only === undefined || others.length > 0 ? undefined : leafOf(only);
}
