/** Tables of a TOML file by name, each with its keys. */
export type TomlTables = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** Prints a TOML file (https://toml.io/en/v1.0.0), tables and keys in the order of the object. */
export function printToml(tables: TomlTables): string {
  return Object.entries(tables)
    .map(([table, keys]) => [`[${table}]`, ...Object.entries(keys).map(line), ''].join('\n'))
    .join('\n');
}

/** A JSON string is a basic string of TOML, but for the one control character that JSON leaves as it is. */
function line([key, value]: [string, string | number | boolean]): string {
  return `${key} = ${JSON.stringify(value).replaceAll('\x7f', '\\u007f')}`;
}
