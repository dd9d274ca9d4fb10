import { didYouMean } from '../nearest';
import type { ValueProblem } from './problem';

/** Of the community's JMESPath, with its additions. */
const FUNCTIONS = (
  'abs avg ceil contains ends_with find_first find_last floor from_items group_by items join keys length lower map max ' +
  'max_by merge min min_by not_null pad_left pad_right replace reverse sort sort_by split starts_with sum to_array ' +
  'to_number to_string trim trim_left trim_right type upper values zip'
).split(' ');

/** Says that a function does not exist. The expression is taken all the same, and never has a value. */
export function unknownFunction(name: string, offset: number): ValueProblem | undefined {
  if (FUNCTIONS.includes(name)) return undefined;
  const message = `there is no function ${name}, so this never has a value${didYouMean(name, FUNCTIONS)}`;
  return { message, offset, severity: 'warning' };
}
