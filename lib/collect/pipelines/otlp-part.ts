import type { Nodes, Ref } from '../../alloy';
import { ottlString } from '../ottl';

/** A part of a pipeline of OTLP: its nodes, and where it begins. */
export interface OtlpPart {
  readonly nodes: Nodes;
  readonly input: Ref<'otelcol.Consumer'>;
}

/** A statement that gives an attribute of the resource a second name, whether the sender had one of that name or not. */
export function copyResourceAttribute(from: string, to: string): string {
  return `set(resource.attributes[${ottlString(to)}], resource.attributes[${ottlString(from)}]) where resource.attributes[${ottlString(from)}] != nil`;
}
