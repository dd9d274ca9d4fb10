import type { RenderedApp } from '../rendered';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject } from './context';

/** The API server takes ConfigMaps of 1 MiB, and etcd no object much larger. Bytes. */
const MAX_BYTES = 1024 * 1024;

/**
 * Client-side apply keeps a copy of the object in an annotation, and all annotations together may have 256 KiB
 * (https://github.com/argoproj/argo-cd/issues/820). Room is left for the others. Bytes.
 */
const MAX_CLIENT_SIDE_BYTES = 200 * 1024;

const SERVER_SIDE = 'ServerSideApply=true';

/** The cluster refuses larger objects, when it is too late to do something about it. */
export const objectsAreSmallEnough: Check = {
  id: 'objects-are-small-enough',
  sentence: 'No object is over 1 MiB, and one over 200 KiB is applied by the server.',
  run: (context) => context.objects.flatMap((placed) => check(context, placed)),
};

function check(context: CheckContext, placed: PlacedObject): readonly Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(placed.object));
  const got = `${Math.ceil(bytes / 1024)} KiB`;
  if (bytes > MAX_BYTES) {
    return [
      problemOf(placed, {
        path: '',
        problem: 'the object is too large for Kubernetes',
        got,
        expected: 'at most 1024 KiB',
        fix: 'split it into several objects',
      }),
    ];
  }
  if (bytes <= MAX_CLIENT_SIDE_BYTES || isServerSide(context, placed)) return [];
  return [
    problemOf(placed, {
      path: 'metadata.annotations',
      problem: 'the object is too large for client-side apply',
      got,
      expected: `at most ${MAX_CLIENT_SIDE_BYTES / 1024} KiB, or ${SERVER_SIDE}`,
      fix: `annotate it with argocd.argoproj.io/sync-options: ${SERVER_SIDE}`,
    }),
  ];
}

function isServerSide(context: CheckContext, { object, app }: PlacedObject): boolean {
  const annotation = object.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '';
  return annotation.split(',').includes(SERVER_SIDE) || applicationOf(context, app)?.includes(SERVER_SIDE) === true;
}

interface ApplicationSpec {
  readonly source?: { readonly path?: string };
  readonly syncPolicy?: { readonly syncOptions?: readonly string[] };
}

/** Sync options of the Argo CD Application that applies an app's folder. */
function applicationOf(context: CheckContext, { environment, app }: RenderedApp): readonly string[] | undefined {
  const specs = context.ofKind('Application').map(({ object }) => object.spec as ApplicationSpec);
  const spec = specs.find(({ source }) => `/${source?.path}`.endsWith(`/${environment.name}/${app}`));
  return spec?.syncPolicy?.syncOptions;
}
