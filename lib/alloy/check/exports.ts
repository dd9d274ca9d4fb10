import type { TableComponent } from '../table';
import type { DecodedBody } from './decoded-body';
import { exportedValue } from './exported-value';
import { objectValue, UNKNOWN, type Value } from './value';

/** What a component exports, as far as it is known before Alloy runs: the types, and whether contents are secret. */
export function componentExports(component: TableComponent, decoded: DecodedBody): Value {
  const secret = isSecret(decoded);
  const fields = Object.entries(component.exports).map(
    ([name, type]) => [name, withSecrecy(exportedValue(type), secret)] as const,
  );
  return objectValue(new Map(fields));
}

/** Components whose contents are always secret, or never. */
const ALWAYS: Readonly<Record<string, boolean>> = {
  'remote.kubernetes.secret': true,
  'remote.kubernetes.configmap': false,
};

function isSecret(decoded: DecodedBody): boolean | undefined {
  const fixed = ALWAYS[decoded.name];
  if (fixed !== undefined) return fixed;
  const value = decoded.attributes.get('is_secret');
  if (!value || value.type === 'null') return false;
  return value.type === 'bool' ? value.value : undefined;
}

function withSecrecy(value: Value, secret: boolean | undefined): Value {
  if (value.type === 'object' && value.others) return { ...value, others: withSecrecy(value.others, secret) };
  if (value.type !== 'capsule' || value.name !== 'optional_secret' || secret === undefined) return value;
  return { ...value, secret };
}

/** A value without the expressions that it is from: they belong to another module. */
export function withoutNodes(value: Value): Value {
  const { node: _, ...bare } = value;
  switch (bare.type) {
    case 'array':
      return {
        ...bare,
        ...(bare.elements ? { elements: bare.elements.map(withoutNodes) } : {}),
        ...(bare.of ? { of: withoutNodes(bare.of) } : {}),
      };
    case 'object':
      return {
        ...bare,
        fields: new Map([...bare.fields].map(([name, field]) => [name, withoutNodes(field)])),
        ...(bare.others ? { others: withoutNodes(bare.others) } : {}),
      };
    case 'unknown':
      return UNKNOWN;
    default:
      return bare;
  }
}
