/** Leaves the reader of OTTL; never seen outside it. */
export class OttlFault extends Error {
  constructor(
    message: string,
    /** Offset in the text of the statement or condition. */
    readonly at: number,
  ) {
    super(message);
  }
}
