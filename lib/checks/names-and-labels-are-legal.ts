import { containersOf } from '../manifests/pods';
import type { Manifest } from '../rendered';
import { joinPath } from '../schema/words';
import type { Problem } from '../spec/problem';
import { type Check, type Finding, problemOf } from './check';
import type { PlacedObject, PlacedWorkload } from './context';

/** Form of a name (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/). */
interface Form {
  readonly pattern: RegExp;
  readonly max: number;
  readonly words: string;
}

const SUBDOMAIN: Form = form(/^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/, 253, 'lower-case letters, digits, "-" and "."');
const LABEL: Form = form(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 63, 'lower-case letters, digits and "-"');
const SERVICE: Form = form(/^[a-z]([-a-z0-9]*[a-z0-9])?$/, 63, 'lower-case letters, digits and "-", first a letter');
const PATH_SEGMENT: Form = form(/^(?!\.\.?$)[^/%]+$/, 253, 'no "/" and no "%"');
const PORT: Form = form(/^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/, 15, 'lower-case letters, digits and single "-"');
const DATA_KEY: Form = form(/^[-._a-zA-Z0-9]+$/, 253, 'letters, digits, "-", "_" and "."');
const LABEL_VALUE: Form = form(
  /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
  63,
  'letters, digits, "-", "_" and "."',
);
const META_KEY: Form = form(
  /^([a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
  317,
  'an optional DNS prefix with "/", then at most 63 letters, digits, "-", "_" and "."',
);

/** Kinds whose names are stricter than a subdomain. Controllers add to some: 11 characters of a hash or a time. */
const NAME_FORMS: Readonly<Record<string, Form>> = {
  Namespace: LABEL,
  Service: SERVICE,
  StatefulSet: { ...LABEL, max: 52 },
  CronJob: { ...LABEL, max: 52 },
  Job: LABEL,
  ClusterRole: PATH_SEGMENT,
  ClusterRoleBinding: PATH_SEGMENT,
  Role: PATH_SEGMENT,
  RoleBinding: PATH_SEGMENT,
};

/** The schemas leave the form of names to the API server; a tenant or environment with a long name shows it here. */
export const namesAndLabelsAreLegal: Check = {
  id: 'names-and-labels-are-legal',
  sentence: 'Names, labels, annotation keys, port names and file names have the form and length that Kubernetes takes.',
  run: ({ objects, workloads }) => [...objects.flatMap(ofObject), ...workloads.flatMap(ofPods)],
};

function ofObject(placed: PlacedObject): readonly Problem[] {
  const { object } = placed;
  const data = [...Object.keys(object.data ?? {}), ...Object.keys(object.binaryData ?? {})];
  return [
    ...illegal('metadata.name', object.metadata.name, NAME_FORMS[object.kind] ?? SUBDOMAIN),
    ...ofMetadata(object.metadata, 'metadata'),
    ...(object.kind === 'ConfigMap' ? data.flatMap((key) => illegal(joinPath('data', key), key, DATA_KEY)) : []),
  ].map((finding) => problemOf(placed, finding));
}

function ofPods(workload: PlacedWorkload): readonly Problem[] {
  const { path, labels, annotations } = workload.template;
  const metadata = `${path.replace(/\.?spec$/, '')}.metadata`;
  const containers = containersOf(workload.template).flatMap(({ container, path: at }) => [
    ...illegal(`${at}.name`, container.name, LABEL),
    ...(container.ports ?? []).flatMap(({ name }, i) =>
      name === undefined ? [] : illegal(`${at}.ports[${i}].name`, name, PORT),
    ),
  ]);
  return [...ofMetadata({ labels, annotations }, metadata), ...containers].map((finding) =>
    problemOf(workload, finding),
  );
}

function ofMetadata(
  { labels = {}, annotations = {} }: Omit<Manifest['metadata'], 'name'>,
  path: string,
): readonly Finding[] {
  return [
    ...Object.keys(labels).flatMap((key) => illegal(joinPath(`${path}.labels`, key), key, META_KEY)),
    ...Object.entries(labels).flatMap(([key, value]) => illegal(joinPath(`${path}.labels`, key), value, LABEL_VALUE)),
    ...Object.keys(annotations).flatMap((key) => illegal(joinPath(`${path}.annotations`, key), key, META_KEY)),
  ];
}

function illegal(path: string, value: string, { pattern, max, words }: Form): readonly Finding[] {
  if (value.length <= max && pattern.test(value)) return [];
  const problem =
    value.length > max ? `too long by ${value.length - max} characters` : 'characters that are not allowed';
  return [{ path, problem, got: value, expected: `${words}, at most ${max} characters`, fix: 'choose another name' }];
}

function form(pattern: RegExp, max: number, words: string): Form {
  return { pattern, max, words };
}
