import type { AlloyTable } from '../table';
import { didYouMean } from './nearest';
import { faultOfDuration, faultOfSize } from './quantity';
import { faultOfUrl } from './url';
import type { TextRule } from './value-rule';
import { faultOfRelabelRegexp } from './values/relabel-regexp';
import { LOKI_FUNCTIONS } from './values/template/functions';
import { checkTemplate } from './values/template/parser';

/** The parsers of upstream's text types that are no enumerations, by the name of the Go type; and of durations. */
export const TEXT_TYPES: Readonly<Record<string, TextRule>> = {
  'common/config.URL': faultOfUrl,
  duration: faultOfDuration,
  'common/relabel.Regexp': faultOfRelabelRegexp,
  'loki/process/stages.Source': (text) => (text === '' ? 'must not be empty' : undefined),
  'loki/process/stages.Template': (text) => checkTemplate(text, LOKI_FUNCTIONS)?.message,
  'github.com/alecthomas/units.Base2Bytes': faultOfSize,
};

/** Enumerations that upstream reads in any case. */
const CASELESS: ReadonlySet<string> = new Set(['otelcol/processor/transform.ContextID']);

/** What is wrong with a text for a type of the table. */
export function textFault(table: AlloyTable, type: string, text: string): string | undefined {
  const values = table.enums[type];
  if (!values) return TEXT_TYPES[type]?.(text);
  if (values.includes(CASELESS.has(type) ? text.toLowerCase() : text)) return undefined;
  return `expected one of ${values.map((value) => JSON.stringify(value)).join(', ')}, got "${text}"${didYouMean(text, values)}`;
}
