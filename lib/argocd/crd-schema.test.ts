import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as yaml from 'js-yaml';
import type { Manifest } from '../rendered';
import { argocdApps } from './apps';
import { appsOf, platformWith } from './example.fixture';
import { rootApplications } from './root';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly [keyword: string]: unknown;
}

interface CustomResourceDefinition {
  readonly spec: { readonly versions: readonly [{ readonly schema: { readonly openAPIV3Schema: Schema } }] };
}

/** What the API server accepts, and no field that it would drop without a word. */
function validator(kind: 'application' | 'appproject') {
  const file = join(__dirname, '..', '..', 'crds', `argoproj.io_${kind}.yaml`);
  const crd = yaml.load(readFileSync(file, 'utf8')) as CustomResourceDefinition;
  const { properties = {}, ...schema } = crd.spec.versions[0].schema.openAPIV3Schema;
  const metadata = { type: 'object' };
  return new Ajv({ strict: false, formats: { int64: Number.isInteger, 'date-time': true } }).compile({
    ...schema,
    additionalProperties: false,
    properties: { ...closed({ properties }).properties, metadata },
  });
}

function closed(schema: Schema): Schema {
  return {
    ...schema,
    ...(schema.items && { items: closed(schema.items) }),
    ...(schema.properties && {
      additionalProperties: false,
      properties: Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, closed(value)])),
    }),
  };
}

const validators = { Application: validator('application'), AppProject: validator('appproject') };

function errorsOf(object: Manifest): unknown {
  const validate = object.kind === 'Application' ? validators.Application : validators.AppProject;
  return validate(object) ? [] : validate.errors;
}

const platform = platformWith();
const objects = [
  ...argocdApps(platform, appsOf(platform)).flatMap((app) => app.objects),
  ...rootApplications(platform).flatMap((root) => root.manifests),
];

test.each(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object] as const))(
  '%s is what the vendored CRD allows',
  (_, object) => {
    expect(errorsOf(object)).toEqual([]);
  },
);

test('a field that the CRD does not know, or of another type, would be found', () => {
  const [project, application] = objects;
  if (project === undefined || application === undefined) throw new Error('the example rendered nothing');
  expect(errorsOf({ ...application, spec: { ...(application.spec as object), sink: {} } })).toMatchObject([
    { params: { additionalProperty: 'sink' } },
  ]);
  expect(errorsOf({ ...project, spec: { sourceRepos: 'https://git.example.com' } })).toMatchObject([
    { instancePath: '/spec/sourceRepos' },
  ]);
});

test('no field is null, empty or undefined: Argo CD would drop it and then report a difference', () => {
  const empty = (value: unknown): boolean =>
    value === null ||
    value === undefined ||
    (typeof value === 'object' && (Object.keys(value).length === 0 || Object.values(value).some(empty)));
  expect(objects.filter(empty)).toEqual([]);
});
