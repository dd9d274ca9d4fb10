import type { JsonSchema } from './json-schema';
import { Validator, type Violation } from './validate';

interface SchemaDocument extends JsonSchema {
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  /** Version of the program that the schema was made from. */
  readonly 'x-version'?: string;
}

type Load = () => SchemaDocument;

/** Loaded when first used. */
const DOCUMENTS = {
  loki: () => require('../../imports/loki/loki.schema.json'),
  'loki-overrides': () => require('../../imports/loki/loki-overrides.schema.json'),
  'loki-rules': () => require('../../imports/loki/loki-rules.schema.json'),
  mimir: () => require('../../imports/mimir/mimir.schema.json'),
  'mimir-overrides': () => require('../../imports/mimir/mimir-overrides.schema.json'),
  'mimir-rules': () => require('../../imports/mimir/mimir-rules.schema.json'),
  tempo: () => require('../../imports/tempo/tempo.schema.json'),
  'tempo-overrides': () => require('../../imports/tempo/tempo-overrides.schema.json'),
  pyroscope: () => require('../../imports/pyroscope/pyroscope.schema.json'),
  'pyroscope-overrides': () => require('../../imports/pyroscope/pyroscope-overrides.schema.json'),
  prometheus: () => require('../../imports/prometheus/prometheus.schema.json'),
  'prometheus-rules': () => require('../../imports/prometheus/prometheus-rules.schema.json'),
  beyla: () => require('../../imports/beyla/beyla.schema.json'),
} satisfies Readonly<Record<string, Load>>;

/** Configuration files whose schema is known. */
export type ProgramSchema = keyof typeof DOCUMENTS;

const REF_PREFIX = '#/$defs/';

const validators = new Map<ProgramSchema, (value: unknown) => readonly Violation[]>();

/**
 * Checks a program's configuration key by key.
 *
 * @example validateAgainst('loki', { limits_config: { retention_perod: '7d' } })
 *   // [{ path: 'limits_config.retention_perod', message: 'unknown field', fix: 'did you mean retention_period?', … }]
 */
export function validateAgainst(schema: ProgramSchema, value: unknown): readonly Violation[] {
  const validate = validators.get(schema) ?? validatorOf(DOCUMENTS[schema]());
  validators.set(schema, validate);
  return validate(value);
}

function validatorOf(document: SchemaDocument): (value: unknown) => readonly Violation[] {
  const validator = new Validator((ref) => document.$defs?.[ref.slice(REF_PREFIX.length)]);
  return (value) => validator.validate(value, document);
}
