/**
 * What is wrong with a pattern with wildcards, as the Go library `gobwas/glob` reads it: `*`, `?`, `[a-z]`, `[!abc]`,
 * `{one,other}` and a backslash before what is meant literally.
 */
export function globFault(pattern: string): string | undefined {
  const characters = [...pattern];
  let depth = 0;
  for (let at = 0; at < characters.length; at++) {
    const char = characters[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (char === '[') {
      const end = rangeEnd(characters, at + 1);
      if (end === undefined) return `the brackets in "${pattern}" are not closed or empty`;
      at = end;
    }
  }
  return depth > 0 ? `a brace in "${pattern}" is not closed` : undefined;
}

/** Where the brackets that were opened before `start` close. */
function rangeEnd(characters: readonly string[], start: number): number | undefined {
  let at = characters[start] === '!' ? start + 1 : start;
  if (characters[at + 1] === '-') {
    const [low = '', , high = '', close] = characters.slice(at, at + 4);
    return close === ']' && low <= high ? at + 3 : undefined;
  }
  const first = at;
  while (at < characters.length && characters[at] !== ']') at += characters[at] === '\\' ? 2 : 1;
  return at < characters.length && at > first ? at : undefined;
}
