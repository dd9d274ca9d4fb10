import { nearest } from '../../spec/nearest';
import { type Fault, located, type QueryProblem } from '../query-problem';
import { firstError, syntaxTree, tokenAt, within } from '../syntax';
import { TreeReader } from '../tree-reader';
import { unclosed } from '../unclosed';
import { type GrafanaVariables, substituteVariables } from '../variables';
import { INTRINSICS, SCOPES, WORDS } from './fields';
import { normalize } from './normalize';
import { checkPipeline } from './pipeline';

export interface TraceqlOptions {
  /** Variables of the dashboard; see `checkPromql`. @default - the query is no template */
  readonly variables?: GrafanaVariables;
  /** What it must yield: searches yield spans, graphs need numbers over time. @default - either */
  readonly yields?: 'spans' | 'numbers';
}

/** Everything that is wrong with a TraceQL query. Attributes may have any name: spans bring their own. */
export function checkTraceql(text: string, options: TraceqlOptions = {}): readonly QueryProblem[] {
  if (options.variables === undefined) return located(text, faultsOf(text, options));
  const substituted = substituteVariables(text, options.variables);
  const faults = faultsOf(substituted.text, options);
  return located(text, [
    ...substituted.faults,
    ...faults.map((fault) => ({ ...fault, from: substituted.original(fault.from) })),
  ]);
}

/** Attributes that a query names, with their scope as written: `span.http.route`, `.db.system`. */
export function attributesOf(text: string): readonly string[] {
  const substituted = substituteVariables(text).text;
  const tree = syntaxTree('traceql', normalize(substituted).text);
  return [...new Set(within(tree, 'AttributeField').map(({ from, to }) => substituted.slice(from, to)))];
}

function faultsOf(text: string, { yields }: TraceqlOptions): readonly Fault[] {
  if (text.trim() === '')
    return [{ from: 0, problem: 'there is no query', expected: 'TraceQL', fix: 'write { } for every span' }];
  const normalized = normalize(text);
  const tree = syntaxTree('traceql', normalized.text);
  const error = firstError(tree);
  if (error !== undefined)
    return [unknownWord(text, error.from) ?? unclosed(text, false) ?? unexpected(text, error.from)];
  const reader = new TreeReader(text);
  for (const string of within(tree, 'String')) reader.string(string);
  checkPipeline(tree, reader);
  const faults = [...normalized.faults, ...reader.faults];
  const numbers = within(tree, 'MetricsOperation').length > 0;
  if (faults.length === 0 && yields !== undefined && numbers !== (yields === 'numbers')) return [wrongResult(numbers)];
  return faults;
}

/** A word that is no intrinsic, scope or value: most often an attribute whose scope was left out. */
function unknownWord(text: string, offset: number): Fault | undefined {
  const from = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  const start = from - (/[\w:.-]*$/.exec(text.slice(0, from))?.[0].length ?? 0);
  const word = /^[A-Za-z_][\w:.-]*/.exec(text.slice(start))?.[0];
  const braces = text.slice(0, start);
  const inside = braces.split('{').length > braces.split('}').length;
  if (word === undefined || !inside || word in INTRINSICS || word in WORDS) return undefined;
  const meant = nearest(word, [...Object.keys(INTRINSICS), ...Object.keys(WORDS)]);
  const attribute = `write .${word}, span.${word} or resource.${word} for an attribute`;
  return {
    from: start,
    problem: 'this is no intrinsic, no value and has no scope',
    got: word,
    expected: `an intrinsic such as duration, or a scope: ${SCOPES.join(', ')}`,
    fix: meant === undefined ? attribute : `did you mean \`${meant}\`? Else ${attribute}`,
  };
}

function unexpected(text: string, offset: number): Fault {
  const { from, token } = tokenAt(text, offset);
  return { from, problem: 'the query cannot be read here', got: token, fix: 'mend the syntax at or before this place' };
}

function wrongResult(numbers: boolean): Fault {
  return numbers
    ? { from: 0, problem: 'spans are wanted here', got: 'numbers over time', fix: 'remove the function over time' }
    : { from: 0, problem: 'graphs need numbers over time', got: 'spans', fix: 'count them: … | rate()' };
}
