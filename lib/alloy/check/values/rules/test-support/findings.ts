import { check } from '../../../check';
import { configOf } from '../../../rules/cases/rule-case';

/**
 * What the checker says about one component with these statements, as `error 3:7 message`: an error is what the real program
 * refuses, or what can never work.
 */
export function findings(component: string, statements: string): readonly string[] {
  const { problems } = check(configOf(component, statements), {
    stability: 'experimental',
    community: true,
    strict: true,
  });
  return problems
    .filter(({ message }) => !message.includes(' is unused: '))
    .map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`);
}

/** The findings without places. */
export function messages(component: string, statements: string): readonly string[] {
  return findings(component, statements).map((finding) => finding.replace(/^\w+ \d+:\d+ /, ''));
}
