import type { StageBlock } from '../../../imports/alloy/arguments.gen';

/**
 * Of a JSON line, fields become structured metadata: as labels they would multiply the streams. The message is not stored a
 * second time beside the line that holds it.
 *
 * @param others what earlier stages found and is kept the same way
 */
export function jsonFieldStages(fields: readonly string[], others: readonly string[]): readonly StageBlock[] {
  const names = [...fields.map(nameOf).filter((name) => name !== MESSAGE), ...others];
  return [
    ...(fields.length === 0
      ? []
      : [{ stage: 'json', expressions: Object.fromEntries(fields.map((one) => [nameOf(one), pathOf(one)])) } as const]),
    { stage: 'structured_metadata', values: Object.fromEntries(names.map((name) => [name, ''])) },
  ];
}

const MESSAGE = 'msg';

/** A field's name as structured metadata may be called. */
function nameOf(field: string): string {
  return field.replace(/[^a-zA-Z0-9_]/g, '_');
}

/** JMESPath: `error.kind` leads into an object, and what is no name of its own is put in quotes. */
function pathOf(field: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(field) ? field : JSON.stringify(field);
}
