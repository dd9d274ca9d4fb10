import { isRegexp, parseRegexp } from './regexp/re2';

/** Prometheus anchors the expression of a relabelling rule, and lets `.` match line ends. */
const PREFIX = '^(?s:';

/** What is wrong with the `regex` of a relabelling rule. */
export function faultOfRelabelRegexp(text: string): string | undefined {
  const parsed = parseRegexp(`${PREFIX}${text})$`, 'grafana');
  return isRegexp(parsed) ? undefined : parsed.message;
}
