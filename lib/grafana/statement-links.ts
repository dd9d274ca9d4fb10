import type { Correlation, Transformation } from './correlation';
import { literal } from './data-source';
import { type Databases, postgresUid, redisUid } from './database-sources';
import type { SpanAttribute, TraceField } from './emitted';

/** Field of a span with its attributes, as JSON: `[{"value":"…","key":"db.statement"}, …]`. */
const TAGS: TraceField = 'tags';

/** The statement of a call to a database: the name that conventions gave it first, and the newer one. */
const STATEMENT: readonly SpanAttribute[] = ['db.statement', 'db.query.text'];
const SYSTEM: readonly SpanAttribute[] = ['db.system', 'db.system.name'];

/** Text of a JSON string, quotes left out. */
const JSON_TEXT = String.raw`((?:[^"\\]|\\.)*)`;

/** From a span that called a database to what the database says of such calls. */
export function databaseCorrelations({ postgres, redis }: Databases): readonly Correlation[] {
  return [
    ...postgres.map(({ database }) => postgresCorrelation(database.name)),
    ...redis.map(({ database }) => redisCorrelation(database.name)),
  ];
}

/**
 * Statistics of the statement of a span. The statement is looked up, never run: it is compared, as a quoted text, with those
 * that `pg_stat_statements` has counted. Both sides lose their values and the case and amount of white space first, since
 * PostgreSQL writes `$1` where a span has a value or `?`.
 */
function postgresCorrelation(name: string): Correlation {
  const target = {
    refId: 'A',
    format: 'table',
    rawQuery: true,
    editorMode: 'code',
    rawSql: literal(LOOKUP),
  };
  return {
    targetUID: postgresUid(name),
    label: `Statement in PostgreSQL ${name}`,
    description: 'How often and how long statements of this form ran. The statement of the span is not run again.',
    config: { type: 'query', field: TAGS, target, transformations: attribute(STATEMENT, JSON_TEXT, 'statement') },
  };
}

function redisCorrelation(name: string): Correlation {
  return {
    targetUID: redisUid(name),
    label: `Slow commands of Redis ${name}`,
    description: 'Commands that Redis found slow. The command of the span is not run again.',
    config: {
      type: 'query',
      field: TAGS,
      // The variable is there to show the link on spans of Redis alone; the query names the system, and nothing else of the span.
      target: { refId: 'A', type: 'cli', query: 'SLOWLOG GET 25', legend: literal(`\${system}`) },
      transformations: attribute(SYSTEM, '(redis)', 'system'),
    },
  };
}

/** A statement without its values, as an SQL expression. */
function form(statement: string): string {
  // Attributes are JSON, in which a quote is `\"` and the end of a line `\n`.
  const plain = String.raw`lower(replace(${statement}, '\"', '"'))`;
  const withoutValues = String.raw`regexp_replace(${plain}, '\$\d+|\?|''[^'']*''|\m\d+(\.\d+)?\M', '?', 'g')`;
  return String.raw`btrim(regexp_replace(${withoutValues}, '(\\[nrt]|\s)+', ' ', 'g'), ' ;')`;
}

/** `sqlstring` puts the text between single quotes and doubles those in it. */
const CAPTURED = `\${statement:sqlstring}`;

const LOOKUP = `SELECT calls, rows, round(mean_exec_time::numeric, 2) AS mean_ms, round(max_exec_time::numeric, 2) AS max_ms,
  round(total_exec_time::numeric, 2) AS total_ms, queryid, query
FROM pg_stat_statements
WHERE ${form('query')} = ${form(CAPTURED)}
ORDER BY total_exec_time DESC
LIMIT 25`;

/** Takes the value of an attribute out of the JSON of all, whichever of key and value comes first. */
function attribute(keys: readonly SpanAttribute[], value: string, variable: string): readonly Transformation[] {
  const key = keys.map((one) => one.replaceAll('.', String.raw`\.`)).join('|');
  return [`"value":"${value}","key":"(?:${key})"`, `"key":"(?:${key})","value":"${value}"`].map((expression) => ({
    type: 'regex',
    expression: literal(expression),
    mapValue: variable,
  }));
}
