/** Words that Alloy reads as constants where a reference names the label. */
const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * The Alloy identifier of any name: of a namespace, a tenant, a host. Different names get different identifiers, so that
 * two tenants never share a pipeline. `-` becomes `_`; any character other than a lower-case letter or a digit becomes `X`,
 * its code in hexadecimal and `_`. A digit in front and a constant of Alloy (`true`) are written so too.
 *
 * ```ts
 * label('team-alpha') // team_alpha
 * label('team_a')     // teamX5f_a
 * label('10.0.0.1')   // X31_0X2e_0X2e_0X2e_1
 * ```
 */
export function label(name: string): string {
  if (name === '') throw new Error('an empty name has no label');
  const [first = '', ...rest] = name;
  const start = KEYWORDS.has(name) || /\d/.test(first) ? escapeCharacter(first) : encode(first);
  return start + rest.map(encode).join('');
}

function encode(character: string): string {
  if (character === '-') return '_';
  return /[a-z0-9]/.test(character) ? character : escapeCharacter(character);
}

function escapeCharacter(character: string): string {
  return `X${(character.codePointAt(0) ?? 0).toString(16)}_`;
}
