/** `loki/write.EndpointOptions` → `LokiWriteEndpointOptions`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}

/** A property name, quoted where it is no identifier. */
export function propertyName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name}'`;
}

/** A union of string literals. */
export function stringUnion(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ');
}

/** Splits `list(text(a.b))` into `['list', 'text(a.b)']`, and `string` into `['string', '']`. */
export function splitType(type: string): readonly [string, string] {
  const match = /^(\w+)\((.*)\)$/.exec(type);
  return match ? [match[1] ?? '', match[2] ?? ''] : [type, ''];
}
