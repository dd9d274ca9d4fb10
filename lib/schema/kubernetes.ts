import type { KubernetesVersion } from '../spec/model';
import type { JsonSchema } from './json-schema';
import { ENUMS } from './kubernetes-enums';
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

/** Where the published schemas say less than the API server checks. */
const REFINED: Readonly<Record<string, JsonSchema>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {
    type: ['string', 'number'],
    pattern: '^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+|Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE])?$',
  },
};

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
    const schema = REFINED[name] ?? this.document.schemas[name];
    const enums = ENUMS[name.slice(name.lastIndexOf('.') + 1)];
    return schema === undefined || enums === undefined ? schema : withEnums(schema, enums);
  }
}

function withEnums(schema: JsonSchema, enums: Readonly<Record<string, readonly string[]>>): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    name in enums ? { ...property, enum: enums[name] } : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}
