/** How tightly an operator binds what stands left of it. */
export const POWERS: Readonly<Record<string, number>> = {
  '=': 1,
  '|': 1,
  '||': 2,
  '&&': 3,
  '==': 5,
  '!=': 5,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '//': 7,
  '/': 7,
  '%': 7,
  '\u00d7': 7,
  '[]': 9,
  '*': 20,
  '[?': 21,
  '.': 40,
  '!': 45,
  '{': 50,
  '[': 55,
  '(': 60,
};

/** Powers below this end a projection. */
export const PROJECTION_STOP = 10;
