import { type AttributeStmt, type BlockStmt, type Body, blockName } from '../ast';
import type { AlloyTable } from '../table';
import type { Signal } from './flow';

/** An attribute and its type in the table. */
export interface AttributeUse {
  readonly attribute: AttributeStmt;
  /** Type of the table. @default - unknown: an argument of a module, or a mistake */
  readonly type?: string;
}

/** What a reference means: an exported field of a node. */
export interface Target {
  readonly id: string;
  /** Name of the component without its label. */
  readonly name: string;
  readonly field: string;
}

/** Receivers: who refers to one sends to it. What a consumer of OpenTelemetry gets is said by the attribute. */
const RECEIVERS: readonly (readonly [capsule: string, signal: Signal])[] = [
  ['loki.LogsReceiver', 'logs'],
  ['prometheus.MetricsReceiver', 'metrics'],
  ['pyroscope.ProfilesReceiver', 'profiles'],
  ['otelcol.Consumer', 'other'],
];

/** `write_to` is of the block `tracing`. */
const CONSUMED: Readonly<Record<string, Signal>> = {
  logs: 'logs',
  metrics: 'metrics',
  traces: 'traces',
  write_to: 'traces',
};

/** Name of the table's body of a top-level block. */
export function bodyOf(table: AlloyTable, block: BlockStmt): string | undefined {
  const name = blockName(block);
  return (table.components[name] ?? table.configBlocks[name])?.body;
}

/** The attributes of a body and of the blocks in it. */
export function attributesOf(table: AlloyTable, body: Body, bodyName: string | undefined): readonly AttributeUse[] {
  const known = bodyName === undefined ? undefined : table.bodies[bodyName];
  return body.flatMap((statement): readonly AttributeUse[] => {
    if (statement.kind === 'BlockStmt') {
      return attributesOf(table, statement.body, known?.blocks?.[blockName(statement)]?.body);
    }
    const type = known?.attributes?.[statement.name.name]?.type;
    return [{ attribute: statement, ...(type === undefined ? {} : { type }) }];
  });
}

/** Which way something goes between a block and what one of its attributes refers to, and what it is. */
export function directionOf(
  table: AlloyTable,
  { attribute, type }: AttributeUse,
  { name, field }: Target,
): { readonly sends: boolean; readonly signal: Signal } {
  // Where the argument takes anything (modules), what is exported decides; for arguments of modules their use alone.
  const exported = table.components[name]?.exports[field];
  const deciding = type === undefined || /\bany\b/.test(type) ? (exported ?? '') : type;
  const receiver = RECEIVERS.find(([capsule]) => deciding.includes(`capsule(${capsule})`));
  if (receiver) {
    const [, signal] = receiver;
    return { sends: true, signal: signal === 'other' ? (CONSUMED[attribute.name.name] ?? signal) : signal };
  }
  return { sends: false, signal: deciding.includes('discovery.Target') ? 'targets' : 'other' };
}
