/** What a scalar's parser answers: the value, or what is wrong and how to mend it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** What is wrong, without a full stop. */
      readonly problem: string;
      readonly expected: string;
      readonly fix: string;
      /** The text must not be repeated in messages: it may be a secret. @default false */
      readonly hide?: boolean;
    };

/** Parses the text of one scalar. */
export type Parser<T> = (text: string) => Parsed<T>;

export function good<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function bad(problem: string, expected: string, fix: string): Parsed<never> {
  return { ok: false, problem, expected, fix };
}
