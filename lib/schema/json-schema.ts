/**
 * The part of JSON Schema that the vendored schemas use. Any other keyword is refused when a schema is first used, so
 * that none is overlooked.
 */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly deprecated?: boolean;
  /** Fields that tell the items of a list apart; the API server refuses two items that agree in all of them. */
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: string;
}

/** Keywords that say nothing about whether a value is right. */
const ANNOTATIONS = new Set(['default', 'title', 'description', 'format', '$schema', '$defs', '$comment', '$id']);

const KNOWN: ReadonlySet<string> = new Set(
  (
    '$ref type properties patternProperties additionalProperties required items uniqueItems ' +
    'allOf oneOf enum pattern minLength maxLength minimum deprecated'
  ).split(' '),
);

/** A schema with its references followed and its `allOf` merged. */
export interface FlatSchema extends Omit<JsonSchema, '$ref' | 'allOf'> {
  readonly pattern?: string;
}

/** The schemas that references of one document lead to, by reference, e.g. `#/$defs/duration`. */
export type Definitions = (ref: string) => JsonSchema | undefined;

/** Follows references and merges `allOf`, once per schema. */
export class Flattener {
  private readonly flat = new Map<JsonSchema, FlatSchema>();

  constructor(private readonly definitions: Definitions) {}

  flatten(schema: JsonSchema): FlatSchema {
    const known = this.flat.get(schema);
    if (known !== undefined) return known;
    const flat = this.merge(schema);
    this.flat.set(schema, flat);
    return flat;
  }

  private merge(schema: JsonSchema): FlatSchema {
    refuseUnknownKeywords(schema);
    const { $ref, allOf = [], ...own } = schema;
    const parts = [...($ref === undefined ? [] : [this.follow($ref)]), ...allOf];
    return parts.map((part) => this.flatten(part)).reduce<FlatSchema>(merged, own);
  }

  private follow(ref: string): JsonSchema {
    const target = this.definitions(ref);
    if (target === undefined) throw new Error(`schema reference ${ref} leads nowhere`);
    return target;
  }
}

function merged(a: FlatSchema, b: FlatSchema): FlatSchema {
  const conflict = Object.keys(a).find((key) => key in b && !MERGEABLE.has(key) && !isAnnotation(key));
  if (conflict !== undefined) throw new Error(`cannot merge two schemas that both say "${conflict}"`);
  return {
    ...b,
    ...a,
    ...(a.properties && b.properties && { properties: { ...b.properties, ...a.properties } }),
    ...(a.required && b.required && { required: [...new Set([...a.required, ...b.required])] }),
  };
}

const MERGEABLE = new Set(['properties', 'required', 'type']);

function refuseUnknownKeywords(schema: JsonSchema): void {
  const unknown = Object.keys(schema).find((key) => !KNOWN.has(key) && !isAnnotation(key));
  if (unknown !== undefined) throw new Error(`the validator does not know the schema keyword "${unknown}"`);
}

function isAnnotation(key: string): boolean {
  return ANNOTATIONS.has(key) || key.startsWith('x-');
}
