import type { KubernetesVersion } from '../spec/model';
import type { JsonSchema } from './json-schema';
import { ENUMS, REPLACED, REQUIRED } from './kubernetes-refinements';
import { Validator, type Violation } from './validate';

interface KubernetesSchemas {
  /** Schema name of each kind, by `apiVersion/kind`, e.g. `apps/v1/Deployment`. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** Loaded when first used: a platform has clusters of one or two versions. */
const DOCUMENTS: Readonly<Record<KubernetesVersion, () => KubernetesSchemas>> = {
  '1.28': () => require('../../imports/kubernetes/1.28.json'),
  '1.29': () => require('../../imports/kubernetes/1.29.json'),
  '1.30': () => require('../../imports/kubernetes/1.30.json'),
  '1.31': () => require('../../imports/kubernetes/1.31.json'),
  '1.32': () => require('../../imports/kubernetes/1.32.json'),
  '1.33': () => require('../../imports/kubernetes/1.33.json'),
  '1.34': () => require('../../imports/kubernetes/1.34.json'),
  '1.35': () => require('../../imports/kubernetes/1.35.json'),
};

const REF_PREFIX = '#/components/schemas/';

const cache = new Map<KubernetesVersion, KubernetesApi>();

/** The API of one Kubernetes version. */
export class KubernetesApi {
  private readonly validator: Validator;

  private constructor(private readonly document: KubernetesSchemas) {
    this.validator = new Validator((ref) => this.definition(ref.slice(REF_PREFIX.length)));
  }

  static of(version: KubernetesVersion): KubernetesApi {
    const api = cache.get(version) ?? new KubernetesApi(DOCUMENTS[version]());
    cache.set(version, api);
    return api;
  }

  /** Kinds as `apiVersion/kind`, e.g. `apps/v1/Deployment`. */
  get kinds(): readonly string[] {
    return Object.keys(this.document.kinds);
  }

  has(kind: string): boolean {
    return Object.hasOwn(this.document.kinds, kind);
  }

  /** What is wrong with an object of a kind that this version has. */
  validate(kind: string, object: unknown): readonly Violation[] {
    return this.validator.validate(object, { $ref: `${REF_PREFIX}${this.document.kinds[kind]}` });
  }

  private definition(name: string): JsonSchema | undefined {
    const schema = REPLACED[name] ?? this.document.schemas[name];
    return schema === undefined ? undefined : refined(schema, name.slice(name.lastIndexOf('.') + 1));
  }
}

function refined(schema: JsonSchema, type: string): JsonSchema {
  const [enums, required] = [ENUMS[type], REQUIRED[type]];
  return {
    ...schema,
    ...(enums && { properties: withEnums(schema.properties ?? {}, enums) }),
    ...(required && { required: [...new Set([...(schema.required ?? []), ...required])] }),
  };
}

type Properties = NonNullable<JsonSchema['properties']>;

function withEnums(properties: Properties, enums: Readonly<Record<string, readonly string[]>>): Properties {
  const entries = Object.entries(properties).map(([name, property]) => [
    name,
    name in enums ? { ...property, enum: enums[name] } : property,
  ]);
  return Object.fromEntries(entries);
}
