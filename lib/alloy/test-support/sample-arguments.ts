import { raw } from '../raw';
import { loadTable, splitType, type TableAttribute } from '../table';

/** Some body types contain themselves. */
const MAX_DEPTH = 6;

/**
 * Arguments for a body made from the table alone: a value of the right type for each attribute, one block of each kind.
 *
 * @param all all attributes and blocks, or the required ones alone
 */
export function sampleArguments(bodyName: string, all: boolean, depth = 0): Record<string, unknown> {
  const { attributes = {}, blocks = {} } = loadTable().bodies[bodyName] ?? {};
  const result: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (all || attribute.required) result[name] = sampleAttribute(attribute);
  }
  for (const [name, block] of Object.entries(blocks)) {
    if (!block.required && (!all || depth === MAX_DEPTH || (block.group && depth > 1))) continue;
    const inner = sampleArguments(block.body, all, depth + 1);
    if (block.group) {
      const key = `${block.group}s`;
      result[key] = [...((result[key] as []) ?? []), { [block.group]: name.slice(block.group.length + 1), ...inner }];
    } else if (block.labelled) result[name] = { sample: inner };
    else result[name] = block.repeated ? [inner] : inner;
  }
  return result;
}

function sampleAttribute({ type, enum: values, documented }: TableAttribute): unknown {
  return (values ?? documented)?.find((value) => value !== '') ?? sampleValue(type);
}

const SIMPLE: Readonly<Record<string, unknown>> = {
  any: 'x',
  bool: true,
  duration: '1m',
  integer: 1,
  number: 1,
  optional_secret: 'x',
  secret: 'x',
  string: 'x',
};

function sampleValue(type: string): unknown {
  const { name, of } = splitType(type);
  switch (name) {
    case 'list':
      return of in SIMPLE || of.startsWith('map') ? [sampleValue(of)] : [];
    case 'map':
      return { key: sampleValue(of) };
    case 'text':
      return of.endsWith('Base2Bytes') ? '5MiB' : (loadTable().enums[of]?.find((value) => value !== '') ?? 'x');
    case 'capsule':
      return raw('null');
    case 'object':
      return sampleArguments(of, true);
    default:
      return SIMPLE[name];
  }
}
