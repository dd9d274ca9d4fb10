/** What is wrong with the name of a time zone, which Go looks up in the IANA database. */
export function timeZoneFault(name: string): string | undefined {
  if (name === '' || name === 'UTC' || name === 'Local' || isZone(name)) return undefined;
  return `unknown time zone ${name}: expected a name like "Europe/Berlin"`;
}

function isZone(name: string): boolean {
  // Node takes offsets and any letter case, Go takes neither.
  if (!/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
