/** Leaves the parser of regular expressions; never seen outside it. */
export class RegexpFault extends Error {
  constructor(
    code: string,
    expression: string,
    readonly offset: number,
  ) {
    super(`error parsing regexp: ${code}: \`${expression}\``);
  }
}
