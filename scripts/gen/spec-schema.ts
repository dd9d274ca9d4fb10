import * as yaml from 'js-yaml';
import * as z from 'zod';
import { type Doc, docOf } from '../../lib/spec/schema/doc';
import { environment } from '../../lib/spec/schema/environment';
import { platform } from '../../lib/spec/schema/platform';
import { tenant } from '../../lib/spec/schema/tenant';
import type { GeneratedFile } from './generator';

const FILES = [
  { name: 'platform', schema: platform, title: 'platform.yaml: what all environments and tenants have in common' },
  {
    name: 'environment',
    schema: environment,
    title: 'environments/<name>.yaml: one cluster, or one namespace of a cluster',
  },
  { name: 'tenant', schema: tenant, title: 'tenants/<name>.yaml: a team whose telemetry is kept apart' },
] as const;

type Json = Record<string, unknown>;

/** `platform/schema`: what editors complete and explain the files of the spec with. */
export function generateSpecSchemas(): readonly GeneratedFile[] {
  return FILES.map(({ name, schema, title }) => {
    const shared: Record<string, Json> = {};
    const { $schema, ...generated } = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => sayForEditors(docOf(zodSchema), jsonSchema as Json, shared),
    });
    const definitions = Object.keys(shared).length === 0 ? {} : { definitions: shared };
    return {
      path: `platform/schema/${name}.json`,
      text: `${JSON.stringify({ $schema, title, ...generated, ...definitions }, null, 1)}\n`,
    };
  });
}

/** Turns what is said about a key into words that editors show; shapes that many keys take are written once. */
function sayForEditors(doc: Doc, schema: Json, shared: Record<string, Json>): void {
  for (const key of ['byDefault', 'example', 'expected', 'shared', 'secret']) {
    delete schema[key];
  }
  if (doc.shared !== undefined) {
    const { description: _, ...shape } = schema;
    for (const key of Object.keys(schema)) {
      delete schema[key];
    }
    shared[doc.shared] ??= shape;
    schema.allOf = [{ $ref: `#/definitions/${doc.shared}` }];
  }
  if (doc.description !== undefined) {
    schema.description = describe(doc, doc.description);
  }
  if (doc.example !== undefined) {
    schema.examples = [yaml.load(doc.example)];
  }
}

function describe({ expected, byDefault }: Doc, description: string): string {
  const takes = expected === undefined || expected === 'text' ? [] : [`Takes ${expected}.`];
  const otherwise = byDefault === undefined ? [] : [`Default: ${byDefault}.`];
  return [description, ...takes, ...otherwise].join(' ');
}
