/** Leaves the reader of templates; never seen outside it. */
export class TemplateFault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}
