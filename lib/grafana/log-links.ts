import { literal } from './data-source';
import type { LogField } from './emitted';
import type { Present } from './present';
import { UID } from './uid';

/** Structured metadata that holds the id of the trace. */
const TRACE_ID: LogField = 'trace_id';

/** `trace_id=…`, `"traceID":"…"` and the like in a line that no collector took apart. The browser's dialect: no `(?i)`. */
const IN_LINE = String.raw`\b[tT]race[_-]?[iI][dD]"?\s*[=:]\s*"?([0-9a-f]{16,32})\b`;

/** Settings of Loki's data source: a line leads to the trace that it was written in. */
export function logLinks(present: Present): Readonly<Record<string, unknown>> {
  if (!present.has('traces')) return {};
  const trace = { datasourceUid: UID.traces, url: literal(`\${__value.raw}`), urlDisplayLabel: 'Trace' } as const;
  return {
    derivedFields: [
      { name: 'Trace', matcherType: 'label', matcherRegex: TRACE_ID, ...trace },
      { name: 'Trace in the line', matcherType: 'regex', matcherRegex: literal(IN_LINE), ...trace },
    ],
  };
}
