const TOKEN = /^[!#$%&'*+\-.^_`|~\da-zA-Z]+$/;

/** What is wrong with the name of an HTTP header. */
export function headerNameFault(name: string): string | undefined {
  return TOKEN.test(name) ? undefined : `"${name}" is no name for a header`;
}
