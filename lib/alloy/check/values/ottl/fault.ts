/** Leaves the reader of OTTL; never seen outside it. */
export class OttlFault extends Error {
  constructor(
    message: string,
    /** Offset in the text of the statement or condition. */
    readonly at: number,
    /** Which of several texts. @default - the one that is being read */
    readonly index?: number,
  ) {
    super(message);
  }
}
