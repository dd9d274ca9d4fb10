import type defaults from '../../../imports/grafana/defaults.json';

type Sections = typeof defaults.sections;

/**
 * `grafana.ini` as an object. Sections and keys are those of Grafana's own `conf/defaults.ini`, so that a misspelt one
 * does not compile: Grafana itself ignores unknown keys.
 */
export type GrafanaIni = {
  readonly [S in Exclude<keyof Sections, '' | FreeForm>]?: { readonly [K in keyof Sections[S]]?: Value };
} & { readonly [S in FreeForm]?: Readonly<Record<string, Value>> };

type Value = string | number | boolean;

/** Sections that take any key. */
type FreeForm = 'server.custom_response_headers';

/** Prints `grafana.ini`, sections and keys in the order of the object. */
export function printIni(ini: GrafanaIni): string {
  return Object.entries(ini)
    .map(([section, keys]) => [`[${section}]`, ...Object.entries(keys).map(iniLine), ''].join('\n'))
    .join('\n');
}

function iniLine([key, value]: [string, string | number | boolean]): string {
  return `${key} = ${iniValue(String(value))}`;
}

/** Go's ini reader starts a comment at `;` and `#`, strips quotes and continues a line after a backslash, unless quoted by backquotes. */
function iniValue(value: string): string {
  if (/[`\n\r]/.test(value)) throw new TypeError(`grafana.ini has no way to write the value ${JSON.stringify(value)}`);
  return /[;#"'\\]|^\s|\s$/.test(value) ? `\`${value}\`` : value;
}
