import { isRegexp, parseRegexp } from '../alloy/check/values/regexp/re2';
import type { Fault } from './query-problem';

/** What is wrong with the regular expression of a label matcher: anchored, and `.` matches line ends. */
export function faultOfMatcherRegexp(value: string, from: number): Fault | undefined {
  const parsed = parseRegexp(`^(?s:${value})$`, 'grafana');
  return isRegexp(parsed) ? undefined : regexpFault(value, from, parsed.message);
}

/** What is wrong with a regular expression that is searched for in a text. */
export function faultOfRegexp(value: string, from: number): Fault | undefined {
  const parsed = parseRegexp(value, 'grafana');
  return isRegexp(parsed) ? undefined : regexpFault(value, from, parsed.message);
}

function regexpFault(value: string, from: number, message: string): Fault {
  return {
    from,
    problem: `the regular expression is not one: ${message.replace(/^error parsing regexp: /, '')}`,
    got: value,
    expected: 'RE2 syntax: no look-around, no back references',
    fix: 'mend it, or quote special characters with two backslashes (one between backquotes)',
  };
}
