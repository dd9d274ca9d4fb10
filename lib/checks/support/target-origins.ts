import { attributeOf } from '../../isolation/flow';
import { rulesOf } from '../../isolation/rules';
import { type ConfigNode, Fields, type Known, Reference } from '../../isolation/scope';
import { isInPod } from '../../isolation/targets';

/** Where some targets of a component come from, before any rule. */
export interface TargetOrigin {
  /** The discovery or exporter, or the constant labels of one target; undefined: nobody knows before it runs. */
  readonly from: ConfigNode | Fields | undefined;
  /** Labels that rules on the way look at. */
  readonly asked: ReadonlySet<string>;
}

/** Components that change targets of others, and the argument with those. */
const CHANGES: Readonly<Record<string, string>> = {
  'discovery.relabel': 'targets',
  'local.file_match': 'path_targets',
  'discovery.process': 'join',
};

/** More of them one after another than any configuration has. */
const LONGEST = 20;

/** The address of a target that is of the same pod; undefined: it is of another, or nobody knows. */
export function addressInPod(from: TargetOrigin['from']): string | undefined {
  const address = from instanceof Fields ? from.entries.get('__address__') : undefined;
  return typeof address === 'string' && isInPod(address) ? address : undefined;
}

/** Where the targets of a component come from. */
export function targetOrigins(node: ConfigNode, argument = 'targets'): readonly TargetOrigin[] {
  return origins(attributeOf(node, argument), new Set(), 0);
}

function origins(value: Known | undefined, asked: ReadonlySet<string>, depth: number): readonly TargetOrigin[] {
  if (Array.isArray(value)) return value.flatMap((one: Known) => origins(one, asked, depth));
  if (value instanceof Fields) return [{ from: value, asked }];
  if (!(value instanceof Reference) || depth > LONGEST) return value === undefined ? [] : [{ from: undefined, asked }];
  const { node } = value;
  const argument = CHANGES[node.name];
  if (argument === undefined) return [{ from: node, asked }];
  const labels = (rulesOf(node) ?? []).flatMap(({ sources }) => sources);
  return origins(attributeOf(node, argument), new Set([...asked, ...labels]), depth + 1);
}
